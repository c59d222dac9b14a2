import { beforeEach, describe, expect, test } from 'vitest';
import { aLesson, anAskedCheck, DAY, HOUR, NOW, WEEK } from '../../builders.ts';
import { replying } from './a-replying-course.ts';

let course: Awaited<ReturnType<typeof replying>>;
beforeEach(async () => {
  course = await replying();
});
const says = () => course.lastAnswer()?.says;

describe('a number by mail', () => {
  test('is kept for the letter that asked last, once for each mail', async () => {
    await course.reply('6', { messageId: 'one' });
    await course.reply('6', { messageId: 'one' });
    expect(course.numbers()).toMatchObject([
      { pain: 6, lesson: 'first-steps', daysDone: undefined, at: NOW },
    ]);
    expect(says()).toEqual({ numberKept: true });
    expect(course.me().unanswered).toBe(0);
  });

  test('without the consent is not kept: the answer leads to the page that asks for it', async () => {
    course = await replying({ healthConsent: false });
    await course.reply('6');
    expect(course.numbers()).toEqual([]);
    expect(course.me().legs).toMatchObject({ level: 1, worseSince: undefined });
    expect(course.lastAnswer()).toEqual({
      letter: 'reply-done',
      says: { numberNotKept: true },
      lesson: 'first-steps',
    });
  });

  test('goes by the rules of the page: much worse than at first takes the exercises out', async () => {
    await course.reply('3');
    course.clock.forward(DAY);
    course.parts.subscribers.people.set(course.me().id, {
      ...course.me(),
      lastLesson: aLesson('your-day'),
      lastLessonAt: NOW + HOUR,
    });
    await course.reply('8');
    expect(course.me().legs.worseSince).toBe(NOW + DAY);
    // The answer tells no number and no reason.
    expect(says()).toEqual({ numberKept: true });
  });

  test('to an older letter answers that one', async () => {
    const { id, run } = course.me();
    const lesson = aLesson('plan-your-rests');
    await course.parts.ledger.claim({ personId: id, run, lesson }, 1, NOW - 10 * DAY);
    await course.reply('5', { issuedAt: NOW - 10 * DAY + 2 });
    expect(course.numbers()).toMatchObject([{ lesson: 'plan-your-rests', pain: 5 }]);
  });

  test('to a letter of long ago is too late', async () => {
    const { id, run } = course.me();
    const lesson = aLesson('how-it-works');
    await course.parts.ledger.claim({ personId: id, run, lesson }, 1, NOW - 20 * DAY);
    await course.reply('5', { issuedAt: NOW - 20 * DAY + 2 });
    await course.reply('5', { issuedAt: NOW - 25 * DAY });
    expect(course.numbers()).toEqual([]);
    expect(says()).toEqual({ numberTooLate: true });
  });

  test('to a letter that asked six questions leads to their page', async () => {
    const lastLesson = aLesson('half-way-there');
    course = await replying({ lastLesson, check: anAskedCheck({ which: 'middle' }) });
    await course.reply('6');
    expect(course.numbers()).toEqual([]);
    expect(says()).toEqual({ checkInstead: true });
    course = await replying({
      lastLesson,
      check: anAskedCheck({ which: 'middle', askedAt: NOW - 5 * WEEK }),
    });
    await course.reply('6');
    expect(says()).toEqual({ numberTooLate: true });
  });

  test('before any letter is too late for nothing', async () => {
    course = await replying({ lastLesson: undefined, lastLessonAt: undefined });
    await course.reply('6');
    expect(says()).toEqual({ numberTooLate: true });
  });
});
