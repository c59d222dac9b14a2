import { describe, expect, test } from 'vitest';
import type { Person } from '../../../lambdas/domain/person.ts';
import { answerNumber, stopAsking } from '../../../lambdas/usecases/answer-number.ts';
import { changeCourse } from '../../../lambdas/usecases/change-course.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import {
  aCheckAnswer,
  aLesson,
  aPersonId,
  aSyllabus,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  someLegs,
} from '../../builders.ts';
import { id, listening } from './a-listening-course.ts';
import { atEachCall, survivingCrash } from './dying.ts';

const reader = { language: 'en', country: 'US' };
const closed = { kind: 'closed', ...reader };
const start = { pain: 6, walking: 2, standing: 3, limits: 5 };

async function asked(over: Partial<Person> = {}) {
  const course = await listening({ unanswered: 2, ...over });
  await course.parts.answers.record(
    aCheckAnswer({ personId: id, at: NOW - 28 * DAY, answers: start }),
  );
  return {
    ...course,
    numbers: () => course.parts.answers.answers.filter(({ kind }) => kind === 'number'),
    answer: (pain: number, more: Partial<More> = {}) => {
      const { lesson = 'first-steps', consent, daysDone, parts = course.parts } = more;
      const token = more.token ?? course.token;
      return answerNumber(parts, token, lesson, { pain, daysDone }, consent);
    },
  };
}
interface More {
  lesson: string;
  consent: boolean | undefined;
  daysDone: number;
  token: string;
  parts: Awaited<ReturnType<typeof listening>>['parts'];
}

describe('the one number of a week', () => {
  test('is kept with its letter, its day and the days of the plan', async () => {
    const course = await asked();
    expect(await course.answer(4, { daysDone: 5 })).toEqual({
      kind: 'kept',
      worse: false,
      ...reader,
    });
    expect(course.numbers()).toEqual([
      expect.objectContaining({ lesson: 'first-steps', pain: 4, daysDone: 5, day: '2026-11-22' }),
    ]);
    expect(course.me()).toMatchObject({ unanswered: 0, legs: { level: 2, why: 'stepped-up' } });
    expect(course.parts.journal.counts.get('NumbersAnswered')).toBe(1);
    expect(course.parts.journal.lines).toEqual([]);
  });

  test('three above the start is worse: exercises leave the letters', async () => {
    const course = await asked();
    expect(await course.answer(9)).toMatchObject({ kind: 'kept', worse: true });
    await course.live(5 * DAY);
    expect(course.written.map(({ person }) => person.legs.worseSince)).toEqual([NOW]);
  });

  test('corrected does its effect anew, not a second time', async () => {
    const course = await asked({ legs: someLegs({ level: 3, why: 'steady' }) });
    await course.answer(8);
    expect(course.me().legs).toMatchObject({ level: 2, why: 'eased' });
    course.clock.forward(MINUTE);
    await course.answer(8);
    expect(course.me().legs).toMatchObject({ level: 2, why: 'eased' });
    course.clock.forward(MINUTE);
    await course.answer(6);
    expect(course.me().legs).toMatchObject({ level: 3, why: 'steady' });
    expect(course.numbers()).toHaveLength(3);
  });

  test('is taken for 14 days after its letter, to the second', async () => {
    const course = await asked();
    course.clock.set(NOW + 14 * DAY - 1);
    expect((await course.answer(4)).kind).toBe('kept');
    course.clock.set(NOW + 14 * DAY);
    expect(await course.answer(5)).toEqual(closed);
    expect(course.numbers()).toHaveLength(1);
  });

  test.each([
    ['that has not gone out', 'your-day'],
    ['that is the next one', 'half-way-there'],
    ['that carries a check instead', 'welcome'],
    ['that is a reminder', 'remind-check-start'],
    ['that nobody knows', 'nothing'],
    ['of no name', ''],
  ])('of a lesson %s is closed', async (_what, lesson) => {
    const course = await asked();
    expect(await course.answer(4, { lesson })).toEqual(closed);
    expect(course.numbers()).toEqual([]);
  });

  test('of a letter that was never sent is closed after finishing early too', async () => {
    const course = await asked();
    await changeCourse(course.parts, course.session, { kind: 'finish' });
    expect(await course.answer(4, { lesson: 'your-choices' })).toEqual(closed);
    expect((await course.answer(4)).kind).toBe('kept');
  });

  test('of an earlier run is closed', async () => {
    const course = await asked({ run: 2, confirmedAt: NOW + MINUTE });
    course.clock.forward(HOUR);
    expect(await course.answer(4)).toEqual(closed);
  });

  test('is closed to whoever has left, and refused to a stranger', async () => {
    const course = await asked();
    await leave(course.parts, id, 'link');
    expect(await course.answer(4)).toEqual(closed);
    const strangers = ['', 'x', course.sign('letter', aPersonId('d')), course.sign('page', id)];
    for (const token of strangers) {
      expect(await course.answer(4, { token })).toEqual({ kind: 'refused' });
    }
    expect(course.numbers()).toEqual([]);
  });
});

describe('without the health consent', () => {
  test('it is asked for first, and until then nothing happens', async () => {
    const course = await asked({ healthConsent: false });
    const before = course.me();
    expect(await course.answer(4)).toEqual({ kind: 'needs-consent', ...reader });
    expect(course.me()).toEqual(before);
  });

  test('given, the number is kept; the consent is recorded', async () => {
    const course = await asked({ healthConsent: false });
    expect((await course.answer(4, { consent: true })).kind).toBe('kept');
    expect(course.numbers()).toHaveLength(1);
    expect(course.me().healthConsent).toBe(true);
    expect(course.parts.consents.consents).toMatchObject([{ purpose: 'health', given: true }]);
  });

  test('withheld, no number is kept, but they are known to have answered', async () => {
    const course = await asked({ healthConsent: false });
    expect(await course.answer(9, { consent: false })).toEqual({ kind: 'not-kept', ...reader });
    expect(course.numbers()).toEqual([]);
    expect(course.me()).toMatchObject({ healthConsent: false, unanswered: 0, legs: { level: 1 } });
  });
});

describe('"do not ask me again"', () => {
  test('stops the question, and a number that comes later does not bring it back', async () => {
    const course = await asked();
    expect(await stopAsking(course.parts, course.token)).toEqual({ kind: 'stopped', ...reader });
    expect(course.me().unanswered).toBeUndefined();
    await course.answer(4);
    await course.live(30 * DAY);
    expect(course.me().unanswered).toBeUndefined();
  });

  test('pressed again changes nothing, and a stranger cannot press it', async () => {
    const course = await asked({ unanswered: undefined });
    const before = course.me();
    await stopAsking(course.parts, course.token);
    expect(await stopAsking(course.parts, 'x')).toEqual({ kind: 'refused' });
    expect(course.me()).toEqual(before);
  });
});

test('letters whose question nobody answers are counted, and an answer begins anew', async () => {
  const course = await asked({ unanswered: 0 });
  await course.live(33 * DAY);
  expect(course.taken.map(({ name }) => name)).toEqual([
    '1 half-way-there',
    '1 your-day',
    '1 easier-going',
    '1 your-choices',
    '1 keep-going',
  ]);
  expect(course.me().unanswered).toBe(3);
  const token = course.sign('letter', id);
  await course.answer(5, { token, lesson: 'your-choices' });
  expect(course.me().unanswered).toBe(0);
});

test('whichever call the function dies at, answering again is as if once', async () => {
  await atEachCall(async (dying, what) => {
    const course = await asked({ legs: someLegs({ level: 3, why: 'steady' }) });
    await survivingCrash(course.answer(8, { parts: dying(course.parts) }));
    course.clock.forward(MINUTE);
    expect(await course.answer(8), what).toMatchObject({ kind: 'kept' });
    expect(course.me(), what).toMatchObject({ unanswered: 0, legs: { level: 2, why: 'eased' } });
  });
});

test('without letters with moves there is nothing to step up from', async () => {
  const course = await asked();
  course.parts.syllabus = aSyllabus('welcome', 'how-it-works', 'keep-going');
  await course.parts.subscribers.save({
    ...course.me(),
    lastLesson: aLesson('how-it-works'),
    version: course.me().version + 1,
  });
  await course.answer(2, { lesson: 'how-it-works' });
  expect(course.me().legs.level).toBe(1);
});
