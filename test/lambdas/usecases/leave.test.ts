import { describe, expect, test } from 'vitest';
import { signToken } from '../../../lambdas/domain/link-token.ts';
import { leave, leaveByToken } from '../../../lambdas/usecases/leave.ts';
import { aDueLesson, aPerson, aPersonId, DAY, HOUR, NOW } from '../../builders.ts';
import { courseInMemory } from './course-in-memory.ts';
import { atEachCall, throughEachCall } from './dying.ts';

const id = aPersonId();
const next = { lesson: aDueLesson().lesson, at: NOW + DAY, number: 2 };

async function onTheCourse() {
  const course = courseInMemory(aPerson({ course: { kind: 'active', next } }));
  await course.parts.bookings.book(id, next, aDueLesson());
  return { ...course, token: signToken('letter', id, NOW - DAY, course.parts.linkKeys) };
}

describe('leaving', () => {
  test('ends the course: the booking is gone, nothing waits, nothing is sent any more', async () => {
    const course = await onTheCourse();
    expect(await leaveByToken(course.parts, course.token, 'one-click')).toEqual({ kind: 'left' });
    expect(course.person(id)).toMatchObject({
      course: { kind: 'left', at: NOW, why: 'one-click', number: 2 },
      overdueAt: undefined,
    });
    expect(course.parts.bookings.booked).toEqual([]);
    await course.live(60 * DAY);
    expect(course.counts()).toEqual({});
  });

  test('is kept as a consent withdrawn, with the way it was', async () => {
    const course = await onTheCourse();
    await leaveByToken(course.parts, course.token, 'link');
    expect(course.parts.consents.consents).toEqual([
      expect.objectContaining({ purpose: 'course', given: false, at: NOW, channel: 'link' }),
    ]);
  });

  test('again changes nothing, whatever the way', async () => {
    const course = await onTheCourse();
    await leaveByToken(course.parts, course.token, 'link');
    const before = course.person(id);
    course.clock.forward(HOUR);
    expect(await leaveByToken(course.parts, course.token, 'one-click')).toEqual({ kind: 'left' });
    await leave(course.parts, id, 'complaint');
    expect(course.person(id)).toEqual(before);
    expect(course.parts.consents.consents).toHaveLength(1);
    expect(course.parts.journal.counts.get('SubscribersLeft')).toBe(1);
  });

  test('works years later, with a key that has been retired', async () => {
    const course = await onTheCourse();
    const old = { ...course.parts.linkKeys, current: '1' };
    const token = signToken('letter', id, NOW, old);
    course.clock.forward(3_000 * DAY);
    expect(await leaveByToken(course.parts, token, 'link')).toEqual({ kind: 'left' });
    expect(course.person(id)?.course.kind).toBe('left');
  });

  test('with a wrong token changes nothing', async () => {
    const course = await onTheCourse();
    const before = course.person(id);
    const wrong = ['', 'a'.repeat(55), signToken('confirm', id, NOW, course.parts.linkKeys)];
    for (const token of wrong) {
      expect(await leaveByToken(course.parts, token, 'link')).toEqual({ kind: 'refused' });
    }
    expect(course.person(id)).toEqual(before);
  });

  test('of somebody unknown is no fault, and says nothing else', async () => {
    const course = courseInMemory();
    const token = signToken('letter', id, NOW, course.parts.linkKeys);
    expect(await leaveByToken(course.parts, token, 'link')).toEqual({ kind: 'left' });
    expect(course.parts.consents.consents).toEqual([]);
  });

  test('wins over a lesson that is settled at the same moment', async () => {
    const course = await onTheCourse();
    const meanwhile = throughEachCall(course.parts, (call, name) => async (...given) => {
      const person = course.person(id);
      if (name === 'subscribers.save' && person?.version === 2) {
        const { subscribers } = course.parts;
        const later = { ...next, number: 3 };
        await subscribers.save({ ...person, course: { kind: 'active', next: later }, version: 3 });
      }
      return call(...given);
    });
    await leave(meanwhile, id, 'link');
    expect(course.person(id)?.course).toEqual({ kind: 'left', at: NOW, why: 'link', number: 3 });
  });

  test('after the last letter is possible too', async () => {
    const course = courseInMemory(aPerson({ course: { kind: 'completed', at: NOW, number: 9 } }));
    await leave(course.parts, id, 'link');
    expect(course.person(id)?.course).toMatchObject({ kind: 'left', number: 9 });
  });
});

test('whichever call the function dies at, leaving again completes it', async () => {
  const deaths = await atEachCall(async (dying, what) => {
    const course = await onTheCourse();
    await leave(dying(course.parts), id, 'link').catch(() => undefined);
    await leave(course.parts, id, 'link');
    expect(course.person(id)?.course.kind, what).toBe('left');
    expect(course.parts.bookings.booked, what).toEqual([]);
    expect(course.parts.consents.consents, what).toHaveLength(1);
    await course.live(30 * DAY);
    expect(course.counts(), what).toEqual({});
  });
  expect(deaths).toBeGreaterThanOrEqual(8);
});
