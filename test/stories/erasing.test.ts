/** "Show me all you hold" and "erase me": what was given is shown, and nearly nothing is left. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Course, DAY, HOUR, startCourse } from './course.ts';
import { type Patient, patientAt, rowsOf, rowsUnder } from './patient.ts';

const address = 'rosa@example.org';
let course: Course;
let rosa: Patient;

beforeAll(async () => {
  course = await startCourse();
});
beforeEach(async () => {
  await course.reset();
  await course.signUp(address);
  const page = await course.confirm(address);
  await course.prefer(await page.text(), { firstName: 'Rosalinda', work: 'lifting' });
  await course.join('joe@example.org');
  rosa = patientAt(course, address);
  await rosa.answerCheck({ pain: '7' });
  await course.pass(2 * DAY);
  await rosa.giveNumber(5, { daysDone: '3' });
});
afterAll(() => course?.close());

async function erase() {
  await rosa.change('erase');
  return rosa.follow('/erase/');
}

test('the document holds what was given and what was sent, and nothing of anybody else', async () => {
  await rosa.change('goal', { goal: 'garden' });
  await rosa.change('data');
  const held = JSON.parse((await rosa.follow('/data/')).text);
  expect(held.person).toMatchObject({ address, firstName: 'Rosalinda', work: 'lifting' });
  expect(JSON.stringify(held.person)).toContain('garden');
  const given = held.answers.map(({ question, answer }: Record<string, unknown>) => [
    question,
    answer,
  ]);
  expect(given).toEqual(
    expect.arrayContaining([
      ['safety', []],
      ['pain', 7],
      ['weekly', 5],
      ['daysDone', 3],
    ]),
  );
  expect(held.letters.map(({ letter }: { letter: string }) => letter).sort()).toEqual([
    'how-it-works',
    'welcome',
  ]);
  expect(held.consents.length).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(held)).not.toContain('joe@');
});

test('a link is good for an hour, and a page for the data asks for nothing before its button', async () => {
  await rosa.change('data');
  const link = await course.link(course.newest(address), '/data/');
  const shown = await (await fetch(link)).text();
  expect(shown).not.toMatch(/Rosalinda|rosa@/);
  await course.pass(HOUR + 60_000);
  expect((await fetch(link, { method: 'POST' })).status).toBe(400);
});

test('only the keyed hash, what was agreed to and taken back, and an open danger sign stay, that for 30 days', async () => {
  await rosa.tick(['fever']);
  const id = rosa.id();
  const page = await erase();
  expect(page.text).toContain('A danger sign is still open.');
  expect(course.bookings()).toHaveLength(1);
  expect(course.bookings()[0]).not.toContain(id);

  const left = await rowsUnder(course, id);
  expect([...new Set(left.map(({ sk }) => sk.split('#')[0]))]).toEqual([
    'CONSENT',
    'ESCALATION',
    'PERSON',
  ]);
  const consents = left.filter(({ sk }) => sk.startsWith('CONSENT'));
  expect(consents.map(({ sk }) => sk.split('#').at(-1)).sort()).toEqual(
    expect.arrayContaining(['given', 'withdrawn']),
  );
  const text = JSON.stringify(left).toLowerCase();
  for (const secret of [address, 'rosalinda', 'lifting', 'madrid', 'garden']) {
    expect(text).not.toContain(secret);
  }

  const before = course.letters(address).length;
  await course.pass(30 * DAY);
  expect(course.letters(address)).toHaveLength(before);
  // DynamoDB lets go of what has ended within two days.
  await course.pass(3 * DAY);
  expect(await rowsUnder(course, id, 'ESCALATION')).toEqual([]);
  expect((await rowsOf(course)).some(({ pk, sk }) => pk !== `P#${id}` && sk === 'PERSON')).toBe(
    true,
  );
});

test('whoever was erased can sign up anew, and begins at the beginning', async () => {
  const id = rosa.id();
  await erase();
  const before = course.lessonsTo(address).length;
  await course.pass(DAY);
  await course.join(address);
  await course.pass(8 * DAY);
  expect(course.lessonsTo(address).slice(before)).toEqual([
    'welcome',
    'how-it-works',
    'plan-your-rests',
  ]);
  expect(rosa.id()).toBe(id);
  expect((await rosa.openPage()).text).not.toContain('Rosalinda');
  expect(await rowsUnder(course, id, 'ANSWER')).toEqual([]);
});

test('an erasure that dies half-way is finished by reconcile', async () => {
  const id = rosa.id();
  await rosa.change('erase');
  const fault = course.host.faults.add({
    kind: 'kill-after',
    service: 'dynamodb',
    action: 'DeleteItem',
    function: 'OpenPage',
  });
  await rosa.follow('/erase/').catch(() => undefined);
  expect(fault.hits).toBe(1);
  await course.pass(HOUR);
  const left = await rowsUnder(course, id);
  expect([...new Set(left.map(({ sk }) => sk.split('#')[0]))]).toEqual(['CONSENT', 'PERSON']);
  expect(JSON.stringify(left)).not.toContain(address);
});
