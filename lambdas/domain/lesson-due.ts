/** When a person's next lesson is due: by their rhythm, after a pause, a week later with a danger sign open. */
import type { EpochSeconds, LessonId, Syllabus } from './ids.ts';
import {
  chosenFrom,
  firstLessonAt,
  isSameDay,
  nextChosenHour,
  nextLessonAt,
  weeksAfter,
} from './lesson-time.ts';
import type { Pause, Person } from './person.ts';

/** The first lesson counts from confirming, unless the welcome itself was held up longer than this. */
const WELCOME_IN_TIME = 3_600;

/** When a lesson is due by the person's rhythm, counted from what they got last; never before `now`. */
export function dueAt(
  person: Person,
  lesson: LessonId,
  pause: Pause | undefined,
  syllabus: Syllabus,
  now: EpochSeconds,
): EpochSeconds {
  const position = syllabus.indexOf(lesson);
  if (position === 0) return now;
  const last = person.lastLessonAt ?? now;
  const rhythmic =
    position > 1
      ? nextLessonAt(last, person)
      : firstLessonAt(
          last - person.confirmedAt < WELCOME_IN_TIME ? person.confirmedAt : last,
          person,
        );
  const paused = pause ? Math.max(rhythmic, chosenFrom(pause.until, person)) : rhythmic;
  // While a danger sign is open, one lesson waits a week for an answer.
  const waiting = person.danger && !person.danger.waited;
  const at = waiting ? weeksAfter(paused, 1, person.timeZone) : paused;
  const { lastLessonAt, timeZone } = person;
  // Where clocks go back, 20 hours after confirming may be the day that brought the welcome.
  const hadOne = lastLessonAt !== undefined && isSameDay(at, lastLessonAt, timeZone);
  return at > now && !hadOne ? at : nextChosenHour(now, person, lastLessonAt);
}
