import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPictures } from '../../emails/draw-pictures.ts';
import { languageCodes } from '../../emails/languages.ts';
import { readCourse } from '../../emails/letter-source.ts';
import { moves } from '../../emails/moves.ts';
import { pictureFile, pictureMarkup, pictureNames } from '../../emails/picture-files.ts';
import { pictureWords } from '../../emails/picture-words.ts';
import { drawings } from '../../emails/pictures/drawings.ts';
import { figure } from '../../emails/pictures/figure.ts';
import { looks } from '../../emails/pictures/palette.ts';
import { waysToRest } from '../../emails/ways-to-rest.ts';
import { sentencesLongerThan } from '../../studio/checks/long-sentences.ts';
import { inflesz, readingGrade } from '../../studio/checks/reading-ease.ts';

/** What a reader's mail program loads for one picture. */
const LARGEST = 30 * 1024;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  await drawPictures(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every picture', () => {
  test('is a file of its own, small, and twice as wide as it is shown', async () => {
    const listed = JSON.parse(readFileSync(join(folder, 'pictures.json'), 'utf8'));
    expect(Object.keys(listed)).toEqual(pictureNames);
    expect(readdirSync(folder)).toHaveLength(pictureNames.length + 1);
    for (const name of pictureNames) {
      const { file, width, height } = pictureFile(name);
      expect(listed[name], name).toEqual({ file, width, height });
      expect(statSync(join(folder, file)).size, name).toBeLessThan(LARGEST);
      const png = await sharp(join(folder, file)).metadata();
      expect(png, name).toMatchObject({ format: 'png', width: 2 * width, isPalette: true });
      expect(Math.abs((png.height ?? 0) - 2 * height), name).toBeLessThan(2);
      expect(width).toBeLessThanOrEqual(580);
    }
  });

  test('is an opaque light card with clear corners, so that it looks right on a dark screen', async () => {
    for (const name of pictureNames) {
      const { data, info } = await sharp(join(folder, pictureFile(name).file))
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => [
        ...data.subarray((y * info.width + x) * 4).subarray(0, 4),
      ];
      expect(at(0, 0)[3], name).toBe(0);
      const [red = 0, green = 0, blue = 0, alpha] = at(info.width >> 1, 8);
      expect(alpha, name).toBe(255);
      expect(Math.min(red, green, blue), name).toBeGreaterThan(200);
    }
  });

  test('has no word in it: it is the same in every language', () => {
    for (const [name, { svg }] of Object.entries(drawings))
      expect(svg, name).not.toMatch(/<text|font/);
  });

  test.each(languageCodes)('is told in plain words: %s', (language) => {
    const told = pictureWords[language];
    expect(Object.keys(told).sort()).toEqual([...pictureNames].sort());
    expect(new Set(Object.values(told)).size).toBe(pictureNames.length);
    for (const [name, words] of Object.entries(told)) {
      expect(words, name).toMatch(/\.$/);
      expect(words, name).not.toMatch(/picture of|image of|imagen de|dibujo/i);
      expect(sentencesLongerThan(24, words), name).toEqual([]);
    }
    const all = Object.values(told).join('\n');
    if (language === 'en') expect(readingGrade(all)).toBeLessThanOrEqual(6);
    if (language === 'es') expect(inflesz(all)).toBeGreaterThanOrEqual(65);
  });

  test('is shown by a letter, or on the page of moves', () => {
    const { letters } = readCourse(join(import.meta.dirname, '..', '..', 'emails'));
    const shown = letters.map(({ mjml }) => mjml).join('');
    const onThePage = [...moves, ...waysToRest].map(({ picture }) => picture);
    const unused = pictureNames.filter(
      (name) => !shown.includes(pictureFile(name).file) && !onThePage.includes(name),
    );
    expect(unused).toEqual([]);
  });
});

test('the name of a file says nothing of what is drawn, and changes with it', () => {
  const files = pictureNames.map((name) => pictureFile(name).file);
  for (const file of files) expect(file).toMatch(/^[0-9a-f]{16}\.png$/);
  expect(new Set(files).size).toBe(files.length);
});

test('a letter shows a picture with its words, on its own light ground', () => {
  const markup = pictureMarkup('en', 'lean-on-cart') ?? '';
  expect(markup).toContain(`alt="${pictureWords.en['lean-on-cart']}"`);
  expect(markup).toContain(`src="{{pictureUrl}}/${pictureFile('lean-on-cart').file}"`);
  expect(markup).toMatch(/background-color:#[ef]\w{5};color:#[0-3]\w{5}/);
  expect(pictureMarkup('en', 'lean-on-moon')).toBeUndefined();
});

test('nobody is drawn with an arm or a leg that is too long', () => {
  const floating = {
    hip: [100, 100],
    lean: 0,
    near: { ankle: [100, 190], hand: [300, 100] },
    far: { ankle: [100, 190] },
  } as const;
  expect(() => figure(floating, looks.rose)).toThrow('cannot reach');
});
