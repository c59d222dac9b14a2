import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ServicesOnTheWire, startServices } from './services-on-the-wire.ts';

let services: ServicesOnTheWire;
let client: SQSClient;
let url: string;
let deadUrl: string;

beforeEach(async () => {
  services = await startServices();
  client = new SQSClient(services.client);
  const dead = services.queues.createQueue('dead', { MessageRetentionPeriod: 1_209_600 });
  const queue = services.queues.createQueue('due', {
    VisibilityTimeout: 60,
    SqsManagedSseEnabled: true,
    RedrivePolicy: { deadLetterTargetArn: dead.arn, maxReceiveCount: 2 },
  });
  url = queue.url;
  deadUrl = dead.url;
});

afterEach(async () => {
  client.destroy();
  await services.stop();
});

const send = (MessageBody: string, more: Record<string, unknown> = {}) =>
  client.send(new SendMessageCommand({ QueueUrl: url, MessageBody, ...more }));

const receive = async (more: Record<string, unknown> = {}): Promise<Message[]> =>
  (
    await client.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, ...more }),
    )
  ).Messages ?? [];

const attributes = async (QueueUrl = url) =>
  (await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] })))
    .Attributes ?? {};

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('sending and receiving', () => {
  test('a message comes back with body, attributes and system attributes', async () => {
    const sent = await send('hello', {
      MessageAttributes: {
        format: { DataType: 'Number', StringValue: '1' },
        blob: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2, 255]) },
      },
    });
    const [message] = await receive({
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
    });
    expect(message?.MessageId).toBe(sent.MessageId);
    expect(message?.Body).toBe('hello');
    expect(message?.MessageAttributes?.format).toEqual({ DataType: 'Number', StringValue: '1' });
    expect([...(message?.MessageAttributes?.blob?.BinaryValue ?? [])]).toEqual([1, 2, 255]);
    expect(message?.MD5OfMessageAttributes).toBe(sent.MD5OfMessageAttributes);
    expect(message?.Attributes?.ApproximateReceiveCount).toBe('1');
    expect(message?.Attributes?.SentTimestamp).toBe(String(services.clock.now()));
  });

  test('the attribute digest is the one the developer guide defines', async () => {
    const sent = await send('x', {
      MessageAttributes: { my_attribute_name: { DataType: 'String', StringValue: 'test' } },
    });
    // Worked out apart from this program, by the four steps of the guide.
    expect(sent.MD5OfMessageAttributes).toBe('88276601b72332a2ac533998162fecf8');
  });

  test('only the attributes asked for come back', async () => {
    await send('x', {
      MessageAttributes: {
        'trace.id': { DataType: 'String', StringValue: 'a' },
        other: { DataType: 'String', StringValue: 'b' },
      },
    });
    const [message] = await receive({ MessageAttributeNames: ['trace.*'] });
    expect(Object.keys(message?.MessageAttributes ?? {})).toEqual(['trace.id']);
    expect(message?.Attributes).toBeUndefined();
  });

  test('a batch sends what it can and names what it refuses', async () => {
    const answer = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: [
          { Id: 'a', MessageBody: 'one' },
          { Id: 'b', MessageBody: 'x'.repeat(1_048_577) },
        ],
      }),
    );
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(['a']);
    expect(answer.Failed?.map(({ Id, Code }) => [Id, Code])).toEqual([
      ['b', 'InvalidParameterValue'],
    ]);
  });

  test('a delayed message is seen only after its delay', async () => {
    await send('later', { DelaySeconds: 90 });
    expect(await receive()).toEqual([]);
    expect((await attributes()).ApproximateNumberOfMessagesDelayed).toBe('1');
    await services.clock.forward(90_000);
    expect((await receive()).map(({ Body }) => Body)).toEqual(['later']);
  });

  test('a message is gone after the retention time', async () => {
    await send('old');
    await services.clock.forward(345_600_000);
    expect(await receive()).toEqual([]);
  });
});

describe('visibility in virtual time', () => {
  test('a received message is hidden for the visibility timeout, then comes again', async () => {
    await send('x');
    expect(await receive()).toHaveLength(1);
    await services.clock.forward(59_000);
    expect(await receive()).toEqual([]);
    await services.clock.forward(1_000);
    const [again] = await receive({ MessageSystemAttributeNames: ['ApproximateReceiveCount'] });
    expect(again?.Attributes?.ApproximateReceiveCount).toBe('2');
  });

  test('the clock is told when a message will be seen again', async () => {
    await send('x');
    await receive();
    const at = services.queues.dueSources[0]?.next();
    expect(at).toBe(services.clock.now() + 60_000);
    await services.clock.forward(60_000);
    expect(services.queues.dueSources[0]?.next()).toBeUndefined();
  });

  test('changing the visibility hides a message for longer, or not at all', async () => {
    await send('x');
    const [message] = await receive();
    const change = (VisibilityTimeout: number) =>
      client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: url,
          ReceiptHandle: message?.ReceiptHandle,
          VisibilityTimeout,
        }),
      );
    await change(120);
    await services.clock.forward(100_000);
    expect(await receive()).toEqual([]);
    await change(0);
    expect(await receive()).toHaveLength(1);
    expect(await refusal(change(5))).toContain('MessageNotInflight');
  });

  test('a deleted message does not come again', async () => {
    await send('x');
    const [message] = await receive();
    await client.send(
      new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle }),
    );
    await services.clock.forward(60_000);
    expect(await receive()).toEqual([]);
  });

  test('the handle of an earlier receive deletes nothing', async () => {
    await send('x');
    const [first] = await receive();
    await services.clock.forward(60_000);
    await receive();
    await client.send(
      new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: first?.ReceiptHandle }),
    );
    expect((await attributes()).ApproximateNumberOfMessagesNotVisible).toBe('1');
  });

  test('a batch deletes each message it names', async () => {
    await send('a');
    await send('b');
    const messages = await receive();
    const answer = await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl: url,
        Entries: [
          ...messages.map(({ ReceiptHandle }, at) => ({ Id: `m${at}`, ReceiptHandle })),
          { Id: 'bad', ReceiptHandle: 'nonsense' },
        ],
      }),
    );
    expect(answer.Successful).toHaveLength(2);
    expect(answer.Failed?.[0]?.Code).toBe('ReceiptHandleIsInvalid');
    expect((await attributes()).ApproximateNumberOfMessagesNotVisible).toBe('0');
  });
});

describe('redrive', () => {
  test('a message received too often moves to the dead-letter queue with its id and age', async () => {
    const { MessageId } = await send('bad');
    const sentAt = services.clock.now();
    for (let round = 0; round < 2; round += 1) {
      expect(await receive()).toHaveLength(1);
      await services.clock.forward(60_000);
    }
    expect(await receive()).toEqual([]);
    const { Messages } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadUrl,
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    );
    expect(Messages?.[0]?.MessageId).toBe(MessageId);
    expect(Messages?.[0]?.Attributes?.SentTimestamp).toBe(String(sentAt));
  });

  test('messages behind an exhausted one are received in the same call', async () => {
    await send('bad');
    await receive();
    await services.clock.forward(60_000);
    await receive();
    await services.clock.forward(60_000);
    await send('good');
    expect((await receive({ MaxNumberOfMessages: 1 })).map(({ Body }) => Body)).toEqual(['good']);
  });
});

describe('what is asked of a queue', () => {
  test('its attributes are those of the template', async () => {
    expect(await attributes()).toMatchObject({
      QueueArn: 'arn:aws:sqs:us-east-1:111111111111:due',
      VisibilityTimeout: '60',
      SqsManagedSseEnabled: 'true',
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: 'arn:aws:sqs:us-east-1:111111111111:dead',
        maxReceiveCount: 2,
      }),
    });
  });

  test('its URL is found by its name', async () => {
    expect((await client.send(new GetQueueUrlCommand({ QueueName: 'due' }))).QueueUrl).toBe(url);
    expect(await refusal(client.send(new GetQueueUrlCommand({ QueueName: 'nobody' })))).toContain(
      'QueueDoesNotExist',
    );
  });

  test('its policy is kept and shown', async () => {
    const policy = { Version: '2012-10-17', Statement: [] };
    services.queues.setQueuePolicy([url], policy);
    expect((await attributes()).Policy).toBe(JSON.stringify(policy));
  });
});

describe('refusals', () => {
  test.each([
    ['an unknown member', { Colour: 'red' }, 'InvalidParameterValue', 'unknown member Colour'],
    ['a delay beyond 15 minutes', { DelaySeconds: 901 }, 'InvalidParameterValue', 'DelaySeconds'],
    [
      'a body with a control character',
      { MessageBody: 'a\u0001' },
      'InvalidParameterValue',
      'MessageBody',
    ],
    ['no body', { MessageBody: undefined }, 'MissingParameter', 'MessageBody'],
    ['another account', { QueueUrl: 'http://x/222222222222/due' }, 'QueueDoesNotExist', ''],
    [
      'an attribute without its value',
      { MessageAttributes: { a: { DataType: 'String' } } },
      'InvalidParameterValue',
      'MessageAttributes.a',
    ],
  ])('%s', async (_name, more, code, said) => {
    // Asked without the client: it would drop what it does not know.
    const answer = await fetch(services.client.endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': 'AmazonSQS.SendMessage',
        authorization:
          'AWS4-HMAC-SHA256 Credential=local/20261122/us-east-1/sqs/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify({ QueueUrl: url, MessageBody: 'x', ...more }),
    });
    const refused = (await answer.json()) as { __type: string; message: string };
    expect(answer.status).toBe(400);
    expect(refused.__type).toBe(code);
    expect(refused.message).toContain(said);
  });

  test('a template property that is not honoured is named', () => {
    expect(() => services.queues.createQueue('x', { FifoQueue: true })).toThrow(
      'AWS::SQS::Queue: unknown member FifoQueue',
    );
  });
});
