import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { letterOf } from '../../studio/draft-course.ts';
import { watchedCourse } from '../../studio/watched-course.ts';

const root = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'studio-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a letter that is saved is read and judged anew, and whoever waits is told', async () => {
  const emails = join(scratch, 'emails');
  cpSync(join(root, 'emails'), emails, { recursive: true });
  cpSync(join(root, 'docs'), join(scratch, 'docs'), { recursive: true });
  const course = await watchedCourse(emails, join(scratch, 'cache'), 'run');
  try {
    expect(await course.saved('')).toBe('run-0');
    expect(course.findings()).toEqual([]);
    const file = join(emails, 'en', '00-welcome.mjml');
    const text = readFileSync(file, 'utf8');
    const told = course.saved('run-0');
    writeFileSync(file, text.replace('</ol>', '</ol><p>You missed a letter.</p>'));
    expect(await told).toBe('run-1');
    expect(letterOf(course.draft(), 'en', 'welcome')?.source.mjml).toContain('You missed');
    expect(course.findings().map(({ sentence }) => sentence)).toContain('You missed a letter.');
  } finally {
    course.stop();
  }
});
