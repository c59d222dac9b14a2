import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { renderForBrowser } from '../../lambdas/domain/compiled-letter.ts';
import { type DraftCourse, draftCourse, letterOf } from '../../studio/draft-course.ts';
import { valuesFor } from '../emails/course-letters.ts';

const emails = join(import.meta.dirname, '..', '..', 'emails');
const scratch = mkdtempSync(join(tmpdir(), 'studio-'));
const cache = join(scratch, 'compiled');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let sources: string;
let course: DraftCourse;
beforeEach(() => {
  sources = mkdtempSync(join(scratch, 'emails-'));
  cpSync(emails, sources, { recursive: true });
  course = draftCourse(sources, cache);
});

const edit = (file: string, from: string | RegExp, to: string) => {
  const path = join(sources, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};
const welcome = async () => {
  const draft = await course.read();
  const letter = letterOf(draft, 'en', 'welcome');
  if (!letter?.module) throw new Error('the welcome was never compiled');
  return { draft, fault: letter.fault, html: renderForBrowser(letter.module, valuesFor('en', {})) };
};

test('shows what was saved a moment ago', async () => {
  expect((await welcome()).html).not.toContain('Nice to meet you');
  edit('en/00-welcome.mjml', '</h2>', '</h2><p>Nice to meet you.</p>');
  const { html, draft } = await welcome();
  expect(html).toContain('Nice to meet you.');
  expect(draft.syllabus).toContain('keep-going');
});

test('a broken letter is named by file and line, and stays as it last was', async () => {
  const { html } = await welcome();
  edit('en/00-welcome.mjml', '</ol>', '</ol></mj-text><mj-txt>x</mj-txt><mj-text>');
  const broken = await welcome();
  expect(broken.fault).toMatchObject({ file: 'en/00-welcome.mjml', line: expect.any(Number) });
  expect(broken.fault?.message).toContain('mj-txt');
  expect(broken.html).toBe(html);
  expect(broken.draft.letters.filter(({ fault }) => fault)).toHaveLength(1);
});

test('what keeps the course from being read is said, and the letters stay', async () => {
  await course.read();
  rmSync(join(sources, 'es', '00-welcome.mjml'));
  const draft = await course.read();
  expect(draft.fault).toMatchObject({ file: 'es/00-welcome.mjml' });
  expect(letterOf(draft, 'es', 'welcome')?.module).toBeDefined();
});

test('mending it mends everything', async () => {
  edit('en/00-welcome.mjml', '</ol>', '');
  expect((await course.read()).fault?.line).toBeGreaterThan(1);
  cpSync(join(emails, 'en/00-welcome.mjml'), join(sources, 'en/00-welcome.mjml'));
  const draft = await course.read();
  expect(draft.fault).toBeUndefined();
  expect(draft.letters.every(({ fault, module }) => !fault && module)).toBe(true);
});
