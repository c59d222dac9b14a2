import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ServiceError } from '../../../local/world.ts';
import { TOPIC } from './receiving-rule.ts';
import { type ServicesOnTheWire, startServices } from './services-on-the-wire.ts';

let services: ServicesOnTheWire;
let sqs: SQSClient;
let url: string;
const QUEUE = 'arn:aws:sqs:us-east-1:111111111111:told';

beforeEach(async () => {
  services = await startServices();
  sqs = new SQSClient(services.client);
  url = services.queues.createQueue('told', {}).url;
  services.topics.createTopic(TOPIC, {
    KmsMasterKeyId: 'arn:aws:kms:us-east-1:111111111111:key/k',
  });
});
afterEach(async () => {
  sqs.destroy();
  await services.stop();
});

const subscribe = (over: object = {}) =>
  services.topics.subscribe({ TopicArn: TOPIC, Protocol: 'sqs', Endpoint: QUEUE, ...over });
const publish = (Message = 'hello') =>
  services.world.callAs({ kind: 'operator' }, 'sns', 'Publish', { TopicArn: TOPIC, Message });
const arrived = async () => {
  const command = new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 });
  return ((await sqs.send(command)).Messages ?? []).map(({ Body = '' }) => Body);
};

describe('what is published', () => {
  test('reaches a queue as it is, where the subscription says so', async () => {
    subscribe({ RawMessageDelivery: true });
    await publish();
    expect(await arrived()).toEqual(['hello']);
  });

  test('comes in an envelope otherwise', async () => {
    subscribe();
    await publish();
    const [body = '{}'] = await arrived();
    expect(JSON.parse(body)).toMatchObject({
      Type: 'Notification',
      TopicArn: TOPIC,
      Message: 'hello',
      Timestamp: '2026-11-22T09:00:00.000Z',
    });
  });

  test('goes to every queue, and to no mail address', async () => {
    subscribe({ RawMessageDelivery: true });
    subscribe({ RawMessageDelivery: true });
    subscribe({ Protocol: 'email', Endpoint: 'ops@clinic.example' });
    await publish();
    expect(await arrived()).toEqual(['hello', 'hello']);
  });

  test('needs leave of the topic, and of its key', () => {
    const needs = services.topics.service.actions.Publish?.needs({ TopicArn: TOPIC });
    expect(needs?.map(({ action }) => action)).toEqual([
      'sns:Publish',
      'kms:GenerateDataKey',
      'kms:Decrypt',
    ]);
  });

  test('is tried again where the queue does not answer, and given up where it may not', async () => {
    subscribe({ RawMessageDelivery: true });
    let refusal = new ServiceError('InternalFailure', 'fault', 500);
    services.delivery.before = ({ service }) => {
      if (service === 'sqs') throw refusal;
    };
    await publish('later');
    expect(await arrived()).toEqual([]);
    services.delivery.before = () => undefined;
    await services.clock.forward(2_000);
    expect(await arrived()).toEqual(['later']);
    refusal = new ServiceError('AccessDenied', 'no', 403);
    services.delivery.before = ({ service }) => {
      if (service === 'sqs') throw refusal;
    };
    await publish('never');
    services.delivery.before = () => undefined;
    await services.clock.forward(3_600_000);
    expect(await arrived()).not.toContain('never');
    expect(services.problems).toEqual([
      `sns: ${TOPIC} could not deliver to ${QUEUE}: AccessDenied`,
    ]);
  });
});

test('what is not hosted is refused by name', async () => {
  expect(() => subscribe({ Protocol: 'https', Endpoint: 'https://x.example' })).toThrow('Protocol');
  expect(() => subscribe({ FilterPolicy: {} })).toThrow('FilterPolicy');
  expect(() => subscribe({ TopicArn: `${TOPIC}2` })).toThrow('there is no topic');
  expect(() => services.topics.createTopic(TOPIC, { FifoTopic: true })).toThrow('FifoTopic');
  await expect(publish('x'.repeat(300_000))).rejects.toThrow('too long');
});
