/** The goal of the course and the plan that leads there: chosen, looked at again, changed. */
import { changed } from '../domain/course-progress.ts';
import { GOAL_VERSION, type GoalLook, lookDue } from '../domain/goal.ts';
import { dayOf } from '../domain/lesson-time.ts';
import type { Plan } from '../domain/plan.ts';
import type { Goal } from '../domain/preferences.ts';
import { type AnswerParts, type Reader, readerOf } from './answer-check.ts';
import { changePerson } from './change-person.ts';
import { type Opener, opened, type Turned } from './fit-course.ts';

type Told<Kind extends string> = { readonly kind: Kind } & Reader;

/** `asksLook`: half way or at the end, so that the page asks how near the goal is. */
export type OpenedGoal =
  | Turned
  | (Told<'goal'> & { readonly goal: Goal | undefined; readonly asksLook: boolean });

export async function openGoal(parts: AnswerParts, by: Opener): Promise<OpenedGoal> {
  const open = await opened(parts, by);
  if (open.kind !== 'open') return open;
  const { person } = open;
  const asksLook = person.goal !== undefined && lookDue(person, parts.syllabus) !== undefined;
  return { kind: 'goal', goal: person.goal, asksLook, ...readerOf(person) };
}

export async function chooseGoal(
  parts: AnswerParts,
  by: Opener,
  goal: Goal,
): Promise<Turned | Told<'chosen'>> {
  const open = await opened(parts, by);
  if (open.kind !== 'open') return open;
  await changePerson(parts, open.person.id, (present) =>
    present.goal === goal ? present : changed(present, { goal }),
  );
  return { kind: 'chosen', ...readerOf(open.person) };
}

/** Kept with the health consent alone; answered kindly in any case. */
export async function lookAtGoal(
  parts: AnswerParts,
  by: Opener,
  look: GoalLook,
): Promise<Turned | Told<'kept' | 'not-kept'>> {
  const open = await opened(parts, by);
  if (open.kind !== 'open') return open;
  const { person, now } = open;
  const { goal, run, id: personId, timeZone } = person;
  const lesson = lookDue(person, parts.syllabus);
  const reader = readerOf(person);
  if (!person.healthConsent || !goal || !lesson) return { kind: 'not-kept', ...reader };
  const day = dayOf(now, timeZone);
  const about = { personId, run, at: now, day, version: GOAL_VERSION };
  await parts.answers.record({ kind: 'goal', ...about, lesson, goal, look });
  return { kind: 'kept', ...reader };
}

export async function makePlan(
  parts: AnswerParts,
  by: Opener,
  plan: Plan,
): Promise<Turned | Told<'planned'>> {
  const open = await opened(parts, by);
  if (open.kind !== 'open') return open;
  await changePerson(parts, open.person.id, (present) => changed(present, { plan }));
  return { kind: 'planned', ...readerOf(open.person) };
}
