/**
 * What people may write in a reply, labelled by what a nurse would do with it. Invented for this
 * project; no real person's words. The first part was there while the rules were written, the others
 * were written afterwards and read by the rules before they were mended for them.
 */
import type { Language } from '../../../../emails/languages.ts';
import type { DangerSign } from '../../../../lambdas/domain/danger-sign.ts';
import { firstPart } from './danger-phrases-first-part.ts';
import { fourthPart } from './danger-phrases-fourth-part.ts';
import { secondPart } from './danger-phrases-second-part.ts';
import { thirdPart } from './danger-phrases-third-part.ts';

/**
 * - clear: a new danger sign is told of; there is nothing to ask
 * - unsure: it may be one; whether it is new, or what is meant, has to be asked
 * - despair: very low mood or thoughts of self-harm
 * - ordinary: everything else
 */
export type Label = 'clear' | 'unsure' | 'despair' | 'ordinary';

export interface LabelledPhrase {
  readonly text: string;
  readonly language: Language;
  readonly label: Label;
  /** The signs of which at least one must be named. */
  readonly signs: readonly DangerSign[];
}

export type Part = Readonly<
  Record<
    Language,
    {
      readonly clear: Readonly<Record<DangerSign, readonly string[]>>;
      readonly unsure: Readonly<Record<DangerSign, readonly string[]>>;
      readonly despair: readonly string[];
      readonly ordinary: readonly string[];
    }
  >
>;

function phrasesOf(part: Part): LabelledPhrase[] {
  return Object.entries(part).flatMap(([key, { clear, unsure, despair, ordinary }]) => {
    const language = key as Language;
    const plain = (label: Label, texts: readonly string[]) =>
      texts.map((text): LabelledPhrase => ({ text, language, label, signs: [] }));
    const bySign = (label: Label, texts: Readonly<Record<DangerSign, readonly string[]>>) =>
      Object.entries(texts).flatMap(([sign, those]) =>
        those.map(
          (text): LabelledPhrase => ({ text, language, label, signs: [sign as DangerSign] }),
        ),
      );
    return [
      ...bySign('clear', clear),
      ...bySign('unsure', unsure),
      ...plain('despair', despair),
      ...plain('ordinary', ordinary),
    ];
  });
}

export const phrasesByPart = {
  first: phrasesOf(firstPart),
  second: phrasesOf(secondPart),
  third: phrasesOf(thirdPart),
  fourth: phrasesOf(fourthPart),
} as const;

export const allPhrases: readonly LabelledPhrase[] = Object.values(phrasesByPart).flat();
