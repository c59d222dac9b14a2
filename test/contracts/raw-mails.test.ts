/** Raw mail in a bucket, and the dead letters of what nobody can read: over the wire, as SES and SQS have it. */
import { S3Client } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AwsCallError } from '../../lambdas/adapters/aws-error.ts';
import { MOST_RAW_BYTES, s3RawMails } from '../../lambdas/adapters/s3-raw-mails.ts';
import { sqsDeadLetters } from '../../lambdas/adapters/sqs-dead-letters.ts';
import { readMailReceived } from '../../lambdas/domain/replies/mail-received.ts';
import { receiveMail } from '../local/services/receiving-rule.ts';
import { type ServicesOnTheWire, startServices } from '../local/services/services-on-the-wire.ts';

let services: ServicesOnTheWire;
let s3: S3Client;
let sqs: SQSClient;

beforeEach(async () => {
  services = await startServices();
  s3 = new S3Client(services.client);
  sqs = new SQSClient(services.client);
});
afterEach(async () => {
  s3.destroy();
  sqs.destroy();
  await services.stop();
});

/** A mail comes in; where SES says that it lies. */
async function arrived(raw: string) {
  const { url } = receiveMail(services);
  const envelope = { mailFrom: 'robin@mail.example', recipients: ['a@course.example'] };
  services.mail.receive(envelope, Buffer.from(raw));
  await services.clock.settle();
  const command = new ReceiveMessageCommand({ QueueUrl: url });
  const { Messages = [] } = await sqs.send(command);
  const told = readMailReceived(Messages[0]?.Body ?? '');
  if (told.kind !== 'received') throw new Error(told.kind);
  return told.mail.place;
}

describe('raw mail', () => {
  const raw = 'From: robin@mail.example\r\n\r\n6 – ñ\r\n';

  test('is got as it lies there, with what SES put before it', async () => {
    const got = await s3RawMails(s3).get(await arrived(raw));
    if (got.kind !== 'raw') throw new Error(got.why);
    const text = Buffer.from(got.bytes).toString();
    expect(text).toMatch(/^Return-Path: /);
    expect(text.endsWith(raw)).toBe(true);
  });

  test('that is too large is not got, to the byte', async () => {
    const place = await arrived(raw);
    const size = services.buckets.object(place.bucket, place.key)?.length ?? 0;
    expect(await s3RawMails(s3, size - 1).get(place)).toEqual({
      kind: 'unreadable',
      why: 'too-large',
    });
    expect((await s3RawMails(s3, size).get(place)).kind).toBe('raw');
    expect((await s3RawMails(s3).get(place)).kind).toBe('raw');
  });

  test('of the largest size that SES takes leaves the connection usable', async () => {
    const place = await arrived(`From: a@b.example\r\n\r\n${'x\n'.repeat(MOST_RAW_BYTES / 2)}`);
    const mails = s3RawMails(s3);
    expect(await mails.get(place)).toEqual({ kind: 'unreadable', why: 'too-large' });
    expect(await mails.get(place)).toEqual({ kind: 'unreadable', why: 'too-large' });
  });

  test('that is not there is a fault without its name: S3 does not say which', async () => {
    const place = await arrived(raw);
    services.listing.may = false;
    const fault = await s3RawMails(s3)
      .get({ ...place, key: 'raw/robin@mail.example' })
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(AwsCallError);
    expect(String(fault)).toMatch(/^AwsCallError: GetObject failed: AccessDenied/);
  });
});

test('a dead letter keeps what was told and why it died', async () => {
  const { url } = services.queues.createQueue('dead', {});
  await sqsDeadLetters(sqs, url).put('{"told":true}', `malformed: ${'receipt '.repeat(100)}`);
  const command = new ReceiveMessageCommand({ QueueUrl: url, MessageAttributeNames: ['reason'] });
  const [message] = (await sqs.send(command)).Messages ?? [];
  expect(message?.Body).toBe('{"told":true}');
  expect(message?.MessageAttributes?.reason?.StringValue).toMatch(/^malformed: receipt .{230,}$/);
});
