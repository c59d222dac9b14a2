/** Someone whom a clinic cares for reports a danger sign: the clinic is told, and told again. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anAddress, aTimeZone } from '../builders.ts';
import { type Course, DAY, HOUR, startCourse } from './course.ts';
import { takeIntoCare } from './in-care.ts';
import { type Patient, patientAt, rowsUnder } from './patient.ts';

const nurse = 'nurse@example.org';
const second = 'second@example.org';
let course: Course;
let rosa: Patient;

beforeAll(async () => {
  course = await startCourse();
});
beforeEach(async () => {
  await course.reset();
  await course.join('rosa@example.org');
  rosa = patientAt(course, 'rosa@example.org');
  await takeIntoCare(course, rosa, {
    contact: anAddress(nurse),
    second: anAddress(second),
    timeZone: aTimeZone('Europe/Madrid'),
  });
});
afterAll(() => course?.close());

const told = (address: string) =>
  course.letters(address).filter(({ lesson }) => lesson === 'clinic-alert');

test('in an emergency at once and after an hour, by mail that names nobody; then by the second contact', async () => {
  await course.host.mailbox.reply(rosa.letter('welcome').id, 'I cannot pee');
  await course.pass(10_000);
  expect(told(nurse)).toHaveLength(1);
  const { subject, text, raw } = await rosa.read(told(nurse)[0]);
  expect(subject).toBe('An escalation is waiting');
  expect(text).toContain('Please sign in to see it.');
  for (const part of [subject, text, raw]) expect(part).not.toMatch(/rosa|pee|danger sign/i);
  await course.pass(1.5 * HOUR);
  expect(told(nurse)).toHaveLength(2);
  await course.pass(4 * HOUR);
  expect(told(second)).toHaveLength(1);
  await course.pass(2 * DAY);
  expect(told(nurse)).toHaveLength(3);
  const steps = (await rowsUnder(course, rosa.id(), 'LEDGER')).map(({ lesson }) => String(lesson));
  expect(steps.filter((lesson) => lesson.startsWith('to-clinic-'))).toHaveLength(4);
  // The person gets their own letter of the day after, as everyone does.
  expect(course.letters(rosa.address).some(({ lesson }) => /^short-question/.test(lesson))).toBe(
    true,
  );
});

test('of what can wait till later in the day in the clinic’s hours, and of nothing that is settled', async () => {
  // Monday, 22:00 in Madrid.
  await course.pass(12 * HOUR);
  await rosa.tick(['calf']);
  await course.pass(9 * HOUR);
  expect(told(nurse)).toEqual([]);
  await course.pass(2 * HOUR);
  expect(told(nurse)).toHaveLength(1);
  await rosa.closeDanger('mistake', rosa.letter('welcome'));
  await course.pass(2 * DAY);
  expect(told(nurse)).toHaveLength(1);
  expect(told(second)).toEqual([]);
});

test('a mail that comes back is counted for the alarm, and takes nobody off the course', async () => {
  await rosa.tick(['urine']);
  await course.pass(10_000);
  await course.host.mailbox.bounce(told(nurse)[0]?.id as string);
  await course.pass(HOUR / 4);
  expect(course.host.logs().some(({ line }) => line.includes('"ClinicAlertsFailed":1'))).toBe(true);
  const [person] = await rowsUnder(course, rosa.id(), 'PERSON');
  expect(person?.course).toMatchObject({ kind: 'active' });
});
