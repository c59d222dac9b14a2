import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstLessonAt,
  isQuiet,
  isSameDay,
  nextChosenHour,
  nextLessonAt,
  type Rhythm,
  usualWeekday,
  weekdayOf,
} from '../../../lambdas/domain/lesson-time.ts';
import { FIRST_HOUR, LAST_HOUR } from '../../../lambdas/domain/preferences.ts';
import { aTimeZone, at, DAY, HOUR, MINUTE, NOW } from '../../builders.ts';
import { changesClocks, daysBetween, wallTime } from './wall-clock.ts';

const FROM = at('2026-01-01T00:00:00Z');
const UNTIL = at('2029-01-01T00:00:00Z');
const WEEKS = 157;

const zones = Intl.supportedValuesOf('timeZone');
const changing = zones.filter((zone) => changesClocks(zone, FROM, UNTIL));

const someMoment = fc.integer({ min: FROM, max: UNTIL });
const someRhythm = fc.record({
  timeZone: fc.constantFrom(...zones).map(aTimeZone),
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: FIRST_HOUR, max: LAST_HOUR }),
}) satisfies fc.Arbitrary<Rhythm>;
const weekly = (rhythm: Rhythm) => ({ ...rhythm, pace: 'weekly' }) as const;

describe('lessons week by week', () => {
  test('there are zones that change their clocks, Lord Howe by half an hour among them', () => {
    expect(changing.length).toBeGreaterThan(100);
    const some = ['America/New_York', 'Europe/Madrid', 'Australia/Lord_Howe', 'Africa/Casablanca'];
    expect(changing).toEqual(expect.arrayContaining(some));
  });

  /** Three years hold each change of each zone, in both directions. */
  test.each(changing.map((zone, index) => [zone, index] as const))(
    'keep their local hour in %s, one a week, never in the quiet hours',
    (zone, index) => {
      const timeZone = aTimeZone(zone);
      const weekday = (index % 7) + 1;
      const hour = FIRST_HOUR + (index % (LAST_HOUR - FIRST_HOUR + 1));
      let lesson = nextLessonAt(FROM, weekly({ timeZone, weekday, hour }));
      let { date } = wallTime(lesson, zone);
      for (let week = 0; week < WEEKS; week += 1) {
        lesson = nextLessonAt(lesson + 20, weekly({ timeZone, weekday, hour }));
        const wall = wallTime(lesson, zone);
        // Never twice and never left out: the next local date is seven days on.
        expect(daysBetween(date, wall.date), wall.date).toBe(7);
        expect(wall, wall.date).toEqual({ date: wall.date, hour, minute: 0, weekday });
        expect(isQuiet(lesson, timeZone)).toBe(false);
        date = wall.date;
      }
    },
  );

  test('come five to eleven local days after the last, on the weekday and at the hour chosen', () => {
    fc.assert(
      fc.property(someMoment, someRhythm, (sentAt, rhythm) => {
        const next = nextLessonAt(sentAt, weekly(rhythm));
        const wall = wallTime(next, rhythm.timeZone);
        const days = daysBetween(wallTime(sentAt, rhythm.timeZone).date, wall.date);
        expect(days).toBeGreaterThanOrEqual(5);
        expect(days).toBeLessThanOrEqual(11);
        expect(wall).toMatchObject({ weekday: rhythm.weekday, hour: rhythm.hour, minute: 0 });
      }),
    );
  });

  test.each([
    ['in time', '2026-11-23T15:00:00Z', '2026-11-30T15:00:00Z'],
    ['an hour late', '2026-11-23T16:00:00Z', '2026-11-30T15:00:00Z'],
    ['two days late', '2026-11-25T15:00:00Z', '2026-11-30T15:00:00Z'],
    ['three days late', '2026-11-26T15:00:00Z', '2026-12-07T15:00:00Z'],
    ['a day early', '2026-11-22T15:00:00Z', '2026-11-30T15:00:00Z'],
  ])('after one that came %s', (_how, sentAt, next) => {
    const rhythm = { timeZone: aTimeZone(), weekday: 1, hour: 10 };
    expect(nextLessonAt(at(sentAt), weekly(rhythm))).toBe(at(next));
  });
});

describe('the first lesson', () => {
  const isInTime = (confirmedAt: number, rhythm: Rhythm) => {
    const first = firstLessonAt(confirmedAt, rhythm);
    const ahead = first - confirmedAt;
    expect(ahead).toBeGreaterThanOrEqual(20 * HOUR);
    expect(ahead).toBeLessThanOrEqual(7 * DAY);
    expect(wallTime(first, rhythm.timeZone)).toMatchObject({ hour: rhythm.hour, minute: 0 });
    return first;
  };

  test('comes 20 hours to 7 days after confirming, at every hour and weekday of both', () => {
    for (let moment = NOW; moment < NOW + 7 * DAY; moment += HOUR) {
      for (let weekday = 1; weekday <= 7; weekday += 1) {
        for (const hour of [FIRST_HOUR, LAST_HOUR]) {
          isInTime(moment, { timeZone: aTimeZone(), weekday, hour });
        }
      }
    }
  });

  test('does so in every zone, in every second of three years', () => {
    fc.assert(
      fc.property(someMoment, someRhythm, (confirmedAt, rhythm) => {
        isInTime(confirmedAt, rhythm);
      }),
    );
  });

  test('falls on the chosen weekday unless that lies within 20 hours and again beyond 7 days', () => {
    fc.assert(
      fc.property(someMoment, someRhythm, (confirmedAt, rhythm) => {
        const first = isInTime(confirmedAt, rhythm);
        if (weekdayOf(first, rhythm.timeZone) === rhythm.weekday) return;
        const passed = nextLessonAt(first - 10 * DAY, weekly(rhythm));
        const candidates = [0, 1, 2].map((week) => passed + week * 7 * DAY);
        for (const candidate of candidates) {
          // An hour's room: a clock change may lie between these candidates.
          const ahead = candidate - confirmedAt;
          expect(ahead < 21 * HOUR || ahead > 7 * DAY - HOUR).toBe(true);
        }
      }),
    );
  });

  test('comes at the usual hour the next time this is 20 hours away, if nothing was chosen', () => {
    fc.assert(
      fc.property(someMoment, someRhythm, (confirmedAt, { timeZone, hour }) => {
        const weekday = usualWeekday(confirmedAt, timeZone, hour);
        const first = isInTime(confirmedAt, { timeZone, weekday, hour });
        expect(first - confirmedAt).toBeLessThan(45 * HOUR);
      }),
    );
  });
});

describe('the next time that the chosen hour comes round', () => {
  const rhythm: Rhythm = { timeZone: aTimeZone('Europe/Madrid'), weekday: 1, hour: 9 };

  test.each([
    ['in the night', '2026-11-23T02:00:00Z', undefined, '2026-11-23T08:00:00Z'],
    ['in the evening', '2026-11-23T21:30:00Z', undefined, '2026-11-24T08:00:00Z'],
    ['at that very hour', '2026-11-23T08:00:00Z', undefined, '2026-11-24T08:00:00Z'],
    [
      'not on the day of the last lesson',
      '2026-11-23T05:00:00Z',
      '2026-11-23T04:00:00Z',
      '2026-11-24T08:00:00Z',
    ],
  ])('%s', (_what, now, after, next) => {
    const last = after === undefined ? undefined : at(after);
    expect(nextChosenHour(at(now), rhythm, last)).toBe(at(next));
  });

  test('lies ahead, within two days, outside the quiet hours, on another day than the last lesson', () => {
    const ago = fc.integer({ min: 0, max: 20 * HOUR });
    fc.assert(
      fc.property(someMoment, someRhythm, ago, (now, chosen, since) => {
        const next = nextChosenHour(now, chosen, now - since);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(2 * DAY + HOUR);
        expect(isQuiet(next, chosen.timeZone)).toBe(false);
        expect(isSameDay(next, now - since, chosen.timeZone)).toBe(false);
      }),
    );
  });
});

describe('the quiet hours', () => {
  test.each([
    ['07:59:59', true],
    ['08:00:00', false],
    ['19:59:59', false],
    ['20:00:00', true],
    ['00:00:00', true],
  ])('at %s in Madrid: %j', (time, quiet) => {
    const moment = at(`2026-07-01T${time}+02:00`);
    expect(isQuiet(moment, aTimeZone('Europe/Madrid'))).toBe(quiet);
  });

  test('are local, whatever the zone', () => {
    fc.assert(
      fc.property(someMoment, fc.constantFrom(...zones), (moment, zone) => {
        const { hour } = wallTime(moment, zone);
        expect(isQuiet(moment, aTimeZone(zone))).toBe(hour < 8 || hour >= 20);
      }),
    );
  });

  test('a day is local too', () => {
    const zone = aTimeZone('Pacific/Auckland');
    const midnight = at('2026-11-23T00:00:00+13:00');
    expect(isSameDay(midnight - 1, midnight, zone)).toBe(false);
    expect(isSameDay(midnight, midnight + DAY - MINUTE, zone)).toBe(true);
  });
});
