import { beforeEach, describe, expect, test } from 'vitest';
import { addresseeOf, type ReplyAnswer } from '../../../lambdas/domain/replies/reply-answer.ts';
import { AnswerNotSentError, answerReply } from '../../../lambdas/usecases/answer-reply.ts';
import type { Script } from '../../fakes.ts';
import { aReceivedReply, replying } from './a-replying-course.ts';

const danger: ReplyAnswer = { letter: 'reply-danger', says: { emergency: true } };
const done: ReplyAnswer = { letter: 'reply-done', says: { slower: true } };
const refused = (scope: 'account' | 'letter'): Script => ({
  kind: 'refused',
  scope,
  code: 'Throttling',
});
const inDoubt: Script = { kind: 'answer-lost' };

let course: Awaited<ReturnType<typeof replying>>;
beforeEach(async () => {
  course = await replying();
});
const answer = (what: ReplyAnswer) =>
  answerReply(course.parts, addresseeOf(course.me()), what, aReceivedReply());
const sent = () => course.parts.mailer.taken.length;

describe('one answer a reply', () => {
  test('is sent once, however often it is asked for', async () => {
    await answer(done);
    await answer(done);
    expect(sent()).toBe(1);
  });

  test('is sent again where it is the text for danger: an earlier try may have failed', async () => {
    await answer(danger);
    await answer(danger);
    expect(sent()).toBe(2);
  });

  test.each<[string, ReplyAnswer, Script, boolean]>([
    ['nothing can be sent', done, refused('account'), true],
    ['nothing can be sent, for danger', danger, refused('account'), true],
    ['this letter cannot', done, refused('letter'), false],
    ['nobody knows', done, inDoubt, false],
    ['nobody knows, for danger', danger, inDoubt, true],
  ])('where %s', async (_what, what, script, comesAgain) => {
    course.parts.mailer.script(script);
    if (comesAgain) {
      await expect(answer(what)).rejects.toThrow(AnswerNotSentError);
      const before = sent();
      await answer(what);
      expect(sent()).toBe(before + 1);
    } else {
      await answer(what);
    }
    expect(JSON.stringify(course.parts.journal.lines)).not.toContain('@');
  });
});
