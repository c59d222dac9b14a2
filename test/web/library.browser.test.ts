import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPictures } from '../../emails/draw-pictures.ts';
import { languageCodes } from '../../emails/languages.ts';
import { libraryWords } from '../../web/library/library-words.ts';
import { barriers, desktop, launch, phone, watched } from './browser.ts';
import { library, shippedPictures } from './library-shelves.ts';
import { type Served, serve } from './serve.ts';

let browser: Browser;
let served: Served;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'library-'));
  await drawPictures(folder);
  const files = new Set(Object.values(shippedPictures).map(({ file }) => file));
  const picture = async (file: string) =>
    files.has(file) ? await readFile(join(folder, file)) : undefined;
  [browser, served] = await Promise.all([launch(), serve(library(picture))]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const shelves = (language: string) => [
  `/moves/${language}`,
  `/faq/${language}`,
  `/card/${language}/any`,
  `/card/${language}/US`,
  `/diary/${language}`,
];

describe.each(languageCodes)('what there is to read and print in %s', (language) => {
  it.each([
    ['a phone', phone],
    ['a desktop', desktop],
  ] as const)('is open to all on %s, by day and by night', async (_, viewport) => {
    const context = await browser.newContext({ viewport });
    const { page, said } = await watched(context);
    const found: Record<string, unknown> = {};
    for (const path of shelves(language)) {
      await page.goto(served.origin + path);
      const wrong = await barriers(page);
      if (wrong.length > 0) found[path] = wrong;
    }
    await context.close();
    expect(found).toEqual({});
    expect(said).toEqual([]);
  });

  it('shows its pictures, none wider than the screen', async () => {
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    await page.goto(`${served.origin}/moves/${language}`, { waitUntil: 'networkidle' });
    const pictures = await page.$$eval('img', (all) =>
      all.map((one) => {
        const image = one as unknown as { naturalWidth: number; width: number };
        return { natural: image.naturalWidth, shown: image.width };
      }),
    );
    await context.close();
    expect(pictures.length).toBeGreaterThan(15);
    for (const { natural, shown } of pictures) {
      expect(natural).toBe(1040);
      expect(shown).toBeLessThan(phone.width);
      expect(shown).toBeGreaterThan(260);
    }
  });

  it('leads on by keyboard: past the head, to the other language, to the other shelves', async () => {
    const context = await browser.newContext({ viewport: desktop });
    const page = await context.newPage();
    await page.goto(`${served.origin}/diary/${language}`);
    const reached: string[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate('document.activeElement.getAttribute("href") ?? ""'));
    }
    const [other] = languageCodes.filter((code) => code !== language);
    expect(reached).toEqual([
      '#main',
      `/diary/${other}`,
      `/moves/${language}`,
      `/faq/${language}`,
      `/card/${language}/any`,
    ]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/card/${language}/any`);
    expect(await page.textContent('h1')).toBe(libraryWords[language].card.title);
    await context.close();
  });

  it('lies on paper as it should: the card on one sheet, the diary on four', async () => {
    const page = await browser.newPage();
    const sheets = async (path: string, format: string) => {
      await page.goto(served.origin + path, { waitUntil: 'networkidle' });
      const pdf = await page.pdf({ format });
      return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    };
    for (const country of ['any', 'US', 'ES']) {
      const path = `/card/${language}/${country}`;
      for (const format of ['A4', 'A5', 'Letter']) {
        expect(await sheets(path, format), `${path} on ${format}`).toBe(1);
      }
    }
    for (const format of ['A4', 'Letter']) {
      expect(await sheets(`/diary/${language}`, format), format).toBe(4);
    }
    await page.close();
  });

  it('prints nothing but itself', async () => {
    const page = await browser.newPage();
    await page.emulateMedia({ media: 'print' });
    for (const path of shelves(language)) {
      await page.goto(served.origin + path);
      for (const part of ['.bar', 'footer', '.ways-on', '.languages', '.screen']) {
        const shown = await page.locator(part).filter({ visible: true }).count();
        expect(shown, `${path}: ${part}`).toBe(0);
      }
      expect(await page.locator('h1').isVisible()).toBe(true);
    }
    await page.close();
  });
});
