/** Whether a due lesson is sent, held or skipped, and why: decided on one consistent read. */
import type { DueLesson } from './due-lesson.ts';
import type { EpochSeconds, Syllabus } from './ids.ts';
import { isQuiet, isSameDay, nextChosenHour } from './lesson-time.ts';
import type { Person } from './person.ts';

export type SkipReason = 'unknown' | 'left' | 'completed' | 'other-run' | 'not-next' | 'early';
export type HoldReason = 'quiet-hours' | 'one-a-day';

export type SendDecision =
  | { readonly kind: 'send'; readonly person: Person }
  | {
      readonly kind: 'hold';
      readonly person: Person;
      readonly why: HoldReason;
      readonly until: EpochSeconds;
    }
  | { readonly kind: 'skip'; readonly why: SkipReason };

/** Clocks of two services may differ; a message is early only beyond this many seconds. */
const CLOCK_TOLERANCE = 60;

const skip = (why: SkipReason): SendDecision => ({ kind: 'skip', why });

export function decideSend(
  person: Person | undefined,
  due: DueLesson,
  now: EpochSeconds,
  syllabus: Syllabus,
): SendDecision {
  if (!person) return skip('unknown');
  const { course } = person;
  if (course.kind !== 'active') return skip(course.kind);
  if (person.run !== due.run) return skip('other-run');
  if (course.next.lesson !== due.lesson) return skip('not-next');
  if (now < course.next.at - CLOCK_TOLERANCE) return skip('early');

  // The welcome was asked for a moment ago, so it comes at once, whatever the hour.
  if (due.lesson === syllabus[0]) return { kind: 'send', person };

  const { timeZone, lastLessonAt } = person;
  if (lastLessonAt !== undefined && isSameDay(lastLessonAt, now, timeZone)) {
    const until = nextChosenHour(now, person, lastLessonAt);
    return { kind: 'hold', person, why: 'one-a-day', until };
  }
  if (isQuiet(now, timeZone)) {
    return { kind: 'hold', person, why: 'quiet-hours', until: nextChosenHour(now, person) };
  }
  return { kind: 'send', person };
}
