import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languageCodes } from '../../emails/languages.ts';
import { formWords } from '../../web/my-page/own-form-words.ts';
import { barriers, desktop, launch, phone, watched } from './browser.ts';
import { fakeOwnPages, type OwnPagesFaked, oldToken, type PageBehaviour } from './own-pages.ts';
import { fakePages, tokens } from './pages.ts';
import { type Served, serve } from './serve.ts';

let browser: Browser;
let served: Served;

/** The server sends every path it does not know to the first pages. */
const behind = ({ app }: OwnPagesFaked) => ({ ...fakePages(), signUp: app });

beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(behind(fakeOwnPages()))]);
});

afterAll(async () => {
  await browser.close();
  await served[Symbol.asyncDispose]();
});

const submit = (page: Page, what: string) =>
  page.click(`form:has(input[name=do][value="${what}"]) button[type=submit]`);

/** Every group by its own handle, as a reader opens them. */
async function unfold(page: Page) {
  for (const fold of await page.locator('details').all()) {
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  }
  expect(await page.locator('details:not([open])').count()).toBe(0);
}

/** Every page and state there is, one after the other, in one language. */
const states = (page: Page, language: Language) => {
  const token = tokens[language];
  const show = (behaviour: PageBehaviour = {}) =>
    served.show(behind(fakeOwnPages({ ...behaviour, page: { language, ...behaviour.page } })));
  const open = async (behaviour: PageBehaviour = {}) => {
    show(behaviour);
    await page.goto(`${served.origin}/my/${token}`);
    await page.click('main button');
  };
  const link = async (path: string, behaviour: PageBehaviour = {}) => {
    show(behaviour);
    await page.goto(served.origin + path);
  };
  const press = () => page.click('main form button[type=submit] >> nth=0');
  const danger: PageBehaviour = { page: { danger: true, exercisesAreOut: true } };
  return [
    ['the link', () => link(`/my/${token}`)],
    [
      'the page with every group open',
      async () => {
        await open();
        await unfold(page);
      },
    ],
    [
      'to be mended',
      async () => {
        await page.fill('#until', '31');
        await submit(page, 'pause');
      },
    ],
    [
      'confirmed',
      async () => {
        await page.fill('#until', '');
        await page.selectOption('#weeks', '2');
        await submit(page, 'pause');
      },
    ],
    ['to print', () => submit(page, 'print')],
    ['a danger sign', () => open(danger)],
    ['the safety question', () => submit(page, 'mistake')],
    ['the safety question to be mended', () => press()],
    [
      'until when',
      async () => {
        await open(danger);
        await submit(page, 'seen-must-wait');
      },
    ],
    ['until when to be mended', () => press()],
    [
      'not yet',
      async () => {
        await open(danger);
        await submit(page, 'not-yet');
      },
    ],
    ['worse', () => open({ page: { worse: true, exercisesAreOut: true } })],
    ['no consent', () => open({ page: { healthConsent: false } })],
    ['held', () => open({ page: { course: { kind: 'held', since: 0 } } })],
    ['ended', () => open({ page: { course: { kind: 'completed', early: true } } })],
    ['has left', () => open({ page: { course: { kind: 'left' }, danger: true } })],
    ['moving', () => link(`/move/${token}`)],
    ['moved', () => press()],
    ['data', () => link(`/data/${token}`)],
    ['erasing', () => link(`/erase/${token}`)],
    ['a second look', () => press()],
    ['erased', () => press()],
    [
      'too old',
      async () => {
        await link(`/my/${oldToken}`);
        await press();
      },
    ],
    ['a fresh link', () => press()],
  ] as const;
};

/** Spanish is the longer of the two: what fits in it on a desktop fits in both. */
const screens = [
  ['en', 'a phone', phone],
  ['es', 'a phone', phone],
  ['es', 'a desktop', desktop],
] as const;

describe('my page', () => {
  it.each(screens)(
    'in %s is open to all on %s, by day and by night',
    async (language, _, viewport) => {
      const context = await browser.newContext({ viewport, locale: language });
      const { page, said } = await watched(context);
      const found: Record<string, unknown> = {};
      for (const [name, reach] of states(page, language)) {
        await reach();
        // What lies in a closed group has no size; all of them stand open once above.
        const folded = (await page.locator('details:not([open])').count()) > 0;
        const wrong = (await barriers(page)).filter((one) => !folded || !one.startsWith('small'));
        if (wrong.length > 0) found[name] = wrong;
      }
      await context.close();
      expect(found).toEqual({});
      expect(said).toEqual([]);
    },
    120_000,
  );
});

it.each(languageCodes)(
  'no name of a line in the pictures runs into its line, in %s',
  async (language) => {
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    served.show(behind(fakeOwnPages({ page: { language } })));
    await page.goto(`${served.origin}/my/${tokens[language]}`);
    await page.click('main button');
    const rooms = await page.locator('.trend text:has(+ .rule)').evaluateAll((names) =>
      names.map((name) => ({
        name: name.textContent?.trim(),
        // px between the end of the name and its line
        room:
          (name.nextElementSibling?.getBoundingClientRect().left ?? 0) -
          name.getBoundingClientRect().right,
      })),
    );
    await context.close();
    expect(rooms.length).toBeGreaterThan(6);
    expect(rooms.filter(({ room }) => room < 6)).toEqual([]);
  },
);

describe('someone with a keyboard alone', () => {
  it.each([true, false])('opens, mends and pauses, scripts %s', async (scripts) => {
    const pages = fakeOwnPages();
    served.show(behind(pages));
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: scripts });
    const { page, said } = await watched(context);
    const focused = (selector: string) => page.locator(`${selector}:focus`).count();
    const loaded = (press: Promise<void>) => Promise.all([page.waitForEvent('load'), press]);
    const tab = async (selector: string) => {
      for (let presses = 0; presses < 80 && (await focused(selector)) === 0; presses++) {
        await page.keyboard.press('Tab');
      }
      expect(await focused(selector)).toBe(1);
    };
    const fold = (name: string) => `summary:has-text("${name}")`;

    await page.goto(`${served.origin}/my/${tokens.en}`);
    await tab('button');
    await loaded(page.keyboard.press('Enter'));

    // Closed groups cost one stop each on the way to the last of them.
    const { held, pause } = formWords.en;
    await tab(fold(held.name));
    await tab('.skip');
    await tab(fold(pause.name));
    await page.keyboard.press('Enter');
    await tab('#until');
    await page.keyboard.type('30');
    await tab('#untilMonth');
    await page.keyboard.type('Feb');
    await tab('#untilYear');
    await page.keyboard.type('2027');
    await tab('form:has(#until) button');
    await loaded(page.keyboard.press('Enter'));

    // The list of what to mend has the focus, and leads into the open group.
    expect(await focused('.summary')).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#until')).toBe('30');
    await tab('#untilMonth');
    await page.keyboard.type('Mar');
    await tab('form:has(#until) button');
    await loaded(page.keyboard.press('Enter'));

    expect(pages.asked.changes).toEqual([{ kind: 'pause', weeks: undefined, until: '2027-03-30' }]);
    expect(await focused('[role=status]')).toBe(1);
    expect(await page.textContent('[role=status]')).toContain(
      'Your letters wait until Tuesday 30 March.',
    );
    expect(await page.locator('details[open]').count()).toBe(0);
    expect(page.url()).toBe(`${served.origin}/my?lang=en`);
    expect(await context.cookies()).toEqual([]);
    await context.close();
    expect(said).toEqual([]);
  });
});

describe('on paper', () => {
  it.each(languageCodes)('the print view in %s holds nothing but itself', async (language) => {
    served.show(behind(fakeOwnPages({ page: { language } })));
    const context = await browser.newContext({ viewport: desktop, colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${served.origin}/my/${tokens[language]}`);
    await page.click('main button');
    await submit(page, 'print');
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.bar', 'footer', '.screen', 'button', '.skip']) {
      expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
    }
    expect(await page.locator('.trend').filter({ visible: true }).count()).toBe(2);
    expect(await page.locator('table').filter({ visible: true }).count()).toBe(2);
    await context.close();
  });

  it.each(['A4', 'Letter'])('a full course fits on one sheet of %s', async (format) => {
    const numbers = Array.from({ length: 11 }, (_, week) => ({
      day: new Date(Date.UTC(2026, 8, 1 + 7 * week)).toISOString().slice(0, 10),
      value: (week * 7) % 11,
    }));
    const walking = [0, 4, 8].map((week, place) => ({
      day: numbers[week]?.day ?? '',
      value: 2 + place,
    }));
    served.show(behind(fakeOwnPages({ page: { language: 'es', numbers, walking } })));
    const context = await browser.newContext({ viewport: desktop });
    const page = await context.newPage();
    await page.goto(`${served.origin}/my/${tokens.es}`);
    await page.click('main button');
    await submit(page, 'print');
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
    await context.close();
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});
