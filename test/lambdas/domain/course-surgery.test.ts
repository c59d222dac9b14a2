import { describe, expect, test } from 'vitest';
import { changedBy } from '../../../lambdas/domain/course-changes.ts';
import { exercisesAreOut } from '../../../lambdas/domain/hold.ts';
import type { Change, DateRefusal } from '../../../lambdas/domain/own-page.ts';
import { anAskedCheck, at, NOW, WEEK } from '../../builders.ts';
import {
  completed,
  held,
  nextOf,
  pause,
  person,
  pressed,
  syllabus,
  TUESDAY,
} from './changed-course.ts';

describe('surgery', () => {
  const ahead = (date: string): Change => ({ kind: 'surgery-ahead', date });
  const had = (date?: string): Change => ({ kind: 'had-surgery', date });
  const onHold = { kind: 'held', at: TUESDAY, lesson: 'plan-your-rests', number: 3 };

  test('ahead is kept, and the lessons until then come', () => {
    const planned = pressed(ahead('2026-11-25'));
    expect(planned).toMatchObject({
      surgeryAhead: '2026-11-25',
      surgery: false,
      course: person.course,
    });
  });

  test.each<[string, Change, string | undefined]>([
    ['today', ahead('2026-11-24'), '2026-11-24'],
    ['had today', had('2026-11-24'), '2026-11-24'],
    ['had last year', had('2025-11-24'), '2025-11-24'],
    ['had, nobody says when', had(), undefined],
  ])('%s puts the course on hold', (_when, change, surgeryDate) => {
    const whom = {
      ...person,
      teamSaidYes: true,
      surgeryAhead: '2026-12-24',
      check: anAskedCheck({ remindAt: NOW }),
    };
    expect(pressed(change, whom)).toMatchObject({
      course: onHold,
      surgery: true,
      surgeryDate,
      surgeryAhead: undefined,
      teamSaidYes: false,
      overdueAt: undefined,
      check: { remindAt: undefined, rides: false },
    });
  });

  test.each<[string, Change, DateRefusal]>([
    ['ahead, yesterday', ahead('2026-11-23'), 'past'],
    ['ahead, beyond a year', ahead('2027-11-26'), 'too-far'],
    ['had tomorrow', had('2026-11-25'), 'future'],
  ])('%s is not taken', (_when, change, why) => {
    expect(changedBy(person, change, TUESDAY, syllabus)).toEqual({ kind: 'not-that-date', why });
  });

  test('that is off is no day to come any more, and what came before it stays', () => {
    const whom = {
      ...person,
      surgery: true,
      surgeryDate: '2025-11-24',
      surgeryAhead: '2026-12-24',
    };
    expect(pressed({ kind: 'surgery-off' }, whom)).toEqual({
      ...whom,
      surgeryAhead: undefined,
      version: whom.version + 1,
    });
  });

  test('that is off once its day has come lets the course go on, with exercises', () => {
    const back = pressed({ kind: 'surgery-off' }, held, TUESDAY + WEEK);
    expect(back).toMatchObject({ surgery: false, surgeryDate: undefined });
    expect(nextOf(back)).toMatchObject({ lesson: 'plan-your-rests', number: 4 });
    expect(exercisesAreOut(back, TUESDAY + WEEK)).toBe(false);
    expect(exercisesAreOut(pressed({ kind: 'go-on' }, held), TUESDAY + WEEK)).toBe(true);
  });

  test('is kept of a course that is over as well', () => {
    const over = pressed(had('2026-11-01'), { ...person, course: completed });
    expect(over).toMatchObject({ surgery: true, surgeryDate: '2026-11-01', course: completed });
  });

  test('"Go on" books the lesson that was next, never in the past', () => {
    const back = pressed({ kind: 'go-on' }, held, TUESDAY + 12 * WEEK);
    expect(nextOf(back)).toEqual({
      lesson: 'plan-your-rests',
      at: at('2027-02-17T15:00:00Z'),
      number: 4,
    });
    expect(back).toMatchObject({ surgery: true, overdueAt: at('2027-02-17T16:00:00Z') });
  });

  test('a pause and its end are not what a held course waits for', () => {
    for (const change of [pause(2), { kind: 'resume' } as const]) {
      expect(pressed(change, held).course).toEqual(held.course);
    }
    expect(pressed({ kind: 'go-on' }).course).toEqual(person.course);
  });
});
