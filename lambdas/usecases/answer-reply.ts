/** Sends the one answer that a reply gets, if it is this mailbox's turn. */

import type { Clock, Journal, Mail, Mailer, ReplyAnswers } from '../domain/ports.ts';
import { isSafetyLetter } from '../domain/replies/answer-limits.ts';
import type { Addressee, ReplyAnswer } from '../domain/replies/reply-answer.ts';
import type { ReceivedReply } from './read-reply.ts';

export interface AnswerReplyParts {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly mailer: Mailer;
  readonly replyAnswers: ReplyAnswers;
  replyLetter(to: Addressee, answer: ReplyAnswer, reply: ReceivedReply): Promise<Mail>;
}

/** The queue gives the reply out again, and all that was done for it is done once more, to the same end. */
export class AnswerNotSentError extends Error {
  override readonly name = 'AnswerNotSentError';
}

/** @throws AnswerNotSentError where SES takes nothing at present, or the text for danger is in doubt */
export async function answerReply(
  { clock, journal, mailer, replyAnswers, replyLetter }: AnswerReplyParts,
  to: Addressee,
  answer: ReplyAnswer,
  reply: ReceivedReply,
): Promise<void> {
  const { letter } = answer;
  const { messageId } = reply;
  const isSafety = isSafetyLetter(letter);
  const slot = { messageId, letter, at: clock.now() };
  const turn = await replyAnswers.take(to.id, slot, to.person !== undefined);
  // Another try may have got no further than taking it: only the text for danger is worth a second one.
  if (turn === 'too-often' || (turn === 'before' && !isSafety)) {
    journal.count('RepliesNotAnswered');
    return;
  }
  const submission = await mailer.submit(await replyLetter(to, answer, reply));
  if (submission.kind === 'accepted') {
    journal.count('RepliesAnswered');
    return;
  }
  const { kind, code } = submission;
  journal.info(`reply-answer.${kind}`, { code });
  if (kind === 'refused') await replyAnswers.giveBack(to.id, messageId);
  const isWorthAnother = kind === 'refused' ? submission.scope === 'account' : isSafety;
  if (isWorthAnother) throw new AnswerNotSentError('SES did not take the answer to a reply');
}
