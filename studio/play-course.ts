/**
 * Plays a whole course for one person, in memory and by the program's own use cases: each letter,
 * and why it was sent, held or skipped.
 */
import { Condition } from '../lambdas/domain/before.ts';
import { checkOf } from '../lambdas/domain/check.ts';
import { DangerSign } from '../lambdas/domain/danger-sign.ts';
import type { EpochSeconds, LessonId, Syllabus } from '../lambdas/domain/ids.ts';
import { startingLegs } from '../lambdas/domain/legs.ts';
import type { Change } from '../lambdas/domain/own-page.ts';
import { attendAt, type Person } from '../lambdas/domain/person.ts';
import { Pace } from '../lambdas/domain/preferences.ts';
import { TimeZone } from '../lambdas/domain/time-zone.ts';
import { answerCheck } from '../lambdas/usecases/answer-check.ts';
import { answerNumber } from '../lambdas/usecases/answer-number.ts';
import { bookNext } from '../lambdas/usecases/book-next.ts';
import { answerDangerOnPage, changeCourse } from '../lambdas/usecases/change-course.ts';
import { answerBefore } from '../lambdas/usecases/fit-course.ts';
import { leave } from '../lambdas/usecases/leave.ts';
import { reportSigns } from '../lambdas/usecases/report-danger.ts';
import type { SendOutcome } from '../lambdas/usecases/send-lesson.ts';
import { type CourseInMemory, courseInMemory } from '../test/lambdas/usecases/course-in-memory.ts';
import { type Act, actWords, type Deed } from './act.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** A fortnightly course with two long pauses is over by then. */
const LONGEST = 60 * 7 * DAY;

export type Played =
  | {
      readonly kind: 'letter';
      readonly at: EpochSeconds;
      readonly lesson: LessonId;
      /** As they were when it was written: what the letter is fitted to. */
      readonly person: Person;
    }
  | {
      readonly kind: 'not-sent';
      readonly at: EpochSeconds;
      readonly lesson: LessonId;
      readonly outcome: Exclude<SendOutcome, { readonly kind: 'sent' }>;
    }
  | { readonly kind: 'act'; readonly at: EpochSeconds; readonly words: string }
  /** A deed that had no effect then, and why. */
  | { readonly kind: 'in-vain'; readonly at: EpochSeconds; readonly words: string }
  | { readonly kind: 'end'; readonly at: EpochSeconds; readonly words: string };

/** At the very beginning: confirmed a moment ago, with nothing answered. */
export const beginner = (person: Person, start: EpochSeconds, syllabus: Syllabus): Person => ({
  ...person,
  confirmedAt: start,
  legs: startingLegs,
  gate: undefined,
  walking: undefined,
  danger: undefined,
  askedIfNew: undefined,
  later: undefined,
  check: undefined,
  unanswered: person.unanswered === undefined ? undefined : 0,
  softBounces: 0,
  lastCounted: undefined,
  run: 1,
  course: { kind: 'active', next: { lesson: syllabus[0] as LessonId, at: start, number: 1 } },
  lastLesson: undefined,
  lastLessonAt: undefined,
  overdueAt: start + HOUR,
  version: 1,
});

/** @returns all that happened, in the order of time */
export async function playCourse(
  person: Person,
  acts: readonly Act[],
  start: EpochSeconds,
  syllabus: Syllabus,
): Promise<Played[]> {
  const course = courseInMemory(beginner(person, start, syllabus));
  course.parts.syllabus = syllabus;
  course.clock.set(start);
  await bookNext(course.parts, course.person(person.id) as Person, start);

  const played: Played[] = [];
  const waiting = [...acts];
  const end = start + LONGEST;
  while (course.clock.now() < end) {
    await course.live(HOUR);
    const now = course.clock.now();
    const present = course.person(person.id);
    if (!present) break;
    for (const act of takeDue(waiting, present, now)) {
      played.push(await carryOut(course, present, act, now));
    }
    if (isOver(course.person(person.id), waiting)) break;
  }
  const { written, outcomes } = course;
  for (const { person: then, lesson, at } of written) {
    played.push({ kind: 'letter', at, lesson, person: then });
  }
  for (const { due, outcome, at } of outcomes) {
    if (outcome.kind === 'sent') continue;
    played.push({ kind: 'not-sent', at, lesson: due.lesson, outcome });
  }
  played.push({ kind: 'end', at: course.clock.now(), words: endWords(course.person(person.id)) });
  return played.sort((a, b) => a.at - b.at);
}

/** An act comes a day after its letter; those that follow the same letter come an hour apart. */
function takeDue(waiting: Act[], { lastLesson, lastLessonAt }: Person, now: EpochSeconds): Act[] {
  const index = waiting.findIndex(({ after }) => after === lastLesson);
  if (index < 0 || lastLessonAt === undefined || now < lastLessonAt + DAY) return [];
  return waiting.splice(index, 1);
}

const isOver = (person: Person | undefined, waiting: readonly Act[]): boolean =>
  !person ||
  person.course.kind === 'left' ||
  (person.course.kind === 'completed' &&
    attendAt(person) === undefined &&
    !waiting.some(({ after }) => after === person.lastLesson));

const endWords = (person: Person | undefined): string => {
  switch (person?.course.kind) {
    case 'completed':
      return 'The course is complete.';
    case 'left':
      return 'They have left; nothing more is sent.';
    case 'held':
      return 'The course is on hold; it goes on when they press “Go on”.';
    default:
      return 'Looked at no further: more than a year has passed.';
  }
};

async function carryOut(
  course: CourseInMemory,
  person: Person,
  { deed }: Act,
  at: EpochSeconds,
): Promise<Played> {
  const said = deed.value === 'now' ? '' : ` ${deed.value}`;
  const words = `${actWords[deed.name]}${said}`;
  const kind = await doneBy(course, person, deed);
  const inVain = ['changed', 'kept', 'danger', 'left'].includes(kind) ? undefined : kind;
  return inVain === undefined
    ? { kind: 'act', at, words }
    : { kind: 'in-vain', at, words: `${words}: ${inVain}` };
}

/** The kind of the answer that the use case gave. */
async function doneBy(course: CourseInMemory, person: Person, deed: Deed): Promise<string> {
  const { parts } = course;
  const letter = course.sign('letter', person.id, person.lastLessonAt);
  const session = course.sign('session', person.id);
  const change = async (made: Change) => (await changeCourse(parts, session, made)).kind;
  const rhythm = {
    weekday: person.weekday,
    hour: person.hour,
    timeZone: person.timeZone,
    pace: person.pace,
  };
  const { name, value } = deed;
  switch (name) {
    case 'number': {
      const lesson = person.lastLesson as LessonId;
      const number = { pain: Number(value), daysDone: undefined };
      return (await answerNumber(parts, letter, lesson, number, true)).kind;
    }
    case 'check': {
      const check = person.lastLesson && checkOf(person.lastLesson);
      if (!check) return 'this letter asks for no check';
      const answers = { pain: Number(value), walking: 3, standing: 3, limits: Number(value) };
      return (await answerCheck(parts, letter, check, answers, true)).kind;
    }
    case 'before': {
      const ticked = value === 'nothing' ? [] : [Condition.parse(value)];
      return (await answerBefore(parts, { token: letter }, ticked, undefined, true)).kind;
    }
    case 'danger':
      return (await reportSigns(parts, letter, [DangerSign.parse(value)], true)).kind;
    case 'danger-over': {
      const kind = value === 'mistake' ? value : 'seen-may-go-on';
      return (await answerDangerOnPage(parts, session, { kind, signs: [] })).kind;
    }
    case 'pause':
      return change({ kind: 'pause', weeks: Number(value), until: undefined });
    case 'resume':
    case 'start-gently':
      return change({ kind: name });
    case 'pace':
      return change({ kind: 'rhythm', ...rhythm, pace: Pace.parse(value) });
    case 'hour':
      return change({ kind: 'rhythm', ...rhythm, hour: Number(value) });
    case 'zone':
      return change({ kind: 'rhythm', ...rhythm, timeZone: TimeZone.parse(value) });
    case 'leave':
      await leave(parts, person.id, 'link');
      return 'left';
  }
}
