import { describe, expect, test } from 'vitest';
import { startingLegs } from '../../../lambdas/domain/legs.ts';
import type { Change } from '../../../lambdas/domain/own-page.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { anOpenDanger, anOpenGate, aTimeZone, at, DAY, NOW, someLegs } from '../../builders.ts';
import { completed, held, MONDAY, nextOf, person, pressed, TUESDAY } from './changed-course.ts';

describe('the rhythm', () => {
  const rhythm = { weekday: 1, hour: 10, timeZone: aTimeZone(), pace: 'weekly' } as const;

  test.each([
    ['another weekday', { weekday: 6 }, '2026-11-28T15:00:00Z'],
    ['one that came too shortly before', { weekday: 5 }, '2026-12-04T15:00:00Z'],
    ['another hour', { hour: 19 }, '2026-12-01T00:00:00Z'],
    ['another zone', { timeZone: aTimeZone('Europe/Madrid') }, '2026-11-30T09:00:00Z'],
    ['every fortnight', { pace: 'fortnightly' }, '2026-12-07T15:00:00Z'],
  ] as const)('%s moves the lesson that is booked', (_what, wish, next) => {
    const moved = pressed({ kind: 'rhythm', ...rhythm, ...wish });
    expect(moved).toMatchObject({ ...rhythm, ...wish });
    expect(nextOf(moved)).toEqual({ lesson: 'plan-your-rests', at: at(next), number: 4 });
  });

  test('back to weekly lets an overdue lesson come at the next chosen hour', () => {
    const slow = pressed({ kind: 'rhythm', ...rhythm, pace: 'fortnightly' });
    const back = pressed({ kind: 'rhythm', ...rhythm }, slow, MONDAY + 9 * DAY);
    expect(nextOf(back)?.at).toBe(MONDAY + 10 * DAY);
  });

  test.each([
    ['on hold', held],
    ['over', { ...person, course: completed }],
  ])('of a course that is %s is kept, and books nothing', (_what, whom) => {
    const changed = pressed({ kind: 'rhythm', ...rhythm, hour: 18 }, whom);
    expect(changed.course).toEqual(whom.course);
    expect(changed.hour).toBe(18);
  });
});

describe('how the letters are read, and other choices', () => {
  test.each<[string, Change, Partial<Person>]>([
    [
      'language, size and the like',
      {
        kind: 'reading',
        language: 'es',
        country: 'ES',
        textSize: 'large',
        textOnly: true,
        withoutWeight: true,
        tracking: true,
      },
      {
        language: 'es',
        country: 'ES',
        textSize: 'large',
        textOnly: true,
        withoutWeight: true,
        tracking: true,
      },
    ],
    ['a goal', { kind: 'goal', goal: 'garden' }, { goal: 'garden' }],
    ['no goal', { kind: 'goal', goal: undefined }, { goal: undefined }],
    ['no more numbers', { kind: 'number', ask: false }, { unanswered: undefined }],
    ['numbers go on being asked', { kind: 'number', ask: true }, { unanswered: 2 }],
    ['answers are kept', { kind: 'answers', keep: true }, { healthConsent: true }],
    ["the team's yes", { kind: 'team-said-yes' }, { teamSaidYes: true }],
  ])('%s: nothing else changes, the booking neither', (_what, change, changes) => {
    const whom = { ...person, unanswered: 2, goal: 'walk' } as const;
    expect(pressed(change, whom)).toEqual({ ...whom, ...changes, version: whom.version + 1 });
  });

  test('asked for again, the weekly number counts from none', () => {
    expect(
      pressed({ kind: 'number', ask: true }, { ...person, unanswered: undefined }).unanswered,
    ).toBe(0);
  });

  test('answers that are kept no longer leave the gentlest level behind', () => {
    const legs = someLegs({ level: 3, why: 'stepped-up', steppedUpAt: NOW, worseSince: NOW });
    const whom = {
      ...person,
      healthConsent: true,
      legs,
      danger: anOpenDanger(),
      walking: 4,
      gate: anOpenGate(),
    };
    expect(pressed({ kind: 'answers', keep: false }, whom)).toMatchObject({
      healthConsent: false,
      legs: startingLegs,
      walking: undefined,
      gate: undefined,
      // An open sign is closed by none but its four answers.
      danger: anOpenDanger(),
    });
  });

  test('"Start gently again" brings exercises back one level lower, where they were out', () => {
    const legs = someLegs({ level: 3, why: 'steady', worseSince: NOW });
    expect(pressed({ kind: 'start-gently' }, { ...person, legs }).legs).toEqual({
      ...legs,
      level: 2,
      why: 'started-gently',
      worseSince: undefined,
    });
    const well = { ...person, legs: someLegs({ level: 3 }) };
    expect(pressed({ kind: 'start-gently' }, well).legs).toEqual(well.legs);
  });
});

describe('"I am better, finish now"', () => {
  test.each([
    ['running', person, 3],
    ['on hold', held, 3],
  ])('completes a course that is %s', (_what, whom, number) => {
    expect(pressed({ kind: 'finish' }, whom)).toMatchObject({
      course: { kind: 'completed', at: TUESDAY, number, early: true },
      overdueAt: undefined,
    });
  });

  test('changes nothing of one that is over', () => {
    expect(pressed({ kind: 'finish' }, { ...person, course: completed }).course).toEqual(completed);
  });
});
