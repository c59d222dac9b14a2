import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { compileLetters } from '../../emails/compile.ts';
import { languageCodes } from '../../emails/languages.ts';
import { readCourse } from '../../emails/letter-source.ts';
import { isServiceLetter, serviceLetters } from '../../emails/service-letters.ts';
import { checkOf } from '../../lambdas/domain/check.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';

const emails = join(import.meta.dirname, '..', '..', 'emails');
const scratch = mkdtempSync(join(tmpdir(), 'compile-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The lessons of the plan, by their stable names. */
const planned: readonly string[] = [
  'welcome',
  'how-it-works',
  'plan-your-rests',
  'first-steps',
  'half-way-there',
  'your-day',
  'easier-going',
  'your-choices',
  'keep-going',
];

describe('the course as it is', () => {
  test('has a welcome, eight weekly letters and the service letters in each language', async () => {
    const out = join(scratch, 'out');
    const syllabus = await compileLetters(out);
    // More may come between or behind them.
    expect(syllabus.filter((id) => planned.includes(id))).toEqual(planned);
    expect(JSON.parse(readFileSync(join(out, 'syllabus.json'), 'utf8'))).toEqual(syllabus);
    for (const language of languageCodes) {
      expect(readdirSync(join(out, language)).sort()).toEqual(
        [...syllabus, ...Object.keys(serviceLetters)].map((id) => `${id}.mjs`).sort(),
      );
    }
  });

  test('has exactly the language folders that the list names', () => {
    const folders = readdirSync(emails, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) => !['moves', 'parts', 'pictures'].includes(name));
    expect(folders.sort()).toEqual([...languageCodes].sort());
  });

  test('names lessons, subjects and previews without a word of the condition', () => {
    const condition =
      /spin|stenosis|nerv|claudic|estenosis|espalda|back pain|\bleg|pierna|cramp|calambre|pain|dolor/i;
    for (const { id, subject, preheader } of readCourse(emails).letters) {
      expect(`${id} ${subject} ${preheader}`).not.toMatch(condition);
    }
  });

  test('carries the check in exactly the letters that the program asks it with', () => {
    for (const { id, file, mjml } of readCourse(emails).letters) {
      const carries = checkOf(id as LessonId) !== undefined;
      expect(mjml.includes('{{#if askCheck}}'), file).toBe(carries);
      const asksNumber = !carries && !isServiceLetter(id);
      expect(mjml.includes('{{#if numberRows}}'), file).toBe(asksNumber);
    }
  });

  test('carries the subjects of the syllabus', () => {
    const english = readCourse(emails).letters.filter(({ language }) => language === 'en');
    const weeks = english.filter(({ id }) => !isServiceLetter(id)).length - 1;
    const subjects = english.filter(({ id }) => planned.includes(id) || isServiceLetter(id));
    expect(subjects.map(({ subject }) => subject)).toEqual([
      'Welcome to Walk Easier',
      `Week 1 of ${weeks}: how it works`,
      `Week 2 of ${weeks}: plan your rests`,
      `Week 3 of ${weeks}: first steps`,
      `Week 4 of ${weeks}: half way there`,
      `Week 5 of ${weeks}: your day`,
      `Week 6 of ${weeks}: easier going`,
      `Week 7 of ${weeks}: your choices`,
      `Week 8 of ${weeks}: and from here`,
      'An escalation is waiting',
      'Please confirm your e-mail address',
      'A short question from us',
      'The link you asked for',
      'Please confirm your new e-mail address',
      'Six short questions, if you like',
      // Six answers to replies, and two farewells.
      ...Array(8).fill('About your note'),
      'Twelve weeks on',
    ]);
  });
});

describe('a mistake in a letter is named by file and fault', () => {
  let sources: string;
  beforeEach(() => {
    sources = mkdtempSync(join(scratch, 'emails-'));
    for (const part of ['en', 'es', 'parts', 'layout.mjml']) {
      cpSync(join(emails, part), join(sources, part), { recursive: true });
    }
  });

  const edit = (file: string, change: (text: string) => string) => {
    const path = join(sources, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };
  const compile = () => compileLetters(join(sources, 'out'), sources);
  const letter = 'en/02-plan-your-rests.mjml';

  test.each([
    ['an unknown placeholder', '</ol>', '</ol><p>{{clinic}}</p>', 'unknown placeholder {{clinic}}'],
    [
      'an unknown placeholder in a condition',
      '</ol>',
      '</ol>{{#if clinic}}<p>x</p>{{/if}}',
      'unknown placeholder {{clinic}}',
    ],
    [
      'an unescaped placeholder',
      '</ol>',
      '</ol><p>{{{firstName}}}</p>',
      '{{{firstName}}} would not be escaped',
    ],
    [
      'a flag used as a word',
      '</ol>',
      '</ol><p>{{largeText}}</p>',
      '{{largeText}} is yes or no: use {{#if}}',
    ],
    ['a loop', '</ol>', '</ol>{{#each firstName}}x{{/each}}', 'only {{#if name}}'],
    [
      'a link that only the confirmation has',
      '</ol>',
      '</ol><p>{{confirmUrl}}</p>',
      'unknown placeholder {{confirmUrl}}',
    ],
    [
      'a link that one has to ask for',
      '</ol>',
      '</ol><p>{{linkUrl}}</p>',
      'unknown placeholder {{linkUrl}}',
    ],
    ['a condition left open', '</ol>', '</ol>{{#if notTold}}<p>x</p>', 'braces do not match'],
    ['an unknown part', '{{> greeting}}', '{{> hello}}', 'no part "hello"'],
    ['an unknown MJML element', '</ol>', '</ol></mj-text><mj-txt>x</mj-txt><mj-text>', 'mj-txt'],
    ['a fact that there is none of', '</ol>', '</ol>It helps.{{!fact 99}}', 'there is no fact 99'],
    ['a fact that is not checked', '</ol>', '</ol>It helps.{{!fact 32}}', '32 is not checked'],
    ['a comment that is no mark', '</ol>', '</ol>{{!later}}', 'a mark is {{!fact 17}} or {{!†}}'],
    ['a frame that there is none of', '</ol>', '</ol>[[month]]', 'unknown [[month]]'],
    ['no subject', /<!-- subject: .* -->/, '', 'has no subject'],
    ['no title', /<mj-title>.*<\/mj-title>/, '', 'has no <mj-title>'],
    ['no preview', /<mj-preview>.*<\/mj-preview>/, '', 'has no <mj-preview>'],
  ])('%s', async (_, from, to, fault) => {
    edit(letter, (text) => text.replace(from, to));
    await expect(compile()).rejects.toThrow(letter);
    await expect(compile()).rejects.toThrow(fault);
  });

  test('a tag that was not closed, by its line', async () => {
    edit(letter, (text) => text.replace('</ol>', ''));
    await expect(compile()).rejects.toThrow(
      /^en\/02-plan-your-rests\.mjml, line \d+: <ol> is not closed before <\/mj-text> in line \d+$/,
    );
  });

  test('what MJML objects to, in the file and line that hold it', async () => {
    edit('parts/es/your-moves.mjml', (text) => `\n\n${text.replace('<mj-column', '<mj-colum')}`);
    edit('parts/es/your-moves.mjml', (text) => text.replace('</mj-column>', '</mj-colum>'));
    await expect(compile()).rejects.toThrow(/^parts\/es\/your-moves\.mjml, line 4: <mj-colum> /);
  });

  test.each(['confirmation', 'new-address'])(
    'a placeholder in the %s that tells about the person',
    async (id) => {
      edit(`es/${id}.mjml`, (text) => text.replace('Hola.', 'Hola, {{firstName}}.'));
      await expect(compile()).rejects.toThrow(`es/${id}.mjml: unknown placeholder {{firstName}}`);
    },
  );

  test('an answer in a letter that is not the place for it', async () => {
    edit('en/day-after.mjml', (text) => text.replace('</p>', '</p>{{#if hold}}<p>x</p>{{/if}}'));
    await expect(compile()).rejects.toThrow('en/day-after.mjml: unknown placeholder {{hold}}');
  });

  test('a service letter that is in no language', async () => {
    for (const language of languageCodes) rmSync(join(sources, language, 'link.mjml'));
    await expect(compile()).rejects.toThrow('en/link.mjml, es/link.mjml: missing');
  });

  test('a missing translation', async () => {
    rmSync(join(sources, 'es', '03-first-steps.mjml'));
    await expect(compile()).rejects.toThrow('es/03-first-steps.mjml: missing');
  });

  test('a letter in a language alone', async () => {
    cpSync(join(sources, letter), join(sources, 'es', '09-extra.mjml'));
    await expect(compile()).rejects.toThrow('en/09-extra.mjml: missing');
  });

  test('a file that is not named like a letter', async () => {
    writeFileSync(join(sources, 'en', 'Notes.mjml'), 'x');
    await expect(compile()).rejects.toThrow('en/Notes.mjml');
  });

  test('two letters with one name', async () => {
    for (const language of languageCodes) {
      cpSync(join(sources, letter), join(sources, language, '09-welcome.mjml'));
    }
    await expect(compile()).rejects.toThrow('welcome: two letters have this name');
  });

  test('leaves nothing half done behind', async () => {
    edit(letter, (text) => text.replace('</ol>', '</ol>{{oops}}'));
    await expect(compile()).rejects.toThrow();
    expect(readdirSync(sources)).not.toContain('out');
  });
});
