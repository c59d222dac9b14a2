import { describe, expect, test } from 'vitest';
import { changedBy, paused, untilDay } from '../../../lambdas/domain/course-changes.ts';
import { advanced } from '../../../lambdas/domain/course-progress.ts';
import { changeForms, type DateRefusal } from '../../../lambdas/domain/own-page.ts';
import { aLesson, anAskedCheck, aPerson, aTimeZone, at, DAY, HOUR, WEEK } from '../../builders.ts';
import {
  MONDAY,
  nextOf,
  pause,
  pauseOf,
  person,
  pressed,
  syllabus,
  TUESDAY,
} from './changed-course.ts';

describe('a pause', () => {
  test.each([
    [1, '2026-12-07T15:00:00Z'],
    [2, '2026-12-14T15:00:00Z'],
    [12, '2027-02-22T15:00:00Z'],
  ])('of %d weeks lets the lesson come on the first chosen day after it', (weeks, next) => {
    const resting = pressed(pause(weeks));
    expect(pauseOf(resting)).toEqual({ until: TUESDAY + weeks * WEEK, why: 'asked' });
    expect(nextOf(resting)).toEqual({ lesson: 'plan-your-rests', at: at(next), number: 4 });
    expect(resting.overdueAt).toBe(at(next) + HOUR);
  });

  test('of a week stays one where clocks go forward in it', () => {
    const morning = at('2027-03-08T14:30:00Z');
    const booked = at('2027-03-08T15:00:00Z');
    const due = {
      ...person,
      course: {
        kind: 'active',
        next: { lesson: aLesson('plan-your-rests'), at: booked, number: 3 },
      },
    } as const;
    // Half an hour before Monday's lesson: it comes a week later, not two.
    expect(nextOf(pressed(pause(1), due, morning))?.at).toBe(at('2027-03-15T14:00:00Z'));
  });

  test.each([
    ['2026-11-25', '2026-11-30T15:00:00Z'],
    ['2026-11-30', '2026-11-30T15:00:00Z'],
    ['2026-12-01', '2026-12-07T15:00:00Z'],
    ['2027-11-22', '2027-11-22T15:00:00Z'],
  ])('until %s ends with the beginning of that day', (until, next) => {
    const resting = pressed(pause(undefined, until));
    expect(pauseOf(resting)?.until).toBe(at(`${until}T05:00:00Z`));
    expect(nextOf(resting)?.at).toBe(at(next));
  });

  test.each<[string, number | undefined, string | undefined, DateRefusal]>([
    ['yesterday', undefined, '2026-11-23', 'past'],
    ['today', undefined, '2026-11-24', 'past'],
    ['a year and two days on', undefined, '2027-11-26', 'too-far'],
    ['the year 9999', undefined, '9999-12-31', 'too-far'],
    ['13 weeks', 13, undefined, 'too-far'],
    ['no weeks', 0, undefined, 'too-far'],
    ['half a week', 0.5, undefined, 'too-far'],
    ['what is no number', Number.NaN, undefined, 'too-far'],
    ['both', 2, '2026-12-24', 'both'],
    ['none', undefined, undefined, 'missing'],
  ])('is not taken: %s', (_what, weeks, until, why) => {
    expect(changedBy(person, pause(weeks, until), TUESDAY, syllabus)).toEqual({
      kind: 'not-that-date',
      why,
    });
  });

  test.each([
    ['2027-02-29', false],
    ['2028-02-29', true],
    ['2027-13-01', false],
    ['2027-04-31', false],
    ['29/02/2028', false],
    ['tomorrow', false],
    ['', true],
  ])('until "%s" is a date that a form may send: %j', (until, taken) => {
    expect(changeForms.pause.safeParse({ until }).success).toBe(taken);
  });

  test('by the day of the person: what is tomorrow in Auckland is today in Honolulu', () => {
    const night = at('2026-11-24T11:30:00Z');
    const there = (zone: string) =>
      untilDay(aPerson({ timeZone: aTimeZone(zone) }), '2026-11-25', night);
    expect(there('Pacific/Auckland')).toBe('past');
    expect(there('Pacific/Honolulu')).toBe(at('2026-11-25T10:00:00Z'));
  });

  test('takes the place of an earlier one, and the reminder of a check goes with it', () => {
    const waiting = { ...person, check: anAskedCheck({ remindAt: TUESDAY + DAY }) };
    const shorter = pressed(pause(1), pressed(pause(12), waiting));
    expect(pauseOf(shorter)).toEqual({ until: TUESDAY + WEEK, why: 'asked' });
    expect(shorter.check).toMatchObject({ remindAt: undefined, rides: false });
  });

  test('that others ask for never shortens one that stands', () => {
    const resting = pressed(pause(12));
    const until = TUESDAY + WEEK;
    expect(pauseOf(paused(resting, { until, why: 'bounces' }, syllabus, TUESDAY))).toEqual(
      pauseOf(resting),
    );
    const far = { until: TUESDAY + 20 * WEEK, why: 'must-wait' } as const;
    expect(pauseOf(paused(resting, far, syllabus, TUESDAY))).toEqual(far);
  });

  test('stands while the rhythm changes, and is over with the lesson after it', () => {
    const rhythm = { weekday: 3, hour: 12, timeZone: aTimeZone(), pace: 'weekly' } as const;
    const resting = pressed({ kind: 'rhythm', ...rhythm }, pressed(pause(1)));
    expect(pauseOf(resting)).toEqual({ until: TUESDAY + WEEK, why: 'asked' });
    expect(nextOf(resting)?.at).toBe(at('2026-12-02T17:00:00Z'));
    expect(pauseOf(advanced(resting, at('2026-12-02T17:00:05Z'), syllabus))).toBeUndefined();
  });

  test('that is asked for while a lesson is on its way holds for the one after', () => {
    const sent = advanced(pressed(pause(3)), TUESDAY + 5, syllabus);
    expect(pauseOf(sent)).toEqual({ until: TUESDAY + 3 * WEEK, why: 'asked' });
    expect(nextOf(sent)).toMatchObject({ lesson: 'keep-going', at: at('2026-12-21T15:00:00Z') });
  });

  test('ends at once when it is taken back: by the rhythm, or at the next chosen hour', () => {
    const resting = pressed(pause(12));
    const soon = pressed({ kind: 'resume' }, resting, TUESDAY + DAY);
    expect(nextOf(soon)).toEqual({ lesson: 'plan-your-rests', at: MONDAY + WEEK, number: 5 });
    expect(pauseOf(soon)).toBeUndefined();
    const late = pressed({ kind: 'resume' }, resting, TUESDAY + 2 * WEEK);
    expect(nextOf(late)?.at).toBe(at('2026-12-09T15:00:00Z'));
  });
});
