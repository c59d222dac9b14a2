import { describe, expect, test } from 'vitest';
import { softlyBounced, wellDelivered } from '../../../lambdas/domain/bounces.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { anAskedCheck, aPerson, aSyllabus, DAY, NOW, WEEK } from '../../builders.ts';

const syllabus = aSyllabus();
const five = [1, 2, 3, 4, 5];
const bouncing = (person: Person, times: readonly number[]) =>
  times.reduce(
    (one, time) => softlyBounced(one, `1 lesson-${time} softly-bounced`, NOW, syllabus),
    person,
  );
const pauseOf = ({ course }: Person) => (course.kind === 'active' ? course.pause : undefined);

describe('letters that come back for a while', () => {
  test('are counted, and four change nothing else', () => {
    const person = aPerson();
    const after = bouncing(person, [1, 2, 3, 4]);
    expect(after).toMatchObject({
      softBounces: 4,
      course: person.course,
      version: person.version + 4,
    });
  });

  test('hold the course for four weeks when there are five in a row', () => {
    const after = bouncing(aPerson({ check: anAskedCheck({ rides: true }) }), five);
    expect(pauseOf(after)).toEqual({ until: NOW + 4 * WEEK, why: 'bounces' });
    expect(after.course.kind === 'active' && after.course.next.at).toBeGreaterThanOrEqual(
      NOW + 4 * WEEK,
    );
    expect(after.check).toMatchObject({ rides: false, remindAt: undefined });
  });

  test('never shorten a longer pause', () => {
    const pause = { until: NOW + 12 * WEEK, why: 'asked' } as const;
    const { course } = aPerson();
    const paused = aPerson({ course: course.kind === 'active' ? { ...course, pause } : course });
    expect(pauseOf(bouncing(paused, five))).toEqual(pause);
  });

  test('count once each, however often the event comes', () => {
    const once = bouncing(aPerson(), [1]);
    expect(bouncing(once, [1, 1])).toBe(once);
  });

  test('count down again with each that arrives, to none', () => {
    const twice = bouncing(aPerson(), [1, 2]);
    const arrived = wellDelivered(twice, '1 lesson-3 delivered');
    expect(arrived).toMatchObject({ softBounces: 1, version: twice.version + 1 });
    expect(wellDelivered(arrived, '1 lesson-3 delivered')).toBe(arrived);
    const none = wellDelivered(arrived, '1 lesson-4 delivered');
    expect(none.softBounces).toBe(0);
    expect(wellDelivered(none, '1 lesson-5 delivered')).toBe(none);
  });

  test('hold it anew with the next one that comes back after the rest', () => {
    const resting = bouncing(aPerson(), five);
    const later = NOW + 30 * DAY;
    const again = softlyBounced(resting, '1 lesson-6 softly-bounced', later, syllabus);
    expect(again.softBounces).toBe(5);
    expect(pauseOf(again)).toEqual({ until: later + 4 * WEEK, why: 'bounces' });
  });

  test('of a course that is over or on hold change no course', () => {
    const course = { kind: 'completed', at: NOW, number: 3 } as const;
    expect(bouncing(aPerson({ course }), five)).toMatchObject({ course, softBounces: 5 });
  });
});
