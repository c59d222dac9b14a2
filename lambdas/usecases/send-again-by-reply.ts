/** "Again": the last lesson once more, in the thread of the reply; it is the answer. */
import type { LessonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Mail } from '../domain/ports.ts';
import { addresseeOf, type ReplyAnswer } from '../domain/replies/reply-answer.ts';
import { AnswerNotSentError, type AnswerReplyParts, answerReply } from './answer-reply.ts';
import { type MailNowParts, mailAgain } from './ask-for-mail.ts';
import type { ReceivedReply } from './read-reply.ts';

export interface SendAgainByReplyParts extends AnswerReplyParts, MailNowParts {
  readonly journal: AnswerReplyParts['journal'];
  readonly mailer: AnswerReplyParts['mailer'];
  repliedLesson(person: Person, lesson: LessonId, reply: ReceivedReply): Promise<Mail>;
}

/** What is said where the lesson does not come. */
const instead = {
  'too-often': { letter: 'reply-done', says: { againLater: true } },
  none: { letter: 'reply-unclear', says: {} },
} as const satisfies Record<string, ReplyAnswer>;

export async function sendAgainByReply(
  parts: SendAgainByReplyParts,
  person: Person,
  reply: ReceivedReply,
): Promise<void> {
  const { clock, replyAnswers } = parts;
  const now = clock.now();
  const { messageId } = reply;
  const turn = await replyAnswers.take(person.id, { messageId, letter: 'again', at: now }, true);
  if (turn !== 'free') return;
  const outcome = await mailAgain(parts, person, now, (one, lesson) =>
    parts.repliedLesson(one, lesson, reply),
  );
  if (outcome === 'asked') return;
  await replyAnswers.giveBack(person.id, messageId);
  if (outcome === 'unavailable') throw new AnswerNotSentError('SES takes no lesson at present');
  await answerReply(parts, addresseeOf(person), instead[outcome], reply);
}
