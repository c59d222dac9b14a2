/** Every word of "my page" but its forms: the shape, and the words by language. */
import type { Language } from '../../emails/languages.ts';
import type { Level, LevelReason } from '../../lambdas/domain/person.ts';
import type { Goal } from '../../lambdas/domain/preferences.ts';
import { englishPage } from '../words/own-page-en.ts';
import { spanishPage } from '../words/own-page-es.ts';

/** How a trend of one kind is named, and what its values are called. */
interface TrendWords {
  readonly heading: string;
  readonly about: string;
  readonly value: string;
  /** Beside the picture's lines: value, and how it is called there. */
  readonly lines: readonly (readonly [value: number, label: string])[];
  /** A value in a sentence or a table. */
  readonly says: (value: number) => string;
}

export interface OwnPageWords {
  readonly title: string;
  readonly heading: (firstName: string) => string;
  readonly ask: { readonly heading: string; readonly text: string; readonly button: string };
  readonly day: (weekday: string, day: number, month: string) => string;
  readonly dayAndYear: (day: string, year: number) => string;
  readonly plainDay: (day: number, month: string, year: number) => string;
  /** 'at 10 in the morning' */
  readonly time: (hour: number, minute: number) => string;
  readonly next: {
    readonly heading: string;
    readonly comes: (day: string, time: string) => string;
    readonly onItsWay: string;
    readonly place: (position: number, lessons: number) => string;
    readonly welcome: string;
    readonly local: (city: string) => string;
    readonly mayWait: string;
    readonly paused: (day: string) => string;
    readonly mustWait: (day: string) => string;
    readonly bounced: (day: string) => string;
    readonly away: (day: string) => string;
    readonly resume: string;
    readonly held: (day: string) => string;
    readonly holding: readonly string[];
    readonly untilGoOn: string;
    readonly goOn: string;
    readonly surgeryAhead: (day: string) => string;
    readonly completed: string;
    readonly finishedEarly: string;
    readonly left: string;
    readonly noMore: string;
    readonly onceMore: string;
    readonly checkOpen: string;
  };
  readonly trend: {
    readonly heading: string;
    readonly numbers: TrendWords;
    readonly walking: TrendWords;
    readonly one: (value: string, day: string) => string;
    readonly first: (value: string, day: string) => string;
    readonly latest: (value: string, day: string) => string;
    readonly range: (low: string, high: string) => string;
    readonly none: string;
    readonly asTable: string;
    readonly dayColumn: string;
    readonly print: string;
    readonly withoutConsent: readonly string[];
    readonly allow: string;
  };
  readonly level: {
    readonly heading: string;
    readonly levels: Readonly<Record<Level, string>>;
    readonly why: Readonly<Record<LevelReason, string>>;
    readonly withoutConsent: string;
    readonly outDanger: string;
    readonly outWorse: string;
    readonly outSurgery: string;
  };
  readonly startGently: string;
  readonly danger: {
    readonly heading: string;
    readonly press: string;
    readonly call: (numbers: string) => string;
    readonly mayGoOn: string;
    readonly mustWait: string;
    readonly notYet: string;
    readonly mistake: string;
    readonly safetyTitle: string;
    readonly safetyAgain: string;
    readonly send: string;
    readonly waitTitle: string;
    readonly waitText: string;
    readonly waitUntil: string;
    readonly waitHint: string;
    readonly hold: string;
    readonly back: string;
    readonly notKept: string;
  };
  readonly goals: Readonly<Record<Goal, string>>;
  readonly noGoal: string;
  readonly print: {
    readonly heading: string;
    readonly by: (firstName: string, day: string) => string;
    readonly how: string;
    readonly about: string;
    readonly noAnswers: string;
    readonly goal: string;
    readonly questions: string;
    readonly back: string;
  };
}

/** A language added to the course does not compile until it is worded here. */
export const pageWords: Readonly<Record<Language, OwnPageWords>> = {
  en: englishPage,
  es: spanishPage,
};
