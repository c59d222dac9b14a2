import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLanguage } from '../../studio/add-language.ts';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(root, 'docs', 'writing-a-lesson.md'), 'utf8');

/** What a person told by the guide alone would type. */
const [english, spanish] = [...guide.matchAll(/```mjml\n([\s\S]*?)```/g)].map(([, code = '']) =>
  code.replace(/^ {3}/gm, ''),
);

const copy = mkdtempSync(join(tmpdir(), 'educator-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

beforeAll(() => {
  for (const folder of ['emails', 'lambdas', 'web', 'studio', 'test', 'docs']) {
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  }
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'emails', 'en', '09-bad-days.mjml'), english ?? '');
  writeFileSync(join(copy, 'emails', 'es', '09-bad-days.mjml'), spanish ?? '');
});

/** Runs within the copy, whose files know nothing of ours. */
function inCopy<T>(program: string): T {
  const prelude = `
    import { draftCourse, letterOf } from './studio/draft-course.ts';
    import { playCourse } from './studio/play-course.ts';
    import { shownLetter } from './studio/shown-letter.ts';
    import { courseUnderCheck } from './studio/checks/course-under-check.ts';
    import { wordChecks } from './studio/checks/word-checks.ts';
    import { aPerson, aSender, NOW } from './test/builders.ts';
    const draft = await draftCourse('emails', '.cache/studio').read();
    const play = (person) => playCourse(person, [], NOW, draft.syllabus);
  `;
  const printed = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', `${prelude}${program}`],
    { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(printed) as T;
}

test('a lesson written by the guide goes out after the others, and the checks say what the clinician’s list lacks', () => {
  const { faults, lessons, findings } = inCopy<{
    faults: unknown[];
    lessons: string[];
    findings: { file: string; sentence: string; fault: string }[];
  }>(`
    const played = await play(aPerson());
    console.log(JSON.stringify({
      faults: [draft.fault, ...draft.letters.map(({ fault }) => fault)].filter(Boolean),
      lessons: played.filter(({ kind }) => kind === 'letter').map(({ lesson }) => lesson),
      findings: Object.values(wordChecks).flatMap((check) => check(courseUnderCheck('emails'))),
    }));
  `);
  expect(faults).toEqual([]);
  expect(lessons.filter((id) => ['your-choices', 'keep-going', 'bad-days'].includes(id))).toEqual([
    'your-choices',
    'keep-going',
    'bad-days',
  ]);
  expect(
    findings
      .map(({ fault }) => fault)
      .filter((fault) => !fault.includes('docs/clinical-review.md')),
  ).toEqual([]);
  const sentences = findings.map(({ sentence }) => sentence);
  expect(sentences).toContain('On a bad day, do less, and be kind to yourself.');
  expect(sentences).toContain('En un mal día, haga menos y trátese con cariño.');
});

test('a language begun by the command gets the whole course, each word of it there to be translated', () => {
  addLanguage(copy, { code: 'fr', name: 'Français', dir: 'ltr' });
  const welcome = join(copy, 'emails', 'fr', '00-welcome.mjml');
  const text = readFileSync(welcome, 'utf8');
  writeFileSync(welcome, text.replace(/(<!-- subject: ).*( -->)/, '$1Bienvenue$2'));
  const { faults, letters } = inCopy<{
    faults: unknown[];
    letters: { lesson: string; subject: string; html: string }[];
  }>(`
    const letters = [];
    for (const one of await play(aPerson({ language: 'fr', country: 'FR' }))) {
      const found = one.kind === 'letter' && letterOf(draft, one.person.language, one.lesson);
      if (!found) continue;
      const { subject, html } = await shownLetter(found, { person: one.person, now: one.at }, aSender());
      letters.push({ lesson: one.lesson, subject, html: html.slice(0, 400) });
    }
    const faults = [draft.fault, ...draft.letters.map(({ fault }) => fault)].filter(Boolean);
    console.log(JSON.stringify({ faults, letters }));
  `);
  expect(faults).toEqual([]);
  expect(letters).toHaveLength(10);
  expect(letters[0]).toMatchObject({ lesson: 'welcome', subject: 'Bienvenue' });
  expect(letters[3]?.subject).toBe('Week 3 of 9: first steps');
  for (const { html, lesson } of letters) expect(html, lesson).toContain('<html lang="fr"');
});
