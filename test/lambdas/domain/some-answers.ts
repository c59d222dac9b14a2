/** Answers for tests of the domain: of one person, in their first run, unremarkable unless said. */
import type { Kept } from '../../../lambdas/domain/answer.ts';
import { CHECK_VERSION, type CheckAnswers, type CheckId } from '../../../lambdas/domain/check.ts';
import type { DangerSign } from '../../../lambdas/domain/danger-sign.ts';
import { aLesson, aPersonId, NOW, someLegs } from '../../builders.ts';

const about = {
  personId: aPersonId(),
  run: 1,
  at: NOW,
  day: '2026-11-22',
  version: CHECK_VERSION,
};
const noEffect = { before: someLegs(), after: someLegs() };

export const someCheckAnswers = (over: Partial<CheckAnswers> = {}): CheckAnswers => ({
  pain: 5,
  walking: 3,
  standing: 3,
  limits: 5,
  ...over,
});

export const aCheckAnswer = (
  check: CheckId,
  answers: Partial<CheckAnswers> = {},
  over: Partial<Kept<'check'>> = {},
): Kept<'check'> => ({
  kind: 'check',
  check,
  answers: someCheckAnswers(answers),
  legs: noEffect,
  ...about,
  ...over,
});

export const aNumberAnswer = (
  lesson: string,
  pain: number,
  over: Partial<Kept<'number'>> = {},
): Kept<'number'> => ({
  kind: 'number',
  lesson: aLesson(lesson),
  pain,
  daysDone: undefined,
  legs: noEffect,
  ...about,
  ...over,
});

export const aSafetyAnswer = (
  signs: readonly DangerSign[],
  over: Partial<Kept<'safety'>> = {},
): Kept<'safety'> => ({ kind: 'safety', signs, ...about, ...over });
