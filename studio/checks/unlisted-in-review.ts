/** What docs/clinical-review.md must list, in step with the letters: each piece of advice, and each lesson's facts. */
import { basename } from 'node:path';
import { factsIn } from '../../emails/fact-marks.ts';
import { faq } from '../../emails/faq.ts';
import { languageCodes } from '../../emails/languages.ts';
import { isServiceLetter } from '../../emails/service-letters.ts';
import type { Check, CourseUnderCheck } from './course-under-check.ts';
import { eachOnce, type Finding } from './finding.ts';
import { sentencesIn } from './sentences.ts';

const REVIEW = 'docs/clinical-review.md';
const ADVICE = '## Plain advice to approve (†)';

const listedAdvice = (review: string): readonly string[] => {
  const [, list = ''] = review.split(ADVICE);
  const [section = ''] = list.split('\n## ');
  return [...section.matchAll(/^ {2}- (.*)$/gm)].map(([, words = '']) => words);
};

function unlistedAdvice({ readings, review }: CourseUnderCheck): readonly Finding[] {
  const listed = new Set(listedAdvice(review));
  const advice = readings.flatMap(({ file, language, text }) =>
    sentencesIn(text)
      .filter(({ isAdvice }) => isAdvice)
      .map(({ words }) => ({ file, language, sentence: words })),
  );
  const said = new Set(advice.map(({ sentence }) => sentence));
  return [
    ...advice
      .filter(({ sentence }) => !listed.has(sentence))
      .map((found) => ({ ...found, fault: `is advice (†) that ${REVIEW} does not list` })),
    ...[...listed]
      .filter((sentence) => !said.has(sentence))
      .map((sentence) => ({
        file: REVIEW,
        language: languageCodes[0]!,
        sentence,
        fault: 'is listed as advice, and stands nowhere',
      })),
  ];
}

const factLine = (name: string, numbers: readonly number[]) =>
  `- ${name}: ${[...numbers].sort((a, b) => a - b).join(', ')}`;

function unlistedFacts({ letters, review }: CourseUnderCheck): readonly Finding[] {
  const lines = new Set(review.split('\n'));
  const lessons = letters
    .filter(({ id }) => !isServiceLetter(id))
    .map(({ file, language, facts }) => {
      return { file, language, line: factLine(basename(file, '.mjml'), facts) };
    });
  const questions = languageCodes.map((language) => {
    const numbers = factsIn(faq[language].flatMap(({ answer }) => answer).join('\n'));
    return { file: 'faq.ts', language, line: factLine('faq', numbers) };
  });
  return [...lessons, ...questions]
    .filter(({ line }) => !lines.has(line))
    .map(({ file, language, line }) => ({
      file,
      language,
      sentence: line,
      fault: `is the list of its facts, and ${REVIEW} has another`,
    }));
}

export const unlistedInReview: Check = (course) =>
  eachOnce([...unlistedAdvice(course), ...unlistedFacts(course)]);
