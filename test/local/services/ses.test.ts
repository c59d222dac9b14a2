import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import {
  DeleteSuppressedDestinationCommand,
  GetSuppressedDestinationCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ServiceError } from '../../../local/world.ts';
import { courseLetter } from './course-letter.ts';
import { type ServicesOnTheWire, START, startServices } from './services-on-the-wire.ts';

const BUS = 'arn:aws:events:us-east-1:111111111111:event-bus/default';
const ANN = 'ann@reader.example';

let services: ServicesOnTheWire;
let client: SESClient;
let suppression: SESv2Client;
let queues: SQSClient;
let queueUrl: string;

const declareSet = (name: string, types: string[], more: Record<string, unknown> = {}) => {
  services.mail.createConfigurationSet(name, { Name: name, ...more });
  services.mail.createEventDestination({
    ConfigurationSetName: name,
    EventDestination: {
      Enabled: true,
      MatchingEventTypes: types,
      EventBridgeDestination: { EventBusArn: BUS },
    },
  });
};

const start = async (options: Parameters<typeof startServices>[0] = {}) => {
  services = await startServices(options);
  client = new SESClient(services.client);
  suppression = new SESv2Client(services.client);
  queues = new SQSClient(services.client);
  services.mail.createEmailIdentity({ EmailIdentity: 'walk-easier.example' });
  declareSet('plain', ['send', 'delivery', 'bounce', 'complaint', 'reject']);
  declareSet('tracked', ['SEND', 'OPEN', 'CLICK']);
  declareSet('confirmation', ['send', 'bounce'], { SuppressionOptions: { SuppressedReasons: [] } });
  const queue = services.queues.createQueue('mail-events', {});
  queueUrl = queue.url;
  services.bus.createRule('mail-events', {
    EventPattern: { source: ['aws.ses'] },
    State: 'ENABLED',
    Targets: [{ Id: 'Target0', Arn: queue.arn }],
  });
};

beforeEach(() => start());

afterEach(async () => {
  client.destroy();
  suppression.destroy();
  queues.destroy();
  await services.stop();
});

const send = (more: Partial<SendRawEmailCommandInput> = {}, raw = courseLetter()) =>
  client.send(
    new SendRawEmailCommand({
      RawMessage: { Data: raw },
      Source: 'letters@walk-easier.example',
      Destinations: [ANN],
      ConfigurationSetName: 'plain',
      ...more,
    }),
  );

const sent = async (more: Partial<SendRawEmailCommandInput> = {}): Promise<string> =>
  (await send(more)).MessageId ?? '';

const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (error: Error) => `${error.name}: ${error.message}`,
  );

/** The events that came to the queue, whole. */
const published = async () => {
  const { Messages } = await queues.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
  );
  return (Messages ?? []).map(({ Body }) => JSON.parse(Body ?? '{}'));
};
const publishedTypes = async () => (await published()).map((event) => event['detail-type']);

describe('an accepted message', () => {
  test('is kept byte for byte, with envelope, tags and configuration set', async () => {
    const raw = courseLetter();
    const { MessageId } = await send({ Tags: [{ Name: 'person', Value: 'p1' }] }, raw);
    const [message] = services.mail.messages({ to: 'ANN@reader.example' });
    expect(message).toMatchObject({
      id: MessageId,
      at: START,
      source: 'letters@walk-easier.example',
      destinations: [ANN],
      configurationSet: 'plain',
      tags: { person: ['p1'] },
    });
    expect(services.mail.raw(MessageId ?? '')?.equals(raw)).toBe(true);
  });

  test('takes recipients, configuration set and tags from the headers where the call names none', async () => {
    const raw = courseLetter({
      to: 'Bob <bob@reader.example>',
      headers: ['X-SES-CONFIGURATION-SET: plain', 'X-SES-MESSAGE-TAGS: person=p2, run=1'],
    });
    await client.send(new SendRawEmailCommand({ RawMessage: { Data: raw } }));
    expect(services.mail.messages()[0]).toMatchObject({
      destinations: ['bob@reader.example'],
      configurationSet: 'plain',
      tags: { person: ['p2'], run: ['1'] },
    });
  });

  test('is sent and delivered within seconds of virtual time, in the shape AWS publishes', async () => {
    const messageId = await sent({ Tags: [{ Name: 'person', Value: 'p1' }] });
    await services.clock.forward(5_000);
    const [send_, delivery] = await published();
    expect(send_).toMatchObject({
      version: '0',
      'detail-type': 'Email Sent',
      source: 'aws.ses',
      account: '111111111111',
      region: 'us-east-1',
      time: '2026-11-22T09:00:01Z',
      resources: ['arn:aws:ses:us-east-1:111111111111:configuration-set/plain'],
      detail: {
        eventType: 'Send',
        mail: {
          timestamp: '2026-11-22T09:00:00.000Z',
          source: 'letters@walk-easier.example',
          sourceArn: 'arn:aws:ses:us-east-1:111111111111:identity/walk-easier.example',
          sendingAccountId: '111111111111',
          messageId,
          destination: [ANN],
          headersTruncated: false,
          tags: { person: ['p1'], 'ses:configuration-set': ['plain'] },
        },
        send: {},
      },
    });
    expect(send_.detail.mail.headers).toContainEqual({ name: 'X-Folded', value: 'one two' });
    expect(delivery).toMatchObject({
      'detail-type': 'Email Delivered',
      detail: { eventType: 'Delivery', delivery: { recipients: [ANN] } },
    });
  });

  test('asks permission for identity and configuration set, naming the sender', () => {
    const needs = services.mail.service.actions.SendRawEmail?.needs({
      RawMessage: { Data: courseLetter().toString('base64') },
      Destinations: [ANN],
      ConfigurationSetName: 'plain',
    });
    const context = {
      'ses:fromaddress': 'letters@walk-easier.example',
      'ses:fromdisplayname': 'Walk Easier',
    };
    const arn = 'arn:aws:ses:us-east-1:111111111111';
    expect(needs).toEqual([
      { action: 'ses:SendRawEmail', resource: `${arn}:identity/walk-easier.example`, context },
      { action: 'ses:SendRawEmail', resource: `${arn}:configuration-set/plain`, context },
    ]);
  });

  test('is not published where events are lost', async () => {
    services.mail.loseEvents((type) => type === 'Send');
    await sent();
    await services.clock.forward(5_000);
    expect(await publishedTypes()).toEqual(['Email Delivered']);
  });

  test('is not published through a set that nobody listens to', async () => {
    services.mail.createConfigurationSet('silent', {});
    await sent({ ConfigurationSetName: 'silent' });
    await services.clock.forward(5_000);
    expect(await published()).toEqual([]);
  });
});

describe('what the recipient’s side does', () => {
  test('a bounce is published, stops the delivery and suppresses the address', async () => {
    const id = await sent();
    await services.mail.bounce(id);
    await services.clock.forward(5_000);
    const [bounce, ...rest] = await published();
    expect(bounce).toMatchObject({
      'detail-type': 'Email Bounced',
      detail: {
        eventType: 'Bounce',
        mail: { messageId: id },
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: [{ emailAddress: ANN, action: 'failed', status: '5.1.1' }],
        },
      },
    });
    expect(rest.map((event) => event['detail-type'])).toEqual(['Email Sent']);
    expect(services.mail.suppressedList()).toMatchObject([{ address: ANN, reason: 'BOUNCE' }]);
  });

  test('a full mailbox suppresses nobody', async () => {
    await services.mail.bounce(await sent(), 'mailboxFull');
    expect(services.mail.suppressedList()).toEqual([]);
  });

  test('a complaint is published and suppresses the address', async () => {
    await services.mail.complain(await sent());
    const [complaint] = await published();
    expect(complaint).toMatchObject({
      'detail-type': 'Email Complaint Received',
      detail: {
        complaint: {
          complainedRecipients: [{ emailAddress: ANN }],
          complaintFeedbackType: 'abuse',
        },
      },
    });
    expect(services.mail.suppressedList()).toMatchObject([{ address: ANN, reason: 'COMPLAINT' }]);
  });

  test('an opening is told only where the configuration set asks for it', async () => {
    expect(await services.mail.open(await sent())).toEqual({ kind: 'not-subscribed' });
    const tracked = await sent({ ConfigurationSetName: 'tracked' });
    expect(await services.mail.open(tracked)).toEqual({ kind: 'published' });
    expect(await publishedTypes()).toContain('Email Opened');
  });
});

describe('the account’s suppression list', () => {
  test('a suppressed address counts as sent, bounces and is not delivered to', async () => {
    services.mail.suppress(ANN, 'COMPLAINT');
    await sent();
    await services.clock.forward(5_000);
    const events = await published();
    expect(events.map((event) => event.detail.eventType)).toEqual(['Send', 'Bounce']);
    expect(events[1].detail.bounce.bounceSubType).toBe('OnAccountSuppressionList');
  });

  test('a configuration set that overrides the list gets through, and adds nobody to it', async () => {
    services.mail.suppress(ANN, 'BOUNCE');
    const id = await sent({ ConfigurationSetName: 'confirmation' });
    await services.clock.forward(5_000);
    expect(services.mail.events(id).map(({ type }) => type)).toEqual(['Send', 'Delivery']);
    services.mail.unsuppress(ANN);
    await services.mail.bounce(id);
    expect(services.mail.suppressedList()).toEqual([]);
  });

  test('an address is looked up and taken off through the second API', async () => {
    services.mail.suppress('Ann+x@reader.example', 'BOUNCE');
    const EmailAddress = 'ann+x@reader.example';
    const shown = await suppression.send(new GetSuppressedDestinationCommand({ EmailAddress }));
    expect(shown.SuppressedDestination).toMatchObject({ EmailAddress, Reason: 'BOUNCE' });
    await suppression.send(new DeleteSuppressedDestinationCommand({ EmailAddress }));
    expect(
      await refusal(suppression.send(new DeleteSuppressedDestinationCommand({ EmailAddress }))),
    ).toContain('NotFoundException');
  });
});

describe('the mailbox simulator', () => {
  test.each([
    ['success@simulator.amazonses.com', ['Send', 'Delivery']],
    ['bounce+label@simulator.amazonses.com', ['Send', 'Bounce']],
    ['complaint@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint']],
    ['suppressionlist@simulator.amazonses.com', ['Send', 'Bounce']],
  ])('%s', async (address, types) => {
    const id = await sent({ Destinations: [address] });
    await services.clock.forward(60_000);
    expect(services.mail.events(id).map(({ type }) => type)).toEqual(types);
    expect(services.mail.suppressedList()).toEqual([]);
  });
});

test('a bounce reported by hand for a simulator address suppresses nobody', async () => {
  await services.mail.bounce(await sent({ Destinations: ['success@simulator.amazonses.com'] }));
  expect(services.mail.suppressedList()).toEqual([]);
});

describe('rate and quota', () => {
  test('production refuses the message beyond the second’s rate and takes it a second later', async () => {
    for (let count = 0; count < 14; count += 1) await send();
    expect(await refusal(send())).toBe('Throttling: Maximum sending rate exceeded.');
    await services.clock.forward(1_000);
    expect(await refusal(send())).toBe('no refusal');
  });

  test('a refused message is not kept', async () => {
    services.mail.sending.sendRate = 1;
    await send();
    await refusal(send());
    expect(services.mail.messages()).toHaveLength(1);
  });

  test('the daily quota holds for 24 hours', async () => {
    services.mail.sending.dailyQuota = 2;
    await send();
    await services.clock.forward(3_600_000);
    await send();
    expect(await refusal(send())).toBe('Throttling: Daily message quota exceeded.');
    await services.clock.forward(23 * 3_600_000);
    expect(await refusal(send())).toBe('no refusal');
  });
});

describe('the sandbox', () => {
  beforeEach(() => {
    services.mail.sending.mode = 'sandbox';
    services.mail.sending.sendRate = 1;
  });

  test('refuses a recipient that is not verified, naming the address as SES does', async () => {
    expect(await refusal(send())).toBe(
      `MessageRejected: Email address is not verified. The following identities failed the check in region US-EAST-1: ${ANN}`,
    );
  });

  test('sends to verified recipients and to the simulator', async () => {
    services.mail.verifyIdentity(ANN);
    expect(await refusal(send())).toBe('no refusal');
    await services.clock.forward(1_000);
    const simulated = send({ Destinations: ['success@simulator.amazonses.com'] });
    expect(await refusal(simulated)).toBe('no refusal');
  });

  test('asks permission for the recipients’ identities too', () => {
    const needs = services.mail.service.actions.SendRawEmail?.needs({
      RawMessage: { Data: courseLetter().toString('base64') },
      Destinations: [ANN],
    });
    expect(needs?.map(({ resource }) => resource)).toContain(
      `arn:aws:ses:us-east-1:111111111111:identity/${ANN}`,
    );
  });
});

describe('refusals', () => {
  test('a sender that is no identity', async () => {
    const raw = courseLetter({ from: 'me@other.example' });
    expect(await refusal(send({ Source: 'me@other.example' }, raw))).toContain(
      'MessageRejected: Email address is not verified.',
    );
  });

  test('a configuration set that does not exist', async () => {
    expect(await refusal(send({ ConfigurationSetName: 'none' }))).toContain(
      'ConfigurationSetDoesNotExist',
    );
  });

  test('a paused configuration set', async () => {
    services.mail.createConfigurationSet('off', { SendingOptions: { SendingEnabled: false } });
    expect(await refusal(send({ ConfigurationSetName: 'off' }))).toContain(
      'ConfigurationSetSendingPausedException',
    );
  });

  test('a paused account', async () => {
    services.mail.sending.paused = true;
    expect(await refusal(send())).toContain('AccountSendingPausedException');
  });

  test.each<[string, Partial<SendRawEmailCommandInput>, Buffer, string]>([
    [
      'a tag with an address',
      { Tags: [{ Name: 'who', Value: ANN }] },
      courseLetter(),
      'Tags.0.Value',
    ],
    [
      'no From header',
      {},
      Buffer.from('To: a@b.example\r\n\r\nx'),
      "Missing required header 'From'",
    ],
    [
      'a header injected by a line break in an address',
      { Destinations: ['a\r\nBcc: x@y.example'] },
      courseLetter(),
      'InvalidParameterValue',
    ],
    [
      'an address without domain',
      { Destinations: ['ann'] },
      courseLetter(),
      "Missing final '@domain'",
    ],
    [
      'a local part beyond ASCII',
      { Destinations: ['añn@reader.example'] },
      courseLetter(),
      'non-ASCII',
    ],
    [
      '51 recipients',
      { Destinations: Array.from({ length: 51 }, (_, at) => `a${at}@b.example`) },
      courseLetter(),
      'Recipient count exceeds 50.',
    ],
    [
      'a line of 999 bytes',
      {},
      courseLetter({ text: 'x'.repeat(999) }),
      'A line of the message has 999 bytes',
    ],
  ])('%s', async (_name, more, raw, said) => {
    const refused = await refusal(send(more, raw));
    expect(refused).toContain('InvalidParameterValue');
    expect(refused).toContain(said);
  });

  test('an unknown member is named', async () => {
    const action = services.mail.service.actions.SendRawEmail;
    const given = { RawMessage: { Data: courseLetter() }, ReturnPathArn: 'arn:x' };
    await expect(action?.run(given, { kind: 'operator' })).rejects.toThrow(
      'unknown member ReturnPathArn',
    );
  });

  test.each([
    ['an event type', ['telepathy'], BUS, 'event type telepathy is not hosted'],
    [
      'a bus',
      ['send'],
      'arn:aws:events:us-east-1:111111111111:event-bus/other',
      'default bus alone',
    ],
  ])('%s that is not hosted is named', (_name, types, bus, said) => {
    expect(() =>
      services.mail.createEventDestination({
        ConfigurationSetName: 'plain',
        EventDestination: {
          Enabled: true,
          MatchingEventTypes: types,
          EventBridgeDestination: { EventBusArn: bus },
        },
      }),
    ).toThrow(said);
  });
});

describe('events on their way to a queue', () => {
  test('reach it as the rule, so that the queue’s policy decides', async () => {
    await sent();
    await services.clock.forward(1_000);
    expect(services.callsAs[0]?.caller).toEqual({
      kind: 'service',
      principal: 'events.amazonaws.com',
      sourceArn: 'arn:aws:events:us-east-1:111111111111:rule/mail-events',
    });
  });

  test('are tried again after a fault, and given up at once where permission lacks', async () => {
    let failures = 2;
    services.delivery.before = () => {
      failures -= 1;
      if (failures >= 0) throw new ServiceError('InternalFailure', 'fault', 500);
    };
    await sent();
    await services.clock.forward(60_000);
    expect((await publishedTypes()).sort()).toEqual(['Email Delivered', 'Email Sent']);
    services.delivery.before = () => {
      throw new ServiceError('AccessDeniedException', 'denied', 400);
    };
    await sent();
    await services.clock.forward(60_000);
    services.delivery.before = () => undefined;
    await services.clock.forward(3_600_000);
    expect(services.problems.join()).toContain('AccessDeniedException');
    expect(services.bus.dueSources[0]?.next()).toBeUndefined();
  });
});
