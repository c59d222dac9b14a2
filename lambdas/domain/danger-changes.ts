/** A danger sign opens, and one of four answers closes it. Pure; each step raises the version. */
import { paused } from './course-changes.ts';
import { changed, rebookedByRhythm } from './course-progress.ts';
import type { EpochSeconds, Syllabus } from './ids.ts';
import { afterDanger } from './legs.ts';
import { isQuiet, nextChosenHour } from './lesson-time.ts';
import type { OpenDanger, Person } from './person.ts';
import { FIRST_HOUR } from './preferences.ts';

const DAY = 86_400;

/** The day-after letter: a day later, or at the first hour of the morning after that. */
function askAtAfter(now: EpochSeconds, person: Person): EpochSeconds {
  const at = now + DAY;
  return isQuiet(at, person.timeZone)
    ? nextChosenHour(at, { timeZone: person.timeZone, hour: FIRST_HOUR })
    : at;
}

function rebook(person: Person, syllabus: Syllabus, now: EpochSeconds): Person {
  const { course } = person;
  return course.kind === 'active'
    ? rebookedByRhythm(person, course.pause, syllabus, now)
    : changed(person, {});
}

/** HOLD from now on; the next lesson waits a week for an answer. A sign that is open already stays as it is. */
export function dangerOpened(person: Person, now: EpochSeconds, syllabus: Syllabus): Person {
  if (person.danger) return person;
  const ended = person.course.kind === 'left' || person.course.kind === 'moving';
  const danger: OpenDanger = {
    // What was unsure a moment ago is the same escalation.
    openedAt: person.askedIfNew ?? now,
    // Whoever has left gets the text on the page, and nothing more by mail.
    askAt: ended ? undefined : askAtAfter(now, person),
    waited: false,
    alert: person.clinic === undefined ? undefined : { step: 0, at: now },
  };
  return rebook({ ...person, danger, askedIfNew: undefined }, syllabus, now);
}

/** "Is this new?": HOLD until it is known. A sign that is open already answers it. */
export const askingIfNew = (person: Person, now: EpochSeconds): Person =>
  person.danger || person.askedIfNew !== undefined ? person : changed(person, { askedIfNew: now });

/** Seen, and may go on: from the gentlest level. */
export const dangerSeen = (person: Person, now: EpochSeconds, syllabus: Syllabus): Person =>
  rebook({ ...person, danger: undefined, legs: afterDanger(person.legs) }, syllabus, now);

/** Ticked by mistake: everything as it was, the level too. */
export const dangerMistaken = (person: Person, now: EpochSeconds, syllabus: Syllabus): Person =>
  rebook({ ...person, danger: undefined }, syllabus, now);

/** Seen, and must wait: no lesson before that day. */
export function dangerMustWait(
  person: Person,
  until: EpochSeconds,
  now: EpochSeconds,
  syllabus: Syllabus,
): Person {
  const seen: Person = { ...person, danger: undefined, legs: afterDanger(person.legs) };
  return person.course.kind === 'active'
    ? paused(seen, { until, why: 'must-wait' }, syllabus, now)
    : changed(seen, {});
}
