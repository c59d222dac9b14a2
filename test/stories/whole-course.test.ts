/** A patient's way from signing up to the last lesson. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Course, lessons, startCourse, WEEK } from './course.ts';

let course: Course;

beforeAll(async () => {
  // The clocks of Madrid go forward on 28 March, those of New York on 14 March.
  course = await startCourse({ startAt: Date.UTC(2027, 1, 15, 9) });
});
beforeEach(() => course.reset());
afterAll(() => course?.close());

/** Weekday and hour on the wall where the patient lives. */
const wallClock = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit' }).format(at);

test('each lesson comes once, a week apart, at the same hour on the wall across the clock change', async () => {
  await course.join('rosa@example.org');
  await course.signUp('joe@example.org', { country: 'US', timeZone: 'America/New_York' });
  const page = await course.confirm('joe@example.org');
  await course.prefer(await page.text(), { weekday: '4', hour: '18', tracking: 'yes' });
  await course.pass(10 * WEEK);

  for (const [address, zone, hour] of [
    ['rosa@example.org', 'Europe/Madrid', 'Tue, 10'],
    ['joe@example.org', 'America/New_York', 'Thu, 18'],
  ] as const) {
    expect(course.lessonsTo(address)).toEqual([...lessons]);
    const weekly = course.lessonLetters(address).slice(1);
    expect(weekly.map(({ at }) => wallClock(at, zone))).toEqual(Array(8).fill(hour));
  }
  const sets = (address: string) =>
    new Set(course.lessonLetters(address).map(({ configurationSet }) => configurationSet));
  expect([...sets('joe@example.org')].join()).toMatch(/Tracked/);
  expect([...sets('rosa@example.org')].join()).toMatch(/Plain/);
  expect(course.bookings()).toEqual([]);
  expect(course.host.problems()).toEqual([]);
});

test('whoever presses no button after confirming gets the welcome a quarter of an hour later', async () => {
  await course.signUp('ana@example.org', { language: 'es' });
  await course.confirm('ana@example.org');
  await course.pass(14 * 60_000);
  expect(course.lessonsTo('ana@example.org')).toEqual([]);
  await course.pass(2 * 60_000);
  expect(course.lessonsTo('ana@example.org')).toEqual(['welcome']);
});
