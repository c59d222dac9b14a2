import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advanced,
  attendedUntil,
  enrolled,
  lastBooking,
  left,
  OVERDUE_AFTER,
  preferring,
  rebooked,
  WELCOME_WAITS,
  welcomeOf,
} from '../../../lambdas/domain/course-progress.ts';
import { attendAt, type Person } from '../../../lambdas/domain/person.ts';
import {
  aPerson,
  aPersonId,
  aSignUp,
  aSyllabus,
  at,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  somePreferences,
} from '../../builders.ts';

const syllabus = aSyllabus();
const [welcome, second, last] = syllabus;
const nextOf = ({ course }: Person) => (course.kind === 'active' ? course.next : undefined);
const confirmed = enrolled(aSignUp({ source: 'poster' }), undefined, NOW, syllabus);

describe('confirming', () => {
  test('books the welcome a quarter of an hour ahead, and the rhythm for whoever chooses none', () => {
    expect(confirmed).toMatchObject({
      id: aPersonId(),
      source: 'poster',
      confirmedAt: NOW,
      run: 1,
      hour: 10,
      // Sunday at ten: the next time this hour is 20 hours away is Monday.
      weekday: 1,
      tracking: false,
      overdueAt: NOW + WELCOME_WAITS + OVERDUE_AFTER,
      version: 1,
    });
    expect(nextOf(confirmed)).toEqual({ lesson: welcome, at: NOW + 15 * MINUTE, number: 1 });
  });

  test('anew begins a run of its own, and takes nothing over but the count of bookings and writes', () => {
    const gone = left({ ...confirmed, firstName: 'Robin', tracking: true }, 'link', NOW + DAY);
    const anew = enrolled(aSignUp({ language: 'es' }), gone, NOW + 2 * DAY, syllabus);
    expect(anew).toMatchObject({
      run: 2,
      language: 'es',
      firstName: '',
      tracking: false,
      lastLessonAt: undefined,
      version: gone.version + 1,
    });
    expect(nextOf(anew)).toMatchObject({ lesson: welcome, number: 2 });
  });

  test('needs a syllabus', () => {
    expect(() => welcomeOf([])).toThrow(RangeError);
  });
});

describe('a lesson that was sent', () => {
  test('books the next: after the welcome the first lesson, counted from confirming', () => {
    const onward = advanced(confirmed, NOW + 2 * MINUTE, syllabus);
    expect(nextOf(onward)).toEqual({ lesson: second, at: at('2026-11-23T15:00:00Z'), number: 2 });
    expect(onward).toMatchObject({ lastLessonAt: NOW + 2 * MINUTE, version: 2 });
    expect(onward).toMatchObject({ overdueAt: at('2026-11-23T16:00:00Z'), lastLesson: welcome });
  });

  test('counts from the welcome instead where that was held up for more than an hour', () => {
    const onward = advanced(confirmed, NOW + 20 * HOUR, syllabus);
    expect((nextOf(onward)?.at ?? 0) - (NOW + 20 * HOUR)).toBeGreaterThanOrEqual(20 * HOUR);
  });

  test('books the one after it a week later', () => {
    const first = advanced(confirmed, NOW, syllabus);
    const sentAt = nextOf(first)?.at ?? 0;
    const onward = advanced(first, sentAt + 5, syllabus);
    expect(nextOf(onward)).toEqual({ lesson: last, at: sentAt + 7 * DAY, number: 3 });
  });

  test('ends the course if it was the last, and nothing waits any more', () => {
    const end = [1, 2, 3].reduce((person, day) => advanced(person, NOW + day, syllabus), confirmed);
    expect(end.course).toEqual({ kind: 'completed', at: NOW + 3, number: 3 });
    expect(end.overdueAt).toBeUndefined();
    expect(advanced(end, NOW + 4, syllabus)).toBe(end);
  });
});

describe('the page of wishes', () => {
  test('lets a waiting welcome go at once', () => {
    const asked = preferring(confirmed, somePreferences(), NOW + MINUTE, syllabus);
    expect(nextOf(asked)).toEqual({ lesson: welcome, at: NOW + MINUTE, number: 2 });
  });

  test('keeps the answers, and a date of surgery only with the surgery', () => {
    const wishes = somePreferences({
      firstName: 'Robin',
      weekday: 4,
      hour: 18,
      work: 'desk',
      surgery: 'yes',
      surgeryDate: '2026-11-01',
      textSize: 'large',
      tracking: true,
    });
    const asked = preferring(confirmed, wishes, NOW, syllabus);
    expect(asked).toMatchObject({ ...wishes, surgery: true });
    const without = preferring(asked, { ...wishes, surgery: 'no' }, NOW, syllabus);
    expect(without).toMatchObject({ surgery: false, surgeryDate: undefined });
  });

  test('moves a first lesson that is booked already to the new hour', () => {
    const onward = advanced(confirmed, NOW, syllabus);
    const asked = preferring(
      onward,
      somePreferences({ weekday: 3, hour: 17 }),
      NOW + HOUR,
      syllabus,
    );
    expect(nextOf(asked)).toMatchObject({ lesson: second, at: at('2026-11-25T22:00:00Z') });
  });

  test('never books a lesson in the past', () => {
    const onward = advanced(confirmed, NOW, syllabus);
    const late = NOW + 23 * HOUR;
    const asked = preferring(onward, somePreferences({ hour: 12 }), late, syllabus);
    expect(nextOf(asked)?.at).toBeGreaterThanOrEqual(late);
  });

  test('changes nothing of a course that is over', () => {
    const gone = left(confirmed, 'link', NOW);
    const asked = preferring(gone, somePreferences({ weekday: 2 }), NOW, syllabus);
    expect(asked.course).toEqual(gone.course);
    expect(attendAt(asked)).toBeUndefined();
  });
});

test('leaving keeps the first reason and moment', () => {
  const gone = left(confirmed, 'one-click', NOW);
  expect(gone.course).toEqual({ kind: 'left', at: NOW, why: 'one-click', number: 1 });
  expect(attendAt(gone)).toBeUndefined();
  expect(left(gone, 'complaint', NOW + DAY)).toBe(gone);
});

describe('whatever happens to a person, in whatever order', () => {
  type Step = (person: Person, now: number) => Person;
  const step: fc.Arbitrary<[string, Step]> = fc.oneof(
    fc.constant<[string, Step]>(['advance', (p, now) => advanced(p, now, syllabus)]),
    fc
      .integer({ min: 0, max: 3 * DAY })
      .map((wait): [string, Step] => ['rebook', (p, now) => rebooked(p, now + wait)]),
    fc
      .record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 8, max: 19 }) })
      .map((form): [string, Step] => [
        'prefer',
        (p, now) => preferring(p, somePreferences(form), now, syllabus),
      ]),
    fc.constant<[string, Step]>(['leave', (p, now) => left(p, 'link', now)]),
    fc.constant<[string, Step]>([
      'enrol',
      (p, now) => (p.course.kind === 'active' ? p : enrolled(aSignUp(), p, now, syllabus)),
    ]),
    fc.constant<[string, Step]>([
      'attend',
      (p, now) =>
        p.course.kind === 'active' ? attendedUntil(p, p.course.next.lesson, now + HOUR) : p,
    ]),
  );
  const steps = fc.array(fc.tuple(step, fc.integer({ min: 1, max: 8 * DAY })), { maxLength: 40 });

  test('booking numbers never repeat, versions rise by one, and what waits is found', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let person = confirmed;
        let now = NOW;
        const numbers = new Map([[1, person.course]]);
        for (const [[name, change], wait] of taken) {
          now += wait;
          const before = person;
          person = change(before, now);
          if (person === before) continue;
          expect(person.version, name).toBe(before.version + 1);
          expect(lastBooking(person), name).toBeGreaterThanOrEqual(lastBooking(before));
          const next = nextOf(person);
          if (name !== 'attend') {
            const waits = next && next.at + OVERDUE_AFTER;
            expect(person.overdueAt, name).toBe(waits);
          }
          if (next && next !== nextOf(before)) {
            expect(numbers.has(next.number), `${name} reuses ${next.number}`).toBe(false);
            numbers.set(next.number, person.course);
            expect(next.at, name).toBeGreaterThanOrEqual(now);
          }
          expect(person.run, name).toBe(before.run + (name === 'enrol' ? 1 : 0));
        }
      }),
    );
  });
});

test('a person whose syllabus is one letter has completed it with the welcome', () => {
  const one = aSyllabus('welcome');
  const person = enrolled(aSignUp(), undefined, NOW, one);
  expect(advanced(person, NOW, one).course.kind).toBe('completed');
  expect(aPerson().course.kind).toBe('active');
});
