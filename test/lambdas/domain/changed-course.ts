/** A course in its second week, and what it is after one press on "my page". */
import { expect } from 'vitest';
import { changedBy, heldForSurgery } from '../../../lambdas/domain/course-changes.ts';
import type { Change } from '../../../lambdas/domain/own-page.ts';
import type { Course, Person } from '../../../lambdas/domain/person.ts';
import { aLesson, aPerson, aSyllabus, at, HOUR, NOW, WEEK } from '../../builders.ts';

export const syllabus = aSyllabus('welcome', 'how-it-works', 'plan-your-rests', 'keep-going');
/** Monday's lesson came at ten; the next is a week later. Now it is Tuesday, three in the afternoon. */
export const MONDAY = at('2026-11-23T15:00:00Z');
export const TUESDAY = at('2026-11-24T20:00:00Z');
export const person = aPerson({
  lastLesson: aLesson('how-it-works'),
  lastLessonAt: MONDAY,
  overdueAt: MONDAY + WEEK + HOUR,
  course: {
    kind: 'active',
    next: { lesson: aLesson('plan-your-rests'), at: MONDAY + WEEK, number: 3 },
  },
});
export const held = heldForSurgery(person, '2026-11-24', TUESDAY);
export const completed: Course = { kind: 'completed', at: NOW, number: 3 };

export const pressed = (change: Change, whom: Person = person, now = TUESDAY): Person => {
  const outcome = changedBy(whom, change, now, syllabus);
  if (outcome.kind !== 'changed') throw new RangeError(outcome.why);
  expect(outcome.person.version).toBe(whom.version + 1);
  return outcome.person;
};
export const pause = (weeks?: number, until?: string): Change => ({ kind: 'pause', weeks, until });
export const nextOf = ({ course }: Person) => (course.kind === 'active' ? course.next : undefined);
export const pauseOf = ({ course }: Person) =>
  course.kind === 'active' ? course.pause : undefined;
