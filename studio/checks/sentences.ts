/** A text as its sentences, with the marks that stand behind them. */

/** Marks as they stand in a reading, where no template engine takes them for a comment. */
const MARK = /⟦(.*?)⟧/g;

/** `{{!fact 4}}` becomes `⟦fact 4⟧`. */
export const withReadableMarks = (source: string): string =>
  source.replace(/\{\{!(.*?)\}\}/g, '⟦$1⟧');

/** As a reader gets it. */
export const withoutReadableMarks = (text: string): string => text.replace(MARK, '');

/** Split after a full stop with its marks; a colon holds what it announces. */
const END = /(?<=[.!?…][”"»).]*(?:⟦[^⟧]*⟧)*)\s+(?=[\p{Lu}¿¡“«\d])/u;

export interface Sentence {
  /** Without its marks. */
  readonly words: string;
  readonly facts: readonly number[];
  /** Plain advice that a clinician must approve. */
  readonly isAdvice: boolean;
}

/** The sentences of a text, its headings and items of lists among them. */
export const sentencesIn = (text: string): readonly Sentence[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => line.replace(/^(?:- |\d\. )/, '').split(END))
    .map((sentence) => {
      const marks = [...sentence.matchAll(MARK)].map(([, mark = '']) => mark);
      return {
        words: withoutReadableMarks(sentence),
        facts: marks.flatMap((mark) => (mark.match(/\d+/g) ?? []).map(Number)),
        isAdvice: marks.includes('†'),
      };
    });

export const wordsOf = (sentence: string): readonly string[] =>
  sentence.match(/[\p{Letter}\p{Number}’'-]+/gu) ?? [];

/**
 * What is read as prose: headings and links flatter a formula with their short lines, and an
 * address is no word.
 */
export const proseOf = (text: string): string =>
  withoutReadableMarks(text)
    .split('\n')
    .filter((line) => /[.!?…][”"»).]*$/.test(line) && !line.includes('://'))
    .join('\n');
