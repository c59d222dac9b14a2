/** Answering in a real browser before the hosted stack: the check, the own page, a number by its link, a danger sign and coming back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, desktop, launch, phone, watched } from '../web/browser.ts';
import { type Course, DAY, startCourse } from './course.ts';
import { type Patient, patientAt, rowsUnder } from './patient.ts';

/** ms: a browser and a host share two cores. */
const PATIENCE = 120_000;

const readers = [
  {
    address: 'rosa@example.org',
    language: 'en',
    viewport: phone,
    stop: 'Stop. Get help now.',
    seen: 'It is good that you were seen.',
  },
  {
    address: 'paco@example.org',
    language: 'es',
    viewport: desktop,
    stop: 'Pare. Busque ayuda ahora mismo.',
    seen: 'Es bueno que le hayan examinado.',
  },
] as const;

let browser: Browser;
let course: Course;

beforeAll(async () => {
  [browser, course] = await Promise.all([launch(), startCourse()]);
});
afterAll(async () => {
  await browser?.close();
  await course?.close();
});

interface Walk {
  readonly page: Page;
  readonly patient: Patient;
  /** What would keep someone from a page, by page. */
  readonly found: Record<string, string[]>;
}

const heading = async ({ page }: Walk) => (await page.textContent('h1'))?.trim();

async function look({ page, found }: Walk, name: string): Promise<void> {
  const wrong = await barriers(page);
  if (wrong.length > 0) found[name] = wrong;
}

/** Presses a button that sends a form, and waits for the answer. */
async function send({ page }: Walk, button: string): Promise<void> {
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.click(button),
  ]);
  await page.waitForLoadState();
}

const formThat = (field: string, value: string) =>
  `form:has([name="${field}"][value="${value}"]) button[type=submit]`;

/** Follows a letter's link, fragment and all. */
async function follow({ page, patient }: Walk, lesson: string, path: string, end = '') {
  const links = await course.host.mailbox.links(patient.letter(lesson).id);
  const link = links.find(({ local }) => local.includes(path) && local.endsWith(end));
  await page.goto(link?.local ?? '');
}

async function answerTheCheck(walk: Walk): Promise<void> {
  const { page } = walk;
  await follow(walk, 'welcome', '/check/');
  await send(walk, formThat('step', 'start'));
  await page.check('[name=consent][value=yes]');
  await page.check('[name=signs][value=none]');
  await look(walk, 'safety');
  await send(walk, formThat('step', 'safety'));
  for (const [name, value] of Object.entries({ pain: 4, walking: 2, standing: 3, limits: 5 })) {
    await page.check(`[name=${name}][value="${value}"]`);
  }
  await look(walk, 'numbers');
  await send(walk, 'button[type=submit]:not([name=back])');
  expect(await rowsUnder(course, walk.patient.id(), 'ANSWER')).toHaveLength(2);
}

async function changeTheHour(walk: Walk): Promise<void> {
  const { page } = walk;
  await follow(walk, 'welcome', '/my/');
  expect(await page.content()).not.toMatch(/Madrid|enero|January/);
  await send(walk, 'main form button');
  await page.click('details:has([name=do][value=rhythm]) summary');
  await page.selectOption('#hour', '17');
  await look(walk, 'own page');
  await send(walk, formThat('do', 'rhythm'));
  expect(await page.textContent('.done')).toMatch(/5|17/);
  expect(page.url()).not.toMatch(/[a-z2-7]{55}/);
}

async function giveTheNumber(walk: Walk): Promise<void> {
  const { page } = walk;
  await follow(walk, 'how-it-works', '/number/', '#6');
  await page.waitForSelector('[name=pain][value="6"]:checked');
  await page.selectOption('[name=daysDone]', '3');
  await look(walk, 'number');
  await send(walk, formThat('do', 'save'));
  const answers = await rowsUnder(course, walk.patient.id(), 'ANSWER');
  expect(answers.at(-1)).toMatchObject({ kind: 'number', pain: 6, daysDone: 3 });
}

async function tickAndComeBack(walk: Walk, { stop, seen }: (typeof readers)[number]) {
  const { page } = walk;
  await follow(walk, 'welcome', '/check/');
  await send(walk, formThat('step', 'start'));
  await page.check('[name=signs][value=urine]');
  await send(walk, formThat('step', 'safety'));
  expect(await heading(walk)).toBe(stop);
  expect(await page.getAttribute('a.call', 'href')).toBe('tel:112');
  await look(walk, 'danger');

  await follow(walk, 'how-it-works', '/my/');
  await send(walk, 'main form button');
  await look(walk, 'own page while a danger sign is open');
  await send(walk, formThat('do', 'seen-may-go-on'));
  await page.check('[name=signs][value=none]');
  await send(walk, formThat('do', 'seen-may-go-on'));
  expect(await page.textContent('.done')).toContain(seen);
  const [closed] = await rowsUnder(course, walk.patient.id(), 'ESCALATION');
  expect(closed?.closed).toMatchObject({ outcome: 'seen-may-go-on' });
}

test(
  'answers, changes, a number, a danger sign and coming back, in both languages and widths',
  async () => {
    for (const { address, language } of readers) await course.join(address, { language });
    const walks = await Promise.all(
      readers.map(async (reader) => {
        const context = await browser.newContext({ viewport: reader.viewport });
        const { page, said } = await watched(context);
        const found: Record<string, string[]> = {};
        return { reader, said, walk: { page, patient: patientAt(course, reader.address), found } };
      }),
    );
    for (const { walk } of walks) {
      await answerTheCheck(walk);
      await changeTheHour(walk);
    }
    await course.pass(1.5 * DAY);
    for (const { walk, reader, said } of walks) {
      await giveTheNumber(walk);
      await tickAndComeBack(walk, reader);
      expect(walk.found).toEqual({});
      expect(said).toEqual([]);
    }
    expect(course.bookings()).toHaveLength(readers.length);
    expect(course.host.problems()).toEqual([]);
  },
  PATIENCE,
);
