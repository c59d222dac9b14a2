/**
 * How many syllables a word has. English is counted by `syllable`, Spanish here: of the two
 * counters for Spanish on npm, one is a stub and the other installs a test runner with it.
 */
import { syllable } from 'syllable';

/** What the library counts short, among words that letters use or may come to use. */
const countedShort: Readonly<Record<string, number>> = {
  area: 3,
  being: 2,
  doing: 2,
  going: 2,
  poem: 2,
  riding: 2,
  science: 2,
  seeing: 2,
};

const counted = new Map<string, number>();

/** English. A word that the library gives no syllable, a figure above all, is read as one. */
export function syllables(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  // Two words with a hyphen are spoken as two.
  const parts = word.toLowerCase().replaceAll('’', "'").split('-').filter(Boolean);
  const count = parts.reduce((sum, part) => sum + (countedShort[part] ?? syllable(part)), 0);
  const atLeastOne = Math.max(1, count);
  counted.set(word, atLeastOne);
  return atLeastOne;
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
