/** "My address has changed", in mid-course: nothing is lost, sent twice, or sent where it was. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FaultKind } from '../../local/faults.ts';
import { type Course, DAY, HOUR, lessons, startCourse, WEEK } from './course.ts';
import { isDayAfter, NO_EXERCISES, type Patient, patientAt, rowsUnder } from './patient.ts';

const old = 'rosa@example.org';
const fresh = 'rosa.maria@example.org';
let course: Course;
let rosa: Patient;

beforeAll(async () => {
  course = await startCourse();
});
beforeEach(async () => {
  await course.reset();
  await course.join(old);
  rosa = patientAt(course, old);
  await rosa.answerCheck({ pain: '6' });
  await course.pass(2 * DAY);
});
afterAll(() => course?.close());

const ask = () => rosa.change('move', { address: fresh });

/** How many letters have come to either address, of those that asked for nothing. */
const lessonsToBoth = () => [...course.lessonsTo(old), ...course.lessonsTo(fresh)];

test('the course goes on at the new address without a gap or a repeat, and no letter goes to the old one', async () => {
  const asked = await ask();
  expect(asked.text).toContain(`We have written to ${fresh}.`);
  // Nothing changes until it is confirmed from the new mailbox.
  await course.pass(6 * DAY);
  expect(course.lessonsTo(old).at(-1)).toBe('plan-your-rests');

  const id = rosa.id();
  const moved = await rosa.follow('/move/', fresh);
  expect(moved.text).toContain('Your letters come here now');
  expect(course.bookings()).toHaveLength(1);
  expect((await rowsUnder(course, id)).map(({ sk }) => sk)).toEqual([
    expect.stringMatching(/^CONSENT#/),
    expect.stringMatching(/^CONSENT#/),
    'PERSON',
  ]);

  const before = course.letters(old).length;
  await course.pass(2 * WEEK);
  expect(course.letters(old)).toHaveLength(before);
  expect(course.lessonsTo(fresh)).toEqual(lessons.slice(3, 5));
  // What was answered came along, so the page shows it.
  const there = patientAt(course, fresh);
  expect((await there.openPage()).text).toMatch(/<td>6<\/td>|6<\/td>/);
});

test('old letters still let them leave, and open nothing else', async () => {
  const letter = rosa.letter();
  await ask();
  await rosa.follow('/move/', fresh);
  await rosa.openPage(letter, 400);
  expect((await rosa.tick(['urine']).catch((fault: Error) => fault)) instanceof Error).toBe(true);
  await fetch(await course.link(letter, '/leave/'), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'how=link',
  });
  expect(course.bookings()).toEqual([]);
  const before = lessonsToBoth().length;
  await course.pass(2 * WEEK);
  expect(lessonsToBoth()).toHaveLength(before);
});

test('a danger sign that is open moves along', async () => {
  await rosa.tick(['calf']);
  await ask();
  await rosa.follow('/move/', fresh);
  await course.pass(3 * WEEK);
  const there = patientAt(course, fresh);
  expect(course.letters(fresh).filter(isDayAfter)).toHaveLength(1);
  expect((await there.read()).html).toMatch(NO_EXERCISES);
  await there.closeDanger('seen-may-go-on');
  expect((await rowsUnder(course, there.id(), 'ESCALATION'))[0]?.closed).toBeDefined();
});

test('an address with a course of its own takes no other', async () => {
  await course.join(fresh);
  await ask();
  const page = await rosa.follow('/move/', fresh);
  expect(page.text).toContain('This address has letters of its own');
  await course.pass(WEEK);
  expect(course.lessonsTo(old).at(-1)).toBe('plan-your-rests');
  expect(course.lessonsTo(fresh)).toContain('how-it-works');
});

/** Every kind of call that confirming makes, with how many such calls went before. */
const crashes: [kind: FaultKind, service: string, action: string, skip: number][] = [
  ['kill-after', 'dynamodb', 'PutItem', 0],
  ['kill-after', 'dynamodb', 'PutItem', 3],
  ['kill-before', 'scheduler', 'CreateSchedule', 0],
  ['kill-after', 'scheduler', 'CreateSchedule', 0],
  ['kill-after', 'scheduler', 'DeleteSchedule', 0],
  ['kill-after', 'dynamodb', 'DeleteItem', 2],
];

test.each(crashes)(
  '%s at %s %s, %i of them before it: reconcile finishes the move',
  async (kind, service, action, skip) => {
    await ask();
    const fault = course.host.faults.add({ kind, service, action, skip, function: 'OpenPage' });
    await rosa.follow('/move/', fresh).catch(() => undefined);
    expect(fault.hits).toBe(1);
    const id = rosa.id();
    await course.pass(HOUR);
    expect(course.bookings()).toHaveLength(1);
    expect(await rowsUnder(course, id, 'LEDGER')).toEqual([]);
    await course.pass(2 * WEEK);
    expect(course.lessonsTo(old)).toEqual(lessons.slice(0, 2));
    expect(course.lessonsTo(fresh)).toEqual(lessons.slice(2, 4));
  },
);
