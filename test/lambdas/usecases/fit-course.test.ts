import { describe, expect, test } from 'vitest';
import { answerBefore, clear, leaveOutWeight } from '../../../lambdas/usecases/fit-course.ts';
import { DAY, NOW, someLegs } from '../../builders.ts';
import { listening } from './a-listening-course.ts';

describe('"before you move"', () => {
  test('is kept as its own record, and on the person only as what the rules need', async () => {
    const course = await listening({ gate: undefined });
    const was = await answerBefore(course.parts, course, ['heart', 'falls'], undefined, undefined);
    expect(was).toMatchObject({ kind: 'kept', flagged: true, exercisesAreOut: false });
    expect(course.me().gate).toEqual({ state: 'flagged', at: NOW });
    expect(JSON.stringify(course.me())).not.toMatch(/heart|falls/);
    expect(course.parts.answers.answers).toMatchObject([
      { kind: 'before', ticked: ['heart', 'falls'], day: '2026-11-22', run: 1 },
    ]);
  });

  test('asks for consent before anything is kept', async () => {
    const course = await listening({ gate: undefined, healthConsent: false });
    const before = course.me();
    const was = await answerBefore(course.parts, course, [], undefined, undefined);
    expect(was.kind).toBe('needs-consent');
    expect(course.me()).toBe(before);
  });

  test.each([
    [true, 'kept'],
    [false, 'not-kept'],
  ])('with a consent of %s it is %s', async (consent, kind) => {
    const course = await listening({ gate: undefined, healthConsent: false });
    const was = await answerBefore(course.parts, course, ['bones'], undefined, consent);
    expect(was.kind).toBe(kind);
    expect(course.me().gate?.state).toBe(consent ? 'flagged' : undefined);
    expect(course.parts.answers.answers).toHaveLength(consent ? 1 : 0);
  });

  test('takes no surgery that is still to come, by their own calendar', async () => {
    const course = await listening();
    const today = await answerBefore(course.parts, course, ['surgery'], '2026-11-22', undefined);
    expect(today).toMatchObject({ kind: 'kept', exercisesAreOut: true });
    const tomorrow = await answerBefore(course.parts, course, ['surgery'], '2026-11-23', undefined);
    expect(tomorrow.kind).toBe('not-that-day');
  });

  test('and a clinician’s word count from the next read on', async () => {
    const course = await listening({ legs: someLegs({ level: 2 }) });
    await answerBefore(course.parts, course, ['blood'], undefined, undefined);
    expect((await clear(course.parts, course)).kind).toBe('cleared');
    expect(course.me()).toMatchObject({ gate: { state: 'cleared' }, legs: { level: 1 } });
  });

  test('is made anew where someone wrote meanwhile', async () => {
    const course = await listening({ gate: undefined });
    const { save } = course.parts.subscribers;
    let once = true;
    course.parts.subscribers.save = async (person) => {
      if (once) {
        once = false;
        return 'conflict';
      }
      return save(person);
    };
    await answerBefore(course.parts, course, [], undefined, undefined);
    expect(course.me().gate?.state).toBe('clear');
  });
});

describe('who may open it', () => {
  test.each([
    ['a letter of 30 days', NOW + 30 * DAY, 'closed'],
    ['a letter a second younger', NOW + 30 * DAY - 1, 'kept'],
  ])('%s: %s', async (_what, now, kind) => {
    const course = await listening();
    course.clock.set(now);
    const by = { token: course.token };
    expect((await answerBefore(course.parts, by, [], undefined, undefined)).kind).toBe(kind);
  });

  test('a session for half an hour', async () => {
    const course = await listening();
    const by = { session: course.session };
    expect((await leaveOutWeight(course.parts, by)).kind).toBe('left-out');
    course.clock.set(NOW + 31 * 60);
    expect((await leaveOutWeight(course.parts, by)).kind).toBe('refused');
  });

  test('neither is taken for the other', async () => {
    const { parts, token, session } = await listening();
    expect((await clear(parts, { token: session })).kind).toBe('refused');
    expect((await clear(parts, { session: token })).kind).toBe('refused');
  });

  test('a letter of an earlier course opens nothing', async () => {
    const course = await listening({ confirmedAt: NOW + 5 });
    expect((await clear(course.parts, { token: course.token })).kind).toBe('closed');
  });
});
