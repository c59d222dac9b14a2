import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chosenFrom,
  dayOf,
  nextLessonAt,
  type Rhythm,
  startOfDay,
  weeksAfter,
} from '../../../lambdas/domain/lesson-time.ts';
import { FIRST_HOUR, LAST_HOUR } from '../../../lambdas/domain/preferences.ts';
import { aTimeZone, at, DAY, HOUR } from '../../builders.ts';
import { daysBetween, wallTime } from './wall-clock.ts';

const zones = Intl.supportedValuesOf('timeZone');
const someMoment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2029-01-01T00:00:00Z') });
const someRhythm = fc.record({
  timeZone: fc.constantFrom(...zones).map(aTimeZone),
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: FIRST_HOUR, max: LAST_HOUR }),
}) satisfies fc.Arbitrary<Rhythm>;

describe('lessons every fortnight', () => {
  test('come twelve to eighteen local days after the last, on the weekday and at the hour chosen', () => {
    fc.assert(
      fc.property(someMoment, someRhythm, (sentAt, rhythm) => {
        const wall = wallTime(
          nextLessonAt(sentAt, { ...rhythm, pace: 'fortnightly' }),
          rhythm.timeZone,
        );
        const days = daysBetween(wallTime(sentAt, rhythm.timeZone).date, wall.date);
        expect(days).toBeGreaterThanOrEqual(12);
        expect(days).toBeLessThanOrEqual(18);
        expect(wall).toMatchObject({ weekday: rhythm.weekday, hour: rhythm.hour, minute: 0 });
      }),
    );
  });

  test.each([
    ['in time', '2026-11-23T15:00:00Z', '2026-12-07T15:00:00Z'],
    ['two days late', '2026-11-25T15:00:00Z', '2026-12-07T15:00:00Z'],
    ['three days late', '2026-11-26T15:00:00Z', '2026-12-14T15:00:00Z'],
  ])('after one that came %s', (_how, sentAt, next) => {
    const rhythm = { timeZone: aTimeZone(), weekday: 1, hour: 10, pace: 'fortnightly' } as const;
    expect(nextLessonAt(at(sentAt), rhythm)).toBe(at(next));
  });
});

describe('the first chosen weekday and hour from a moment on', () => {
  const rhythm: Rhythm = { timeZone: aTimeZone(), weekday: 1, hour: 10 };

  test.each([
    ['that very moment', '2026-11-23T15:00:00Z', '2026-11-23T15:00:00Z'],
    ['a second too late for this week', '2026-11-23T15:00:01Z', '2026-11-30T15:00:00Z'],
    ['the morning of that day', '2026-11-23T05:00:00Z', '2026-11-23T15:00:00Z'],
    ['the day after', '2026-11-24T05:00:00Z', '2026-11-30T15:00:00Z'],
    ['across a clock change', '2027-03-09T05:00:00Z', '2027-03-15T14:00:00Z'],
  ])('%s', (_from, from, first) => {
    expect(chosenFrom(at(from), rhythm)).toBe(at(first));
  });

  test('is never before it, nor more than a week and an hour after', () => {
    fc.assert(
      fc.property(someMoment, someRhythm, (from, chosen) => {
        const first = chosenFrom(from, chosen);
        expect(first).toBeGreaterThanOrEqual(from);
        expect(first - from).toBeLessThanOrEqual(7 * DAY + HOUR);
        const { weekday, hour } = chosen;
        expect(wallTime(first, chosen.timeZone)).toMatchObject({ weekday, hour, minute: 0 });
      }),
    );
  });
});

describe('weeks and days where the person is', () => {
  test('some weeks later it is the same time of day, across whatever clock change', () => {
    const weeks = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(someMoment, weeks, fc.constantFrom(...zones), (moment, later, zone) => {
        const before = wallTime(moment, zone);
        // Nothing is the same time in the hour that is left out, or comes twice, at night.
        fc.pre(before.hour >= FIRST_HOUR && before.hour <= LAST_HOUR);
        const after = wallTime(weeksAfter(moment, later, aTimeZone(zone)), zone);
        expect(daysBetween(before.date, after.date)).toBe(7 * later);
        expect(after).toEqual({ ...before, date: after.date });
      }),
    );
  });

  test.each([
    ['2026-11-23', 'Pacific/Auckland', '2026-11-22T11:00:00Z'],
    ['2026-11-23', 'America/New_York', '2026-11-23T05:00:00Z'],
    // Clocks go forward at midnight: the day begins at one.
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
    ['2028-02-29', 'UTC', '2028-02-29T00:00:00Z'],
  ])('%s begins in %s at %s', (date, zone, begins) => {
    const start = startOfDay(date, aTimeZone(zone));
    expect(start).toBe(at(begins));
    expect(dayOf(start, aTimeZone(zone))).toBe(date);
    expect(dayOf(start - 1, aTimeZone(zone))).not.toBe(date);
  });

  test('the day of a moment is that of the wall calendar', () => {
    fc.assert(
      fc.property(someMoment, fc.constantFrom(...zones), (moment, zone) => {
        expect(dayOf(moment, aTimeZone(zone))).toBe(wallTime(moment, zone).date);
      }),
    );
  });
});
