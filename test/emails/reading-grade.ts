/** How hard a text is to read: Flesch-Kincaid grade (fact 58) with a plain count of English syllables. */

/** Sentences of a text; a line of a list or a heading is one too, a line with an address is none. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.includes('://'))
    .flatMap((line) => line.split(/(?<=[.!?:])[”"»)]*\s+/))
    .filter((sentence) => /\p{Letter}/u.test(sentence));
}

const wordsOf = (sentence: string) => sentence.match(/[\p{Letter}\p{Number}’'-]+/gu) ?? [];

/** Vowel groups, less the silent endings; counts high rather than low, so that the gate errs on the safe side. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = letters.replace(/[^aeiouyl]e$|(?<=[^dt])ed$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

export function readingGrade(text: string): number {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  const all = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (all / words.length) - 15.59;
}

export function longSentences(text: string, most: number): string[] {
  return sentencesOf(text).filter((sentence) => wordsOf(sentence).length > most);
}
