/** The goal of a course: picked in week 1, looked at again half way and at the end. */
import * as z from 'zod/mini';
import type { LessonId, Syllabus } from './ids.ts';
import type { Person } from './person.ts';

/** Raise it whenever the question or its choices change; it is kept with each answer. */
export const GOAL_VERSION = 'goal-2026-11-25';

/** Where the goal is now, seen from the start of the course. */
export const GoalLook = z.enum(['nearer', 'same', 'further']);
export type GoalLook = z.infer<typeof GoalLook>;

/** The letters that ask to look at the goal again. */
const looks = ['half-way-there', 'keep-going'];

/** The letter whose look at the goal is due: the latest that went out; undefined before the first. */
export function lookDue({ lastLesson }: Person, syllabus: Syllabus): LessonId | undefined {
  const reached = lastLesson === undefined ? -1 : syllabus.indexOf(lastLesson);
  return syllabus.slice(0, reached + 1).findLast((lesson) => looks.includes(lesson));
}
