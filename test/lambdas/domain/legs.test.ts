import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterAnswer,
  afterDanger,
  type Baseline,
  startedGently,
  startingLegs,
  type Trend,
  trendOfCheck,
  trendOfNumber,
} from '../../../lambdas/domain/legs.ts';
import type { Legs, Level } from '../../../lambdas/domain/person.ts';
import { DAY, HOUR, NOW, someLegs } from '../../builders.ts';
import { someCheckAnswers } from './some-answers.ts';

const start: Baseline = { pain: 5, check: someCheckAnswers() };
const onlyNumbers: Baseline = { pain: 5, check: undefined };

describe('the weekly number against the start', () => {
  test.each<[number, number | undefined, Trend]>([
    [10, 5, 'worse'],
    [8, undefined, 'worse'],
    [7, 7, 'harder'],
    [6, 6, 'near'],
    [6, 0, 'near'],
    [5, undefined, 'well'],
    [5, 5, 'well'],
    [5, 4, 'same'],
    [4, 3, 'same'],
    [4, 4, 'well'],
    [0, 5, 'well'],
  ])('from 5 to %d, after %j, is %s', (pain, before, trend) => {
    expect(trendOfNumber(pain, before, start)).toBe(trend);
    expect(trendOfNumber(pain, before, onlyNumbers)).toBe(trend);
  });
});

describe('a check against the start', () => {
  test.each<[string, Parameters<typeof someCheckAnswers>[0], Trend]>([
    ['nothing changed', {}, 'well'],
    ['pain less', { pain: 0 }, 'well'],
    ['pain up 1', { pain: 6 }, 'near'],
    ['pain up 2', { pain: 7 }, 'harder'],
    ['pain up 3', { pain: 8 }, 'worse'],
    ['limits up 1', { limits: 6 }, 'near'],
    ['limits up 2', { limits: 7 }, 'harder'],
    ['limits up 3', { limits: 8 }, 'worse'],
    ['limits up 3, though pain went', { pain: 0, limits: 8 }, 'worse'],
    ['walking a band more', { walking: 4 }, 'well'],
    ['walking a band less', { walking: 2 }, 'harder'],
    ['walking two bands less', { walking: 1 }, 'worse'],
    ['walking two bands less, though pain went', { pain: 0, walking: 1 }, 'worse'],
    ['standing two bands less: A10 has no rule for it', { standing: 0 }, 'well'],
    ['change 1', { change: 1 }, 'well'],
    ['change 4', { change: 4 }, 'well'],
    ['change 5', { change: 5 }, 'harder'],
    ['change 6', { change: 6 }, 'worse'],
    ['change 7, though the numbers say better', { pain: 0, limits: 0, change: 7 }, 'worse'],
  ])('%s', (_what, answers, trend) => {
    expect(trendOfCheck(someCheckAnswers(answers), start)).toBe(trend);
  });

  test.each<[string, Parameters<typeof someCheckAnswers>[0], Trend]>([
    ['pain up 3', { pain: 8 }, 'worse'],
    ['change 6', { change: 6 }, 'worse'],
    ['limits and walking, which nobody asked for then', { limits: 10, walking: 0 }, 'well'],
  ])('where only a number was given at first: %s', (_what, answers, trend) => {
    expect(trendOfCheck(someCheckAnswers(answers), onlyNumbers)).toBe(trend);
  });
});

describe('what an answer does', () => {
  const given = { now: NOW, movesBegun: true, mayStepUp: true };
  const at = (level: Level, over: Partial<Legs> = {}) =>
    someLegs({ level, why: 'steady', ...over });
  const out = { worseSince: NOW - DAY };

  /** Row by row as in legs.ts: before, trend, what has changed of it after. */
  test.each<[string, Legs, Trend, Partial<Legs>]>([
    ['worse takes the exercises out', at(2), 'worse', { worseSince: NOW }],
    ['worse again counts from the first time', at(2, out), 'worse', {}],
    ['worse and still harder than at the start: they stay out', at(2, out), 'harder', {}],
    ['back within 1: a level lower', at(3, out), 'near', back(2)],
    ['back at the start: a level lower', at(2, out), 'well', back(1)],
    ['back, with more than last week', at(2, out), 'same', back(1)],
    ['back at level 1: there is no lower one', at(1, out), 'well', back(1)],
    ['harder eases level 3', at(3), 'harder', { level: 2, why: 'eased' }],
    ['harder eases level 2', at(2), 'harder', { level: 1, why: 'eased' }],
    ['level 1 cannot ease', at(1), 'harder', {}],
    ['well steps up from 1', at(1), 'well', { level: 2, why: 'stepped-up', steppedUpAt: NOW }],
    ['well steps up from 2', at(2), 'well', { level: 3, why: 'stepped-up', steppedUpAt: NOW }],
    ['level 3 cannot step up', at(3), 'well', {}],
    ['near stays', at(2), 'near', {}],
    ['the same stays', at(2), 'same', {}],
    ['an eased level that stays is steady', at(1, { why: 'eased' }), 'near', { why: 'steady' }],
    [
      'so is the one after a danger sign',
      at(1, { why: 'after-danger' }),
      'near',
      { why: 'steady' },
    ],
    ['the start stays the start', startingLegs, 'near', {}],
    ['at the start harder has nothing to ease', startingLegs, 'harder', {}],
  ])('%s', (_row, before, trend, after) => {
    expect(afterAnswer(before, trend, given)).toEqual({ ...before, ...after });
  });

  function back(level: Level): Partial<Legs> {
    return { level, why: 'started-gently', worseSince: undefined };
  }

  test('no step up before a letter with moves has gone out', () => {
    expect(
      afterAnswer(startingLegs, 'well', { now: NOW, movesBegun: false, mayStepUp: true }),
    ).toEqual(startingLegs);
  });

  /** Row by row where "before you move" is open: before, trend, what has changed of it after. */
  test.each<[string, Legs, Trend, Partial<Legs>]>([
    ['well does not step up', at(1), 'well', {}],
    ['level 2 goes down to 1', at(2), 'well', { level: 1, why: 'not-cleared' }],
    ['so does level 3', at(3), 'harder', { level: 1, why: 'not-cleared' }],
    ['worse takes the exercises out all the same', at(2), 'worse', { worseSince: NOW }],
    ['the start stays the start', startingLegs, 'well', {}],
  ])('with "before you move" open: %s', (_row, before, trend, after) => {
    const closed = { ...given, mayStepUp: false };
    expect(afterAnswer(before, trend, closed)).toEqual({ ...before, ...after });
  });

  test.each([
    ['6 days and 23 hours', 7 * DAY - HOUR, 2],
    ['a second less than a week', 7 * DAY - 1, 2],
    ['a week', 7 * DAY, 3],
  ])('a step up %s after the last one leads to level', (_ago, ago, level) => {
    const legs = at(2, { steppedUpAt: NOW - ago });
    expect(afterAnswer(legs, 'well', given).level).toBe(level);
  });

  test('easing waits for nothing', () => {
    const legs = at(2, { steppedUpAt: NOW - 1 });
    expect(afterAnswer(legs, 'harder', given).level).toBe(1);
  });

  test('the week between two steps counts on through worse, easing and a danger sign', () => {
    const stepped = at(2, { steppedUpAt: NOW - DAY });
    for (const lowered of [
      afterAnswer(stepped, 'harder', given),
      startedGently({ ...stepped, ...out }),
      afterDanger(stepped),
    ]) {
      expect(lowered.level).toBe(1);
      expect(afterAnswer(lowered, 'well', given).level).toBe(1);
      expect(afterAnswer(lowered, 'well', { ...given, now: NOW + 6 * DAY }).level).toBe(2);
    }
  });
});

test('after a danger sign the gentlest level begins, whatever was worse before', () => {
  const legs = someLegs({ level: 3, why: 'stepped-up', worseSince: NOW });
  expect(afterDanger(legs)).toEqual({ ...startingLegs, why: 'after-danger' });
});

test('whatever is answered: levels 1 to 3, up by one at most and never twice within 7 days', () => {
  const trend = fc.constantFrom<Trend>('worse', 'harder', 'near', 'same', 'well');
  const step = fc.tuple(trend, fc.integer({ min: 0, max: 4 * DAY }), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let legs = startingLegs;
      let now = NOW;
      let rose = Number.NEGATIVE_INFINITY;
      for (const [answered, wait, movesBegun, mayStepUp] of steps) {
        now += wait;
        const before = legs;
        legs = afterAnswer(before, answered, { now, movesBegun, mayStepUp });
        expect([1, 2, 3]).toContain(legs.level);
        expect(legs.level - before.level).toBeLessThanOrEqual(1);
        if (legs.level > before.level) {
          expect(answered).toBe('well');
          expect(mayStepUp).toBe(true);
          expect(before.worseSince).toBeUndefined();
          expect(now - rose).toBeGreaterThanOrEqual(7 * DAY);
          rose = now;
        }
        if (answered === 'worse') expect(legs.worseSince).toBeDefined();
        if (answered === 'near' || answered === 'well') expect(legs.worseSince).toBeUndefined();
      }
    }),
    { numRuns: 300 },
  );
});
