/** The words of the things to read and print, beside those that they share with the letters. */
import type { Language } from '../../emails/languages.ts';
import type { MoveLevel, MoveWords } from '../../emails/moves.ts';
import { libraryWordsEn } from '../words/library-en.ts';
import { libraryWordsEs } from '../words/library-es.ts';

export interface LibraryWords {
  readonly print: string;
  readonly more: {
    readonly heading: string;
    readonly moves: string;
    readonly faq: string;
    readonly card: string;
    readonly diary: string;
  };
  readonly moves: {
    readonly title: string;
    readonly lede: string;
    /** Before anything else: who should do none of them now, and who stays seated. */
    readonly which: readonly string[];
    /** The same signs as in the letters. */
    readonly askFirst: {
      readonly heading: string;
      readonly lede: string;
      readonly signs: readonly string[];
      readonly notTold: string;
    };
    readonly always: string;
    readonly levels: Readonly<Record<MoveLevel, { readonly name: string; readonly about: string }>>;
    readonly labels: Readonly<Record<Exclude<keyof MoveWords, 'name'> | 'stop', string>>;
    readonly rest: string;
  };
  readonly faq: {
    readonly title: string;
    readonly lede: string;
    readonly papers: { readonly name: string; readonly intro: string };
  };
  readonly card: {
    readonly title: string;
    readonly lede: string;
    readonly doctor: string;
    readonly someone: string;
  };
  readonly diary: {
    readonly title: string;
    readonly lede: readonly string[];
    readonly week: (week: number) => string;
    readonly starts: string;
    readonly day: string;
    readonly minutes: string;
    readonly rests: string;
    readonly moves: string;
    readonly done: string;
    readonly days: readonly string[];
  };
}

export const libraryWords: Readonly<Record<Language, LibraryWords>> = {
  en: libraryWordsEn,
  es: libraryWordsEs,
};
