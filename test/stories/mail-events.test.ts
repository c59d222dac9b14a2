/** What SES says of letters: counted once, however often and in whatever order it says so. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Course, DAY, HOUR, startCourse, WEEK } from './course.ts';
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
});
afterAll(() => course?.close());

const person = async () =>
  (await rowsUnder(course, rosa.id())).find(({ sk }) => sk === 'PERSON') ?? {};
/** What the ledger holds of a letter. */
const rowOf = async (lesson: string) =>
  (await rowsUnder(course, rosa.id(), `LEDGER#1#${lesson}`))[0] ?? {};

/** An event about a letter, as SES's own would reach the queue. */
function eventAbout(lesson: string, eventType: string, more: Record<string, unknown>) {
  const letter = rosa.letter(lesson);
  const mail = {
    timestamp: new Date(letter.at).toISOString(),
    tags: course.host.mailbox.message(letter.id)?.tags,
  };
  return { source: 'aws.ses', detail: { eventType, mail, ...more } };
}

/** Where the stack leaves what the queue of events could not get through. */
function deadLetters(): string {
  const queues = course.host.services.sqs;
  const arn = `arn:aws:sqs:us-east-1:111111111111:${course.eventQueue()}`;
  return queues.queue(arn)?.redrive?.deadLetterTargetArn.split(':').at(-1) ?? '';
}

const counted = (metric: string) =>
  course.host.logs().filter(({ line }) => line.includes(`"${metric}"`)).length;

test('five letters that come back in a row hold the course for four weeks; one that arrives counts down', async () => {
  course.host.mailbox.behave(address, 'mailboxFull');
  await course.pass(3 * WEEK + 2 * DAY);
  // The welcome came before the mailbox was full.
  expect(await person()).toMatchObject({ softBounces: 4 });
  // The reminder of the six questions arrives.
  course.host.mailbox.behave(address, 'normal');
  await course.pass(3 * DAY);
  expect(await person()).toMatchObject({ softBounces: 3 });
  course.host.mailbox.behave(address, 'mailboxFull');
  await course.pass(11 * DAY);
  expect(await person()).toMatchObject({
    softBounces: 5,
    course: { kind: 'active', pause: { why: 'bounces' } },
  });
  expect(course.bookings()).toHaveLength(1);
  const before = course.lessonsTo(address).length;
  await course.pass(4 * WEEK - DAY);
  expect(course.lessonsTo(address)).toHaveLength(before);
  await course.pass(WEEK);
  expect(course.lessonsTo(address)).toHaveLength(before + 1);
});

test.each([
  ['delayedAt', 'delay'],
  ['rejectedAt', 'reject'],
  ['notRenderedAt', 'failRendering'],
] as const)('%s is noted once on the ledger, however often it is said', async (name, say) => {
  const { id } = rosa.letter('welcome');
  await course.host.mailbox[say](id);
  await course.pass(60_000);
  const first = await rowOf('welcome');
  expect(first).toHaveProperty(name);
  await course.host.mailbox[say](id);
  await course.pass(HOUR);
  expect(await rowOf('welcome')).toEqual(first);
  expect(course.lessonsTo(address)).toEqual(['welcome']);
});

test('the same transient bounce said twice counts once', async () => {
  const bounce = eventAbout('welcome', 'Bounce', {
    bounce: { bounceType: 'Transient', timestamp: '2027-01-04T09:01:00.000Z' },
  });
  await course.put(course.eventQueue(), bounce);
  await course.put(course.eventQueue(), bounce);
  await course.pass(60_000);
  expect(await person()).toMatchObject({ softBounces: 1 });
});

describe('what nobody can use', () => {
  test('malformed events end among the dead letters, and hold up nothing', async () => {
    await course.pass(DAY);
    const queue = course.eventQueue();
    await course.put(queue, 'not even JSON');
    await course.put(queue, { source: 'aws.ses', detail: { eventType: 'Bounce' } });
    await course.pass(DAY);
    expect(course.depth(queue)).toBe(0);
    expect(course.depth(deadLetters())).toBe(2);
    await course.pass(WEEK);
    expect(course.lessonsTo(address)).toEqual(['welcome', 'how-it-works', 'plan-your-rests']);
  });

  test('an unknown person and an unknown type are let go, the type with a count', async () => {
    await course.pass(DAY);
    const queue = course.eventQueue();
    const tags = { person: ['a'.repeat(26)], run: ['1'], lesson: ['welcome'], attempt: ['1'] };
    const mail = { timestamp: '2027-01-05T09:00:00.000Z', tags };
    await course.put(queue, { source: 'aws.ses', detail: { eventType: 'Send', mail, send: {} } });
    await course.put(queue, { source: 'aws.ses', detail: { eventType: 'Subscription', mail } });
    await course.pass(HOUR);
    expect(course.depth(queue)).toBe(0);
    expect(counted('MailEventsIgnored')).toBe(1);
    expect(course.host.problems()).toEqual([]);
  });
});
