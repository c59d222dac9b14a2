/** The whole course as people and their operator see it: a real browser before the hosted stack. */
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '../../web/words.ts';
import { barriers, desktop, launch, phone, watched } from '../web/browser.ts';
import { type Course, lessons, startCourse, WEEK } from './course.ts';

/** Who reads, and what their letters say, which is not among the words of the pages. */
const readers = {
  'Rosa, in English on a phone': {
    address: 'rosa@example.org',
    name: 'Rosa',
    text: words.en,
    browser: { viewport: phone, locale: 'en-US', timezoneId: 'America/Chicago' },
    letters: {
      confirmation: 'Please confirm your e-mail address',
      yes: 'Yes, it was me',
      welcome: 'Welcome to Walk Easier',
      hello: 'Hello Rosa.',
      helloAnyone: 'Hello.',
      danger: 'Call 911 or go to the ER now if any of these is NEW:',
      last: 'Week 8 of 8: and from here',
      inBrowser: 'Read this in your browser',
      leave: 'Stop these letters',
    },
  },
  'Paco, in Spanish on a desktop': {
    address: 'paco@example.org',
    name: 'Paco',
    text: words.es,
    browser: { viewport: desktop, locale: 'es-ES', timezoneId: 'Europe/Madrid' },
    letters: {
      confirmation: 'Confirme su dirección de correo',
      yes: 'Sí, fui yo',
      welcome: 'Le damos la bienvenida a Walk Easier',
      hello: 'Hola, Paco.',
      helloAnyone: 'Hola.',
      danger: 'Llame al 112 o vaya a Urgencias ahora mismo si alguna de estas señales es NUEVA:',
      last: 'Semana 8 de 8: y de aquí en adelante',
      inBrowser: 'Leer esta carta en el navegador',
      leave: 'Dejar de recibir estas cartas',
    },
  },
} as const;

type Reader = (typeof readers)[keyof typeof readers];

/** A reader with a window of their own, and their operator's tab beside it. */
interface Visit {
  readonly reader: Reader;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly operator: Page;
  /** What the browser complained of. */
  readonly said: readonly string[];
  /** What would keep someone from a page, by page. */
  readonly found: Record<string, string[]>;
}

/** ms: eight weeks of quarter-hourly reconciling take 20 s where nothing else runs. */
const PATIENCE = 240_000;

let browser: Browser;
let course: Course;

beforeAll(async () => {
  [browser, course] = await Promise.all([launch(), startCourse()]);
});
afterAll(async () => {
  await browser?.close();
  await course?.close();
});

async function begin(reader: Reader): Promise<Visit> {
  const context = await browser.newContext(reader.browser);
  const { page, said } = await watched(context);
  return { reader, context, page, operator: await context.newPage(), said, found: {} };
}

async function look({ found }: Visit, name: string, at: Page): Promise<void> {
  const wrong = await barriers(at);
  if (wrong.length > 0) found[name] = wrong;
}

const heading = (page: Page) => page.textContent('h1');

/** Presses a button that sends a form, and waits for the answer. */
async function send(page: Page, button: string): Promise<void> {
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.click(button),
  ]);
  await page.waitForLoadState();
}

/** Opens a mail from the reader's inbox; its letter stands in a frame. */
async function openMail({ reader, operator }: Visit, subject: string): Promise<FrameLocator> {
  await operator.goto(`${course.host.origins.operator}/inbox`);
  await operator.click(`.addresses a:has-text("${reader.address}")`);
  await operator.click(`.mails a:has-text("${subject}")`);
  await operator.waitForSelector(`h1:has-text("${subject}")`);
  return operator.frameLocator('iframe.letter');
}

/** Presses a link of a letter, which opens a tab of its own. */
async function follow({ context }: Visit, letter: FrameLocator, link: string): Promise<Page> {
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    letter.getByRole('link', { name: link }).click(),
  ]);
  await tab.waitForLoadState();
  return tab;
}

/** From the first page to "look for a letter": zone and country are the browser's own. */
async function signUp(visit: Visit): Promise<void> {
  const { page, reader } = visit;
  const { signUp, asked } = reader.text;
  await page.goto(course.host.origins.pages);
  expect(await heading(page)).toBe(signUp.heading);
  expect(await page.inputValue('#timeZone')).toBe(reader.browser.timezoneId);
  await page.check('#told');
  await page.fill('#address', reader.address);
  await page.check('#consent');
  await look(visit, 'sign-up', page);
  await send(page, `main button:has-text("${signUp.submit}")`);
  expect(await heading(page)).toBe(asked.heading);
  expect(await page.textContent('main')).toContain(asked.lookFor('Walk Easier'));
  expect(await page.textContent('.typed')).toBe(reader.address);
  await look(visit, 'asked', page);
}

/** From the letter in the inbox to the wishes: nothing is confirmed until the button is pressed. */
async function confirm(visit: Visit): Promise<void> {
  const { reader } = visit;
  const { text, letters } = reader;
  const letter = await openMail(visit, letters.confirmation);
  await look(visit, 'confirmation in the inbox', visit.operator);
  const page = await follow(visit, letter, letters.yes);
  expect(await heading(page)).toBe(text.confirm.heading);
  await look(visit, 'confirm', page);
  await send(page, 'main button');
  expect(await heading(page)).toBe(text.confirm.confirmed);
  expect(await page.textContent('.danger h2')).toBe(letters.danger);
  await page.fill('#firstName', reader.name);
  await page.selectOption('#weekday', '3');
  await page.selectOption('#hour', '17');
  await page.check('[name=textSize][value=large]');
  await look(visit, 'confirmed', page);
  await send(page, `main button:has-text("${text.preferences.save}")`);
  expect(await heading(page)).toBe(text.preferences.welcomeSent);
  await look(visit, 'saved', page);
}

/** The welcome is there as soon as the queue has been attended: by name, and in large print. */
async function readWelcome(visit: Visit): Promise<void> {
  const { operator, reader } = visit;
  await operator.goto(`${course.host.origins.operator}/inbox`);
  await look(visit, 'inbox', operator);
  await send(operator, 'header button:has-text("Next event")');
  const letter = await openMail(visit, reader.letters.welcome);
  expect(await letter.locator('body').textContent()).toContain(reader.letters.hello);
  const size = await letter
    .locator('p.main')
    .evaluate((main) =>
      Number.parseFloat(main.ownerDocument.defaultView?.getComputedStyle(main).fontSize ?? ''),
    );
  expect(size).toBeGreaterThan(22);
}

/** The copy in the browser knows nobody until "Show mine" is pressed. */
async function readInBrowser(visit: Visit, letter: FrameLocator): Promise<void> {
  const { letters, name, text } = visit.reader;
  const copy = await follow(visit, letter, letters.inBrowser);
  const everyones = await copy.textContent('main');
  expect(everyones).toContain(letters.helloAnyone);
  expect(everyones).not.toContain(name);
  await look(visit, 'letter as everyone sees it', copy);
  await send(copy, `button:has-text("${text.letter.showMine}")`);
  expect(await copy.textContent('main')).toContain(letters.hello);
  await look(visit, 'own letter', copy);
}

async function leave(visit: Visit, letter: FrameLocator): Promise<void> {
  const { letters, text } = visit.reader;
  const page = await follow(visit, letter, letters.leave);
  expect(await heading(page)).toBe(text.leave.heading);
  await look(visit, 'leave', page);
  await send(page, 'main button');
  expect(await heading(page)).toBe(text.leave.left);
  await look(visit, 'left', page);
}

/** Weekdays and hours on the reader's wall at which the weekly letters came, each once. */
const wallTimes = ({ address, browser: { timezoneId } }: Reader) => {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezoneId,
    weekday: 'short',
    hour: '2-digit',
  });
  return new Set(
    course
      .lessonLetters(address)
      .slice(1)
      .map(({ at }) => wall.format(at)),
  );
};

test(
  `${Object.keys(readers).join(' and ')} come, read to the last letter and leave`,
  async () => {
    const visits = await Promise.all(Object.values(readers).map(begin));
    for (const visit of visits) {
      await signUp(visit);
      await confirm(visit);
      await readWelcome(visit);
    }

    // The operator's button twice; the other weeks pass without a page that follows them.
    for (const [week, visit] of visits.entries()) {
      await visit.operator.goto(`${course.host.origins.operator}/clock`);
      await look(visit, 'clock', visit.operator);
      await send(visit.operator, 'main button:has-text("+1 week")');
      for (const { address } of Object.values(readers)) {
        expect(course.lessonsTo(address)).toEqual(lessons.slice(0, week + 2));
      }
    }
    await course.pass(6 * WEEK);

    for (const visit of visits) {
      expect(course.lessonsTo(visit.reader.address)).toEqual(lessons);
      expect(wallTimes(visit.reader)).toEqual(new Set(['Wed, 17']));
      const last = await openMail(visit, visit.reader.letters.last);
      await readInBrowser(visit, last);
      await leave(visit, last);
      await visit.operator.goto(course.host.origins.operator);
      await look(visit, 'overview', visit.operator);
      await visit.context.close();
      expect(visit.found).toEqual({});
      expect(visit.said).toEqual([]);
    }
    expect(course.host.problems()).toEqual([]);
  },
  PATIENCE,
);
