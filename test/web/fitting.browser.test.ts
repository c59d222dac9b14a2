import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languageCodes } from '../../emails/languages.ts';
import type { Person } from '../../lambdas/domain/person.ts';
import { aLesson, DAY, NOW, someLegs } from '../builders.ts';
import { barriers, desktop, launch, phone, watched } from './browser.ts';
import { fittedCourse } from './fitted-course.ts';
import { type Served, serve } from './serve.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  const { app } = await fittedCourse();
  [browser, served] = await Promise.all([launch(), serve(app)]);
});

afterAll(async () => {
  await browser.close();
  await served[Symbol.asyncDispose]();
});

const press = (page: Page, place = 0) =>
  Promise.all([page.waitForEvent('load'), page.click(`main form button >> nth=${place}`)]);

const finished = {
  course: { kind: 'completed', at: NOW - DAY, number: 9 },
  lastLesson: aLesson('keep-going'),
  walking: 3,
} as const satisfies Partial<Person>;

/** Every page and state there is, one after the other, in one language. */
function states(page: Page, language: Language) {
  async function open(path: string, over: Partial<Person> = {}) {
    const country = language === 'es' ? 'MX' : 'US';
    const { app, token } = await fittedCourse({ language, country, firstName: 'Amalia', ...over });
    served.show(app);
    await page.goto(`${served.origin}/${path}/${token}`);
  }
  return [
    ['before', () => open('before', { healthConsent: false })],
    ['before, to be mended', () => press(page)],
    [
      'before, consent',
      async () => {
        await page.check('#ticked-heart');
        await press(page);
      },
    ],
    ['before, consent to be mended', () => press(page)],
    [
      'before, not kept',
      async () => {
        await page.check('#consent-no');
        await press(page);
      },
    ],
    [
      'before, something that may be danger',
      async () => {
        await open('before');
        await page.check('#ticked');
        await press(page);
      },
    ],
    ['before, cleared', () => press(page)],
    ['goal', () => open('goal')],
    ['goal, to choose', () => press(page)],
    ['goal, to be mended', () => press(page)],
    [
      'goal, chosen',
      async () => {
        await page.check('#goal');
        await press(page);
      },
    ],
    [
      'goal, looked at again',
      async () => {
        await open('goal', { ...finished, goal: 'garden' });
        await press(page);
        await page.click('summary');
      },
    ],
    [
      'goal, further away',
      async () => {
        await page.check('#look-further');
        await press(page);
      },
    ],
    ['plan', () => open('plan')],
    ['plan, to be mended', () => press(page)],
    [
      'plan, made',
      async () => {
        await page.check('#when');
        await page.check('#will');
        await press(page);
      },
    ],
    ['steadier', () => open('steadier')],
    ['steadier, saved', () => press(page)],
    ['onward', () => open('onward', finished)],
    ['onward, shown', () => press(page)],
    ['onward, no week chosen', () => press(page, 1)],
    [
      'onward, worse',
      async () => {
        await open('onward', { ...finished, legs: someLegs({ worseSince: NOW }) });
        await press(page);
      },
    ],
    [
      'onward, begun again',
      async () => {
        // What holds of the page was looked at without all its options.
        await page.selectOption('#week', '1');
        await press(page, 1);
      },
    ],
  ] as const;
}

describe('the pages that fit the course', () => {
  test.each(
    languageCodes.flatMap((language) => [
      [language, 'a phone', phone] as const,
      [language, 'a desktop', desktop] as const,
    ]),
  )(
    'in %s are open to all on %s, by day and by night',
    async (language, _, viewport) => {
      const context = await browser.newContext({ viewport });
      const { page, said } = await watched(context);
      const found: string[] = [];
      for (const [name, go] of states(page, language)) {
        await go();
        found.push(...(await barriers(page)).map((one) => `${name}: ${one}`));
      }
      await context.close();
      expect(found).toEqual([]);
      expect(said).toEqual([]);
    },
    60_000,
  );

  test('"before you move" is answered by the keyboard alone', async () => {
    const course = await fittedCourse({ gate: undefined });
    served.show(course.app);
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.origin}/before/${course.token}`);
    const tab = async (selector: string) => {
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press('Tab');
        if ((await page.locator(`${selector}:focus`).count()) === 1) return;
      }
      throw new Error(`no way to ${selector}`);
    };
    await tab('#ticked-heart');
    await page.keyboard.press('Space');
    await tab('main form button');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(course.me().gate?.state).toBe('flagged');
    await context.close();
  });
});

describe('on paper', () => {
  const printed = async (over: Partial<Person>, format: string) => {
    const course = await fittedCourse({ ...finished, ...over });
    served.show(course.app);
    const context = await browser.newContext({ viewport: desktop, colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${served.origin}/onward/${course.token}`);
    await press(page);
    await page.emulateMedia({ media: 'print' });
    const visible = (selector: string) => page.locator(selector).filter({ visible: true }).count();
    const gone = await Promise.all(['.bar', 'footer', '.screen', 'button'].map(visible));
    const pdf = (await page.pdf({ format })).toString('latin1');
    await context.close();
    return { gone, sheets: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length };
  };

  test.each([
    ['A4', 'es', {}],
    ['Letter', 'en', {}],
    ['Letter', 'es', { gate: undefined, goal: 'garden', plan: { when: 'walk', will: 'cart' } }],
    ['A4', 'en', { legs: someLegs({ worseSince: NOW }) }],
  ] as const)('the plan fits on one sheet of %s in %s', async (format, language, over) => {
    const { gone, sheets } = await printed({ language, country: 'AR', ...over }, format);
    expect(sheets).toBe(1);
    expect(gone).toEqual([0, 0, 0, 0]);
  });

  test('the page of the plan prints a blank one, and nothing to press', async () => {
    const course = await fittedCourse();
    served.show(course.app);
    const page = await (await browser.newContext({ viewport: phone })).newPage();
    await page.goto(`${served.origin}/plan/${course.token}`);
    const blanks = page.locator('.paper .blank');
    expect(await blanks.filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await blanks.filter({ visible: true }).count()).toBe(4);
    expect(await page.locator('input').filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });
});
