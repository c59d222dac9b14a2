/** Every way out of the course, and what may come after it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Course, DAY, HOUR, startCourse, WEEK } from './course.ts';

const rosa = 'rosa@example.org';
let course: Course;

beforeAll(async () => {
  course = await startCourse();
});
beforeEach(async () => {
  await course.reset();
  await course.join(rosa);
});
afterAll(() => course?.close());

const oneClick =
  (encoding: 'application/x-www-form-urlencoded' | 'multipart/form-data') => async () => {
    const answer = await course.host.mailbox.unsubscribe(course.newest(rosa).id, encoding);
    expect(answer?.status).toBe(200);
  };

const ways: [string, () => Promise<unknown>][] = [
  ['the button of the leaving page', () => course.leave(rosa)],
  ['one click, as a plain form', oneClick('application/x-www-form-urlencoded')],
  ['one click, as multipart', oneClick('multipart/form-data')],
  ['a complaint', () => course.host.mailbox.complain(course.newest(rosa).id)],
  ['a permanent bounce', () => course.host.mailbox.bounce(course.newest(rosa).id)],
];

describe.each(ways)('after %s', (_way, leave) => {
  test('nothing more is sent, and nothing stays booked', async () => {
    await leave();
    await course.pass(HOUR);
    expect(course.bookings()).toEqual([]);
    await course.pass(2 * WEEK);
    expect(course.lessonsTo(rosa)).toEqual(['welcome']);
  });
});

test('leaving twice, and again years later, gives the same polite page', async () => {
  const first = await course.leave(rosa);
  const second = await course.leave(rosa);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(await second.text()).toBe(await first.text());
});

test('a full mailbox for a day is no reason to end the course', async () => {
  await course.host.mailbox.bounce(course.newest(rosa).id, 'mailboxFull');
  await course.pass(DAY + HOUR);
  expect(course.lessonsTo(rosa)).toEqual(['welcome', 'how-it-works']);
});

test('whoever left gets a new course only by signing up anew and confirming that', async () => {
  const link = await course.link(course.letters(rosa)[0] as never, '/confirm/');
  await course.leave(rosa);
  const spent = await fetch(link, { method: 'POST' });
  expect(spent.status).toBe(400);

  await course.pass(DAY);
  await course.join(rosa);
  await course.pass(DAY + HOUR);
  expect(course.lessonsTo(rosa)).toEqual(['welcome', 'welcome', 'how-it-works']);
});

test('after a bounce the confirmation still arrives, and confirming lifts the suppression of SES', async () => {
  await course.host.mailbox.bounce(course.newest(rosa).id);
  await course.pass(2 * HOUR);
  expect(course.host.services.ses.suppressedList()).toHaveLength(1);
  await course.join(rosa);
  expect(course.host.services.ses.suppressedList()).toEqual([]);
  await course.pass(DAY + HOUR);
  expect(course.lessonsTo(rosa)).toEqual(['welcome', 'welcome', 'how-it-works']);
});

test('after a complaint the mailbox is asked to confirm once a year at most', async () => {
  await course.host.mailbox.complain(course.newest(rosa).id);
  await course.pass(2 * HOUR);
  const confirmations = () =>
    course.letters(rosa).filter(({ lesson }) => lesson === 'confirmation').length;
  expect(confirmations()).toBe(1);
  const pages = [];
  for (let day = 0; day < 3; day += 1) {
    const page = await course.signUp(rosa);
    pages.push(await page.text());
    await course.pass(DAY);
  }
  expect(confirmations()).toBe(2);
  expect(new Set(pages).size).toBe(1);
});
