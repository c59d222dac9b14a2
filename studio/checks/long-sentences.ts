/** A sentence that runs out of breath, by what a reader has to hold: here a colon ends none. */
import type { Check } from './course-under-check.ts';
import { eachOnce } from './finding.ts';
import { sentencesIn, wordsOf } from './sentences.ts';

const MOST_WORDS = 20;

export const sentencesLongerThan = (most: number, text: string): readonly string[] =>
  sentencesIn(text)
    .map(({ words }) => words)
    .filter((words) => !words.includes('://') && wordsOf(words).length > most);

export const longSentences: Check = ({ readings }) =>
  eachOnce(
    readings.flatMap(({ file, language, text }) =>
      sentencesLongerThan(MOST_WORDS, text).map((sentence) => ({
        file,
        language,
        sentence,
        fault: `${wordsOf(sentence).length} words, at most ${MOST_WORDS}`,
      })),
    ),
  );
