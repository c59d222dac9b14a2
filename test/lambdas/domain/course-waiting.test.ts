import { describe, expect, test } from 'vitest';
import { changedBy, heldForSurgery } from '../../../lambdas/domain/course-changes.ts';
import {
  advanced,
  attendedUntil,
  completed,
  enrolled,
  left,
  noticed,
  rebooked,
} from '../../../lambdas/domain/course-progress.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import {
  aLesson,
  anAskedCheck,
  anOpenDanger,
  aPerson,
  aSignUp,
  aSyllabus,
  at,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  someLegs,
  WEEK,
} from '../../builders.ts';

const syllabus = aSyllabus('welcome', 'how-it-works', 'plan-your-rests', 'keep-going');
const fresh = enrolled(aSignUp(), undefined, NOW, syllabus);
const nextAt = ({ course }: Person) => (course.kind === 'active' ? course.next.at : undefined);
const paused = (person: Person, weeks: number, now: number): Person => {
  const outcome = changedBy(person, { kind: 'pause', weeks, until: undefined }, now, syllabus);
  if (outcome.kind !== 'changed') throw new RangeError(outcome.why);
  return outcome.person;
};

describe('a letter that carries a check', () => {
  const welcomed = advanced(fresh, NOW, syllabus);

  test('opens it; the reminder rides on the next letter where that comes within two days of it', () => {
    expect(nextAt(welcomed)).toBe(NOW + DAY);
    expect(welcomed.check).toEqual(anAskedCheck({ askedAt: NOW, rides: true }));
  });

  test.each([
    ['five days after the check, to the second', 5 * DAY, undefined, true],
    ['later than that', 5 * DAY + 1, NOW + 3 * DAY, false],
  ])('a lesson %s', (_when, ahead, remindAt, rides) => {
    expect(rebooked(welcomed, NOW + ahead).check).toMatchObject({ remindAt, rides });
  });

  test('is reminded of in a letter of its own when the lesson moves away, and takes it back with it', () => {
    const far = rebooked(welcomed, NOW + 6 * DAY);
    expect(far.check).toMatchObject({ remindAt: NOW + 3 * DAY, rides: false });
    expect(rebooked(far, NOW + 4 * DAY).check).toMatchObject({ remindAt: undefined, rides: true });
  });

  test('is reminded of once: after the lesson it rode on, after its own letter, and never once answered', () => {
    const ridden = advanced(welcomed, NOW + DAY, syllabus);
    expect(ridden.check).toMatchObject({ remindAt: undefined, rides: false });
    const reminded = noticed(rebooked(welcomed, NOW + WEEK), { kind: 'reminder', check: 'start' });
    const answered = { ...welcomed, check: anAskedCheck({ answeredAt: NOW + HOUR }) };
    for (const person of [ridden, reminded, answered]) {
      for (const ahead of [DAY, WEEK]) {
        const { check } = rebooked(person, NOW + ahead);
        expect(check).toMatchObject({ remindAt: undefined, rides: false });
      }
    }
  });

  test('at the end has its reminder by itself: no lesson follows', () => {
    const last = aPerson({
      course: { kind: 'active', next: { lesson: aLesson('keep-going'), at: NOW, number: 4 } },
    });
    const done = advanced(last, NOW, syllabus);
    expect(done.course.kind).toBe('completed');
    expect(done.check).toMatchObject({ which: 'end', remindAt: NOW + 3 * DAY, rides: false });
  });

  test('takes the place of the check before it', () => {
    const last = aPerson({
      check: anAskedCheck({ which: 'middle', rides: true }),
      course: { kind: 'active', next: { lesson: aLesson('keep-going'), at: NOW, number: 4 } },
    });
    expect(advanced(last, NOW, syllabus).check).toMatchObject({ which: 'end', askedAt: NOW });
  });

  test.each<[string, (person: Person) => Person]>([
    ['a pause', (person) => paused(person, 1, NOW + HOUR)],
    ['a pause before the letter was settled', () => advanced(paused(fresh, 1, NOW), NOW, syllabus)],
    ['surgery', (person) => heldForSurgery(person, undefined, NOW)],
    [
      'surgery before the letter was settled',
      () => advanced(heldForSurgery(fresh, undefined, NOW), NOW, syllabus),
    ],
    ['finishing early', (person) => completed(person, NOW, true)],
    ['leaving', (person) => left(person, 'link', NOW)],
  ])('is not reminded of after %s', (_what, step) => {
    for (const person of [welcomed, rebooked(welcomed, NOW + WEEK)]) {
      const after = step(person);
      expect(after.check).toMatchObject({ which: 'start', remindAt: undefined, rides: false });
    }
  });
});

describe('a letter that asks for a number', () => {
  const asking = aPerson({ unanswered: 2 });

  test('counts as unanswered until an answer comes', () => {
    expect(advanced(asking, NOW, syllabus).unanswered).toBe(3);
  });

  test('asks no more once that was asked for', () => {
    expect(
      advanced({ ...asking, unanswered: undefined }, NOW, syllabus).unanswered,
    ).toBeUndefined();
  });

  test('is none that carries a check', () => {
    expect(advanced({ ...fresh, unanswered: 2 }, NOW, syllabus).unanswered).toBe(2);
  });
});

describe('a lesson that goes out while a danger sign is open', () => {
  const danger = anOpenDanger({ openedAt: NOW - WEEK, askAt: undefined });
  const due = aPerson({
    danger,
    course: { kind: 'active', next: { lesson: aLesson('how-it-works'), at: NOW, number: 2 } },
  });

  test('has waited its week, so that the next comes in its rhythm', () => {
    const sent = advanced(due, NOW + 5, syllabus);
    expect(sent.danger).toEqual({ ...danger, waited: true });
    expect(nextAt(sent)).toBe(at('2026-11-30T15:00:00Z'));
    expect(advanced(due, NOW - MINUTE, syllabus).danger?.waited).toBe(true);
  });

  test('but was on its way when the sign was ticked has not waited: the next one does', () => {
    const onItsWay = {
      ...due,
      course: {
        ...due.course,
        next: { lesson: aLesson('how-it-works'), at: NOW + WEEK, number: 3 },
      },
    } as Person;
    const sent = advanced(onItsWay, NOW, syllabus);
    expect(sent.danger?.waited).toBe(false);
    expect(nextAt(sent)).toBe(at('2026-12-07T15:00:00Z'));
  });

  test('and is the welcome has not waited either', () => {
    const sent = advanced({ ...fresh, danger }, NOW + HOUR, syllabus);
    expect(sent.danger?.waited).toBe(false);
  });
});

describe('signing up anew', () => {
  const danger = anOpenDanger();
  const gone = left(aPerson({ danger, legs: someLegs({ level: 3 }) }), 'link', NOW);

  test('leaves an open danger sign open: HOLD stands until one of the four answers', () => {
    const anew = enrolled(aSignUp(), gone, NOW + DAY, syllabus);
    expect(anew.danger).toEqual({ ...danger, askAt: undefined, waited: true });
    expect(anew.legs).toEqual(someLegs());
    const welcomed = advanced(anew, NOW + DAY, syllabus);
    // The first lesson comes within its seven days all the same.
    expect((nextAt(welcomed) ?? 0) - (NOW + DAY)).toBeLessThanOrEqual(7 * DAY);
  });

  test('after an erasure or a move goes on from the numbers of the trace', () => {
    const trace = { run: 2, number: 7, version: 31, movedTo: undefined };
    const anew = enrolled(aSignUp(), trace, NOW, syllabus);
    expect(anew).toMatchObject({ run: 3, version: 32, danger: undefined });
    expect(anew.course).toMatchObject({ kind: 'active', next: { number: 8 } });
  });
});

describe('a lesson that is settled while the course is on hold', () => {
  const held = heldForSurgery(aPerson(), '2026-11-22', NOW);

  test('leaves it on hold, one lesson on', () => {
    expect(advanced(held, NOW + 5, syllabus)).toMatchObject({
      course: { kind: 'held', at: NOW, lesson: 'plan-your-rests', number: 2 },
      lastLesson: 'how-it-works',
      lastLessonAt: NOW + 5,
      overdueAt: undefined,
    });
  });

  test('completes it if it was the last', () => {
    const last = { ...held, course: { ...held.course, lesson: aLesson('keep-going') } } as Person;
    expect(advanced(last, NOW + 5, syllabus).course.kind).toBe('completed');
  });
});

describe('what reconcile has seen to', () => {
  const waiting = aPerson({
    danger: anOpenDanger({ openedAt: NOW, askAt: NOW + DAY }),
    check: anAskedCheck({ remindAt: NOW + 2 * DAY }),
    overdueAt: NOW + HOUR,
  });
  const later = NOW + 3 * DAY;

  test.each([
    ['how-it-works', { overdueAt: later }],
    ['remind-check-start', { check: { ...waiting.check, remindAt: later } }],
    [`short-question-${NOW}`, { danger: { ...waiting.danger, askAt: later } }],
  ])('is looked at again later: "%s", and nothing else', (letter, changes) => {
    const after = attendedUntil(waiting, aLesson(letter), later);
    expect(after).toEqual({ ...waiting, ...changes, version: waiting.version + 1 });
  });

  test('is done once the notice went out, and nothing else', () => {
    expect(noticed(waiting, { kind: 'reminder', check: 'start' })).toEqual({
      ...waiting,
      check: { ...waiting.check, remindAt: undefined },
      version: waiting.version + 1,
    });
    expect(noticed(waiting, { kind: 'day-after', openedAt: NOW })).toEqual({
      ...waiting,
      danger: { ...waiting.danger, askAt: undefined },
      version: waiting.version + 1,
    });
  });
});
