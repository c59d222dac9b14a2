/** What a person answered, as it is kept: each answer its own record, corrections beside what they correct. */
import type { Condition } from './before.ts';
import type { CheckAnswers, CheckId } from './check.ts';
import type { DangerSign } from './danger-sign.ts';
import type { GoalLook } from './goal.ts';
import type { EpochSeconds, LessonId, PersonId } from './ids.ts';
import type { Legs } from './person.ts';
import type { Goal } from './preferences.ts';

interface Answered {
  readonly personId: PersonId;
  readonly run: number;
  readonly at: EpochSeconds;
  /** The person's own calendar day, ISO. */
  readonly day: string;
  /** Of the questions' words. */
  readonly version: string;
}

/** What the answer did, so that a correction can do it anew. */
interface Effect {
  readonly before: Legs;
  readonly after: Legs;
}

export type Answer =
  /** Q2 to Q6 of a check, after a safety question without a sign. */
  | (Answered & {
      readonly kind: 'check';
      readonly check: CheckId;
      readonly answers: CheckAnswers;
      readonly legs: Effect;
    })
  /** The one number of a week, for the letter that asked. */
  | (Answered & {
      readonly kind: 'number';
      readonly lesson: LessonId;
      readonly pain: number;
      readonly daysDone: number | undefined;
      readonly legs: Effect;
    })
  /** The safety question: signs that were ticked, or none. */
  | (Answered & { readonly kind: 'safety'; readonly signs: readonly DangerSign[] })
  /** "Before you move": what was ticked, or none. */
  | (Answered & { readonly kind: 'before'; readonly ticked: readonly Condition[] })
  /** The goal, looked at again half way or at the end. */
  | (Answered & {
      readonly kind: 'goal';
      readonly lesson: LessonId;
      readonly goal: Goal;
      readonly look: GoalLook;
    });

export type AnswerKind = Answer['kind'];
export type Kept<Kind extends AnswerKind> = Extract<Answer, { kind: Kind }>;

const byTime = (a: Answer, b: Answer) => a.at - b.at;

/** The latest of each, oldest first: a correction stands on the day of what it corrects. */
function latestOf<One extends Answer>(
  answers: readonly One[],
  nameOf: (answer: One) => string,
): One[] {
  const latest = new Map<string, One>();
  for (const answer of [...answers].sort(byTime)) {
    const { at, day } = latest.get(nameOf(answer)) ?? answer;
    latest.set(nameOf(answer), { ...answer, at, day });
  }
  return [...latest.values()];
}

/** The latest of each check, in the order they were first answered. */
export const latestChecks = (answers: readonly Answer[]): Kept<'check'>[] =>
  latestOf(
    answers.filter((answer) => answer.kind === 'check'),
    ({ check }) => check,
  );

/** The latest number of each letter, in the order they were first answered. */
export const latestNumbers = (answers: readonly Answer[]): Kept<'number'>[] =>
  latestOf(
    answers.filter((answer) => answer.kind === 'number'),
    ({ lesson }) => lesson,
  );
