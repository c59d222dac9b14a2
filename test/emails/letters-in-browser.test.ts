import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromiumBinary from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderForBrowser } from '../../lambdas/domain/compiled-letter.ts';
import { allLetters, type TestLetter, valuesFor } from './course-letters.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Run in the page: its width, and the links that a thumb could miss (a number within a sentence may be small). */
const measure = `({
  scrollWidth: document.documentElement.scrollWidth,
  small: [...document.querySelectorAll('a:not([href^="tel:"])')]
    .filter((link) => link.getBoundingClientRect().height < 44)
    .map((link) => link.textContent),
})`;

/** MJML's frame has the role "article" around the whole letter, so letters have no landmarks of a page. */
const audit = `axe.run({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } },
}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`;

let browser: Browser;
let letters: readonly TestLetter[];
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    // With one process for all, closing a page would close the browser.
    args: chromiumBinary.args.filter((arg) => !/single-process|zygote/.test(arg)),
  });
  const { lessons, confirmations, notices, replies, farewells } = await allLetters();
  letters = [...lessons, ...confirmations, ...notices, ...replies, ...farewells];
});
afterAll(() => browser?.close());

/** All that a letter can ask, as it is asked in each size of text. */
const asking = { askCheck: true, remindCheck: true };
const usual = { ...asking, numberRows: true };
const large = { ...asking, largeText: true, numberLink: true };

test.each([
  [360, 'dark', 'large text, exercises out', { ...large, hold: true }],
  [360, 'light', 'usual', usual],
  [640, 'light', 'without weight', { ...usual, withoutWeight: true }],
  [640, 'dark', 'exercises out, the small question', { ...asking, hold: true, numberSmall: true }],
] as const)(
  'at %i px, %s, %s: no letter overflows, has a small target or fails axe',
  async (width, colorScheme, _, changes) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    for (const { language, id, module } of letters) {
      await page.setContent(renderForBrowser(module, valuesFor(language, changes)));
      await page.evaluate(axe);
      expect(
        { ...(await page.evaluate<object>(measure)), violations: await page.evaluate(audit) },
        `${language}/${id}`,
      ).toEqual({ scrollWidth: width, small: [], violations: [] });
    }
    await context.close();
  },
);

test('at 360 px each number is a target of 44 px and more, in two rows that keep their order', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const boxes = `[...document.querySelectorAll('a[href*="#"]')].map((link) => {
    const { x, y, width, height } = link.getBoundingClientRect();
    return { number: Number(link.textContent), x, y, width, height };
  })`;
  for (const { language, id, module } of letters) {
    await page.setContent(renderForBrowser(module, valuesFor(language, { numberRows: true })));
    const cells =
      await page.evaluate<Record<'number' | 'x' | 'y' | 'width' | 'height', number>[]>(boxes);
    if (cells.length === 0) continue;
    const name = `${language}/${id}`;
    expect(
      cells.map(({ number }) => number),
      name,
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { width, height } of cells) {
      expect(Math.min(width, height), name).toBeGreaterThanOrEqual(44);
    }
    expect(new Set(cells.map(({ y }) => y)).size, name).toBe(2);
    expect(new Set(cells.map(({ x }) => x)).size, name).toBe(6);
    expect(new Set(cells.map(({ width }) => Math.round(width))).size, name).toBe(1);
  }
  await context.close();
});
