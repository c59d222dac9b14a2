import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Draft, draftCourse, letterOf } from '../../studio/draft-course.ts';
import { inScheme, shownLetter, withoutPictures } from '../../studio/shown-letter.ts';
import { aPerson, aSender, NOW } from '../builders.ts';

const cache = mkdtempSync(join(tmpdir(), 'studio-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));
let draft: Draft;
beforeAll(async () => {
  draft = await draftCourse(join(import.meta.dirname, '..', '..', 'emails'), cache).read();
});
const shown = async (id: string, over = {}) => {
  const letter = letterOf(draft, 'en', id);
  const one =
    letter &&
    (await shownLetter(letter, { person: aPerson(over), clinic: undefined, now: NOW }, aSender()));
  if (!one) throw new Error(`${id} is not there`);
  return one;
};

test('a letter is shown as it would arrive', async () => {
  const { subject, html, text, htmlSize, mailSize } = await shown('welcome');
  expect(subject).toBe('Welcome to Walk Easier');
  expect(html).toContain('Hello Robin.');
  expect(text).toContain('Hello Robin.');
  expect(htmlSize).toBe(Buffer.byteLength(html ?? ''));
  expect(mailSize).toBeGreaterThan(htmlSize);
});

test('whoever asked for text alone gets no HTML', async () => {
  expect((await shown('welcome', { textOnly: true })).html).toBeUndefined();
});

test('every letter beside the lessons can be shown, too', async () => {
  for (const { source } of draft.letters.filter(({ source }) => source.language === 'en')) {
    expect((await shown(source.id)).text, source.id).not.toBe('');
  }
});

test('day and night are the reader’s choice, not the screen’s', () => {
  const html = '@media (prefers-color-scheme:dark){a}@media (prefers-color-scheme: light){b}';
  expect(inScheme(html, 'dark')).toBe('@media (min-width:0){a}@media (max-width:0){b}');
  expect(inScheme(html, 'light')).toBe('@media (max-width:0){a}@media (min-width:0){b}');
});

test('without pictures their words stay', () => {
  const html = '<p><img width="3" src="https://a.example/b.png" alt="a cat"><b>x</b></p>';
  expect(withoutPictures(html)).toBe('<p><img width="3" alt="a cat"><b>x</b></p>');
});
