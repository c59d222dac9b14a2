/** The words of what has been done, of the walking plan and of a bad week, by language. */
import type { Language } from '../../emails/languages.ts';
import type { WalkingPlan } from '../../lambdas/domain/walking-plan.ts';
import { englishProgress } from '../words/progress-en.ts';
import { spanishProgress } from '../words/progress-es.ts';

type Stay = Extract<WalkingPlan, { kind: 'stay' }>['why'];

export interface ProgressWords {
  readonly done: {
    readonly heading: string;
    readonly weeks: (done: number, all: number) => string;
    readonly days: (days: number) => string;
    /** Takes how long they could walk then and now, in words. */
    readonly longer: (then: string, now: string) => string;
    readonly steady: (now: string) => string;
    readonly notYet: string;
  };
  readonly walking: {
    readonly heading: string;
    /** All times in words: 'half a minute'. */
    readonly walk: (spell: string, rest: string, spells: number) => string;
    readonly firm: string;
    readonly bike: (minutes: string) => string;
    readonly seated: (minutes: string) => string;
    readonly more: string;
    readonly stay: Readonly<Record<Stay, string>>;
    readonly hold: string;
    readonly unknown: string;
  };
  readonly badWeek: { readonly heading: string; readonly steps: readonly string[] };
  readonly before: {
    readonly name: string;
    readonly open: string;
    readonly flagged: string;
    readonly clear: string;
    readonly cleared: string;
    readonly answer: string;
    readonly again: string;
    readonly clearedButton: string;
  };
  readonly plan: {
    readonly name: string;
    readonly text: string;
    readonly button: string;
    readonly onward: string;
    readonly onwardText: string;
  };
}

/** A language added to the course does not compile until it is worded here. */
export const progressWords: Readonly<Record<Language, ProgressWords>> = {
  en: englishProgress,
  es: spanishProgress,
};
