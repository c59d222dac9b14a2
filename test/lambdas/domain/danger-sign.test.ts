import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DangerSign,
  dangerKinds,
  dangerOf,
  dangerSignNames,
  dangerSigns,
} from '../../../lambdas/domain/danger-sign.ts';

describe('each sign by itself', () => {
  test.each([
    ['leg-weak-or-numb', 'emergency', 'nerve'],
    ['numb-saddle', 'emergency', 'nerve'],
    ['urine', 'emergency', 'nerve'],
    ['bowel', 'emergency', 'nerve'],
    ['sexual', 'emergency', 'nerve'],
    ['chest-or-breath', 'emergency', 'chest-or-breath'],
    ['cold-leg', 'emergency', 'cold-leg'],
    ['accident', 'emergency', 'accident'],
    ['fever', 'urgent', 'fever'],
    ['calf', 'urgent', 'calf'],
    ['fall', 'urgent', 'fall'],
  ] as const)('%s is an %s of kind %s', (sign, level, kind) => {
    expect(dangerOf([sign])).toEqual({ level, kinds: [kind], withCalf: sign === 'calf' });
  });

  test('is in the table above: eleven, the first eight of them emergencies', () => {
    expect(dangerSignNames).toHaveLength(11);
    const levels = dangerSignNames.map((sign) => dangerOf([sign])?.level);
    expect(levels).toEqual([...Array(8).fill('emergency'), ...Array(3).fill('urgent')]);
  });
});

describe('several signs', () => {
  test.each([
    [
      'chest or breath comes first',
      ['urine', 'cold-leg', 'chest-or-breath'] as const,
      ['chest-or-breath', 'nerve', 'cold-leg'],
    ],
    ['five of one kind are one', ['urine', 'bowel', 'sexual', 'numb-saddle'] as const, ['nerve']],
    [
      'an emergency leaves no room for what is urgent',
      ['fever', 'fall', 'accident'] as const,
      ['accident'],
    ],
    [
      'urgent ones stand in their order',
      ['fall', 'calf', 'fever'] as const,
      ['fever', 'calf', 'fall'],
    ],
    ['one that came twice is one', ['fever', 'fever'] as const, ['fever']],
  ])('%s', (_what, signs, kinds) => {
    expect(dangerOf(signs)?.kinds).toEqual(kinds);
  });

  test('a calf is told of with chest or breath, though it is only urgent by itself', () => {
    expect(dangerOf(['calf', 'chest-or-breath'])).toEqual({
      level: 'emergency',
      kinds: ['chest-or-breath'],
      withCalf: true,
    });
    expect(dangerOf(['chest-or-breath'])?.withCalf).toBe(false);
  });

  test('whichever they are: never none, never of two levels, the same in any order', () => {
    const some = fc.subarray([...dangerSignNames], { minLength: 1 });
    fc.assert(
      fc.property(some, (signs) => {
        const danger = dangerOf(signs);
        expect(danger?.kinds.length).toBeGreaterThan(0);
        expect(danger).toEqual(dangerOf([...signs].reverse()));
        const alone = signs.map((sign) => dangerOf([sign])?.level);
        expect(danger?.level).toBe(alone.includes('emergency') ? 'emergency' : 'urgent');
        const ofThatLevel = signs.filter((sign) => dangerOf([sign])?.level === danger?.level);
        expect(new Set(danger?.kinds)).toEqual(
          new Set(ofThatLevel.map((sign) => dangerSigns[sign])),
        );
        const places = danger?.kinds.map((kind) => dangerKinds.indexOf(kind)) ?? [];
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});

test('no sign is no danger', () => {
  expect(dangerOf([])).toBeUndefined();
});

test.each(['none', 'nerve', '', 'toString', undefined])('%j is no sign', (typed) => {
  expect(DangerSign.safeParse(typed).success).toBe(false);
});
