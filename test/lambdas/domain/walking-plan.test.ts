import { describe, expect, test } from 'vitest';
import { languageCodes } from '../../../emails/languages.ts';
import { walkingTime } from '../../../emails/walking-words.ts';
import { doseOf, walkingPlanOf } from '../../../lambdas/domain/walking-plan.ts';
import { anOpenDanger, anOpenGate, aPerson, NOW, someLegs } from '../../builders.ts';

const planOf = (over: Parameters<typeof aPerson>[0]) =>
  walkingPlanOf(aPerson({ gate: anOpenGate(), ...over }), NOW);

describe('the dose of a band', () => {
  test.each([
    ['cannot walk', 0, undefined, 0],
    ['under 2 minutes', 1, 0.5, 3],
    ['2 to 5 minutes', 2, 1, 3],
    ['6 to 15 minutes', 3, 4, 3],
    ['16 to 30 minutes', 4, 10, 2],
    ['over 30 minutes', 5, 15, 2],
  ])('%s', (_name, band, spell, spells) => {
    expect(doseOf(band)).toMatchObject({ spell, spells });
  });

  test('a spell stays at two thirds or less of what the legs allow, and a rest follows each', () => {
    const least = [0, 1, 2, 6, 16, 30];
    for (const [band, minutes] of least.entries()) {
      const { spell = 0, rest, cycling } = doseOf(band)!;
      expect(spell).toBeLessThanOrEqual((minutes * 2) / 3);
      expect(rest).toBeGreaterThanOrEqual(2);
      expect(cycling).toBeGreaterThan(0);
    }
  });

  test('there is none beyond the bands of the check', () => {
    expect(doseOf(6)).toBeUndefined();
  });
});

describe('the plan', () => {
  test.each([
    ['by the band', { walking: 3 }, { kind: 'walk', dose: doseOf(3) }],
    ['none known', { walking: undefined }, { kind: 'unknown' }],
    ['seated for who cannot walk', { walking: 0 }, { kind: 'seated', dose: doseOf(0) }],
    ['to stay, not told', { walking: 3, told: 'not-yet' }, { kind: 'stay', why: 'not-told' }],
    ['to stay, not sure', { walking: 5, told: 'not-sure' }, { kind: 'stay', why: 'not-told' }],
    [
      'to stay, "before you move" not answered',
      { walking: 3, gate: undefined },
      { kind: 'stay', why: 'not-cleared' },
    ],
    [
      'to stay, something ticked',
      { walking: 5, gate: { state: 'flagged', at: NOW } },
      { kind: 'stay', why: 'not-cleared' },
    ],
    [
      'by the band, once cleared',
      { walking: 5, gate: { state: 'cleared', at: NOW } },
      { kind: 'walk', dose: doseOf(5) },
    ],
    ['to stay, no band', { told: 'not-yet' }, { kind: 'stay', why: 'not-told' }],
    [
      'seated, though not told',
      { walking: 0, told: 'not-yet' },
      { kind: 'seated', dose: doseOf(0) },
    ],
    ['none while a sign is open', { walking: 3, danger: anOpenDanger() }, { kind: 'hold' }],
    ['none while worse', { walking: 3, legs: someLegs({ worseSince: NOW - 1 }) }, { kind: 'hold' }],
    ['none soon after surgery', { walking: 0, surgery: true }, { kind: 'hold' }],
  ] as const)('%s', (_name, over, plan) => {
    expect(planOf(over)).toEqual(plan);
  });
});

test('a walking time reads well in each language', () => {
  expect(languageCodes.map((language) => [0.5, 1, 4].map(walkingTime[language]))).toEqual([
    ['half a minute', '1 minute', '4 minutes'],
    ['medio minuto', '1 minuto', '4 minutos'],
  ]);
});
