/** Every word of the pages around "my page" and of the links it sends, by language. */
import type { Language } from '../../emails/languages.ts';
import { englishLinks } from '../words/own-links-en.ts';
import { spanishLinks } from '../words/own-links-es.ts';

interface LinkWords {
  readonly title: string;
  readonly heading: string;
  readonly text: readonly string[];
  readonly button: string;
}

export interface OwnLinkWords {
  readonly tooOld: LinkWords;
  readonly fresh: {
    readonly title: string;
    readonly asked: string;
    readonly look: string;
    readonly tooOften: string;
    readonly unavailable: string;
  };
  readonly expired: { readonly title: string; readonly text: readonly string[] };
  readonly move: LinkWords & {
    readonly moved: string;
    readonly movedText: string;
    readonly already: string;
    readonly taken: string;
    readonly takenText: string;
  };
  readonly data: LinkWords;
  readonly erase: LinkWords & {
    readonly sure: string;
    readonly goes: readonly string[];
    readonly staysHeading: string;
    readonly stays: readonly string[];
    readonly staysDanger: string;
    readonly sureButton: string;
    readonly erased: string;
    readonly erasedText: string;
    readonly already: string;
    readonly remains: string;
  };
}

/** A language added to the course does not compile until it is worded here. */
export const linkWords: Readonly<Record<Language, OwnLinkWords>> = {
  en: englishLinks,
  es: spanishLinks,
};
