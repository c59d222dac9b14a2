/** What answers and surgery do to the letters: exercises leave them, and come back by a press. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Course, DAY, startCourse, WEEK } from './course.ts';
import { dayFields, NO_EXERCISES, type Patient, patientAt } from './patient.ts';

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
  await rosa.answerCheck({ pain: '3' });
});
afterAll(() => course?.close());

const exercisesAreOut = async (lesson: string) =>
  NO_EXERCISES.test((await rosa.read(rosa.letter(lesson))).html);

test('a number three above the start: worse, said at once, and no exercises until it is back', async () => {
  await course.pass(DAY);
  const page = await rosa.giveNumber(6);
  expect(page.text).toContain('Your legs seem worse than at the start.');
  await course.pass(WEEK);
  expect(await exercisesAreOut('plan-your-rests')).toBe(true);
  expect((await rosa.openPage()).text).toContain('value="start-gently"');
  // Two above it is not yet back; one above it is.
  await rosa.giveNumber(5);
  await course.pass(WEEK);
  expect(await exercisesAreOut('first-steps')).toBe(true);
  await rosa.giveNumber(4);
  expect((await rosa.openPage()).text).not.toContain('value="start-gently"');
  await course.pass(WEEK);
  expect(await exercisesAreOut('half-way-there')).toBe(false);
});

test('"Start gently again" brings the exercises into the very next letter', async () => {
  await course.pass(DAY);
  await rosa.giveNumber(9);
  const page = await rosa.change('start-gently');
  expect(page.text).toContain('Exercises come again from your next letter on.');
  await course.pass(WEEK);
  expect(await exercisesAreOut('plan-your-rests')).toBe(false);
});

test('surgery ahead: held on its day, on again by a press, without exercises until the team says yes', async () => {
  // Tuesday 19 January: the day on which the third letter would come.
  const page = await rosa.change('surgery-ahead', dayFields('ahead', '2027-01-19'));
  expect(page.text).toContain('Tuesday 19 January');
  await course.pass(6 * WEEK);
  expect(course.lessonsTo(address)).toEqual(['welcome', 'how-it-works', 'plan-your-rests']);
  expect(course.bookings()).toEqual([]);

  // The letters are older than 30 days by now, so the page comes by a fresh link.
  const link = await course.link(rosa.letter(), '/my/');
  await fetch(`${link}/fresh`, { method: 'POST' });
  const held = await rosa.follow('/my/');
  await rosa.press(held, 'go-on');
  expect(course.bookings()).toHaveLength(1);
  await course.pass(WEEK);
  expect(course.lessonsTo(address).at(-1)).toBe('first-steps');
  expect(await exercisesAreOut('first-steps')).toBe(true);
  await rosa.change('team-said-yes');
  await course.pass(WEEK);
  expect(await exercisesAreOut('half-way-there')).toBe(false);
});

test('had surgery: held at once, and twelve weeks after it exercises come of themselves', async () => {
  await course.pass(DAY);
  await rosa.change('had-surgery', dayFields('had', '2026-11-05'));
  expect(course.bookings()).toEqual([]);
  await rosa.change('go-on');
  await course.pass(2 * WEEK);
  // 28 January is twelve weeks after 5 November.
  expect(await exercisesAreOut('first-steps')).toBe(true);
  await course.pass(2 * WEEK);
  expect(await exercisesAreOut('your-day')).toBe(false);
});
