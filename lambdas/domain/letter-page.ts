/** A letter as a page in the browser: for whoever has the link, and for the one it went to. */
import type { Language } from '../../emails/languages.ts';
import { type LetterModule, renderForBrowser } from './compiled-letter.ts';
import { lessonValues, neutralValues } from './fitted-values.ts';
import type { Sender } from './sender.ts';
import type { Given } from './variant-case.ts';

/** No name, no variant, no question, every emergency number. */
export const neutralPage = (letter: LetterModule, language: Language, sender: Sender): string =>
  renderForBrowser(letter, neutralValues(language, undefined, sender));

/** As it would be written to them now: exercises that are out are out here, too. */
export const ownPage = (
  given: Given,
  letter: LetterModule,
  sender: Sender,
  token: string,
): string => renderForBrowser(letter, lessonValues(given, sender, token));
