/** What a person changes on their page, and what it does to the course. Pure; dates are parsed already. */
import { unreminded } from './check.ts';
import {
  changed,
  completed,
  lastBooking,
  lessonAhead,
  rebookedByRhythm,
} from './course-progress.ts';
import type { EpochSeconds, Syllabus } from './ids.ts';
import { startedGently, startingLegs } from './legs.ts';
import { dayOf, startOfDay, weeksAfter } from './lesson-time.ts';
import type { Change, DateRefusal } from './own-page.ts';
import type { Pause, Person } from './person.ts';

const DAY = 86_400;

/** The page offers 1 to 12 weeks, and any day within a year. */
const MOST_WEEKS = 12;
const LONGEST_PAUSE = 366 * DAY;

export type Changed =
  | { readonly kind: 'changed'; readonly person: Person }
  | { readonly kind: 'not-that-date'; readonly why: DateRefusal };

const no = (why: DateRefusal): Changed => ({ kind: 'not-that-date', why });
const yes = (person: Person): Changed => ({ kind: 'changed', person });

const pauseOf = ({ course }: Person): Pause | undefined =>
  course.kind === 'active' ? course.pause : undefined;

/** Until a day that the person names, at its start; it has to come, and within a year. */
export function untilDay(
  person: Person,
  date: string,
  now: EpochSeconds,
): EpochSeconds | DateRefusal {
  const until = startOfDay(date, person.timeZone);
  if (until <= now) return 'past';
  return until > now + LONGEST_PAUSE ? 'too-far' : until;
}

function pausing(
  person: Person,
  { weeks, until }: Extract<Change, { kind: 'pause' }>,
  now: EpochSeconds,
  syllabus: Syllabus,
): Changed {
  if (weeks !== undefined && until !== undefined) return no('both');
  if (weeks === undefined && until === undefined) return no('missing');
  if (weeks !== undefined) {
    if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS) return no('too-far');
    const until = weeksAfter(now, weeks, person.timeZone);
    return yes(paused(person, { until, why: 'asked' }, syllabus, now));
  }
  const day = untilDay(person, until as string, now);
  if (typeof day !== 'number') return no(day);
  return yes(paused(person, { until: day, why: 'asked' }, syllabus, now));
}

/** Nothing but safety mail comes before the pause is over. Only the person's own wish shortens one. */
export function paused(
  person: Person,
  pause: Pause,
  syllabus: Syllabus,
  now: EpochSeconds,
): Person {
  const standing = pauseOf(person);
  const longer = standing && pause.why !== 'asked' && standing.until > pause.until;
  return rebookedByRhythm(person, longer ? standing : pause, syllabus, now);
}

/** On hold from surgery on, until they press "Go on". */
export function heldForSurgery(
  person: Person,
  date: string | undefined,
  now: EpochSeconds,
): Person {
  const lesson = lessonAhead(person);
  const after: Partial<Person> = {
    surgery: true,
    surgeryDate: date,
    surgeryAhead: undefined,
    teamSaidYes: false,
  };
  if (lesson === undefined) return changed(person, after);
  return changed(person, {
    ...after,
    course: { kind: 'held', at: now, lesson, number: lastBooking(person) },
    check: unreminded(person.check),
    overdueAt: undefined,
  });
}

function surgery(
  person: Person,
  change: Extract<Change, { kind: 'surgery-ahead' | 'had-surgery' }>,
  now: EpochSeconds,
): Changed {
  const today = dayOf(now, person.timeZone);
  if (change.kind === 'had-surgery') {
    const { date } = change;
    return date && date > today ? no('future') : yes(heldForSurgery(person, date, now));
  }
  if (change.date < today) return no('past');
  if (startOfDay(change.date, person.timeZone) > now + LONGEST_PAUSE) return no('too-far');
  return change.date === today
    ? yes(heldForSurgery(person, change.date, now))
    : yes(changed(person, { surgeryAhead: change.date }));
}

/** It does not take place: neither as a day to come, nor, once its day had come, as what holds the course. */
function surgeryOff(person: Person, now: EpochSeconds, syllabus: Syllabus): Person {
  if (person.course.kind !== 'held') return changed(person, { surgeryAhead: undefined });
  const without = { ...person, surgery: false, surgeryDate: undefined, surgeryAhead: undefined };
  return rebookedByRhythm(without, undefined, syllabus, now);
}

/** The person after the change, one version on, with the next lesson booked by it. */
export function changedBy(
  person: Person,
  change: Change,
  now: EpochSeconds,
  syllabus: Syllabus,
): Changed {
  const rebook = (wished: Person, pause = pauseOf(wished)): Changed =>
    yes(
      wished.course.kind === 'active'
        ? rebookedByRhythm(wished, pause, syllabus, now)
        : changed(wished, {}),
    );
  switch (change.kind) {
    case 'pause':
      return person.course.kind === 'active'
        ? pausing(person, change, now, syllabus)
        : yes(changed(person, {}));
    case 'resume':
      return yes(
        person.course.kind === 'active'
          ? rebookedByRhythm(person, undefined, syllabus, now)
          : changed(person, {}),
      );
    case 'go-on':
      return yes(
        person.course.kind === 'held'
          ? rebookedByRhythm(person, undefined, syllabus, now)
          : changed(person, {}),
      );
    case 'rhythm': {
      const { kind: _, ...rhythm } = change;
      return rebook({ ...person, ...rhythm });
    }
    case 'reading': {
      const { kind: _, ...reading } = change;
      return yes(changed(person, reading));
    }
    case 'goal':
      return yes(changed(person, { goal: change.goal }));
    case 'number':
      return yes(
        changed(person, { unanswered: change.ask ? (person.unanswered ?? 0) : undefined }),
      );
    case 'answers':
      return yes(
        changed(person, {
          healthConsent: change.keep,
          ...(!change.keep && { legs: startingLegs, walking: undefined, gate: undefined }),
        }),
      );
    case 'surgery-ahead':
    case 'had-surgery':
      return surgery(person, change, now);
    case 'surgery-off':
      return yes(surgeryOff(person, now, syllabus));
    case 'team-said-yes':
      return yes(changed(person, { teamSaidYes: true }));
    case 'start-gently':
      return yes(
        changed(person, {
          ...(person.legs.worseSince !== undefined && { legs: startedGently(person.legs) }),
        }),
      );
    case 'finish':
      return yes(
        lessonAhead(person) === undefined ? changed(person, {}) : completed(person, now, true),
      );
  }
}
