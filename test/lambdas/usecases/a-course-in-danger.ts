import type { DangerSign } from '../../../lambdas/domain/danger-sign.ts';
import type { DangerAnswer } from '../../../lambdas/domain/own-page.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { answerDanger, reportSigns } from '../../../lambdas/usecases/report-danger.ts';
import { someLegs } from '../../builders.ts';
import { listening } from './a-listening-course.ts';

export const reader = { language: 'en', country: 'US' };

export async function onTheCourse(over: Partial<Person> = {}) {
  const course = await listening({ legs: someLegs({ level: 2, why: 'steady' }), ...over });
  return {
    ...course,
    escalations: () => course.parts.escalations.escalations,
    safety: () => course.parts.answers.answers.filter(({ kind }) => kind === 'safety'),
    report: (signs: DangerSign[], consent?: boolean, parts = course.parts) =>
      reportSigns(parts, course.token, signs, consent),
    say: (answer: DangerAnswer, parts = course.parts) =>
      answerDanger(parts, course.me(), answer, course.clock.now()),
  };
}

/** Ticked "urine" a moment ago. */
export async function inDanger(over: Partial<Person> = {}) {
  const course = await onTheCourse(over);
  await course.report(['urine']);
  return course;
}
