/** The words of graduation: the plan on one page, and how one goes on; by language. */
import type { Language } from '../../emails/languages.ts';
import { englishOnward } from '../words/onward-en.ts';
import { spanishOnward } from '../words/onward-es.ts';

export interface OnwardWords {
  readonly title: string;
  /** What the link shows before a press. */
  readonly ask: { readonly title: string; readonly text: string; readonly button: string };
  readonly of: (firstName: string) => string;
  readonly outcome: Readonly<Record<'better' | 'same', string>>;
  readonly goal: string;
  readonly whereIAm: string;
  readonly moves: string;
  readonly movesHeld: string;
  readonly walking: string;
  readonly plan: string;
  readonly badWeek: string;
  readonly badWeekSteps: readonly string[];
  readonly questions: string;
  readonly print: string;
  readonly trend: { readonly heading: string; readonly text: string };
  readonly again: {
    readonly heading: string;
    readonly text: string;
    readonly label: string;
    readonly week: (week: number) => string;
    readonly button: string;
    readonly error: string;
    readonly notNow: { readonly title: string; readonly text: string };
    readonly begun: { readonly title: string; readonly text: string };
  };
  readonly later: {
    readonly heading: string;
    readonly text: string;
    readonly yes: string;
    readonly agreed: string;
    readonly no: string;
  };
  readonly kept: { readonly heading: string; readonly text: readonly string[] };
}

/** A language added to the course does not compile until it is worded here. */
export const onwardWords: Readonly<Record<Language, OnwardWords>> = {
  en: englishOnward,
  es: spanishOnward,
};
