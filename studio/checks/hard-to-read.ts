/** A text that is harder to read than a tired reader should have to bear. */
import type { Check } from './course-under-check.ts';
import { eachOnce, type Finding } from './finding.ts';
import { inflesz, readingGrade, shortestSentences } from './reading-ease.ts';
import type { Reading } from './readings.ts';
import { proseOf } from './sentences.ts';

const HIGHEST_GRADE = 6;
/** Read in fright. */
const HIGHEST_GRADE_OF_BOX = 5;
/** "Fairly easy" on the INFLESZ scale. */
const LOWEST_INFLESZ = 65;

/** Where to begin: the sentences that weigh most. */
const hardest = (prose: string, hardness: (sentence: string) => number): string =>
  shortestSentences(prose)
    .map((sentence) => [hardness(sentence), sentence] as const)
    .sort(([a], [b]) => b - a)
    .slice(0, 3)
    .map(([, sentence]) => sentence)
    .join(' | ');

export interface Measure {
  /** English: the Flesch-Kincaid grade, low is easy. Spanish: the INFLESZ figure, high is easy. */
  readonly figure: number;
  readonly limit: number;
  readonly isMet: boolean;
}

export function measureOf({ language, kind, text }: Reading): Measure {
  const prose = proseOf(text);
  if (language === 'es') {
    const figure = inflesz(prose);
    return { figure, limit: LOWEST_INFLESZ, isMet: figure >= LOWEST_INFLESZ };
  }
  const figure = readingGrade(prose);
  const limit = kind === 'danger-box' ? HIGHEST_GRADE_OF_BOX : HIGHEST_GRADE;
  return { figure, limit, isMet: figure <= limit };
}

/** Of fewer sentences the formulas say nothing: one long word would decide. */
const FEWEST_SENTENCES = 5;

/** Whole letters are left out: their frame is plainer than what they say, and would flatter it. */
export const isMeasured = ({ kind, text }: Reading): boolean =>
  kind !== 'whole' && shortestSentences(proseOf(text)).length >= FEWEST_SENTENCES;

export const hardToRead: Check = ({ readings }) =>
  eachOnce(
    readings.filter(isMeasured).flatMap((reading): Finding[] => {
      const { file, language, text, variant } = reading;
      const { figure, limit, isMet } = measureOf(reading);
      if (isMet) return [];
      const said =
        language === 'es'
          ? `INFLESZ ${figure.toFixed(1)}, at least ${limit}`
          : `grade ${figure.toFixed(1)}, at most ${limit}`;
      const weigh = language === 'es' ? (one: string) => -inflesz(one) : readingGrade;
      const sentence = hardest(proseOf(text), weigh);
      return [{ file, language, sentence, fault: `${said} (${variant})` }];
    }),
  );
