/** The pages that fit the course, on the program's own use cases and someone whose course is in memory. */
import type { Person } from '../../lambdas/domain/person.ts';
import { answerBefore, clear, leaveOutWeight } from '../../lambdas/usecases/fit-course.ts';
import { beginAgain, openOnward, writeLater } from '../../lambdas/usecases/go-onward.ts';
import { peek } from '../../lambdas/usecases/peek.ts';
import { chooseGoal, lookAtGoal, makePlan, openGoal } from '../../lambdas/usecases/set-goal.ts';
import { fittingPages } from '../../web/fitting/fitting.tsx';
import { listening } from '../lambdas/usecases/a-listening-course.ts';

export async function fittedCourse(over: Partial<Person> = {}) {
  const course = await listening(over);
  const { parts } = course;
  const faults: unknown[] = [];
  const app = fittingPages({
    peek: (token) => peek(parts, token, 'letter'),
    answerBefore: (by, ticked, date, consent) => answerBefore(parts, by, ticked, date, consent),
    clear: (by) => clear(parts, by),
    leaveOutWeight: (by) => leaveOutWeight(parts, by),
    openGoal: (by) => openGoal(parts, by),
    chooseGoal: (by, goal) => chooseGoal(parts, by, goal),
    lookAtGoal: (by, look) => lookAtGoal(parts, by, look),
    makePlan: (by, plan) => makePlan(parts, by, plan),
    openOnward: (by) => openOnward(parts, by),
    beginAgain: (by, week) => beginAgain(parts, by, week),
    writeLater: (by, yes) => writeLater(parts, by, yes),
    report: (fault) => void faults.push(fault),
  });
  return { ...course, app, faults };
}
