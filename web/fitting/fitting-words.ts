/** Every word of the pages that fit the course: the shape, and the words by language. */
import type { Language } from '../../emails/languages.ts';
import type { Condition } from '../../lambdas/domain/before.ts';
import type { GoalLook } from '../../lambdas/domain/goal.ts';
import type { PlanWhen, PlanWill } from '../../lambdas/domain/plan.ts';
import { englishFitting } from '../words/fitting-en.ts';
import { spanishFitting } from '../words/fitting-es.ts';

type Lines = readonly string[];

/** What a link's GET shows: the same to everyone, with one button. */
interface AskWords {
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

export interface FittingWords {
  readonly save: string;
  readonly myPage: string;
  readonly tooOld: { readonly title: string; readonly text: string };
  readonly notKept: string;
  readonly before: {
    readonly title: string;
    readonly lede: string;
    readonly first: string;
    readonly question: string;
    readonly hint: string;
    readonly conditions: Readonly<Record<Condition, string>>;
    readonly none: string;
    readonly when: string;
    readonly whenHint: string;
    readonly consentTitle: string;
    readonly errors: {
      readonly ticked: string;
      readonly noneAndOne: string;
      readonly surgery: string;
      readonly surgeryAhead: string;
    };
    readonly danger: string;
    readonly clear: { readonly title: string; readonly text: Lines };
    readonly flagged: { readonly title: string; readonly text: Lines };
    readonly out: string;
    readonly ask: string;
    readonly cleared: string;
    readonly clearedDone: { readonly title: string; readonly text: Lines };
    readonly notKept: { readonly title: string; readonly text: Lines };
  };
  readonly goal: AskWords & {
    readonly legend: string;
    readonly choose: string;
    readonly chosen: string;
    readonly chosenText: Lines;
    readonly yours: (goal: string) => string;
    readonly look: string;
    readonly looks: Readonly<Record<GoalLook, string>>;
    readonly another: string;
    readonly looked: Readonly<Record<GoalLook, Lines>>;
    readonly thanks: string;
    readonly errors: { readonly goal: string; readonly look: string };
  };
  readonly plan: {
    readonly title: string;
    readonly lede: string;
    readonly when: string;
    readonly whens: Readonly<Record<PlanWhen, string>>;
    readonly will: string;
    readonly wills: Readonly<Record<PlanWill, string>>;
    readonly sentence: (when: string, will: string) => string;
    readonly blank: readonly [when: string, will: string];
    readonly made: string;
    readonly madeText: string;
    readonly print: string;
    readonly paper: string;
    readonly errors: { readonly when: string; readonly will: string };
  };
  readonly steadier: AskWords & { readonly done: string; readonly doneText: string };
}

/** A language added to the course does not compile until it is worded here. */
export const fittingWords: Readonly<Record<Language, FittingWords>> = {
  en: englishFitting,
  es: spanishFitting,
};
