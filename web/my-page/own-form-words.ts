/** Every word of the forms on "my page" and of its answers: the shape, and the words by language. */
import type { Language } from '../../emails/languages.ts';
import type { ChangeKind, DateRefusal } from '../../lambdas/domain/own-page.ts';
import { englishForms } from '../words/own-forms-en.ts';
import { spanishForms } from '../words/own-forms-es.ts';

/** Every field of the page's forms that can be wrong, by the id it has on the page. */
export type OwnField =
  | 'weeks'
  | 'until'
  | 'weekday'
  | 'hour'
  | 'timeZone'
  | 'pace'
  | 'language'
  | 'country'
  | 'textSize'
  | 'textOnly'
  | 'withoutWeight'
  | 'tracking'
  | 'goal'
  | 'ask'
  | 'keep'
  | 'ahead'
  | 'had'
  | 'address'
  | 'signs';

/** What a confirmation needs to know to say what changed. */
export interface Facts {
  readonly day: string;
  readonly city: string;
  readonly hour: string;
  readonly weekday: string;
  readonly weekly: boolean;
  readonly goal: string | undefined;
  readonly yes: boolean;
  readonly held: boolean;
  readonly level: string;
}

export interface OwnFormWords {
  readonly heading: string;
  readonly save: string;
  readonly pause: {
    readonly name: string;
    readonly text: string;
    readonly weeks: string;
    readonly noWeeks: string;
    readonly count: (weeks: number) => string;
    readonly until: string;
    readonly untilHint: string;
    readonly button: string;
  };
  readonly rhythm: {
    readonly name: string;
    readonly pace: string;
    readonly weekly: string;
    readonly fortnightly: string;
    readonly weekday: string;
    readonly hour: string;
  };
  readonly reading: {
    readonly name: string;
    readonly textOnly: string;
    readonly withoutWeight: string;
  };
  readonly goal: { readonly name: string; readonly legend: string; readonly none: string };
  readonly answers: {
    readonly name: string;
    readonly asks: string;
    readonly asksNot: string;
    readonly ask: string;
    readonly askNot: string;
    readonly kept: string;
    readonly withdraw: string;
  };
  readonly surgery: {
    readonly name: string;
    readonly aheadText: string;
    readonly ahead: string;
    readonly aheadButton: string;
    readonly hadText: string;
    readonly had: string;
    readonly hadHint: string;
    readonly hadButton: string;
    readonly offText: string;
    readonly offButton: string;
    readonly teamText: string;
    readonly teamButton: string;
  };
  readonly again: { readonly name: string; readonly text: string; readonly button: string };
  readonly move: {
    readonly name: string;
    readonly text: string;
    readonly address: string;
    readonly button: string;
  };
  readonly end: {
    readonly name: string;
    readonly better: string;
    readonly finish: string;
    readonly leaveText: string;
    readonly leave: string;
  };
  readonly held: {
    readonly name: string;
    readonly text: string;
    readonly data: string;
    readonly eraseText: readonly string[];
    readonly erase: string;
  };
  readonly errors: Readonly<Record<OwnField, string>> & {
    readonly addressMissing: string;
    readonly noneAndSign: string;
  };
  readonly dates: Readonly<Record<DateRefusal, string>>;
  readonly done: Readonly<Record<ChangeKind, (facts: Facts) => readonly string[]>> & {
    readonly seen: string;
    readonly mistake: string;
    readonly stillOut: string;
    readonly exercisesAgain: string;
  };
  readonly told: {
    readonly sent: string;
    readonly sentToday: string;
    readonly linkAsked: string;
    readonly moveAsked: (address: string) => string;
    readonly sameAddress: string;
    readonly tooOften: string;
    readonly unavailable: string;
  };
}

/** A language added to the course does not compile until it is worded here. */
export const formWords: Readonly<Record<Language, OwnFormWords>> = {
  en: englishForms,
  es: spanishForms,
};
