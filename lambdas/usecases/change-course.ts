/** Carries out what a person changes on their page; it holds for the very next letter. */
import { changedBy } from '../domain/course-changes.ts';
import type { EpochSeconds, Syllabus } from '../domain/ids.ts';
import type { Change, DangerAnswer, DateRefusal } from '../domain/own-page.ts';
import type { Person } from '../domain/person.ts';
import { type ChangePersonParts, changePerson } from './change-person.ts';
import type { DangerParts, DangerShown } from './open-danger.ts';
import { type OpenPageParts, type Shown, viewOf } from './open-page.ts';
import { type KnownBearer, readBearer } from './read-bearer.ts';
import { recordPageConsent } from './record-page-consent.ts';
import { answerDanger } from './report-danger.ts';

export type ChangeCourseParts = OpenPageParts & DangerParts;

export interface Expired {
  readonly kind: 'expired';
}
export const expired: Expired = { kind: 'expired' };

export type CourseChanged =
  | Expired
  | ({ readonly kind: 'changed' } & Shown)
  | ({ readonly kind: 'not-that-date'; readonly why: DateRefusal } & Shown);

export async function changeCourse(
  parts: ChangeCourseParts,
  session: string,
  change: Change,
): Promise<CourseChanged> {
  const bearer = await readSession(parts, session);
  if (!bearer) return expired;
  const { person, now } = bearer;
  await recordConsents(parts, person, change, now);
  const { saved, refusal } = await carryOut(parts, person, change, now);
  if (change.kind === 'answers' && !change.keep) await eraseAnswers(parts, person);
  const shown = await shownAgain(parts, session, saved, now);
  if (!shown) return expired;
  return refusal
    ? { kind: 'not-that-date', why: refusal, ...shown }
    : { kind: 'changed', ...shown };
}

/** One change, whoever asked for it; a date that is not taken leaves everything as it is. */
export async function carryOut(
  parts: ChangePersonParts & { readonly syllabus: Syllabus },
  person: Person,
  change: Change,
  now: EpochSeconds,
): Promise<{ readonly saved: Person; readonly refusal: DateRefusal | undefined }> {
  let refusal: DateRefusal | undefined;
  const saved = await changePerson(parts, person.id, (present) => {
    const outcome = changedBy(present, change, now, parts.syllabus);
    refusal = outcome.kind === 'changed' ? undefined : outcome.why;
    return outcome.kind === 'changed' ? outcome.person : present;
  });
  return { saved: saved ?? person, refusal };
}

/** A session of someone whom a change still concerns: whoever has left can only look, take away and erase. */
async function readSession(
  parts: ChangeCourseParts,
  session: string,
): Promise<KnownBearer | undefined> {
  const bearer = await readBearer(parts, session, 'session');
  return bearer?.person.course.kind === 'left' ? undefined : bearer;
}

/** Before the change itself: pressing again after a crash then finds the change still to be made. */
async function recordConsents(
  { consents }: ChangeCourseParts,
  person: Person,
  change: Change,
  now: number,
): Promise<void> {
  if (change.kind === 'reading' && change.tracking !== person.tracking) {
    await recordPageConsent(consents, person, 'tracking', change.tracking, now);
  }
  if (change.kind === 'answers' && change.keep !== person.healthConsent) {
    await recordPageConsent(consents, person, 'health', change.keep, now);
  }
}

/** Safe to repeat, and repeated with each press, so that nothing is left of what a crash interrupted. */
async function eraseAnswers(
  { answers, escalations }: ChangeCourseParts,
  person: Person,
): Promise<void> {
  await answers.erase(person.id);
  const { danger } = person;
  const open = danger && (await escalations.read(person.id, danger.openedAt));
  // That there is one stays, so that exercises stay out; which sign it was goes.
  if (open) await escalations.put({ ...open, kinds: undefined });
}

export async function shownAgain(
  parts: Pick<OpenPageParts, 'answers' | 'syllabus'>,
  session: string,
  person: Person,
  now: number,
): Promise<Shown | undefined> {
  const page = await viewOf(parts, person, now);
  return page && { session, page };
}

export type PageDanger =
  | Expired
  | ({ readonly kind: 'changed' } & Shown)
  | ({ readonly kind: 'not-that-date'; readonly why: DateRefusal } & Shown)
  | (DangerShown & Shown);

/** One of the four answers, given on the page. */
export async function answerDangerOnPage(
  parts: ChangeCourseParts,
  session: string,
  answer: DangerAnswer,
): Promise<PageDanger> {
  const bearer = await readSession(parts, session);
  if (!bearer) return expired;
  const { person, now } = bearer;
  const outcome = await answerDanger(parts, person, answer, now);
  const present = (await parts.subscribers.read(person.id)) ?? person;
  const shown = await shownAgain(parts, session, present, now);
  return shown ? { ...outcome, ...shown } : expired;
}
