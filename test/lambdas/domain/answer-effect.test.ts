import { describe, expect, test } from 'vitest';
import { effectOf } from '../../../lambdas/domain/answer-effect.ts';
import {
  aLesson,
  anOpenGate,
  aPerson,
  aSyllabus,
  DAY,
  HOUR,
  NOW,
  someLegs,
} from '../../builders.ts';
import { aCheckAnswer, aNumberAnswer, aSafetyAnswer } from './some-answers.ts';

const syllabus = aSyllabus(
  'welcome',
  'how-it-works',
  'plan-your-rests',
  'first-steps',
  'half-way-there',
  'your-day',
);
const begun = aPerson({ lastLesson: aLesson('first-steps'), gate: anOpenGate() });
const start = aCheckAnswer('start', { pain: 5 }, { at: NOW - 21 * DAY });

describe('the first thing that is measured', () => {
  test('moves nothing: there is nothing to compare it with', () => {
    const { legs } = begun;
    const number = aNumberAnswer('first-steps', 9);
    expect(effectOf(number, [], begun, syllabus)).toEqual({ before: legs, after: legs });
    expect(effectOf(number, [aSafetyAnswer(['fever'])], begun, syllabus).after).toEqual(legs);
    expect(effectOf(start, [number], begun, syllabus).after).toEqual(legs);
  });

  test('is what the next is measured by, where the check at the start was not answered', () => {
    const first = aNumberAnswer('plan-your-rests', 2, { at: NOW - 7 * DAY });
    const { after } = effectOf(aNumberAnswer('first-steps', 5), [first], begun, syllabus);
    expect(after.worseSince).toBe(NOW);
  });

  test('counts as it was corrected', () => {
    const mistyped = aNumberAnswer('plan-your-rests', 8, { at: NOW - 7 * DAY });
    const corrected = { ...mistyped, pain: 2, at: NOW - 6 * DAY };
    const { after } = effectOf(
      aNumberAnswer('first-steps', 5),
      [mistyped, corrected],
      begun,
      syllabus,
    );
    expect(after.worseSince).toBe(NOW);
  });

  test('gives way to the check at the start, as last corrected', () => {
    const earlier = aNumberAnswer('how-it-works', 9, { at: NOW - 30 * DAY });
    const corrected = { ...start, answers: { ...start.answers, pain: 1 }, at: NOW - 20 * DAY };
    const number = aNumberAnswer('first-steps', 4);
    expect(effectOf(number, [earlier, start], begun, syllabus).after.worseSince).toBeUndefined();
    expect(effectOf(number, [earlier, start, corrected], begun, syllabus).after.worseSince).toBe(
      NOW,
    );
  });
});

describe('a step up', () => {
  test.each([
    [undefined, 1],
    ['plan-your-rests', 1],
    ['first-steps', 2],
    ['your-day', 2],
  ] as const)('after the letter %j leads to level', (lastLesson, level) => {
    const person = { ...begun, lastLesson: lastLesson && aLesson(lastLesson) };
    const { after } = effectOf(aNumberAnswer('first-steps', 3), [start], person, syllabus);
    expect(after.level).toBe(level);
  });

  test('waits while the number rises from week to week, be it below the start', () => {
    const before = aNumberAnswer('plan-your-rests', 2, { at: NOW - 7 * DAY });
    const { after } = effectOf(aNumberAnswer('first-steps', 4), [start, before], begun, syllabus);
    expect(after.level).toBe(1);
  });

  test('is made by a check as well', () => {
    const middle = aCheckAnswer('middle', { pain: 3, change: 2 });
    expect(effectOf(middle, [start], begun, syllabus).after.level).toBe(2);
  });
});

describe('an answer that corrects another', () => {
  const level2 = someLegs({ level: 2, why: 'steady' });
  const out = { ...level2, worseSince: NOW - HOUR };
  const mistyped = aNumberAnswer('first-steps', 10, {
    at: NOW - HOUR,
    legs: { before: level2, after: out },
  });

  test('begins where that one began', () => {
    const person = aPerson({ ...begun, legs: out });
    const { before, after } = effectOf(
      aNumberAnswer('first-steps', 6),
      [start, mistyped],
      person,
      syllabus,
    );
    expect(before).toEqual(level2);
    expect(after).toEqual(level2);
  });

  test('begins where the person is now, once something else has moved them', () => {
    const gently = someLegs({ level: 1, why: 'started-gently' });
    const person = aPerson({ ...begun, legs: gently });
    const { before } = effectOf(
      aNumberAnswer('first-steps', 6),
      [start, mistyped],
      person,
      syllabus,
    );
    expect(before).toEqual(gently);
  });
});
