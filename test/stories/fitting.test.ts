/** What people say before they move decides how far the moves go; a finished course begins again. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Course, DAY, startCourse, WEEK } from './course.ts';
import { type Patient, patientAt, rowsUnder } from './patient.ts';

const address = 'rosa@example.org';
let course: Course;
let rosa: Patient;

beforeAll(async () => {
  course = await startCourse();
});
beforeEach(async () => {
  await course.reset();
  await course.join(address);
  rosa = patientAt(course, address);
  await rosa.answerCheck({ pain: '6' });
});
afterAll(() => course?.close());

const level = async () => (await rosa.openPage()).text.match(/Level (\d) of 3/)?.[1];

/** A number far below the start, answered after each of so many weeks. */
async function wellFor(weeks: number) {
  for (let week = 0; week < weeks; week++) {
    await course.pass(WEEK);
    await rosa.giveNumber(2).catch(() => undefined);
  }
}

test('unanswered, the moves stay at level 1 however well the weeks go; answered, they go further', async () => {
  await wellFor(4);
  expect(await level()).toBe('1');
  const page = await rosa.fit('before', { do: 'save', ticked: 'none' });
  expect(page.text).toContain('Thank you. You can start');
  await wellFor(2);
  expect(Number(await level())).toBeGreaterThan(1);
});

test('any yes lowers them at once, and only a clinician’s word opens them again', async () => {
  await rosa.fit('before', { do: 'save', ticked: 'none' });
  await wellFor(5);
  expect(Number(await level())).toBeGreaterThan(1);
  await rosa.fit('before', { do: 'save', ticked: ['heart', 'weaker'] });
  expect(await level()).toBe('1');
  await wellFor(1);
  expect(await level()).toBe('1');
  await rosa.fit('before', { do: 'cleared' });
  await wellFor(2);
  expect(Number(await level())).toBeGreaterThan(1);
});

test('the pages open from "my page" as well, by its session', async () => {
  const page = await rosa.openPage();
  const session = page.text.match(/name="session" value="([a-z2-7]+)"/)?.[1] ?? '';
  const origin = new URL(await course.link(rosa.letter(), '/my/')).origin;
  const body = new URLSearchParams({ session, do: 'save', when: 'walk', will: 'sit' });
  const made = await fetch(`${origin}/plan?lang=en`, { method: 'POST', body });
  expect(await made.text()).toContain('When I go for a walk, I will sit down');
});

test('after the end: one letter twelve weeks on, by its own yes, and nothing else', async () => {
  await course.pass(9 * WEEK);
  expect(course.lessonsTo(address)).toHaveLength(9);
  await rosa.fit('onward', { do: 'later', yes: 'yes' });
  await course.pass(12 * WEEK + DAY);
  expect(course.letters(address).at(-1)?.lesson).toMatch(/^twelve-weeks-on-/);
  const { html } = await rosa.read();
  expect(html).toContain('/onward/');
  const letters = course.letters(address).length;
  await course.pass(12 * WEEK);
  expect(course.letters(address)).toHaveLength(letters);
});

test('after the end the letters begin again from any week, each once more', async () => {
  await course.pass(9 * WEEK);
  await rosa.fit('onward', { do: 'again', week: '7' });
  await course.pass(3 * WEEK);
  expect(course.lessonsTo(address).slice(9)).toEqual(['your-choices', 'keep-going']);
  expect(course.bookings()).toEqual([]);
  const runs = await rowsUnder(course, rosa.id(), 'LEDGER#2#');
  const lessons = runs.map(({ sk }) => sk.split('#')[2]);
  expect(lessons).toEqual(['keep-going', 'remind-check-end', 'your-choices']);
});
