/**
 * How hard a text is to read: for English the Flesch-Kincaid grade (fact 58), for Spanish the
 * Szigriszt-Pazos figure on the INFLESZ scale, where 65 and more is "fairly easy".
 */
import { wordsOf } from './sentences.ts';
import { spanishSyllables, syllables } from './syllables.ts';

/** As the formulas count them: a colon ends one, too. */
export const shortestSentences = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?:])[”"»).]*\s+/))
    .filter((sentence) => /\p{Letter}/u.test(sentence));

function measured(text: string, count: (word: string) => number) {
  const sentences = shortestSentences(text);
  const words = sentences.flatMap(wordsOf);
  const all = words.reduce((sum, word) => sum + count(word), 0);
  return { perSentence: words.length / sentences.length, perWord: all / words.length };
}

export function readingGrade(text: string): number {
  const { perSentence, perWord } = measured(text, syllables);
  return 0.39 * perSentence + 11.8 * perWord - 15.59;
}

/** 0–40 very hard, –55 rather hard, –65 normal, –80 fairly easy, above very easy. */
export function inflesz(text: string): number {
  const { perSentence, perWord } = measured(text, spanishSyllables);
  return 206.835 - 62.3 * perWord - perSentence;
}
