import { describe, expect, test } from 'vitest';
import { latestChecks, latestNumbers } from '../../../lambdas/domain/answer.ts';
import { DAY, NOW } from '../../builders.ts';
import { aCheckAnswer, aNumberAnswer, aSafetyAnswer } from './some-answers.ts';

const first = aNumberAnswer('how-it-works', 5, { at: NOW, day: '2026-11-22' });
const second = aNumberAnswer('plan-your-rests', 4, { at: NOW + 7 * DAY, day: '2026-11-29' });

describe('the number of each letter', () => {
  test('comes once, oldest letter first, in whatever order they were read', () => {
    expect(latestNumbers([second, first])).toEqual([first, second]);
  });

  test('is the latest where one was corrected, on the day of what it corrects', () => {
    const corrected = { ...first, pain: 3, daysDone: 2, at: NOW + 8 * DAY, day: '2026-11-30' };
    expect(latestNumbers([first, second, corrected])).toEqual([
      { ...first, pain: 3, daysDone: 2 },
      second,
    ]);
  });

  test('is the last of several corrections', () => {
    const corrections = [7, 8, 2].map((pain, hour) => ({ ...first, pain, at: NOW + hour + 1 }));
    expect(latestNumbers([first, ...corrections]).map(({ pain }) => pain)).toEqual([2]);
  });

  test('is none where only other questions were answered', () => {
    expect(latestNumbers([aCheckAnswer('start'), aSafetyAnswer(['calf'])])).toEqual([]);
  });
});

describe('the answers of each check', () => {
  const start = aCheckAnswer('start', { pain: 6 }, { at: NOW });
  const middle = aCheckAnswer('middle', { pain: 4 }, { at: NOW + 28 * DAY });

  test('come once, the latest of each, in the order they were first answered', () => {
    const corrected = aCheckAnswer('start', { pain: 9, walking: 1 }, { at: NOW + 6 * DAY });
    const latest = latestChecks([middle, first, start, aSafetyAnswer([]), corrected]);
    expect(latest.map(({ check, answers }) => [check, answers.pain])).toEqual([
      ['start', 9],
      ['middle', 4],
    ]);
    expect(latest[0]?.at).toBe(NOW);
  });

  test('keep what was answered as it was: the list that was given is not touched', () => {
    const given = [middle, start];
    latestChecks(given);
    expect(given).toEqual([middle, start]);
  });
});
