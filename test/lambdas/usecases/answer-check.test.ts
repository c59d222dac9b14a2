import { describe, expect, test } from 'vitest';
import { latestChecks } from '../../../lambdas/domain/answer.ts';
import type { CheckAnswers } from '../../../lambdas/domain/check.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { answerCheck, openCheck } from '../../../lambdas/usecases/answer-check.ts';
import { changeCourse } from '../../../lambdas/usecases/change-course.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import {
  aCheckAnswer,
  anAskedCheck,
  aPersonId,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  someLegs,
} from '../../builders.ts';
import { id, listening } from './a-listening-course.ts';
import { atEachCall, meanwhile, survivingCrash } from './dying.ts';

const answers: CheckAnswers = { pain: 6, walking: 2, standing: 3, limits: 5 };
const reader = { language: 'en', country: 'US' };

/** The check at the start was asked an hour ago; nothing was agreed to or answered yet. */
async function askedAtTheStart(over: Partial<Person> = {}) {
  const course = await listening({ check: anAskedCheck(), healthConsent: false, ...over });
  return {
    ...course,
    open: (token = course.token) => openCheck(course.parts, token),
    answer: (given: Partial<CheckAnswers> = {}, consent?: boolean, parts = course.parts) =>
      answerCheck(parts, course.token, 'start', { ...answers, ...given }, consent),
  };
}

/** The check in the middle, of someone at level 3 whose start is kept. */
async function askedInTheMiddle(over: Partial<Person> = {}) {
  const course = await listening({
    check: anAskedCheck({ which: 'middle' }),
    legs: someLegs({ level: 3, why: 'stepped-up', steppedUpAt: NOW - 20 * DAY }),
    ...over,
  });
  await course.parts.answers.record(aCheckAnswer({ personId: id, at: NOW - 28 * DAY, answers }));
  return {
    ...course,
    checks: () => course.parts.answers.answers.filter(({ kind }) => kind === 'check').slice(1),
    answer: (given: Partial<CheckAnswers> = {}, parts = course.parts) =>
      answerCheck(parts, course.token, 'middle', { ...answers, ...given }, undefined),
  };
}

describe('the consent to keep what is answered', () => {
  test('is asked for before the first answer, and not again', async () => {
    const course = await askedAtTheStart();
    const opened = { kind: 'open', check: 'start', earlier: undefined, ...reader };
    expect(await course.open()).toEqual({ ...opened, needsConsent: true });
    await course.answer({}, true);
    expect(await course.open()).toEqual({ ...opened, needsConsent: false, earlier: answers });
  });

  test('given: it is kept first, then the answers with their day and the version of the words', async () => {
    const course = await askedAtTheStart();
    expect(await course.answer({}, true)).toEqual({ kind: 'kept', worse: false, ...reader });
    expect(course.parts.consents.consents).toEqual([
      expect.objectContaining({ purpose: 'health', given: true, at: NOW, channel: 'page' }),
    ]);
    const about = { personId: id, run: 1, at: NOW, day: '2026-11-22', version: 'check-2026-11-22' };
    expect(course.parts.answers.answers).toEqual([
      expect.objectContaining({ kind: 'check', check: 'start', answers, ...about }),
      { kind: 'safety', signs: [], ...about },
    ]);
    expect(course.me()).toMatchObject({
      healthConsent: true,
      check: { answeredAt: NOW, remindAt: undefined },
    });
    expect(course.parts.journal.counts.get('ChecksAnswered')).toBe(1);
    expect(course.parts.journal.lines).toEqual([]);
  });

  test.each([false, undefined])(
    'withheld (%s): nothing is kept, the level is the gentlest, and nobody is reminded',
    async (consent) => {
      const course = await askedAtTheStart({
        check: anAskedCheck({ remindAt: NOW + DAY }),
        legs: someLegs({ level: 2, why: 'steady' }),
      });
      expect(await course.answer({}, consent)).toEqual({
        kind: 'not-kept',
        worse: false,
        ...reader,
      });
      expect(course.parts.answers.answers).toEqual([]);
      expect(course.parts.consents.consents).toEqual([]);
      expect(course.me()).toMatchObject({ healthConsent: false, legs: { level: 1, why: 'start' } });
      await course.live(3 * DAY);
      expect(course.notices).toEqual([]);
    },
  );

  test('withheld: much worse is still answered by the page for it', async () => {
    const course = await askedInTheMiddle({ healthConsent: false });
    expect(await course.answer({ change: 6 })).toMatchObject({ kind: 'not-kept', worse: true });
    expect(await course.answer({ change: 5 })).toMatchObject({ kind: 'not-kept', worse: false });
  });

  test('a plain no counts, also where another tab has said yes, and leaves the level as it is', async () => {
    const course = await askedAtTheStart();
    await course.answer({}, true);
    const level = course.me().legs;
    const kept = course.parts.answers.answers.length;
    expect(await course.answer({ pain: 9 }, false)).toMatchObject({ kind: 'not-kept' });
    expect(course.parts.answers.answers).toHaveLength(kept);
    expect(course.me()).toMatchObject({ healthConsent: true, legs: level });
  });

  test('withdrawn in another tab at that very moment: nothing is kept', async () => {
    const course = await askedInTheMiddle();
    const parts = meanwhile(course.parts, 'subscribers.save', () =>
      changeCourse(course.parts, course.session, { kind: 'answers', keep: false }),
    );
    await course.answer({}, parts);
    expect(course.parts.answers.answers).toEqual([]);
    expect(course.me()).toMatchObject({ healthConsent: false, legs: { level: 1 } });
  });
});

describe('a check that was answered', () => {
  test('is shown to be corrected, and both answers are kept', async () => {
    const course = await askedInTheMiddle();
    await course.answer({ pain: 9 });
    course.clock.forward(6 * DAY);
    expect(await openCheck(course.parts, course.token)).toMatchObject({ earlier: { pain: 9 } });
    await course.answer({ pain: 6 });
    expect(course.checks()).toMatchObject([{ answers: { pain: 9 } }, { answers: { pain: 6 } }]);
  });

  test('corrected does its effect anew: not worse any more, and no level lower', async () => {
    const course = await askedInTheMiddle();
    expect(await course.answer({ pain: 9 })).toMatchObject({ worse: true });
    expect(course.me().legs.worseSince).toBe(NOW);
    course.clock.forward(DAY);
    expect(await course.answer({ pain: 6 })).toMatchObject({ worse: false });
    expect(course.me().legs).toMatchObject({ level: 3, why: 'steady', worseSince: undefined });
  });

  test.each([0, 1, DAY])(
    'answered the same again %d seconds later eases the level once',
    async (later) => {
      const course = await askedInTheMiddle();
      await course.answer({ pain: 8 });
      course.clock.forward(later);
      await course.answer({ pain: 8 });
      expect(course.me().legs).toMatchObject({ level: 2, why: 'eased' });
    },
  );

  test('in two tabs at once eases the level once, and the later answer counts', async () => {
    const course = await askedInTheMiddle();
    const parts = meanwhile(course.parts, 'subscribers.save', () => course.answer({ pain: 8 }));
    expect(await course.answer({ pain: 8, limits: 7 }, parts)).toMatchObject({ kind: 'kept' });
    expect(course.me().legs).toMatchObject({ level: 2, why: 'eased' });
    expect(latestChecks(course.checks())).toMatchObject([{ answers: { pain: 8, limits: 7 } }]);
  });

  test('is closed a week after it was first answered, to the second', async () => {
    const course = await askedInTheMiddle();
    await course.answer();
    course.clock.set(NOW + 7 * DAY - 1);
    expect(await course.answer()).toMatchObject({ kind: 'kept' });
    course.clock.set(NOW + 7 * DAY);
    expect(await course.answer()).toEqual({ kind: 'closed', ...reader });
    expect(await openCheck(course.parts, course.token)).toEqual({ kind: 'closed', ...reader });
    expect(course.checks()).toHaveLength(2);
  });
});

describe('a check is closed', () => {
  test('four weeks after its letter, where nobody answered', async () => {
    const course = await askedAtTheStart();
    course.clock.set(NOW - HOUR + 28 * DAY - 1);
    expect((await course.open()).kind).toBe('open');
    course.clock.forward(1);
    expect(await course.answer({}, true)).toEqual({ kind: 'closed', ...reader });
    expect(course.parts.answers.answers).toEqual([]);
    expect(course.parts.consents.consents).toEqual([]);
  });

  test('once the next one was asked: an old tab stores nothing', async () => {
    const course = await askedAtTheStart({ check: anAskedCheck({ which: 'middle' }) });
    expect(await course.answer({}, true)).toEqual({ kind: 'closed', ...reader });
    expect(course.parts.answers.answers).toEqual([]);
  });

  test('to a letter of an earlier run, until the new run has asked', async () => {
    const course = await askedAtTheStart({ run: 2, check: undefined, confirmedAt: NOW - MINUTE });
    expect(await course.open()).toEqual({ kind: 'closed', ...reader });
    expect(await course.answer({}, true)).toEqual({ kind: 'closed', ...reader });
  });

  test('to whoever has left', async () => {
    const course = await askedAtTheStart();
    await leave(course.parts, id, 'link');
    expect((await course.open()).kind).toBe('closed');
    expect((await course.answer({}, true)).kind).toBe('closed');
    expect(course.parts.answers.answers).toEqual([]);
  });
});

test.each([
  ['nothing', () => ''],
  ['a forged token', () => 'a'.repeat(55)],
  ['somebody unknown', (course: Asked) => course.sign('letter', aPersonId('d'))],
  ['a token for another use', (course: Asked) => course.sign('session', id)],
])('%s opens no check and answers none', async (_what, make) => {
  const course = await askedAtTheStart();
  const token = make(course);
  expect(await course.open(token)).toEqual({ kind: 'refused' });
  expect(await answerCheck(course.parts, token, 'start', answers, true)).toEqual({
    kind: 'refused',
  });
  expect(course.parts.answers.answers).toEqual([]);
});
type Asked = Awaited<ReturnType<typeof askedAtTheStart>>;

test('whichever call the function dies at, answering again is as if once', async () => {
  const deaths = await atEachCall(async (dying, what) => {
    const course = await askedInTheMiddle();
    await survivingCrash(course.answer({ pain: 8 }, dying(course.parts)));
    course.clock.forward(MINUTE);
    expect(await course.answer({ pain: 8 }), what).toMatchObject({ kind: 'kept' });
    expect(course.me().legs, what).toMatchObject({ level: 2, why: 'eased' });
  });
  expect(deaths).toBeGreaterThanOrEqual(8);
});
