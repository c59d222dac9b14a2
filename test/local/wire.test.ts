import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import {
  DeleteSuppressedDestinationCommand,
  PutSuppressedDestinationCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import { roleOf, START, startFixture, tell } from './fixture-assembly.ts';

let host: Host;

beforeAll(async () => {
  host = await startFixture(
    {
      Group: { Type: 'AWS::Scheduler::ScheduleGroup', Properties: { Name: 'lessons' } },
      ...roleOf(
        'SchedulerRole',
        [
          {
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] },
          },
        ],
        'scheduler.amazonaws.com',
      ),
      Secret: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: { GenerateSecretString: { PasswordLength: 40, ExcludePunctuation: true } },
      },
      Identity: {
        Type: 'AWS::SES::EmailIdentity',
        Properties: { EmailIdentity: 'course.example' },
      },
    },
    {},
    {
      TableName: { Value: { Ref: 'Table' } },
      SecretArn: { Value: { Ref: 'Secret' } },
      RoleArn: { Value: { 'Fn::GetAtt': ['SchedulerRole', 'Arn'] } },
    },
  );
});
beforeEach(() => host.reset());
afterAll(() => host?.close());

const output = (name: string): string => host.outputs[name] ?? '';

describe('each protocol', () => {
  test('awsJson: SQS over its queue URL', async () => {
    const client = new SQSClient(host.clientOptions);
    const QueueUrl = `${host.origins.wire}/333333333333/work`;
    const sent = await client.send(
      new SendMessageCommand({ QueueUrl, MessageBody: '{"do":"echo"}' }),
    );
    expect(sent.MessageId).toMatch(/^[0-9a-f-]{36}$/);
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    expect(Attributes).toEqual({ ApproximateNumberOfMessages: '1' });
    await expect(
      client.send(new SendMessageCommand({ QueueUrl: `${QueueUrl}-no`, MessageBody: 'x' })),
    ).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });

  test('awsJson: DynamoDB, with the item that stands in the way', async () => {
    await tell(host, { do: 'put', id: 'a' });
    const client = new DynamoDBClient(host.clientOptions);
    const refused = await client
      .send(
        new PutItemCommand({
          TableName: output('TableName'),
          Item: { id: { S: 'a' } },
          ConditionExpression: 'attribute_not_exists(id)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      )
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConditionalCheckFailedException);
    expect(refused).toMatchObject({ Item: { id: { S: 'a' } } });
  });

  test('awsJson: Secrets Manager', async () => {
    const client = new SecretsManagerClient(host.clientOptions);
    const { SecretString } = await client.send(
      new GetSecretValueCommand({ SecretId: output('SecretArn') }),
    );
    expect(SecretString).toMatch(/^[A-Za-z0-9]{40}$/);
  });

  test('awsQuery: SES takes raw mail and refuses in XML', async () => {
    const client = new SESClient(host.clientOptions);
    const mail = (from: string) => ({
      RawMessage: {
        Data: Buffer.from(`From: ${from}\r\nTo: a&b@example.org\r\nSubject: Hi\r\n\r\nBody\r\n`),
      },
      Destinations: ['a&b@example.org'],
      Tags: [
        { Name: 'person', Value: 'p1' },
        { Name: 'lesson', Value: 'welcome' },
      ],
    });
    const sent = await client.send(new SendRawEmailCommand(mail('letters@course.example')));
    expect(host.mailbox.messages()).toEqual([
      expect.objectContaining({
        id: sent.MessageId,
        destinations: ['a&b@example.org'],
        tags: { person: ['p1'], lesson: ['welcome'] },
      }),
    ]);
    await expect(
      client.send(new SendRawEmailCommand(mail('other@elsewhere.example'))),
    ).rejects.toMatchObject({ name: 'MessageRejected' });
  });

  test('restJson: Scheduler', async () => {
    const client = new SchedulerClient(host.clientOptions);
    const name = { Name: 'p1.1', GroupName: 'lessons' };
    await client.send(
      new CreateScheduleCommand({
        ...name,
        ScheduleExpression: 'at(2027-01-05T09:00:00)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: {
          Arn: 'arn:aws:sqs:eu-west-1:333333333333:work',
          RoleArn: output('RoleArn'),
          Input: '{"do":"put","id":"scheduled"}',
        },
      }),
    );
    expect(await client.send(new GetScheduleCommand(name))).toMatchObject(name);
    await host.clock.forward(25 * 3_600_000);
    expect(await tell(host, { do: 'get', id: 'scheduled' })).toEqual({ id: { S: 'scheduled' } });
    await client.send(new DeleteScheduleCommand(name));
    await expect(client.send(new DeleteScheduleCommand(name))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test('restJson: a role that does not trust the scheduler is refused', async () => {
    const client = new SchedulerClient(host.clientOptions);
    await expect(
      client.send(
        new CreateScheduleCommand({
          Name: 'p1.2',
          ScheduleExpression: 'at(2027-01-05T09:00:00)',
          FlexibleTimeWindow: { Mode: 'OFF' },
          Target: {
            Arn: 'arn:aws:sqs:eu-west-1:333333333333:work',
            RoleArn: output('RoleArn').replace('SchedulerRole', 'NoSuchRole'),
          },
        }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('restJson: SES version 2, addresses escaped in the path', async () => {
    host.services.ses.suppress('a+b@example.org', 'COMPLAINT');
    const client = new SESv2Client(host.clientOptions);
    const command = new DeleteSuppressedDestinationCommand({ EmailAddress: 'a+b@example.org' });
    await client.send(command);
    await expect(client.send(command)).rejects.toMatchObject({
      name: 'NotFoundException',
      $metadata: { attempts: 1 },
    });
  });
});

describe('what the host cannot do is told', () => {
  test('an action of a known service, to the caller and to the operator', async () => {
    await expect(tell(host, { do: 'unknown' })).rejects.toThrow(
      /dynamodb does not support ListTables/,
    );
    expect(host.problems()).toEqual([
      expect.stringContaining('dynamodb does not support ListTables'),
    ]);
  });

  test('an operation of a REST service, without the address in its path', async () => {
    const client = new SESv2Client({ ...host.clientOptions, maxAttempts: 1 });
    await expect(
      client.send(
        new PutSuppressedDestinationCommand({ EmailAddress: 'a@b.example', Reason: 'BOUNCE' }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
    expect(host.problems().join()).toContain('PUT /v2/email/suppression/');
  });

  test.each([
    ['no signature', {}, 'MissingAuthenticationToken'],
    [
      'credentials that nobody was given',
      {
        authorization: 'AWS4-HMAC-SHA256 Credential=AKIA/20270104/eu-west-1/sqs/aws4_request, x=y',
        'x-amz-security-token': 'forged',
      },
      'UnrecognizedClientException',
    ],
  ])('%s', async (_name, headers, code) => {
    const answer = await fetch(host.origins.wire, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ __type: code });
  });
});

test('a call that no policy allows is denied, and recorded as denied', async () => {
  await expect(tell(host, { do: 'forbidden', id: 'a' })).rejects.toThrow(
    /AccessDeniedException.*DeleteItem/,
  );
  expect(host.calls().at(-1)).toMatchObject({
    functionName: 'Worker',
    action: 'DeleteItem',
    allowed: false,
    outcome: 'AccessDeniedException',
  });
  expect(host.problems()).toEqual([expect.stringMatching(/^denied: .*dynamodb:DeleteItem/)]);
});

test('an allowed call is recorded with the statement that allowed it and the units it took', async () => {
  await tell(host, { do: 'put', id: 'a' });
  expect(host.calls().at(-1)).toMatchObject({
    at: START,
    functionName: 'Worker',
    service: 'dynamodb',
    action: 'PutItem',
    outcome: 'ok',
    units: { read: 0, write: 1, indexWrite: 0 },
    checks: [
      {
        action: 'dynamodb:PutItem',
        allowed: true,
        statement: 'WorkerRole/Own[0]',
        grant: 'dynamodb:PutItem',
      },
    ],
  });
});
