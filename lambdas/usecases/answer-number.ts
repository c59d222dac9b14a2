/** Takes the one number of a week, and "do not ask me again". */

import { effectOf } from '../domain/answer-effect.ts';
import { CHECK_VERSION, checkOf } from '../domain/check.ts';
import { changed } from '../domain/course-progress.ts';
import type { EpochSeconds, LessonId, Syllabus } from '../domain/ids.ts';
import { dayOf } from '../domain/lesson-time.ts';
import type { Person } from '../domain/person.ts';
import {
  type AnswerParts,
  keepsAnswers,
  mayKeep,
  type Reader,
  readerOf,
  refused,
} from './answer-check.ts';
import { changePerson } from './change-person.ts';
import { type KnownBearer, readBearer } from './read-bearer.ts';

/** A letter's number is taken for as long as the slower pace leaves until the next letter. */
const OPEN_FOR = 14 * 86_400;

export interface WeeklyNumber {
  /** 0–10 */
  readonly pain: number;
  /** 0–7 */
  readonly daysDone: number | undefined;
}

export type AnsweredNumber =
  | typeof refused
  | ({ readonly kind: 'closed' | 'needs-consent' | 'not-kept' } & Reader)
  | ({ readonly kind: 'kept'; readonly worse: boolean } & Reader);

/** Whoever finished early has not had all of them. */
const hasGoneOut = ({ lastLesson }: Person, lesson: LessonId, syllabus: Syllabus): boolean =>
  lastLesson !== undefined && syllabus.indexOf(lesson) <= syllabus.indexOf(lastLesson);

function lessonAsked(
  { person, issuedAt, now }: KnownBearer,
  lesson: string,
  syllabus: Syllabus,
): LessonId | undefined {
  const known = syllabus.find((id) => id === lesson);
  if (!known || checkOf(known) || person.course.kind === 'left') return undefined;
  // A letter of an earlier run asks for nothing any more.
  const isOpen = issuedAt >= person.confirmedAt && now < issuedAt + OPEN_FOR;
  return isOpen && hasGoneOut(person, known, syllabus) ? known : undefined;
}

/** @param consent undefined where the page has not asked for it yet */
export async function answerNumber(
  parts: AnswerParts,
  token: string,
  lessonId: string,
  number: WeeklyNumber,
  consent: boolean | undefined,
): Promise<AnsweredNumber> {
  const bearer = await readBearer(parts, token, 'letter');
  return bearer ? takeNumber(parts, bearer, lessonId, number, consent) : refused;
}

/** The same of someone who is known otherwise; `issuedAt` is when they were asked. */
export async function takeNumber(
  parts: AnswerParts,
  bearer: KnownBearer,
  lessonId: string,
  number: WeeklyNumber,
  consent: boolean | undefined,
): Promise<Exclude<AnsweredNumber, typeof refused>> {
  const { person, now } = bearer;
  const lesson = lessonAsked(bearer, lessonId, parts.syllabus);
  if (!lesson) return { kind: 'closed', ...readerOf(person) };
  if (!person.healthConsent && consent === undefined) {
    return { kind: 'needs-consent', ...readerOf(person) };
  }
  const keeps = await keepsAnswers(parts, person, consent, now);
  const saved = await changePerson(parts, person.id, (present) =>
    mayKeep(present, consent) ? keeping(parts, present, lesson, number, now) : heardFrom(present),
  );
  parts.journal.count('NumbersAnswered');
  if (!keeps) return { kind: 'not-kept', ...readerOf(person) };
  return { kind: 'kept', worse: saved?.legs.worseSince !== undefined, ...readerOf(person) };
}

const heardFrom = (person: Person): Person =>
  changed(person, { unanswered: person.unanswered === undefined ? undefined : 0 });

async function keeping(
  parts: AnswerParts,
  person: Person,
  lesson: LessonId,
  { pain, daysDone }: WeeklyNumber,
  now: EpochSeconds,
): Promise<Person> {
  const answer = {
    kind: 'number',
    personId: person.id,
    run: person.run,
    at: now,
    day: dayOf(now, person.timeZone),
    version: CHECK_VERSION,
    lesson,
    pain,
    daysDone,
  } as const;
  const kept = await parts.answers.read(person.id, person.run);
  const legs = effectOf(answer, kept, person, parts.syllabus);
  await parts.answers.record({ ...answer, legs });
  return { ...heardFrom(person), healthConsent: true, legs: legs.after };
}

export type StoppedAsking = typeof refused | ({ readonly kind: 'stopped' } & Reader);

/** "Do not ask me again": the letters carry no weekly question any more. */
export async function stopAsking(parts: AnswerParts, token: string): Promise<StoppedAsking> {
  const bearer = await readBearer(parts, token, 'letter');
  if (!bearer) return refused;
  await changePerson(parts, bearer.person.id, (person) =>
    person.unanswered === undefined ? person : changed(person, { unanswered: undefined }),
  );
  return { kind: 'stopped', ...readerOf(bearer.person) };
}
