import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultInMarks, referencesOf } from '../../emails/fact-marks.ts';
import { facts } from '../../emails/facts.ts';
import { readCourse } from '../../emails/letter-source.ts';
import { renderForBrowser, renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  type TestLetter,
  valuesFor,
  variants,
  wordsOf,
} from './course-letters.ts';

const review = readFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'clinical-review.md'),
  'utf8',
);
const lessonSources = readCourse(join(import.meta.dirname, '..', '..', 'emails')).letters;

/** The lines that the syllabus itself marks as plain advice. */
const syllabusAdvice = [
  'Sit or lean before the pain is strong',
  'Choose 3 resting places on your usual walk',
  'Change position often',
  'One foot on a low step when you must stand',
  'Clear one trip spot at home',
  'One small swap you can keep',
  'Very low mood or thoughts of self-harm',
];

describe('a mark', () => {
  test.each([
    ['{{!fact 999}}', 'there is no fact 999'],
    ['{{!fact 4 32}}', 'fact 32 is not checked'],
    ['{{!fact}}', 'a mark is'],
    ['{{!see page 4}}', 'a mark is'],
  ])('%s is refused', (mark, fault) => {
    expect(faultInMarks(`<p>It helps.${mark}</p>`)).toContain(fault);
  });

  test('of a checked fact, of several and of advice is taken', () => {
    expect(faultInMarks('a.{{!fact 4}} b.{{!fact 4 6}} c.{{!†}}')).toBeUndefined();
  });
});

describe('the clinical review', () => {
  test('lists each line that the syllabus marks as advice', () => {
    for (const line of syllabusAdvice) expect(review).toContain(`- ${line}`);
  });
});

describe('in the letters as they are sent and shown', () => {
  let lessons: readonly TestLetter[];
  beforeAll(async () => {
    ({ lessons } = await allLetters());
  });
  const curious = { en: 'For the curious', es: 'Para quien quiera saber más' };

  test('no mark is left', () => {
    for (const { language, id, module } of lessons) {
      for (const changes of Object.values(variants)) {
        const values = valuesFor(language, changes);
        const { html, text } = renderLetter(module, values);
        const all = [decodeQuotedPrintable(html), decodeQuotedPrintable(text)];
        all.push(renderForBrowser(module, values));
        for (const each of all) expect(each, `${language}/${id}`).not.toMatch(/\{\{|†|fact \d/);
      }
    }
  });

  test('the browser copy ends with the papers of its facts, and the mail has none of them', () => {
    for (const { language, id, module } of lessons) {
      const source = lessonSources.find((one) => one.id === id && one.language === language)!;
      const page = renderForBrowser(module, valuesFor(language));
      const papers = referencesOf(source.facts);
      expect(papers.length, id).toBeGreaterThan(0);
      expect(wordsOf(page), id).toContain(curious[language]);
      for (const { authors, journal, year, doi } of papers) {
        if (authors) expect(wordsOf(page), id).toContain(authors.replace(/\.$/, ''));
        expect(wordsOf(page), id).toContain(`${journal} ${year}`);
        if (doi) expect(page, id).toContain(`href="https://doi.org/${doi}"`);
      }
      const { html, text } = renderLetter(module, valuesFor(language));
      for (const mail of [html, text].map(decodeQuotedPrintable)) {
        expect(mail, id).not.toContain(curious[language]);
        expect(mail, id).not.toContain('doi.org');
      }
    }
  });

  test('an unchecked fact is never cited', () => {
    for (const [number, { checked, references }] of Object.entries(facts)) {
      if (!checked) expect(references, number).toEqual([]);
    }
    expect(referencesOf([11, 32, 44])).toEqual([]);
    expect(referencesOf([4, 12]).map(({ journal }) => journal)).toEqual(['JAMA']);
  });
});
