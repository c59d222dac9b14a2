/** All that the checks look at, read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LetterSource, readCourse } from '../../emails/letter-source.ts';
import type { Finding } from './finding.ts';
import { otherReadings, type Reading, readingsOf } from './readings.ts';

export interface CourseUnderCheck {
  readonly letters: readonly LetterSource[];
  readonly readings: readonly Reading[];
  /** docs/clinical-review.md */
  readonly review: string;
}

export type Check = (course: CourseUnderCheck) => readonly Finding[];

/**
 * @param emails the folder of the letters
 * @param review the file of the clinical review
 * @throws LetterError where a letter cannot be read at all
 */
export function courseUnderCheck(
  emails: string,
  review = join(emails, '..', 'docs', 'clinical-review.md'),
): CourseUnderCheck {
  const { letters } = readCourse(emails);
  return {
    letters,
    readings: [...letters.flatMap(readingsOf), ...otherReadings()],
    review: readFileSync(review, 'utf8'),
  };
}
