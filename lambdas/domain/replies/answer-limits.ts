/** How many answers to replies one mailbox gets: so that two programs that answer each other soon fall silent. */
import type { EpochSeconds } from '../ids.ts';

export type ReplyLetter =
  | 'reply-danger'
  | 'reply-despair'
  | 'reply-done'
  | 'reply-help'
  | 'reply-unclear'
  | 'reply-unreadable'
  | 'stop-confirmed'
  | 'sympathy'
  /** The last lesson once more. */
  | 'again';

export interface AnsweredReply {
  /** Of the mail that was answered: SES's own. */
  readonly messageId: string;
  readonly letter: ReplyLetter;
  readonly at: EpochSeconds;
}

/** An answer counts for a day. */
export const ANSWER_COUNTS = 86_400;
/** Nobody writes so often in a day and still needs each answer; a loop does within minutes. */
const MOST_A_DAY = 6;
/** The text for danger is worth more: it gives way only to what can be nothing but a loop. */
const MOST_OF_SAFETY = 12;
/** "We could not read your note" twice a day would be a scolding. */
const MOST_UNCLEAR = 1;
/** Of a stranger we know nothing but that DMARC passed. */
const MOST_TO_A_STRANGER = 1;

/** These are sent again where an earlier try may have sent them: twice is better than not at all. */
export const isSafetyLetter = (letter: ReplyLetter): boolean =>
  letter === 'reply-danger' || letter === 'reply-despair';

export type Turn = 'free' | 'before' | 'too-often';

/**
 * @param earlier answers to the same mailbox
 * @returns 'before' where this very mail was answered by an earlier try, or may have been
 */
export function turnOf(
  earlier: readonly AnsweredReply[],
  { messageId, letter, at }: AnsweredReply,
  isKnown: boolean,
): Turn {
  if (earlier.some((one) => one.messageId === messageId)) return 'before';
  const counting = earlier.filter((one) => one.at > at - ANSWER_COUNTS);
  if (!isKnown) return counting.length < MOST_TO_A_STRANGER ? 'free' : 'too-often';
  if (isSafetyLetter(letter)) {
    const same = counting.filter((one) => isSafetyLetter(one.letter));
    return same.length < MOST_OF_SAFETY ? 'free' : 'too-often';
  }
  const unclear = counting.filter((one) => one.letter === letter).length;
  if (letter === 'reply-unclear' && unclear >= MOST_UNCLEAR) return 'too-often';
  return counting.length < MOST_A_DAY ? 'free' : 'too-often';
}
