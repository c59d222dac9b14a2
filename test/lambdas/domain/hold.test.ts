import { describe, expect, test } from 'vitest';
import { exercisesAreOut, surgeryIsRecent } from '../../../lambdas/domain/hold.ts';
import { anOpenDanger, aPerson, DAY, NOW, someLegs, WEEK } from '../../builders.ts';

const dateOf = (at: number) => new Date(at * 1000).toISOString().slice(0, 10);

describe('surgery is recent', () => {
  test.each([
    ['none', { surgery: false }, false],
    ['at an unknown date', { surgery: true }, true],
    ['11 weeks ago', { surgery: true, surgeryDate: dateOf(NOW - 11 * WEEK) }, true],
    ['13 weeks ago', { surgery: true, surgeryDate: dateOf(NOW - 13 * WEEK) }, false],
    ['to come', { surgery: true, surgeryDate: dateOf(NOW + WEEK) }, true],
    ['a week ago, and the team said yes', { surgery: true, teamSaidYes: true }, false],
    ['asked about, and there was none', { surgeryDate: dateOf(NOW) }, false],
    ['planned, and its day is to come', { surgeryAhead: dateOf(NOW + 2 * DAY) }, false],
    ['planned, and its day has come', { surgeryAhead: dateOf(NOW) }, true],
    [
      "planned and past, after a team's yes for an earlier one",
      { surgery: true, teamSaidYes: true, surgeryAhead: dateOf(NOW - WEEK) },
      true,
    ],
  ])('%s', (_when, told, recent) => {
    expect(surgeryIsRecent(aPerson(told), NOW)).toBe(recent);
  });

  test('until twelve weeks have passed to the second', () => {
    const person = aPerson({ surgery: true, surgeryDate: '2026-11-02' });
    const ends = Date.parse('2026-11-02') / 1000 + 12 * WEEK;
    expect(surgeryIsRecent(person, ends - 1)).toBe(true);
    expect(surgeryIsRecent(person, ends)).toBe(false);
  });
});

describe('exercises are out', () => {
  test.each([
    ['for nobody without a reason', {}, false],
    ['while a danger sign is open', { danger: anOpenDanger() }, true],
    ['while the legs are worse', { legs: someLegs({ worseSince: NOW - WEEK }) }, true],
    ['not long after surgery', { surgery: true }, true],
    ["not for a surgical team's yes", { surgery: true, teamSaidYes: true }, false],
    [
      'for a danger sign, whatever the surgical team said',
      { danger: anOpenDanger(), surgery: true, teamSaidYes: true },
      true,
    ],
  ])('%s', (_when, over, out) => {
    expect(exercisesAreOut(aPerson(over), NOW)).toBe(out);
  });
});
