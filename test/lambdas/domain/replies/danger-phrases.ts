/**
 * What people may write in a reply, labelled by what a nurse would do with it. Invented for this
 * project; no real person's words. The first half was there while the rules were written, the second
 * was written afterwards and read by the rules before they were mended.
 */
import type { Language } from '../../../../emails/languages.ts';
import type { DangerSign } from '../../../../lambdas/domain/danger-sign.ts';
import { firstHalf } from './danger-phrases-first-half.ts';
import { secondHalf } from './danger-phrases-second-half.ts';

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

export type Half = Readonly<
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

function phrasesOf(half: Half): LabelledPhrase[] {
  return Object.entries(half).flatMap(([key, { clear, unsure, despair, ordinary }]) => {
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

export const phrasesByHalf = {
  first: phrasesOf(firstHalf),
  second: phrasesOf(secondHalf),
} as const;

export const allPhrases: readonly LabelledPhrase[] = [
  ...phrasesByHalf.first,
  ...phrasesByHalf.second,
];
