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
  const { lessons, confirmations } = await allLetters();
  letters = [...lessons, ...confirmations];
});
afterAll(() => browser?.close());

test.each([
  [360, 'dark', true],
  [640, 'light', false],
] as const)(
  'at %i px, %s, large text %s: no letter overflows, has a small target or fails axe',
  async (width, colorScheme, largeText) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    for (const { language, id, module } of letters) {
      await page.setContent(renderForBrowser(module, valuesFor(language, { largeText })));
      await page.evaluate(axe);
      expect(
        { ...(await page.evaluate<object>(measure)), violations: await page.evaluate(audit) },
        `${language}/${id}`,
      ).toEqual({ scrollWidth: width, small: [], violations: [] });
    }
    await context.close();
  },
);
