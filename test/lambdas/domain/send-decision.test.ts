import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuiet, isSameDay } from '../../../lambdas/domain/lesson-time.ts';
import { decideSend } from '../../../lambdas/domain/send-decision.ts';
import {
  aDueLesson,
  aLesson,
  anAddress,
  aPerson,
  aPersonId,
  aSyllabus,
  aTimeZone,
  at,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../../builders.ts';

const syllabus = aSyllabus();
const due = aDueLesson();
/** Due now, at ten in the morning, with the last lesson a week ago. */
const person = aPerson({
  lastLessonAt: NOW - 7 * DAY,
  course: { kind: 'active', next: { lesson: due.lesson, at: NOW, number: 3 } },
});
const booked = (lesson: string, when: number) =>
  ({ kind: 'active', next: { lesson: aLesson(lesson), at: when, number: 3 } }) as const;

const held = aPerson({
  course: { kind: 'held', at: NOW - DAY, lesson: due.lesson, number: 3 },
});
const moving = aPerson({
  course: {
    kind: 'moving',
    at: NOW,
    to: { id: aPersonId('d'), runsAfter: 0 },
    address: anAddress('new@mail.example'),
    number: 3,
    from: person.course,
  },
});

describe('a due lesson is sent', () => {
  test('when it is the next one and its time has come', () => {
    expect(decideSend(person, due, NOW, syllabus)).toEqual({ kind: 'send', person });
  });

  test('up to a minute early, since clocks differ', () => {
    expect(decideSend(person, due, NOW - MINUTE, syllabus).kind).toBe('send');
  });

  test('however late it is', () => {
    expect(decideSend(person, due, NOW + 30 * DAY, syllabus).kind).toBe('send');
  });

  test('as the first of a new run, though a lesson of the run before came today', () => {
    const anew = aPerson({ run: 2, lastLessonAt: undefined, course: booked('how-it-works', NOW) });
    expect(decideSend(anew, { ...due, run: 2 }, NOW, syllabus).kind).toBe('send');
  });

  test('at any hour and on any day if it is the welcome, which was asked for a moment ago', () => {
    const night = NOW + 12 * HOUR;
    const fresh = aPerson({ lastLessonAt: night - MINUTE, course: booked('welcome', night) });
    const welcome = aDueLesson({ lesson: aLesson('welcome') });
    expect(isQuiet(night, fresh.timeZone)).toBe(true);
    expect(decideSend(fresh, welcome, night, syllabus).kind).toBe('send');
  });
});

describe('a due lesson is skipped', () => {
  test.each([
    ['unknown', undefined, due, NOW],
    ['left', aPerson({ course: { kind: 'left', at: NOW, why: 'link', number: 3 } }), due, NOW],
    ['completed', aPerson({ course: { kind: 'completed', at: NOW, number: 3 } }), due, NOW],
    ['held', held, due, NOW],
    ['moving', moving, due, NOW],
    ['other-run', aPerson({ ...person, run: 2 }), due, NOW],
    ['other-run', person, aDueLesson({ run: 2 }), NOW],
    ['not-next', person, aDueLesson({ lesson: aLesson('welcome') }), NOW],
    ['not-next', person, aDueLesson({ lesson: aLesson('keep-going') }), NOW],
    ['early', person, due, NOW - MINUTE - 1],
  ] as const)('as "%s"', (why, whom, message, now) => {
    expect(decideSend(whom, message, now, syllabus)).toEqual({ kind: 'skip', why });
  });
});

describe('a due lesson is held', () => {
  test('in the quiet hours, until the chosen hour', () => {
    const night = at('2026-11-23T05:00:00Z');
    expect(decideSend(person, due, night, syllabus)).toEqual({
      kind: 'hold',
      person,
      why: 'quiet-hours',
      until: at('2026-11-23T15:00:00Z'),
    });
  });

  test('on a day that has had a lesson, until the chosen hour of the next', () => {
    const today = aPerson({ ...person, lastLessonAt: NOW - 30 * MINUTE });
    expect(decideSend(today, due, NOW, syllabus)).toEqual({
      kind: 'hold',
      person: today,
      why: 'one-a-day',
      until: at('2026-11-23T15:00:00Z'),
    });
  });
});

describe('on the day of surgery', () => {
  const ahead = (surgeryAhead: string) => aPerson({ ...person, surgeryAhead });
  // Monday, 01:00 in New York.
  const night = at('2026-11-23T06:00:00Z');

  test.each([
    ['the day before', '2026-11-24', at('2026-11-23T15:00:00Z'), 'send'],
    [
      'by the calendar of the person, not of Greenwich',
      '2026-11-24',
      at('2026-11-24T02:00:00Z'),
      'hold',
    ],
    ['that day', '2026-11-23', at('2026-11-23T15:00:00Z'), 'surgery'],
    ['after it', '2026-11-01', at('2026-11-23T15:00:00Z'), 'surgery'],
    ['even in the quiet hours', '2026-11-23', night, 'surgery'],
  ] as const)('%s', (_when, date, now, kind) => {
    const whom = ahead(date);
    const decision = decideSend(whom, due, now, syllabus);
    expect(decision.kind).toBe(kind);
    if (kind === 'surgery') expect(decision).toEqual({ kind, person: whom, date });
  });

  test('the welcome still comes: it was asked for a moment ago', () => {
    const fresh = aPerson({ surgeryAhead: '2026-11-22', course: booked('welcome', NOW) });
    const welcome = aDueLesson({ lesson: aLesson('welcome') });
    expect(decideSend(fresh, welcome, NOW, syllabus).kind).toBe('send');
  });
});

test('nothing but the welcome goes out in the quiet hours or twice on a local day', () => {
  const moment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2029-01-01T00:00:00Z') });
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone')).map(aTimeZone);
  const ago = fc.option(fc.integer({ min: 0, max: 3 * DAY }), { nil: undefined });
  const hour = fc.integer({ min: 8, max: 19 });
  const late = fc.integer({ min: -2 * MINUTE, max: 3 * DAY });
  fc.assert(
    fc.property(moment, zone, ago, hour, late, (now, timeZone, since, chosen, overdue) => {
      const someone = aPerson({
        timeZone,
        hour: chosen,
        lastLessonAt: since === undefined ? undefined : now - since,
        course: booked('how-it-works', now - overdue),
      });
      const decision = decideSend(someone, due, now, syllabus);
      const second = since !== undefined && isSameDay(now - since, now, timeZone);
      if (decision.kind === 'send') {
        expect(isQuiet(now, timeZone)).toBe(false);
        expect(second).toBe(false);
      }
      if (decision.kind === 'hold') {
        // What is held is sent when the time it waits for has come.
        expect(decision.until).toBeGreaterThan(now);
        const then = aPerson({ ...someone, course: booked('how-it-works', decision.until) });
        expect(decideSend(then, due, decision.until, syllabus).kind).toBe('send');
      }
    }),
    { numRuns: 300 },
  );
});
