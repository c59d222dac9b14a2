import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dangerTexts } from '../../emails/danger-texts.ts';
import { languageCodes } from '../../emails/languages.ts';
import { answerWords } from '../../web/answers/answer-words.ts';
import { fakeAnswers } from './answer-fakes.ts';
import { barriers, desktop, launch, phone, watched } from './browser.ts';
import { tokens } from './pages.ts';
import { type Served, serve } from './serve.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(fakeAnswers().app)]);
});

afterAll(async () => {
  await browser.close();
  await served[Symbol.asyncDispose]();
});

const press = (page: Page, place = 0) =>
  Promise.all([page.waitForEvent('load'), page.click(`main form button >> nth=${place}`)]);
const heading = (page: Page) => page.textContent('h1');

/** Every page and state there is, one after the other, in one language. */
const states = (page: Page, language: 'en' | 'es') => {
  const token = tokens[language];
  const open = (path: string) => page.goto(served.origin + path);
  const behave = (behaviour: Parameters<typeof fakeAnswers>[0]) =>
    served.show(fakeAnswers(behaviour).app);
  return [
    [
      'start',
      () => {
        behave({ check: 'start', needsConsent: true });
        return open(`/check/${token}`);
      },
    ],
    ['consent and safety', () => press(page)],
    ['consent and safety to be mended', () => press(page)],
    [
      'without consent',
      async () => {
        await page.check('#consent-no');
        await page.check('#signs-none');
        await press(page);
      },
    ],
    [
      'questions to be mended',
      async () => {
        behave({ check: 'end' });
        await open(`/check/${token}`);
        await press(page);
        await page.check('#signs-none');
        await press(page);
        await press(page);
      },
    ],
    [
      'thanks',
      async () => {
        behave({ check: 'middle' });
        await open(`/check/${token}`);
        await press(page);
        await page.check('#signs-none');
        await press(page);
        for (const name of ['pain', 'walking', 'standing', 'limits', 'change']) {
          await page.check(`#${name}`);
        }
        await press(page);
        await page.click('summary');
      },
    ],
    [
      'emergency',
      async () => {
        await open(`/check/${token}`);
        await press(page);
        await page.check('#signs');
        await page.check('#signs-chest-or-breath');
        await press(page);
      },
    ],
    ['asked once more', () => press(page)],
    [
      'the same day',
      async () => {
        await page.check('#signs-fever');
        await press(page);
      },
    ],
    [
      'taken back',
      async () => {
        await press(page);
        await page.check('#signs-none');
        await press(page);
      },
    ],
    ['number', () => open(`/number/first-steps/${token}#7`)],
    ['number saved', () => press(page)],
    ['number to be mended', () => open(`/number/plan-your-rests/${token}`).then(() => press(page))],
    ['not asked again', () => press(page, 1)],
    [
      'number without consent',
      async () => {
        behave({ needsConsent: true });
        await open(`/number/how-it-works/${token}#0`);
        await press(page);
      },
    ],
    [
      'worse',
      async () => {
        behave({ worse: true });
        await page.check('#consent');
        await press(page);
      },
    ],
    [
      'closed',
      async () => {
        behave({ check: 'closed' });
        await open(`/check/${token}`);
        await press(page);
      },
    ],
  ] as const;
};

/** Targets of these pages that are not among those of every page. */
const smallTargets = (page: Page) =>
  page.locator('.number, a.call, summary, .small button').evaluateAll((targets) =>
    targets
      .map((target) => target.getBoundingClientRect())
      .filter(({ width, height }) => width < 44 || height < 44)
      .map(({ width, height }) => `${width} × ${height}`),
  );

describe.each(languageCodes)('every page for answers in %s', (language) => {
  it.each([
    ['a phone', phone],
    ['a desktop', desktop],
  ] as const)('is open to all on %s, by day and by night', async (_, viewport) => {
    const context = await browser.newContext({ viewport, locale: language });
    const { page, said } = await watched(context);
    const found: Record<string, unknown> = {};
    for (const [name, reach] of states(page, language)) {
      await reach();
      const wrong = [...(await barriers(page)), ...(await smallTargets(page))];
      if (wrong.length > 0) found[name] = wrong;
    }
    await context.close();
    expect(found).toEqual({});
    expect(said).toEqual([]);
  });
});

describe('help in danger', () => {
  it.each([phone, desktop])('is on the first screen, with the button to call: %j', async (size) => {
    served.show(fakeAnswers().app);
    const context = await browser.newContext({ viewport: size });
    const { page } = await watched(context);
    await page.goto(`${served.origin}/check/${tokens.en}`);
    await press(page);
    await page.check('#signs-urine');
    await press(page);
    const title = page.locator('h1');
    const call = page.locator('a.call');
    expect(await title.textContent()).toBe(dangerTexts.en.emergency.heading);
    expect(await call.getAttribute('href')).toBe('tel:911');
    for (const part of [title, call]) {
      const box = await part.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? size.height)).toBeLessThan(size.height / 2);
    }
    // One line of it; two stand on a phone.
    expect((await title.boundingBox())?.height).toBeGreaterThan(size === phone ? 72 : 40);
    await context.close();
  });
});

describe('someone with a keyboard alone', () => {
  it.each([true, false])('answers the check and the number, scripts %s', async (scripts) => {
    const pages = fakeAnswers({ needsConsent: true });
    served.show(pages.app);
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: scripts });
    const { page, said } = await watched(context);
    const focused = (selector: string) => page.locator(`${selector}:focus`).count();
    const tab = async (selector: string) => {
      for (let presses = 0; presses < 60 && (await focused(selector)) === 0; presses++) {
        await page.keyboard.press('Tab');
      }
      expect(await focused(selector), selector).toBe(1);
    };
    const key = (name: string) => page.keyboard.press(name);
    const enter = () => Promise.all([page.waitForEvent('load'), key('Enter')]);

    await page.goto(`${served.origin}/check/${tokens.en}`);
    await tab('button');
    await enter();
    await tab('button');
    await enter();
    // The list of what to mend has the focus, and each entry leads to its field.
    await page.waitForSelector('.summary:focus');
    await tab('.summary a[href="#consent"]');
    await key('Enter');
    await tab('#consent');
    await key('Space');
    await tab('#signs-none');
    await key('Space');
    await tab('button');
    await enter();

    await tab('#pain');
    for (let number = 0; number < 7; number++) await key('ArrowRight');
    await tab('#walking');
    await key('Space');
    await tab('#standing');
    await key('ArrowDown');
    await tab('#limits');
    await key('Space');
    await tab('#change');
    await key('Space');
    await enter();
    expect(await heading(page)).toBe(answerWords.en.thanks.title);
    const numbers = { pain: 7, walking: 0, standing: 1, limits: 0, change: 1 };
    expect(pages.calls.at(-1)).toEqual(['answerCheck', tokens.en, 'middle', numbers, true]);

    served.show(pages.app);
    await page.goto(`${served.origin}/number/first-steps/${tokens.en}`);
    await tab('#pain');
    await key('ArrowLeft');
    await tab('#daysDone');
    await page.keyboard.type('5');
    await tab('button');
    await enter();
    await tab('#consent');
    await key('Space');
    await enter();
    expect(await heading(page)).toBe(answerWords.en.thanks.title);
    const answer = { pain: 10, daysDone: 5 };
    expect(pages.calls.at(-1)).toEqual(['answerNumber', tokens.en, 'first-steps', answer, true]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
    expect(said).toEqual([]);
  });
});

describe('going back keeps what was typed', () => {
  it.each([true, false])('with the browser’s own button, scripts %s', async (scripts) => {
    const pages = fakeAnswers({ needsConsent: true });
    served.show(pages.app);
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: scripts });
    const { page } = await watched(context);
    await page.goto(`${served.origin}/check/${tokens.en}`);
    await press(page);
    await page.check('#consent');
    await page.check('#signs-none');
    await press(page);
    await page.check('#pain-6');
    await page.check('#walking-3');
    await press(page);
    expect(await page.isChecked('#pain-6')).toBe(true);

    await page.goBack();
    expect(await page.isChecked('#pain-6')).toBe(true);
    expect(await page.isChecked('#walking-3')).toBe(true);
    await page.goBack();
    expect(await page.isChecked('#consent')).toBe(true);
    expect(await page.isChecked('#signs-none')).toBe(true);
    await context.close();
  });

  it('with our own button, there and forth', async () => {
    served.show(fakeAnswers({ needsConsent: true }).app);
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const { page } = await watched(context);
    await page.goto(`${served.origin}/check/${tokens.en}`);
    await press(page);
    await page.check('#consent-no');
    await page.check('#signs-none');
    await press(page);
    await page.check('#pain-6');
    await press(page, 1);
    expect(await page.isChecked('#consent-no')).toBe(true);
    expect(await page.isChecked('#signs-none')).toBe(true);
    await press(page);
    expect(await page.isChecked('#pain-6')).toBe(true);
    await context.close();
  });

  it('from the help in danger to the ticks', async () => {
    served.show(fakeAnswers().app);
    const context = await browser.newContext({ viewport: phone });
    const { page } = await watched(context);
    await page.goto(`${served.origin}/check/${tokens.en}`);
    await press(page);
    await page.check('#signs-fever');
    await press(page);
    await page.goBack();
    expect(await page.isChecked('#signs-fever')).toBe(true);
    await context.close();
  });

  it('from the thanks to the number', async () => {
    served.show(fakeAnswers().app);
    const context = await browser.newContext({ viewport: phone });
    const { page } = await watched(context);
    await page.goto(`${served.origin}/number/first-steps/${tokens.en}#7`);
    await page.selectOption('#daysDone', '3');
    await press(page);
    await page.goBack();
    expect(await page.isChecked('#pain-7')).toBe(true);
    expect(await page.inputValue('#daysDone')).toBe('3');
    await context.close();
  });
});

describe('the number in the link', () => {
  const visitWith = async (hash: string, scripts = true) => {
    served.show(fakeAnswers().app);
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: scripts });
    const { page, said } = await watched(context);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${served.origin}/number/first-steps/${tokens.en}${hash}`);
    const chosen = page.locator('input[name=pain]:checked');
    const value = (await chosen.count()) === 1 ? await chosen.inputValue() : undefined;
    return { context, page, said, asked, value };
  };

  it.each(['0', '5', '10'])('%s is chosen, and leaves the address bar', async (number) => {
    const { context, page, said, value } = await visitWith(`#${number}`);
    expect(value).toBe(number);
    expect(new URL(page.url()).hash).toBe('');
    await context.close();
    expect(said).toEqual([]);
  });

  it.each(['', '#11', '#-1', '#six', '#07', '#main'])('"%s" chooses nothing', async (hash) => {
    const { context, value } = await visitWith(hash);
    expect(value).toBeUndefined();
    await context.close();
  });

  it('chooses nothing without scripts, where all eleven are there to press', async () => {
    const { context, page, value } = await visitWith('#7', false);
    expect(value).toBeUndefined();
    await page.check('#pain-7');
    await press(page);
    expect(await heading(page)).toBe(answerWords.en.thanks.title);
    await context.close();
  });

  it('is never sent before “Save” is pressed', async () => {
    const { context, asked } = await visitWith('#7');
    const path = `/number/first-steps/${tokens.en}`;
    expect([...asked].sort()).toEqual(['/number/choose.js', path]);
    await context.close();
  });

  it('is chosen anew when another link of the letter opens in the same tab', async () => {
    const { context, page } = await visitWith('#7');
    await page.goto(`${page.url()}#2`);
    expect(await page.isChecked('#pain-2')).toBe(true);
    await context.close();
  });
});
