import { describe, expect, test } from 'vitest';
import type { Person } from '../../../lambdas/domain/person.ts';
import type { Intent } from '../../../lambdas/domain/replies/intent.ts';
import type { ReplyValues } from '../../../lambdas/domain/replies/reply-values.ts';
import { carryOutReply } from '../../../lambdas/usecases/carry-out-reply.ts';
import { aLesson, anAskedCheck, at, DAY, NOW, WEEK } from '../../builders.ts';
import { replying } from './a-replying-course.ts';

const held: Partial<Person> = {
  course: { kind: 'held', at: NOW - DAY, lesson: aLesson('half-way-there'), number: 5 },
  overdueAt: undefined,
};
const completed: Partial<Person> = {
  course: { kind: 'completed', at: NOW - DAY, number: 5 },
  overdueAt: undefined,
};

async function carriedOut(over: Partial<Person>, ...intents: Intent[]) {
  const course = await replying(over);
  const wishes = { intents, issuedAt: undefined, receivedAt: NOW };
  const { answer } = await carryOutReply(course.parts, course.me(), wishes);
  return { ...course, answer };
}

const pauseFor = (weeks: number): Intent => ({ kind: 'pause', until: { kind: 'weeks', weeks } });
const pauseTo = (day: string): Intent => ({ kind: 'pause', until: { kind: 'day', day } });

describe('what is asked for is done, and said', () => {
  test.each<[string, Intent, Partial<Person>, Partial<ReplyValues>]>([
    ['pause for weeks', pauseFor(2), {}, { pausedUntil: 'December 6, 2026' }],
    ['pause until a day', pauseTo('2027-03-03'), {}, { pausedUntil: 'March 3, 2027' }],
    [
      'pause, no more',
      { kind: 'pause', until: undefined },
      {},
      { pausedUntil: 'December 20, 2026' },
    ],
    [
      'pause in Spanish',
      pauseTo('2027-03-03'),
      { language: 'es', country: 'ES' },
      { pausedUntil: '3 de marzo de 2027' },
    ],
    ['pause until yesterday', pauseTo('2026-11-20'), {}, { dayTooFar: true }],
    ['pause for years', pauseFor(200), {}, { dayTooFar: true }],
    ['pause on hold', pauseFor(2), held, { courseOver: true }],
    ['pause when it is over', pauseFor(2), completed, { courseOver: true }],
    ['go on', { kind: 'resume' }, {}, { goesOn: true }],
    ['go on after surgery', { kind: 'resume' }, held, { goesOn: true }],
    ['go on when it is over', { kind: 'resume' }, completed, { courseOver: true }],
    ['slower', { kind: 'slower' }, {}, { slower: true }],
    [
      'minutes, while the check is open',
      { kind: 'minutes', walked: 10 },
      { check: anAskedCheck() },
      { checkInstead: true },
    ],
  ])('%s', async (_what, intent, over, says) => {
    const { answer } = await carriedOut(over, intent);
    expect(answer).toMatchObject({ letter: 'reply-done', says });
  });

  test('a pause holds the next lesson; going on brings it back', async () => {
    const course = await carriedOut({}, pauseFor(3));
    expect(course.nextAt()).toBeGreaterThan(NOW + 3 * WEEK);
    const wishes = { intents: [{ kind: 'resume' } as const], issuedAt: undefined, receivedAt: NOW };
    await carryOutReply(course.parts, course.me(), wishes);
    expect(course.nextAt()).toBeLessThan(NOW + WEEK);
    expect(course.parts.bookings.booked).toHaveLength(1);
  });

  test('a pause until a day ends there, at the start of it', async () => {
    const course = await carriedOut({}, pauseTo('2027-03-03'));
    expect(course.me().course).toMatchObject({
      pause: { until: at('2027-03-03T05:00:00Z'), why: 'asked' },
    });
  });

  test('going on after surgery books what was next', async () => {
    const course = await carriedOut(held, { kind: 'resume' });
    expect(course.me().course).toMatchObject({ kind: 'active' });
  });

  test('slower keeps weekday and hour', async () => {
    const course = await carriedOut({}, { kind: 'slower' });
    expect(course.me()).toMatchObject({ pace: 'fortnightly', weekday: 4, hour: 10 });
  });

  test('two things get one answer', async () => {
    const { answer, numbers } = await carriedOut({}, pauseFor(2), { kind: 'number', pain: 4 });
    expect(answer).toMatchObject({
      letter: 'reply-done',
      says: { pausedUntil: 'December 6, 2026', numberKept: true },
    });
    expect(numbers()).toHaveLength(1);
  });
});

describe('what is not understood is asked back', () => {
  test.each<[string, Intent, string, Partial<ReplyValues>]>([
    ['two numbers', { kind: 'unsure-number' }, 'reply-unclear', { whichNumber: true }],
    ['a note', { kind: 'free-text' }, 'reply-unclear', { whichNumber: false }],
    ['nothing', { kind: 'nothing' }, 'reply-unclear', { whichNumber: false }],
    ['yes to nothing', { kind: 'yes' }, 'reply-unclear', { whichNumber: false }],
    ['no to nothing', { kind: 'no' }, 'reply-unclear', { whichNumber: false }],
    ['minutes that nobody asked for', { kind: 'minutes', walked: 9 }, 'reply-unclear', {}],
    ['help', { kind: 'help' }, 'reply-help', {}],
  ])('%s', async (_what, intent, letter, says) => {
    const { answer, me } = await carriedOut({}, intent);
    expect(answer).toMatchObject({ letter, says });
    expect(me().version).toBe(5);
  });
});
