/** Someone whose lesson is due now, with its message on the queue. */
import type { Person } from '../../../lambdas/domain/person.ts';
import { aDueLesson, aPerson, aPersonId, DAY, HOUR, NOW } from '../../builders.ts';
import { courseInMemory } from './course-in-memory.ts';

export const id = aPersonId();
export const due = aDueLesson();
/** The lesson is due now; the one before came a week ago. */
export const whoIsDue = (over: Partial<Person> = {}) =>
  aPerson({
    lastLessonAt: NOW - 7 * DAY,
    weekday: 7,
    course: { kind: 'active', next: { lesson: due.lesson, at: NOW, number: 2 } },
    overdueAt: NOW + HOUR,
    ...over,
  });
export const nextWeek = NOW + 7 * DAY;

export async function aCourseWithADueLesson(over: Partial<Person> = {}) {
  const course = courseInMemory(whoIsDue(over));
  await course.parts.dueLessons.queue(due);
  return course;
}
