import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageCodes } from '../../emails/languages.ts';
import { words } from '../../web/words.ts';
import { barriers, desktop, follow, launch, phone, watched } from './browser.ts';
import { fakePages, tokens } from './pages.ts';
import { type Served, serve } from './serve.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(fakePages())]);
});

afterAll(async () => {
  await browser.close();
  await served[Symbol.asyncDispose]();
});

/** Every page and state there is, one after the other, in one language. */
const states = (page: Page, language: 'en' | 'es') => {
  const token = tokens[language];
  const open = (path: string) => page.goto(served.origin + path);
  const press = () => follow(page, 'main form button[type=submit] >> nth=0');
  return [
    ['sign-up', () => open(`/sign-up?lang=${language}`)],
    ['sign-up to be mended', () => press()],
    [
      'sign-up not sent',
      async () => {
        await page.check('#told');
        await page.fill('#address', 'maria.lopez@example.com');
        await page.check('#consent');
        served.show(fakePages({ unavailable: true }));
        await press();
        served.show(fakePages());
      },
    ],
    ['asked', () => press()],
    ['another address', () => follow(page, 'main form button >> nth=1')],
    ['confirm', () => open(`/confirm/${token}`)],
    ['confirmed', () => press()],
    [
      'questions to be mended',
      async () => {
        await page.fill('#surgeryDate', '31');
        await page.fill('#firstName', 'x'.repeat(80));
        await press();
      },
    ],
    ['saved', () => follow(page, 'main form button[name=skip]')],
    ['setup', () => open(`/setup/${token}`)],
    ['leave', () => open(`/leave/${token}`)],
    ['left', () => press()],
    ['wrong link', () => open('/leave/x')],
    ['nothing there', () => open('/nothing')],
    ['own letter', () => open(`/letter/${language}/how-it-works/${token}`)],
  ] as const;
};

describe.each(languageCodes)('every page in %s', (language) => {
  it.each([
    ['a phone', phone],
    ['a desktop', desktop],
  ] as const)('is open to all on %s, by day and by night', async (_, viewport) => {
    const context = await browser.newContext({ viewport, locale: language });
    const { page, said } = await watched(context);
    const found: Record<string, unknown> = {};
    for (const [name, reach] of states(page, language)) {
      await reach();
      const wrong = await barriers(page);
      if (wrong.length > 0) found[name] = wrong;
    }
    await context.close();
    expect(found).toEqual({});
    expect(said).toEqual([]);
  });
});

describe('someone with a keyboard alone', () => {
  it.each([true, false])('signs up, confirms, answers and leaves, scripts %s', async (scripts) => {
    const pages = fakePages();
    served.show(pages);
    const context = await browser.newContext({
      viewport: phone,
      javaScriptEnabled: scripts,
      locale: 'en-US',
      timezoneId: 'America/Chicago',
    });
    const { page, said } = await watched(context);
    const focused = (selector: string) => page.locator(`${selector}:focus`).count();
    const loaded = (press: Promise<void>) => Promise.all([page.waitForEvent('load'), press]);
    const tab = async (id: string) => {
      for (let presses = 0; presses < 60 && (await focused(id)) === 0; presses++) {
        await page.keyboard.press('Tab');
      }
      expect(await focused(id)).toBe(1);
    };

    await page.goto(served.origin);
    await page.keyboard.press('Tab');
    expect(await focused('.skip')).toBe(1);
    await page.keyboard.press('Enter');
    await tab('button[type=submit]');
    await loaded(page.keyboard.press('Enter'));

    // The list of what to mend has the focus, and each entry leads to its field.
    expect(await focused('.summary')).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tab('#told');
    await page.keyboard.press('Space');
    await tab('#address');
    await page.keyboard.type('maria.lopez@example.com');
    await tab('#consent');
    await page.keyboard.press('Space');
    await loaded(page.keyboard.press('Enter'));
    expect(await page.textContent('h1')).toBe(words.en.asked.heading);
    expect(pages.asked.signUps[0]?.form).toMatchObject({
      address: 'maria.lopez@example.com',
      told: 'yes',
      country: 'US',
      timeZone: scripts ? 'America/Chicago' : 'America/New_York',
    });

    await page.goto(`${served.origin}/confirm/${tokens.en}`);
    await tab('button');
    await loaded(page.keyboard.press('Enter'));
    await tab('#weekday');
    await page.keyboard.type('Wed');
    await tab('#firstName');
    await page.keyboard.type('Maria');
    await tab('button[type=submit]');
    await loaded(page.keyboard.press('Enter'));
    expect(await page.textContent('h1')).toBe(words.en.preferences.welcomeSent);
    expect(pages.asked.preferred[0]?.form).toMatchObject({ weekday: 3, firstName: 'Maria' });

    await page.goto(`${served.origin}/leave/${tokens.en}`);
    await tab('button');
    await loaded(page.keyboard.press('Space'));
    expect(await page.textContent('h1')).toBe(words.en.leave.left);
    expect(pages.asked.left).toHaveLength(1);

    expect(await context.cookies()).toEqual([]);
    await context.close();
    expect(said).toEqual([]);
  });
});

describe('the script that mends the guess', () => {
  it('takes zone and country from the browser’s own clock', async () => {
    const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Asia/Kolkata' });
    const { page, said } = await watched(context);
    await page.goto(served.origin);
    expect(await page.inputValue('#timeZone')).toBe('Asia/Kolkata');
    expect(await page.inputValue('#country')).toBe('IN');
    await context.close();
    expect(said).toEqual([]);
  });

  it('leaves alone what the person chose before it came', async () => {
    const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Europe/Madrid' });
    const { page, said } = await watched(context);
    const chosen = Promise.withResolvers<void>();
    await page.route('**/guess.js', async (route) => {
      await chosen.promise;
      await route.continue();
    });
    await page.goto(served.origin, { waitUntil: 'commit' });
    await page.selectOption('#country', 'CA');
    chosen.resolve();
    await page.waitForLoadState('load');
    expect(await page.inputValue('#country')).toBe('CA');
    expect(await page.inputValue('#timeZone')).toBe('America/New_York');
    await context.close();
    expect(said).toEqual([]);
  });
});
