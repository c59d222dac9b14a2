/** Takes the answer to "before you move", a clinician's word about it, and the press against the letter on weight. */
import {
  BEFORE_VERSION,
  beforeAnswered,
  type Condition,
  clearedByClinician,
} from '../domain/before.ts';
import { changed } from '../domain/course-progress.ts';
import { exercisesAreOut } from '../domain/hold.ts';
import type { EpochSeconds } from '../domain/ids.ts';
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
import { LETTER_OPENS_FOR } from './open-page.ts';
import { type KnownBearer, type ReadBearerParts, readBearer } from './read-bearer.ts';

/** Whoever holds a letter's link, or a session on their page: the one stands in an address, the other never does. */
export type Opener = { readonly token: string } | { readonly session: string };

export type Turned = typeof refused | ({ readonly kind: 'closed' } & Reader);

/** @returns why nothing opens: no good link, or one too old, or of an earlier course, or they have left */
export async function opened(
  parts: ReadBearerParts,
  by: Opener,
): Promise<Turned | ({ readonly kind: 'open' } & KnownBearer)> {
  const bearer =
    'token' in by
      ? await readBearer(parts, by.token, 'letter')
      : await readBearer(parts, by.session, 'session');
  if (!bearer) return refused;
  const { person, issuedAt, now } = bearer;
  const isOld =
    'token' in by && (now >= issuedAt + LETTER_OPENS_FOR || issuedAt < person.confirmedAt);
  const closed = isOld || person.course.kind === 'left';
  return closed ? { kind: 'closed', ...readerOf(person) } : { kind: 'open', ...bearer };
}

export type AnsweredBefore =
  | Turned
  | ({ readonly kind: 'needs-consent' | 'not-kept' | 'not-that-day' } & Reader)
  | ({
      readonly kind: 'kept';
      readonly flagged: boolean;
      readonly exercisesAreOut: boolean;
    } & Reader);

/**
 * @param surgeryDate ISO date, where they ticked surgery and know it
 * @param consent undefined where the page has not asked for it yet
 */
export async function answerBefore(
  parts: AnswerParts,
  by: Opener,
  ticked: readonly Condition[],
  surgeryDate: string | undefined,
  consent: boolean | undefined,
): Promise<AnsweredBefore> {
  const open = await opened(parts, by);
  if (open.kind !== 'open') return open;
  const { person, now } = open;
  const reader = readerOf(person);
  if (surgeryDate !== undefined && surgeryDate > dayOf(now, person.timeZone)) {
    return { kind: 'not-that-day', ...reader };
  }
  if (!person.healthConsent && consent === undefined) return { kind: 'needs-consent', ...reader };
  if (!(await keepsAnswers(parts, person, consent, now))) return { kind: 'not-kept', ...reader };

  const saved = await changePerson(parts, person.id, async (present) => {
    if (!mayKeep(present, consent)) return present;
    const { id: personId, run, timeZone } = present;
    const day = dayOf(now, timeZone);
    const version = BEFORE_VERSION;
    await parts.answers.record({ kind: 'before', personId, run, at: now, day, version, ticked });
    return { ...beforeAnswered(present, ticked, surgeryDate, now), healthConsent: true };
  });
  parts.journal.count('BeforeYouMoveAnswered');
  return { kind: 'kept', ...standing(saved ?? person, now), ...reader };
}

const standing = (person: Person, now: EpochSeconds) => ({
  flagged: person.gate?.state === 'flagged',
  exercisesAreOut: exercisesAreOut(person, now),
});

export type Cleared =
  | Turned
  | ({ readonly kind: 'cleared'; readonly exercisesAreOut: boolean } & Reader);

/** "My doctor or physio has cleared me." */
export async function clear(parts: AnswerParts, by: Opener): Promise<Cleared> {
  const open = await opened(parts, by);
  if (open.kind !== 'open') return open;
  const { person, now } = open;
  const saved = await changePerson(parts, person.id, (present) => clearedByClinician(present, now));
  const { exercisesAreOut: areOut } = standing(saved ?? person, now);
  return { kind: 'cleared', exercisesAreOut: areOut, ...readerOf(person) };
}

/** "Stronger and steadier" instead of the letter about weight. */
export async function leaveOutWeight(
  parts: AnswerParts,
  by: Opener,
): Promise<Turned | ({ readonly kind: 'left-out' } & Reader)> {
  const open = await opened(parts, by);
  if (open.kind !== 'open') return open;
  await changePerson(parts, open.person.id, (present) =>
    present.withoutWeight ? present : changed(present, { withoutWeight: true }),
  );
  return { kind: 'left-out', ...readerOf(open.person) };
}
