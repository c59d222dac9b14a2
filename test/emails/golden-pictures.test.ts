import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPictures } from '../../emails/draw-pictures.ts';
import { renderForBrowser } from '../../lambdas/domain/compiled-letter.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import { allLetters, type TestLetter } from './course-letters.ts';
import { goldenPersonas, valuesOf } from './golden-personas.ts';

const golden = join(import.meta.dirname, 'golden');
const pictures = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(pictures, { recursive: true, force: true }));

/** One font for all machines: what a system has to offer would change every line. */
const fontFace = [400, 700]
  .map((weight) => {
    const file = `@fontsource/open-sans/files/open-sans-latin-${weight}-normal.woff2`;
    const data = readFileSync(createRequire(import.meta.url).resolve(file)).toString('base64');
    return `@font-face{font-family:Pinned;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
  })
  .join('');
const pinned = `<style>${fontFace} *{font-family:Pinned !important}</style></head>`;

let browser: Browser;
let lessons: readonly TestLetter[];
/** Letters are taller than a graphics card's buffer, and hinting differs between machines. */
const plainly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-lcd-text',
  '--font-render-hinting=none',
];
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: plainly,
  });
  ({ lessons } = await allLetters());
  await drawPictures(pictures);
});
afterAll(() => browser?.close());

/** Kept at a third of its size, which shows each change and is small enough to keep. */
const SCALE = 1 / 3;
/** Squares that are compared, in pixels of the kept picture; and how far their mean grey may be apart. */
const SQUARE = 8;
const TOLERANCE = 10;

/**
 * A browser under load now and then refuses one capture, and takes the very same picture when asked
 * again (MarketSquare/robotframework-browser, issue 5237). Whatever is wrong three times is wrong.
 */
async function captured(page: Page, triesLeft = 2): Promise<Buffer> {
  try {
    return await page.screenshot({ fullPage: true, animations: 'disabled' });
  } catch (error) {
    if (triesLeft === 0 || !String(error).includes('Unable to capture screenshot')) throw error;
    return captured(page, triesLeft - 1);
  }
}

async function pictureOf(page: Page, html: string): Promise<Buffer> {
  await page.setContent(html.replace('</head>', pinned), { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready');
  const shot = await captured(page);
  const { width = 0 } = await sharp(shot).metadata();
  return sharp(shot)
    .resize({ width: Math.round(width * SCALE) })
    .greyscale()
    .webp({ quality: 30, effort: 4 })
    .toBuffer();
}

/** What differs between two pictures, in words; undefined where nothing does that anyone could see. */
async function difference(kept: Buffer, shown: Buffer): Promise<string | undefined> {
  const grey = (picture: Buffer) =>
    sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [one, other] = await Promise.all([grey(kept), grey(shown)]);
  const { width, height } = one.info;
  if (width !== other.info.width || Math.abs(height - other.info.height) > 2) {
    return `was ${width}×${height}, is ${other.info.width}×${other.info.height}`;
  }
  for (let top = 0; top + SQUARE <= Math.min(height, other.info.height); top += SQUARE) {
    for (let left = 0; left + SQUARE <= width; left += SQUARE) {
      const apart = Math.abs(
        meanAt(one.data, width, left, top) - meanAt(other.data, width, left, top),
      );
      if (apart > TOLERANCE) return `differs ${left} px from the left, ${top} px from the top`;
    }
  }
  return undefined;
}

function meanAt(grey: Buffer, width: number, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + SQUARE; y++) {
    for (let x = left; x < left + SQUARE; x++) sum += grey[y * width + x] ?? 0;
  }
  return sum / SQUARE ** 2;
}

describe.each(goldenPersonas)(
  'each lesson looks for $name as when it was last looked at',
  (persona) => {
    const { name, facts } = persona;
    const language = facts.language ?? 'en';
    test.each([
      [360, 'light'],
      [360, 'dark'],
      [640, 'light'],
      [640, 'dark'],
    ] as const)('at %i px, %s', async (width, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      await page.route('**/picture/*', (route) => {
        const file = join(
          pictures,
          new URL(route.request().url()).pathname.split('/').at(-1) ?? '',
        );
        return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
      });
      const { snapshotState } = expect.getState();
      const faults: string[] = [];
      const own = lessons.filter((letter) => letter.language === language);
      const syllabus = own.map(({ id }) => id as LessonId);
      for (const { id, module } of own) {
        const shown = await pictureOf(
          page,
          renderForBrowser(module, valuesOf(persona, id as LessonId, syllabus)),
        );
        const file = join(golden, name, `${id}-${width}-${colorScheme}.webp`);
        const differs = existsSync(file) ? await difference(readFileSync(file), shown) : 'is new';
        if (differs === undefined) continue;
        // As vitest does with its own: "npm test -- -u" keeps what is shown now.
        if (snapshotState && mayWrite(snapshotState, differs)) writeFileSync(file, shown);
        else faults.push(`${id}: ${differs}`);
      }
      await context.close();
      expect(faults).toEqual([]);
    });
  },
);

/** Vitest's own word on whether kept files may be written: all with -u, new ones on a desk, none in CI. */
function mayWrite(state: object, differs: string): boolean {
  const { _updateSnapshot: word } = state as { readonly _updateSnapshot?: 'all' | 'new' | 'none' };
  return word === 'all' || (word === 'new' && differs === 'is new');
}
