/** A number that came by mail: which letter it answers, and what the page's own rules make of it. */
import { checkOf, isCheckOpen } from '../domain/check.ts';
import type { EpochSeconds, LessonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Ledger } from '../domain/ports.ts';
import type { ReplyAnswer } from '../domain/replies/reply-answer.ts';
import type { AnswerParts } from './answer-check.ts';
import { takeNumber } from './answer-number.ts';

export interface RepliedNumberParts extends AnswerParts {
  readonly ledger: Pick<Ledger, 'read'>;
}

type Said = Pick<ReplyAnswer, 'says' | 'lesson'>;

/** A letter's token is signed a moment after its claim. */
const SIGNED_WITHIN = 60;

interface Asked {
  readonly lesson: LessonId;
  readonly at: EpochSeconds;
}

/**
 * The last letter; where the reply goes back to an older one, the one that was the last when its
 * token was signed.
 */
async function letterAnswered(
  { ledger, syllabus }: RepliedNumberParts,
  { id, run, lastLesson, lastLessonAt }: Person,
  issuedAt: EpochSeconds | undefined,
): Promise<Asked | undefined> {
  if (lastLesson === undefined || lastLessonAt === undefined) return undefined;
  if (issuedAt === undefined || issuedAt >= lastLessonAt - SIGNED_WITHIN) {
    return { lesson: lastLesson, at: lastLessonAt };
  }
  const earlier = syllabus.slice(0, syllabus.indexOf(lastLesson)).reverse();
  for (const lesson of earlier) {
    const row = await ledger.read({ personId: id, run, lesson });
    if (row && row.claimedAt <= issuedAt) return { lesson, at: row.claimedAt };
  }
  return undefined;
}

/**
 * @param issuedAt when the token of the reply was signed
 * @param at when the reply came: the same for each try, so that each keeps the same answer
 */
export async function takeRepliedNumber(
  parts: RepliedNumberParts,
  person: Person,
  pain: number,
  issuedAt: EpochSeconds | undefined,
  at: EpochSeconds,
): Promise<Said> {
  const asked = await letterAnswered(parts, person, issuedAt);
  if (!asked) return { says: { numberTooLate: true } };
  const { lesson } = asked;
  const which = checkOf(lesson);
  if (which !== undefined) {
    const { check } = person;
    const isOpen = check?.which === which && isCheckOpen(check, at);
    return { says: isOpen ? { checkInstead: true } : { numberTooLate: true } };
  }
  const bearer = { person, issuedAt: asked.at, now: at };
  const number = { pain, daysDone: undefined };
  const { kind } = await takeNumber(parts, bearer, lesson, number, undefined);
  if (kind === 'closed') return { says: { numberTooLate: true } };
  return kind === 'kept'
    ? { says: { numberKept: true } }
    : { says: { numberNotKept: true }, lesson };
}
