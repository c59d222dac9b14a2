/** What happens to a lesson when something fails on its way. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultKind } from '../../local/faults.ts';
import { type Course, DAY, HOUR, startCourse } from './course.ts';

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

/** The first lesson is due the next day at 10:00 in Madrid, 24 hours after joining. */
const untilFirstLesson = DAY;

const firstLessons = ['welcome', 'how-it-works'];

/** Each lesson once so far, and the next one comes on its day: the chain holds. */
async function expectUnbrokenChain() {
  expect(course.lessonsTo(rosa)).toEqual(firstLessons);
  await course.pass(7 * DAY);
  expect(course.lessonsTo(rosa)).toEqual([...firstLessons, 'plan-your-rests']);
}

/** The calls that sending one lesson makes, in order, with the end that a crash finds them at. */
const steps: [service: string, action: string, skip: number][] = [
  ['dynamodb', 'PutItem', 0],
  ['dynamodb', 'GetItem', 0],
  ['ses', 'SendRawEmail', 0],
  ['dynamodb', 'PutItem', 1],
  ['scheduler', 'CreateSchedule', 0],
];

describe.each<FaultKind>(['kill-before', 'kill-after', 'fail-before', 'fail-after'])(
  '%s',
  (kind) => {
    test.each(steps)(
      'at %s %s (%i before it): sent once, and the chain holds',
      async (service, action, skip) => {
        const fault = course.host.faults.add({
          kind,
          service,
          action,
          skip,
          function: 'SendLesson',
        });
        await course.pass(untilFirstLesson + 4 * HOUR);
        expect(fault.hits).toBe(1);
        await expectUnbrokenChain();
      },
    );
  },
);

test('a message delivered twice sends one letter', async () => {
  const fault = course.host.faults.add({
    kind: 'deliver-twice',
    service: 'sqs',
    function: 'SendLesson',
    overlap: true,
  });
  await course.pass(untilFirstLesson + HOUR);
  expect(fault.hits).toBe(1);
  await expectUnbrokenChain();
});

test('whoever leaves between the claim and the read of a send gets nothing', async () => {
  course.host.faults.add({
    kind: 'interrupt',
    service: 'dynamodb',
    action: 'GetItem',
    function: 'SendLesson',
    run: async () => {
      await course.leave(rosa);
    },
  });
  await course.pass(3 * 7 * DAY);
  expect(course.lessonsTo(rosa)).toEqual(['welcome']);
  expect(course.bookings()).toEqual([]);
});

test('after a day without SES the lesson comes by day, once, and the week after as planned', async () => {
  const fault = course.host.faults.add({
    kind: 'throttle',
    service: 'ses',
    action: 'SendRawEmail',
    times: Number.POSITIVE_INFINITY,
  });
  await course.pass(untilFirstLesson + DAY);
  expect(course.lessonsTo(rosa)).toEqual(['welcome']);
  fault.remove();
  await course.pass(DAY);
  expect(course.lessonsTo(rosa)).toEqual(firstLessons);
  const hour = new Date(course.newest(rosa).at).getUTCHours();
  expect(hour).toBeGreaterThanOrEqual(7);
  expect(hour).toBeLessThan(19);
  await course.pass(5 * DAY);
  expect(course.lessonsTo(rosa)).toEqual([...firstLessons, 'plan-your-rests']);
});

test('a lesson in doubt whose event came late is not sent again', async () => {
  course.host.faults.add({ kind: 'fail-after', service: 'ses', action: 'SendRawEmail' });
  await course.pass(untilFirstLesson + 3 * HOUR);
  await expectUnbrokenChain();
});

test('a lost schedule is found and mended within an hour and a quarter', async () => {
  expect(course.bookings()).toHaveLength(1);
  await course.loseBookings();
  await course.pass(untilFirstLesson + 80 * 60_000);
  await expectUnbrokenChain();
});

test('a message that cannot be read becomes a dead letter and holds up nobody', async () => {
  await course.put('walk-easier-due', { v: 2 });
  await course.put('walk-easier-due', 'not even JSON');
  await course.pass(untilFirstLesson + 3 * HOUR);
  expect(course.depth('walk-easier-due-dead-letters')).toBe(2);
  await expectUnbrokenChain();
});

test('a message that comes just before the morning waits for it, and does not spin', async () => {
  await course.signUp('leo@example.org');
  const page = await course.confirm('leo@example.org');
  await course.prefer(await page.text(), { hour: '8' });
  await course.pass(5_000);
  const throttled = course.host.faults.add({
    kind: 'throttle',
    service: 'ses',
    action: 'SendRawEmail',
    times: Number.POSITIVE_INFINITY,
  });
  // Until 07:59 the morning after the day on which the lesson was due.
  await course.pass(DAY + 21 * HOUR + 58 * 60_000);
  throttled.remove();
  expect(course.lessonsTo('leo@example.org')).toEqual(['welcome']);
  await course.pass(2 * HOUR);
  expect(course.lessonsTo('leo@example.org')).toEqual(firstLessons);
});

test('while nobody knows whether SES took a letter, the message that comes again sends nothing', async () => {
  course.host.services.ses.loseEvents((type) => type === 'Send' || type === 'Delivery');
  const fault = course.host.faults.add({
    kind: 'kill-after',
    service: 'ses',
    action: 'SendRawEmail',
  });
  // The queue gives the message out again after six minutes; reconcile looks after an hour.
  await course.pass(untilFirstLesson + HOUR / 2);
  expect(fault.hits).toBe(1);
  expect(course.lessonsTo(rosa)).toEqual(firstLessons);
});
