/** The one number of a week: offered by eleven links, kept by a press alone, asked ever more quietly. */
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
  await rosa.answerCheck();
  await course.pass(DAY);
});
afterAll(() => course?.close());

async function numberLinks(lesson: string) {
  const links = await course.host.mailbox.links(rosa.letter(lesson).id);
  return links
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => pathname.startsWith('/number/'));
}
const fragments = async (lesson: string) =>
  (await numberLinks(lesson)).map(({ hash }) => hash).filter((hash) => hash !== '');

const numbers = async () =>
  (await rowsUnder(course, rosa.id(), 'ANSWER')).filter(({ kind }) => kind === 'number');

test('eleven links carry the number where no server sees it, opening them keeps nothing, a press does', async () => {
  const links = await numberLinks('how-it-works');
  expect(new Set(links.map(({ pathname }) => pathname)).size).toBe(1);
  expect(new Set(await fragments('how-it-works'))).toEqual(
    new Set(Array.from({ length: 11 }, (_, one) => `#${one}`)),
  );
  for (const { local } of await course.host.mailbox.links(rosa.letter('how-it-works').id)) {
    if (local.includes('/number/')) expect((await fetch(local)).status).toBe(200);
  }
  expect(await numbers()).toEqual([]);
  await rosa.giveNumber(5, { daysDone: '4' });
  expect(await numbers()).toMatchObject([{ lesson: 'how-it-works', pain: 5, daysDone: 4 }]);
});

test.each(['11', '-1', 'six', ''])('%j is no answer, and keeps nothing', async (pain) => {
  const link = await course.link(rosa.letter('how-it-works'), '/number/');
  const body = new URLSearchParams({ do: 'save', pain, daysDone: '2' });
  const answer = await fetch(link, { method: 'POST', body });
  expect(answer.status).toBe(400);
  expect(await numbers()).toEqual([]);
});

test('after three letters without an answer the question is one small link; an answer brings it back', async () => {
  await course.pass(4 * WEEK + DAY);
  expect(await fragments('first-steps')).toHaveLength(11);
  // Lesson 4 asked the six questions instead.
  expect(await numberLinks('half-way-there')).toEqual([]);
  expect(await fragments('your-day')).toEqual([]);
  expect((await numberLinks('your-day')).length).toBeGreaterThan(0);
  for (const { lesson } of course.letters(address).slice(1)) {
    expect((await rosa.read(rosa.letter(lesson))).text).not.toMatch(/missed|should have/i);
  }
  await rosa.giveNumber(4);
  await course.pass(WEEK);
  expect(await fragments('easier-going')).toHaveLength(11);
});

test('"do not ask me again" is one press, and the page can bring it back', async () => {
  const link = await course.link(rosa.letter(), '/number/');
  await fetch(link, { method: 'POST', body: new URLSearchParams({ do: 'stop' }) });
  await course.pass(WEEK);
  expect(await numberLinks('plan-your-rests')).toEqual([]);
  await rosa.change('number', { ask: 'yes' });
  await course.pass(WEEK);
  expect(await fragments('first-steps')).toHaveLength(11);
});

test('large text and words only have one link', async () => {
  const reading = { language: 'en', country: 'ES', textSize: 'large' };
  await rosa.change('reading', reading);
  await course.pass(WEEK);
  expect(await fragments('plan-your-rests')).toEqual([]);
  expect(await numberLinks('plan-your-rests')).not.toEqual([]);
});
