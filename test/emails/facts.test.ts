import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultInMarks, referencesOf } from '../../emails/fact-marks.ts';
import { facts } from '../../emails/facts.ts';
import { languageCodes } from '../../emails/languages.ts';
import { renderForBrowser, renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import { isClaim } from './claims.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  type TestLetter,
  valuesFor,
  variants,
  wordsOf,
} from './course-letters.ts';
import { lessonSources, markedSentences } from './marked-letters.ts';

const review = readFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'clinical-review.md'),
  'utf8',
);
const sentences = markedSentences();

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

describe('a sentence that claims an effect', () => {
  test('names the facts it rests on, or is advice that a clinician must approve', () => {
    const claims = sentences.filter(({ language, words }) => isClaim(language, words));
    for (const language of languageCodes) {
      expect(claims.filter((claim) => claim.language === language).length).toBeGreaterThan(50);
    }
    const bare = claims.filter(({ facts: named, isAdvice }) => named.length === 0 && !isAdvice);
    expect(bare.map(({ file, language, words }) => `${file}, ${language}: ${words}`)).toEqual([]);
  });

  test.each([
    ['en', 'In a study of 20 people, tea helped.'],
    ['en', 'A stick helps.'],
    ['en', 'This widens the space.'],
    ['en', 'Nine in ten got better.'],
    ['es', 'En un estudio, el té sirvió.'],
    ['es', 'Eso ensancha el espacio.'],
    ['es', '9 de cada 10 mejoraron.'],
  ] as const)('would be seen, in %s: %s', (language, sentence) => {
    expect(isClaim(language, sentence)).toBe(true);
  });

  test('is no heading, question or piece of advice', () => {
    for (const words of ['How sure are the studies?', 'Week 3 of 8', 'Sit down.']) {
      expect(isClaim('en', words)).toBe(false);
    }
  });
});

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

  test('stands at the same place in each language', () => {
    for (const english of lessonSources.filter(({ language }) => language === 'en')) {
      const marksOf = ({ marked }: { marked: string }) => marked.match(/(?<=\{\{!).*?(?=\}\})/g);
      for (const other of lessonSources.filter(({ id }) => id === english.id)) {
        expect(marksOf(other), `${other.file} against ${english.file}`).toEqual(marksOf(english));
      }
    }
  });
});

describe('the clinical review', () => {
  test('lists each sentence of plain advice, and none that no letter has', () => {
    const [, list = ''] = review.split('## Plain advice to approve (†)');
    const [listed = ''] = list.split('\n## ');
    const inReview = [...listed.matchAll(/^ {2}- (.*)$/gm)].map(([, words]) => words);
    const advice = sentences.filter(({ isAdvice }) => isAdvice);
    const unlisted = advice.filter(({ words }) => !inReview.includes(words));
    expect(unlisted.map(({ file, language, words }) => `${file}, ${language}: ${words}`)).toEqual(
      [],
    );
    const inLetters = new Set(advice.map(({ words }) => words));
    expect(inReview.filter((words = '') => !inLetters.has(words))).toEqual([]);
  });

  test('lists each line that the syllabus marks as advice', () => {
    for (const line of syllabusAdvice) expect(review).toContain(`- ${line}`);
  });

  test('names for each lesson the facts that its claims rest on', () => {
    for (const { file, facts: named } of lessonSources) {
      const name = /\d\d-[\w-]+/.exec(file)?.[0];
      const sorted = [...named].sort((a, b) => a - b).join(', ');
      expect(review, file).toContain(`- ${name}: ${sorted}\n`);
    }
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
