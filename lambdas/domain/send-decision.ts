/** Whether a due letter is sent, held or skipped, and why: decided on one consistent read. */
import { isCheckOpen } from './check.ts';
import type { DueLesson } from './due-lesson.ts';
import type { EpochSeconds, Syllabus } from './ids.ts';
import { dayOf, isQuiet, isSameDay, nextChosenHour } from './lesson-time.ts';
import { type Notice, noticeOf } from './notice.ts';
import type { Person } from './person.ts';
import { FIRST_HOUR } from './preferences.ts';

export type SkipReason =
  | 'unknown'
  | 'left'
  | 'moving'
  | 'completed'
  | 'held'
  | 'other-run'
  | 'not-next'
  | 'early'
  | 'not-waiting';
export type HoldReason = 'quiet-hours' | 'one-a-day';

export type SendDecision =
  | { readonly kind: 'send'; readonly person: Person }
  | {
      readonly kind: 'hold';
      readonly person: Person;
      readonly why: HoldReason;
      readonly until: EpochSeconds;
    }
  /** The day of surgery has come: the course is on hold from now on. */
  | { readonly kind: 'surgery'; readonly person: Person; readonly date: string }
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
  if (course.kind === 'left' || course.kind === 'moving') return skip(course.kind);
  if (person.run !== due.run) return skip('other-run');
  const notice = noticeOf(due.lesson);
  if (notice) return decideNotice(person, notice, now);

  if (course.kind !== 'active') return skip(course.kind);
  if (course.next.lesson !== due.lesson) return skip('not-next');
  if (now < course.next.at - CLOCK_TOLERANCE) return skip('early');

  // The welcome was asked for a moment ago, so it comes at once, whatever the hour.
  if (due.lesson === syllabus[0]) return { kind: 'send', person };

  const { timeZone, surgeryAhead, lastLessonAt } = person;
  if (surgeryAhead !== undefined && surgeryAhead <= dayOf(now, timeZone)) {
    return { kind: 'surgery', person, date: surgeryAhead };
  }
  if (lastLessonAt !== undefined && isSameDay(lastLessonAt, now, timeZone)) {
    const until = nextChosenHour(now, person, lastLessonAt);
    return { kind: 'hold', person, why: 'one-a-day', until };
  }
  if (isQuiet(now, timeZone)) {
    return { kind: 'hold', person, why: 'quiet-hours', until: nextChosenHour(now, person) };
  }
  return { kind: 'send', person };
}

function decideNotice(person: Person, notice: Notice, now: EpochSeconds): SendDecision {
  if (!isWaitedFor(person, notice, now)) return skip('not-waiting');
  const { timeZone, lastLessonAt } = person;
  const morning = (after?: EpochSeconds) =>
    nextChosenHour(now, { timeZone, hour: FIRST_HOUR }, after);
  if (
    notice.kind === 'reminder' &&
    lastLessonAt !== undefined &&
    isSameDay(lastLessonAt, now, timeZone)
  ) {
    return { kind: 'hold', person, why: 'one-a-day', until: morning(lastLessonAt) };
  }
  if (isQuiet(now, timeZone)) {
    return { kind: 'hold', person, why: 'quiet-hours', until: morning() };
  }
  return { kind: 'send', person };
}

function isWaitedFor(
  { check, danger, later, course }: Person,
  notice: Notice,
  now: EpochSeconds,
): boolean {
  // Another use case tells the clinic: nothing of it goes to the person.
  if (notice.kind === 'clinic-alert') return false;
  if (notice.kind === 'day-after') {
    return danger?.openedAt === notice.openedAt && danger.askAt !== undefined;
  }
  if (notice.kind === 'twelve-weeks-on') {
    const { askedAt, at } = later ?? {};
    return askedAt === notice.askedAt && at !== undefined && course.kind === 'completed';
  }
  return (
    check?.which === notice.check &&
    check.remindAt !== undefined &&
    check.answeredAt === undefined &&
    isCheckOpen(check, now) &&
    course.kind !== 'held'
  );
}
