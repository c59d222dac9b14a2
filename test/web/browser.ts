/** A real browser for the pages' tests, and what must hold of whatever it shows. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** The package's own flags suit a Lambda function: one process, and web security off. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox'] });

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 900 };

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page that fails its test on anything the browser complains of, refused answers apart. */
export async function watched(context: BrowserContext): Promise<{ page: Page; said: string[] }> {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource: the server responded')) {
      said.push(message.text());
    }
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return { page, said };
}

/** Presses what leads to another page, and waits for that page: a click alone resolves before it is there. */
export const follow = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.click(selector)]);
};

/** What a breach of the rules looks like: the rule, and the element as it stands in the page. */
const report = `({ violations }) => violations.flatMap(({ id, nodes }) =>
  nodes.map(({ html }) => id + ': ' + html.slice(0, 200)))`;

const everyRule = `['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']`;

/** Controls smaller than 44 px either way, and content wider than the screen. */
const misfits = `[
  ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []),
  ...[...document.querySelectorAll('main button, main select, .field > input, .choice, nav a')]
    .filter((target) => target.matches(':not(.choice input)'))
    .filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < 44 || height < 44;
    })
    .map(({ outerHTML }) => 'small: ' + outerHTML.slice(0, 120)),
]`;

/**
 * All that keeps a page from someone: every axe rule by day, colours once more by night (nothing
 * else changes with them), and what does not fit. Run from the browser's own tools, since the pages
 * let no script in.
 */
export async function barriers(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression: string): Promise<string[]> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  // Hundreds of options that differ in their text alone would take most of the time.
  await evaluate(
    `document.querySelectorAll('option:not(:checked):nth-child(n+4)').forEach((option) => option.remove()); []`,
  );
  await evaluate(`${axe}; []`);
  await page.emulateMedia({ colorScheme: 'light' });
  const byDay = await evaluate(`axe.run({ runOnly: ${everyRule} }).then(${report})`);
  const misfit = await evaluate(misfits);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await evaluate(`axe.run({ runOnly: ['color-contrast'] }).then(${report})`);
  await session.detach();
  return [...byDay, ...misfit, ...byNight.map((breach) => `by night ${breach}`)];
}
