/**
 * How hard a text is to read: for English the Flesch-Kincaid grade (fact 58), for Spanish the
 * Szigriszt-Pazos figure on the INFLESZ scale, where 65 and more is "fairly easy".
 */

/** Sentences of a text; a line of a list or a heading is one too, a line with an address is none. */
export function sentencesOf(text: string, end = /(?<=[.!?:])[”"»).]*\s+/): string[] {
  return text
    .split('\n')
    .filter((line) => !line.includes('://'))
    .flatMap((line) => line.split(end))
    .filter((sentence) => /\p{Letter}/u.test(sentence));
}

const wordsOf = (sentence: string) => sentence.match(/[\p{Letter}\p{Number}’'-]+/gu) ?? [];

/** Two vowels that are spoken apart: be-ing, di-ary, ra-di-o, sci-ence, i-de-a, u-su-al, po-em. */
const APART =
  /(?<=[aeiouy])ing\b|(?<![ctsg])ia|ia(?=t)|(?<![tscgxhn])io|ie(?=t|nce)|i(?=um|us)|(?<!q|g)ua|luid|ea$|crea(?=t)|oe(?=[mt])|eo$|(?<=[st])io$|(?<=f|d)ue(?=[lt]$)/g;

/** Vowel groups, less the silent endings; counts high rather than low, so that the gate errs on the safe side. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = letters.replace(/[^aeiouyl]e$|(?<=[^dt])ed$/, '').match(/[aeiouy]+/g);
  return Math.max(1, (groups?.length ?? 1) + (letters.match(APART)?.length ?? 0));
}

/** Each strong vowel (a, e, o, or an accented weak one) is the heart of one; weak ones join a neighbour. */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu(?=[eéií])|gu(?=[eéií])/g, 'k')
    .replace(/h/g, '')
    .replace(/y$/, 'i')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  const hearts = letters.match(/[aeoáéóíú]|[iuü]+(?![aeoáéóíú])(?<![aeoáéó][iuü]+)/g);
  return Math.max(1, hearts?.length ?? 1);
}

function measured(text: string, count: (word: string) => number) {
  const sentences = sentencesOf(text);
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

/** Stricter than the formulas: a colon ends no sentence here. */
export function longSentences(text: string, most: number): string[] {
  return sentencesOf(text, /(?<=[.!?…][”"»).]*)\s+(?=[\p{Lu}¿¡“«\d])/u).filter(
    (sentence) => wordsOf(sentence).length > most,
  );
}
