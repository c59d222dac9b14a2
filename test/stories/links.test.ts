/** Whoever has a letter's link, and however it is opened: scanners, a second tab, a friend, another patient. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Course, DAY, startCourse, WEEK } from './course.ts';
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
  await course.prefer(await page.text(), { firstName: 'Rosalinda' });
  await course.pass(5_000);
  rosa = patientAt(course, address);
});
afterAll(() => course?.close());

test('a scanner that opens every link of every letter changes nothing and learns nothing', async () => {
  await rosa.answerCheck({ pain: '7' });
  await rosa.tick(['calf']);
  await rosa.change('move', { address: 'rosa.new@example.org' });
  await course.pass(DAY + 3_600_000);
  await rosa.change('data');
  await rosa.change('erase');
  await course.pass(60_000);
  const before = await rowsOf(course);
  const booked = course.bookings();
  const sent = course.host.mailbox.messages().length;

  let opened = 0;
  for (const { id } of course.host.mailbox.messages()) {
    for (const { url, local } of await course.host.mailbox.links(id)) {
      if (!url.startsWith('https://letters.')) continue;
      for (const method of ['GET', 'HEAD']) {
        const answer = await fetch(local, { method });
        expect(answer.status).toBeLessThan(500);
        expect(await answer.text()).not.toMatch(/Rosalinda|rosa(\.new)?@|name="session"/);
      }
      opened += 1;
    }
  }
  expect(opened).toBeGreaterThan(20);
  await course.pass(10_000);
  expect(await rowsOf(course)).toEqual(before);
  expect(course.bookings()).toEqual(booked);
  expect(course.host.mailbox.messages()).toHaveLength(sent);
});

test('a forwarded letter speaks for whom it was written to, and shows them only after a press', async () => {
  await course.pass(DAY);
  const joe = 'joe@example.org';
  await course.join(joe);
  // Joe got Rosa's letter and gives a number by it: it is Rosa's letter, so it is Rosa's number.
  await rosa.answerCheck();
  await rosa.giveNumber(2, {}, rosa.letter('how-it-works'));
  const his = patientAt(course, joe);
  expect(await rowsUnder(course, his.id(), 'ANSWER')).toEqual([]);
  const link = await course.link(rosa.letter(), '/my/');
  const shown = await (await fetch(link)).text();
  expect(shown).not.toMatch(/Rosalinda|January/);
});

test('a link that was changed by a letter, or is meant for something else, opens nothing', async () => {
  const before = await rowsOf(course);
  const link = new URL(await course.link(rosa.letter(), '/my/'));
  const token = link.pathname.split('/').at(-1) as string;
  const forged = `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`;
  for (const path of [
    `/my/${forged}`,
    `/my/${token.slice(1)}`,
    `/check/${forged}`,
    `/number/how-it-works/${forged}`,
    `/data/${token}`,
    `/erase/${token}`,
    `/move/${token}`,
  ]) {
    const body = new URLSearchParams({ step: 'start', do: 'save', pain: '3', sure: 'yes' });
    const answer = await fetch(new URL(path, link), { method: 'POST', body });
    expect([path.split('/')[1], answer.status]).toEqual([path.split('/')[1], 400]);
  }
  const session = new URLSearchParams({ session: token, do: 'erase' });
  expect((await fetch(new URL('/my', link), { method: 'POST', body: session })).status).toBe(400);
  expect(await rowsOf(course)).toEqual(before);
});

test('two tabs: each change counts, and the last of two that contradict', async () => {
  const one = await rosa.openPage();
  const two = await rosa.openPage();
  await rosa.press(one, 'goal', { goal: 'garden' });
  await rosa.press(two, 'pause', { weeks: '2' });
  await rosa.press(one, 'pause', { weeks: '4' });
  const page = await rosa.openPage();
  expect(page.text).toContain('value="garden" checked');
  expect(course.bookings()).toHaveLength(1);
  await course.pass(4 * WEEK - DAY);
  expect(course.lessonsTo(address)).toEqual(['welcome']);

  // The check in two tabs, answered in both: the later answer counts, and the earlier stays.
  const [first, second] = [await rosa.openCheck(), await rosa.openCheck()];
  await rosa.answerOn(first, { pain: '3' });
  await course.pass(60_000);
  await rosa.answerOn(second, { pain: '8' });
  const answers = await rowsUnder(course, rosa.id(), 'ANSWER');
  const pains = answers.filter(({ kind }) => kind === 'check').map(({ answers }) => answers);
  expect(pains).toMatchObject([{ pain: 3 }, { pain: 8 }]);
});

test('a page left open across finishing or leaving does nothing any more', async () => {
  const page = await rosa.openPage();
  await course.leave(address);
  const late = await rosa.press(page, 'pause', { weeks: '2' }, 400);
  expect(late.text).toContain('Please open your page again');
  expect(course.bookings()).toEqual([]);
});
