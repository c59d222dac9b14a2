/** What the pages that fit the course ask of the program; each answer says whom the page speaks to. */
import type { Language } from '../../emails/languages.ts';
import type { Condition } from '../../lambdas/domain/before.ts';
import type { GoalLook } from '../../lambdas/domain/goal.ts';
import type { Plan } from '../../lambdas/domain/plan.ts';
import type { Goal } from '../../lambdas/domain/preferences.ts';
import type { AnsweredBefore, Cleared, Opener, Turned } from '../../lambdas/usecases/fit-course.ts';
import type { BegunAgain, OpenedOnward } from '../../lambdas/usecases/go-onward.ts';
import type { OpenedGoal } from '../../lambdas/usecases/set-goal.ts';
import type { Reader } from '../answers/answer-deps.ts';

type Told<Kind extends string> = { readonly kind: Kind } & Reader;

export interface FittingDeps {
  /** Whom a letter's link speaks to; changes nothing. */
  readonly peek: (token: string) => Promise<{ readonly language: Language } | undefined>;
  /** Hears of a fault, which the person sees as a polite page. */
  readonly report: (fault: unknown) => void;
  /** `consent` is undefined where it was not asked. */
  readonly answerBefore: (
    by: Opener,
    ticked: readonly Condition[],
    surgeryDate: string | undefined,
    consent: boolean | undefined,
  ) => Promise<AnsweredBefore>;
  readonly clear: (by: Opener) => Promise<Cleared>;
  readonly leaveOutWeight: (by: Opener) => Promise<Turned | Told<'left-out'>>;
  readonly openGoal: (by: Opener) => Promise<OpenedGoal>;
  readonly chooseGoal: (by: Opener, goal: Goal) => Promise<Turned | Told<'chosen'>>;
  readonly lookAtGoal: (by: Opener, look: GoalLook) => Promise<Turned | Told<'kept' | 'not-kept'>>;
  readonly makePlan: (by: Opener, plan: Plan) => Promise<Turned | Told<'planned'>>;
  readonly openOnward: (by: Opener) => Promise<OpenedOnward>;
  readonly beginAgain: (by: Opener, week: number) => Promise<BegunAgain>;
  readonly writeLater: (by: Opener, yes: boolean) => Promise<OpenedOnward>;
}
