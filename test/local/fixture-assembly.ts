// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write placeholders so
/** A small assembly of its own for the host's tests: one function that does as it is told. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Host, startHost } from '../../local/host.ts';
import type { HostSettings } from '../../local/host-settings.ts';
import type { Json, JsonObject } from '../../local/json.ts';

export const START = Date.UTC(2027, 0, 4, 9);
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
const ACCOUNT = '333333333333';

/** Within the project, so that the fixture's code finds the SDK. */
const FOLDER = join(import.meta.dirname, '..', '..', '.cache', 'fixtures');

/** `do` names what happens; everything else are its arguments. */
const CODE = `
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, PutItemCommand, GetItemCommand, DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const table = new DynamoDBClient({});
const impatient = new DynamoDBClient({ maxAttempts: 1, requestHandler: { requestTimeout: 10_000, throwOnRequestTimeout: true } });
const queue = new SQSClient({});
const TableName = process.env.TABLE_NAME;
let count = 0;
const put = (client, id) => client.send(new PutItemCommand({ TableName, Item: { id: { S: id } } }));
const actions = {
  echo: async (command, event) => event,
  environment: async () => ({ ...process.env }),
  count: async () => ({ count: ++count }),
  sleep: async ({ ms }) => {
    const from = Date.now();
    await new Promise((resolve) => setTimeout(resolve, ms));
    await pause(ms);
    return { from, to: Date.now() };
  },
  put: async ({ id }) => { await put(table, id); return 'put'; },
  patient: async ({ id }) => { await put(impatient, id); return 'put'; },
  get: async ({ id }) => (await table.send(new GetItemCommand({ TableName, Key: { id: { S: id } } }))).Item ?? null,
  forbidden: async ({ id }) => table.send(new DeleteItemCommand({ TableName, Key: { id: { S: id } } })),
  unknown: async () => {
    const { ListTablesCommand } = await import('@aws-sdk/client-dynamodb');
    return table.send(new ListTablesCommand({}));
  },
  send: async ({ body }) => { await queue.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: body })); return 'sent'; },
  work: async () => {
    const file = await readFile(new URL('./beside.txt', import.meta.url), 'utf8');
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(1_000));
    const zoned = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kathmandu', timeStyle: 'short' }).format(0);
    return { file, bytes: digest.byteLength, zoned };
  },
  fail: async () => { throw new TypeError('told to fail'); },
  exit: async () => { process.exit(3); },
  uncaught: async () => { setTimeout(() => { throw new Error('nobody catches this'); }, 10); await new Promise(() => {}); },
  hang: async () => new Promise(() => {}),
  remaining: async (command, event, context) => context.getRemainingTimeInMillis(),
  log: async () => { console.log('line', { a: 1 }); process.stdout.write('{"bare":true}\\n'); },
  answer: async ({ answer }) => answer,
  asked: async () => asked.map(({ RequestType, PhysicalResourceId, ResourceProperties, OldResourceProperties }) => ({ RequestType, PhysicalResourceId, ResourceProperties, OldResourceProperties })),
};
const asked = [];
export const handler = async (event, context) => {
  if (event.ResponseURL) {
    asked.push(event);
    const { say } = event.ResourceProperties;
    const PhysicalResourceId = event.PhysicalResourceId ?? 'made';
    const body = JSON.stringify({ Status: say, Reason: 'told to say so', PhysicalResourceId });
    if (say === 'crash') throw new Error('told to crash');
    if (say !== 'nothing') await fetch(event.ResponseURL, { method: 'PUT', body });
    return;
  }
  if (event.Records) {
    const batchItemFailures = [];
    for (const { messageId, body } of event.Records) {
      const command = JSON.parse(body);
      try { await actions[command.do](command, event, context); } catch { batchItemFailures.push({ itemIdentifier: messageId }); }
    }
    return { batchItemFailures };
  }
  const command = event.queryStringParameters ?? event;
  return actions[command.do ?? 'echo'](command.json ? JSON.parse(command.json) : command, event, context);
};
`;

export function roleOf(id: string, statements: Json, service = 'lambda.amazonaws.com'): JsonObject {
  return {
    [id]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service } },
          ],
        },
        Policies: [
          {
            PolicyName: 'Own',
            PolicyDocument: { Version: '2012-10-17', Statement: statements },
          },
        ],
      },
    },
  };
}

const att = (id: string, attribute = 'Arn'): JsonObject => ({ 'Fn::GetAtt': [id, attribute] });

export const resources: JsonObject = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
  },
  DeadLetters: { Type: 'AWS::SQS::Queue', Properties: {} },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'work',
      VisibilityTimeout: 120,
      RedrivePolicy: { deadLetterTargetArn: att('DeadLetters'), maxReceiveCount: 3 },
    },
  },
  ...roleOf('WorkerRole', [
    { Effect: 'Allow', Action: ['dynamodb:PutItem', 'dynamodb:GetItem'], Resource: att('Table') },
    {
      Effect: 'Allow',
      Action: [
        'sqs:SendMessage',
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
      ],
      Resource: att('Queue'),
    },
  ]),
  Worker: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}' }, S3Key: 'worker.zip' },
      Role: att('WorkerRole'),
      Timeout: 20,
      MemorySize: 256,
      Environment: { Variables: { TABLE_NAME: { Ref: 'Table' }, QUEUE_URL: { Ref: 'Queue' } } },
    },
  },
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: att('Queue'),
      FunctionName: { Ref: 'Worker' },
      BatchSize: 5,
      MaximumBatchingWindowInSeconds: 2,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'test', ProtocolType: 'HTTP' } },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'Api' },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: att('Worker'),
      PayloadFormatVersion: '2.0',
    },
  },
  ...Object.fromEntries(
    ['$default', 'ANY /any/{proxy+}', 'GET /only-get'].map((key, index) => [
      `Route${index}`,
      {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: { Ref: 'Api' },
          RouteKey: key,
          Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
        },
      },
    ]),
  ),
  Stage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
  },
  Permission: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: att('Worker'),
      Principal: 'apigateway.amazonaws.com',
      SourceArn: {
        'Fn::Sub': 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/*',
      },
    },
  },
};

const written: string[] = [];
afterAll(() => {
  for (const folder of written.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes an assembly with this template; the folder, which goes with the test file. */
export function writeAssembly(template: JsonObject): string {
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(join(FOLDER, 'assembly-'));
  written.push(folder);
  mkdirSync(join(folder, 'worker'));
  const write = (name: string, content: Json) =>
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  write('worker/index.mjs', CODE);
  write('worker/beside.txt', 'beside');
  write('stack.template.json', template);
  write('stack.assets.json', {
    files: {
      worker: {
        source: { path: 'worker', packaging: 'zip' },
        destinations: { here: { bucketName: 'assets', objectKey: 'worker.zip' } },
      },
    },
  });
  write('manifest.json', {
    artifacts: {
      Assets: { type: 'cdk:asset-manifest', properties: { file: 'stack.assets.json' } },
      Stack: {
        type: 'aws:cloudformation:stack',
        environment: `aws://${ACCOUNT}/eu-west-1`,
        properties: { templateFile: 'stack.template.json', stackName: 'Fixture' },
      },
    },
  });
  return folder;
}

/** Hosts the fixture, or a stack of other resources, in memory. */
export function startFixture(
  others: JsonObject = {},
  settings: Partial<HostSettings> = {},
  outputs: JsonObject = {},
): Promise<Host> {
  return startHost({
    assembly: writeAssembly({ Resources: { ...resources, ...others }, Outputs: outputs }),
    state: { kind: 'memory' },
    startAt: START,
    seed: 1,
    ...settings,
  });
}

/** The function's answer to a command; throws when it failed. */
export async function tell(host: Host, command: JsonObject): Promise<unknown> {
  const outcome = await host.invoke('Worker', command);
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  return outcome.result === undefined ? undefined : JSON.parse(outcome.result);
}
