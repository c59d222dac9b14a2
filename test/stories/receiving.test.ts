/** Mail that comes in, on its whole way: door, receipt rule, bucket, topic, queue, function. */
import { createTransport } from 'nodemailer';
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

const verdicts = (asked: string) => ({ headers: { 'X-Local-Verdicts': asked } });
const reply = (body: string, over = {}) =>
  course.host.mailbox.reply(course.newest(rosa).id, body, over);
/** What the inbox shows of everything that came in, newest first. */
const fates = () => {
  const { mailbox } = course.host;
  return mailbox.received().map((mail) => mailbox.fate(mail).words);
};
const counted = (metric: string) =>
  course.host.logs().filter(({ line }) => line.includes(`"${metric}":1`)).length;

describe('a reply', () => {
  test('is read at once, and once', async () => {
    await reply('hello');
    await course.pass(1_000);
    expect(fates()).toEqual(['read']);
    expect(counted('RepliesRead')).toBe(1);
    expect(course.host.problems()).toEqual([]);
  });

  test('that a real mail program hands over by SMTP comes the same way', async () => {
    const { replyTo } = await course.host.mailbox.read(course.newest(rosa).id);
    const transport = createTransport(course.host.origins.smtp);
    // Some programs write addresses in capitals.
    await transport.sendMail({ from: rosa, to: replyTo?.toUpperCase(), text: '6' });
    transport.close();
    await course.pass(1_000);
    expect(fates()).toEqual(['read']);
    expect(counted('RepliesRead')).toBe(1);
  });

  test('that SQS hands over twice is read once', async () => {
    const twice = { kind: 'deliver-twice', service: 'sqs', function: 'ReadReply' } as const;
    course.host.faults.add({ ...twice, overlap: true });
    await reply('hello');
    await course.pass(HOUR);
    expect(counted('RepliesRead')).toBe(1);
    expect(fates()).toEqual(['read']);
  });

  test.each(['kill-before', 'kill-after'] as const)(
    'is read again when the function dies (%s) before it has settled',
    async (kind) => {
      const settling = { service: 'dynamodb', action: 'UpdateItem', function: 'ReadReply' };
      course.host.faults.add({ kind, ...settling });
      await reply('hello');
      await course.pass(HOUR);
      expect(fates()).toEqual(['read']);
    },
  );

  test('that cannot be read goes to the dead letters with the reason, and not round and round', async () => {
    const raw = `From: ${rosa}\r\n\r\n${'--x\r\n\r\n'.repeat(2_000)}`;
    const { replyTo = '' } = await course.host.mailbox.read(course.newest(rosa).id);
    course.host.services.ses.receive({ mailFrom: rosa, recipients: [replyTo] }, Buffer.from(raw));
    await course.pass(DAY);
    expect(fates()[0]).toBe('dead letter: too-many-parts');
    expect(counted('RepliesUnreadable')).toBe(1);
  });

  test('with a virus is not opened', async () => {
    await reply('hello', verdicts('virus=FAIL'));
    await course.pass(HOUR);
    expect(counted('RepliesQuarantined')).toBe(1);
    expect(course.host.calls().filter(({ action }) => action === 'GetObject')).toEqual([]);
  });

  test('is gone from the bucket after a month', async () => {
    await reply('hello');
    await course.pass(1_000);
    const { bucket = '', key = '' } = course.host.mailbox.received()[0]?.place ?? {};
    const { s3 } = course.host.services;
    expect(s3.object(bucket, key)).toBeDefined();
    await course.pass(31 * DAY);
    expect(s3.object(bucket, key)).toBeUndefined();
  });
});

describe('a mail to the address in List-Unsubscribe', () => {
  test('ends the course, whoever it comes from and whatever DMARC says', async () => {
    const to = await course.leavingAddress(rosa);
    await reply('', { to, from: 'relay@elsewhere.example', ...verdicts('dmarc=FAIL spam=FAIL') });
    await course.pass(HOUR);
    expect(course.bookings()).toEqual([]);
    await course.pass(2 * WEEK);
    expect(course.lessonsTo(rosa)).toEqual(['welcome']);
  });

  test('ends nothing with a virus', async () => {
    const to = await course.leavingAddress(rosa);
    await reply('', { to, ...verdicts('virus=FAIL') });
    await course.pass(HOUR);
    expect(course.bookings()).toHaveLength(1);
  });
});
