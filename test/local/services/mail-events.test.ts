import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { courseLetter } from './course-letter.ts';
import { type ServicesOnTheWire, startServices } from './services-on-the-wire.ts';

const BUS = 'arn:aws:events:us-east-1:111111111111:event-bus/default';
const ANN = 'ann@reader.example';
const ALL = [
  'SEND',
  'DELIVERY',
  'BOUNCE',
  'COMPLAINT',
  'REJECT',
  'DELIVERY_DELAY',
  'RENDERING_FAILURE',
];

let services: ServicesOnTheWire;
let client: SESClient;
let queues: SQSClient;
let queueUrl: string;

beforeEach(async () => {
  services = await startServices();
  client = new SESClient(services.client);
  queues = new SQSClient(services.client);
  const { mail } = services;
  mail.createEmailIdentity({ EmailIdentity: 'walk-easier.example' });
  for (const [name, types] of [
    ['all', ALL],
    ['few', ['SEND', 'DELIVERY']],
  ] as const) {
    mail.createConfigurationSet(name, {});
    mail.createEventDestination({
      ConfigurationSetName: name,
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: types,
        EventBridgeDestination: { EventBusArn: BUS },
      },
    });
  }
  const queue = services.queues.createQueue('mail-events', {});
  queueUrl = queue.url;
  services.bus.createRule('mail-events', {
    EventPattern: { source: ['aws.ses'] },
    State: 'ENABLED',
    Targets: [{ Id: 'Target0', Arn: queue.arn }],
  });
});

afterEach(async () => {
  client.destroy();
  queues.destroy();
  await services.stop();
});

const sent = async (ConfigurationSetName = 'all', to = ANN): Promise<string> => {
  const answer = await client.send(
    new SendRawEmailCommand({
      RawMessage: { Data: courseLetter() },
      Destinations: [to],
      ConfigurationSetName,
      Tags: [{ Name: 'lesson', Value: 'your-day' }],
    }),
  );
  return answer.MessageId ?? '';
};

const published = async () => {
  const { Messages } = await queues.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
  );
  return (Messages ?? []).map(({ Body }) => JSON.parse(Body ?? '{}'));
};

const lifeOf = (id: string) => services.mail.events(id).map(({ type }) => type);

describe('what SES tells of a message by hand', () => {
  test('a delay says until when SES tries, and the delivery still comes', async () => {
    const id = await sent();
    await services.clock.forward(2_000);
    expect(await services.mail.delay(id)).toEqual({ kind: 'published' });
    await services.clock.forward(5_000);
    expect(lifeOf(id)).toEqual(['Send', 'DeliveryDelay', 'Delivery']);
    expect((await published())[1]).toMatchObject({
      'detail-type': 'Email Delivery Delayed',
      detail: {
        eventType: 'DeliveryDelay',
        mail: { messageId: id, tags: { lesson: ['your-day'] } },
        deliveryDelay: {
          timestamp: '2026-11-22T09:00:02.000Z',
          delayType: 'MailboxFull',
          expirationTime: '2026-11-22T23:00:00.000Z',
          delayedRecipients: [
            { emailAddress: ANN, status: '4.2.2', diagnosticCode: 'smtp; 452 4.2.2 mailbox full' },
          ],
        },
      },
    });
  });

  test('a rendering failure names the template, and the message is neither sent nor delivered', async () => {
    const id = await sent();
    expect(await services.mail.failRendering(id)).toEqual({ kind: 'published' });
    await services.clock.forward(5_000);
    expect(lifeOf(id)).toEqual(['Rendering Failure']);
    expect(await published()).toMatchObject([
      {
        'detail-type': 'Email Rendering Failed',
        detail: {
          eventType: 'Rendering Failure',
          mail: { messageId: id },
          failure: { errorMessage: expect.any(String), templateName: 'your-day' },
        },
      },
    ]);
  });

  test('a rejected message is not delivered', async () => {
    const id = await sent();
    await services.mail.reject(id);
    await services.clock.forward(5_000);
    expect(lifeOf(id)).toEqual(['Reject', 'Send']);
    expect((await published())[0]).toMatchObject({
      'detail-type': 'Email Rejected',
      detail: { eventType: 'Reject', reject: { reason: 'Bad content' } },
    });
  });

  test('an undetermined bounce names the address alone and suppresses nobody', async () => {
    const id = await sent();
    await services.mail.bounce(id, 'undetermined');
    const [{ detail }] = await published();
    expect(detail.bounce).toMatchObject({
      bounceType: 'Undetermined',
      bounceSubType: 'Undetermined',
      bouncedRecipients: [{ emailAddress: ANN }],
    });
    expect(detail.bounce.bouncedRecipients[0]).not.toHaveProperty('status');
    expect(services.mail.suppressedList()).toEqual([]);
  });

  test('is published only where the configuration set asks for it', async () => {
    const id = await sent('few');
    for (const tell of ['delay', 'failRendering', 'reject', 'bounce'] as const) {
      expect(await services.mail[tell](id)).toEqual({ kind: 'not-subscribed' });
    }
    expect(await published()).toEqual([]);
  });
});

describe('a mailbox that behaves', () => {
  test('as full bounces each coming letter after it was sent, until it is normal again', async () => {
    services.mail.behave('ANN@reader.example', 'mailboxFull');
    const full = [await sent(), await sent()];
    await services.clock.forward(5_000);
    expect(full.map(lifeOf)).toEqual([
      ['Send', 'Bounce'],
      ['Send', 'Bounce'],
    ]);
    const bounces = (await published()).flatMap(({ detail }) => detail.bounce ?? []);
    expect(bounces.map(({ bounceType }) => bounceType)).toEqual(['Transient', 'Transient']);
    expect(services.mail.suppressedList()).toEqual([]);
    services.mail.behave(ANN, 'normal');
    const id = await sent();
    await services.clock.forward(5_000);
    expect(lifeOf(id)).toEqual(['Send', 'Delivery']);
  });

  test('as none bounces for good and comes upon the suppression list', async () => {
    services.mail.behave(ANN, 'noMailbox');
    const id = await sent();
    await services.clock.forward(5_000);
    expect(services.mail.events(id).at(-1)?.detail).toMatchObject({
      bounceType: 'Permanent',
      bounceSubType: 'General',
    });
    expect(services.mail.suppressedList()).toMatchObject([{ address: ANN, reason: 'BOUNCE' }]);
  });

  test('concerns no other address, and is forgotten by a reset', async () => {
    services.mail.behave(ANN, 'mailboxFull');
    const other = await sent('all', 'bob@reader.example');
    await services.clock.forward(5_000);
    expect(lifeOf(other)).toEqual(['Send', 'Delivery']);
    services.mail.reset();
    const id = await sent();
    await services.clock.forward(5_000);
    expect(lifeOf(id)).toEqual(['Send', 'Delivery']);
  });
});

test('a message carries the hash of its bytes', async () => {
  const one = services.mail.message(await sent());
  const same = services.mail.message(await sent());
  expect(one?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(same?.hash).toBe(one?.hash);
});
