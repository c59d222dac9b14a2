import { beforeEach, expect, test } from 'vitest';
import { AnswerNotSentError } from '../../../lambdas/usecases/answer-reply.ts';
import { replying } from './a-replying-course.ts';

let course: Awaited<ReturnType<typeof replying>>;
beforeEach(async () => {
  course = await replying();
});
const letters = () => course.parts.mailer.taken.map(({ tags }) => tags.letter);

test('the last lesson comes again, once a mail, and is the answer', async () => {
  await course.reply('send it again please');
  expect(letters()).toEqual(['again']);
  expect(course.written.at(-1)?.lesson).toBe('first-steps');
  await course.reply('send it again please', { messageId: 'mail-1' });
  expect(letters()).toEqual(['again']);
});

test('where it was sent too often, that is what is said', async () => {
  for (let n = 0; n < 3; n++) await course.reply('again');
  expect(letters()).toEqual(['again', 'again', 'reply']);
  expect(course.lastAnswer()).toMatchObject({ letter: 'reply-done', says: { againLater: true } });
});

test('where there is none yet, it is asked back', async () => {
  course = await replying({ lastLesson: undefined, lastLessonAt: undefined });
  await course.reply('again');
  expect(course.letters()).toEqual(['reply-unclear']);
});

test('where SES takes nothing, the reply comes again', async () => {
  course.parts.mailer.script({ kind: 'refused', scope: 'account', code: 'Throttling' });
  await expect(course.reply('again', { messageId: 'one' })).rejects.toThrow(AnswerNotSentError);
  course.clock.forward(700);
  await course.reply('again', { messageId: 'one' });
  expect(letters()).toEqual(['again']);
});
