import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DynamodbStandIn, dynamodb } from '../../../local/services/dynamodb/dynamodb.ts';
import type { EngineName } from '../../../local/services/dynamodb/table-engine.ts';
import { type ServicesOnTheWire, startServices } from './services-on-the-wire.ts';

const DAY_MS = 86_400_000;

const PROPERTIES = {
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'waitShard', AttributeType: 'S' },
    { AttributeName: 'attendAt', AttributeType: 'N' },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: [
    {
      IndexName: 'Waiting',
      KeySchema: [
        { AttributeName: 'waitShard', KeyType: 'HASH' },
        { AttributeName: 'attendAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  DeletionProtectionEnabled: true,
};

const key = (pk: string, sk = 'PERSON') => ({ pk: { S: pk }, sk: { S: sk } });

describe.each<EngineName>(['dynoxide', 'dynalite'])('the table engine %s', (engine) => {
  let services: ServicesOnTheWire;
  let tables: DynamodbStandIn;

  const call = async (operation: string, body: Record<string, unknown>) => {
    const input = JSON.stringify({ TableName: 'course', ...body });
    const answer = await tables.forward(operation, input);
    return { status: answer.status, output: JSON.parse(answer.body) };
  };
  const sks = async (pk: string): Promise<string[]> => {
    const { output } = await call('Query', {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
    });
    return output.Items.map((item: { sk: { S: string } }) => item.sk.S);
  };

  beforeAll(async () => {
    services = await startServices();
    tables = await dynamodb(services.world, { engine });
    await tables.createTable('course', PROPERTIES);
    services.add({ service: tables.service, dueSources: tables.dueSources });
  });

  afterAll(async () => {
    await services.stop();
    await tables.stop();
  });

  test('a real client puts an item and finds it by the index', async () => {
    const client = new DynamoDBClient(services.client);
    const Item = { ...key('P#1'), waitShard: { S: '0' }, attendAt: { N: '100' } };
    await client.send(new PutItemCommand({ TableName: 'course', Item }));
    const found = await client.send(
      new QueryCommand({
        TableName: 'course',
        IndexName: 'Waiting',
        KeyConditionExpression: 'waitShard = :shard AND attendAt < :now',
        ExpressionAttributeValues: { ':shard': { S: '0' }, ':now': { N: '101' } },
      }),
    );
    expect(found.Items).toEqual([Item]);
    client.destroy();
  });

  test('a condition that does not hold refuses the write and changes nothing', async () => {
    const claim = (by: string) =>
      call('PutItem', {
        Item: { ...key('P#2', 'LEDGER#1#welcome'), by: { S: by } },
        ConditionExpression: 'attribute_not_exists(pk)',
      });
    expect((await claim('first')).status).toBe(200);
    const second = await claim('second');
    expect(second.status).toBe(400);
    expect(second.output.__type).toContain('ConditionalCheckFailedException');
    const { output } = await call('GetItem', { Key: key('P#2', 'LEDGER#1#welcome') });
    expect(output.Item.by.S).toBe('first');
  });

  test('an item without the index key is not in the index', async () => {
    await call('PutItem', { Item: key('P#3') });
    const { output } = await call('Query', {
      IndexName: 'Waiting',
      KeyConditionExpression: 'waitShard = :shard',
      ExpressionAttributeValues: { ':shard': { S: '0' } },
    });
    const found = output.Items.map((item: { pk: { S: string } }) => item.pk.S);
    expect(found).not.toContain('P#3');
  });

  test('expired items go within a virtual day of their time, others stay', async () => {
    await tables.reset();
    const seconds = Math.floor(services.clock.now() / 1000);
    const put = (sk: string, expiresAt?: Record<string, string>) =>
      call('PutItem', { Item: { ...key('P#4', sk), ...(expiresAt ? { expiresAt } : {}) } });
    await put('A-SOON', { N: String(seconds + 3_600) });
    await put('B-LATER', { N: String(seconds + 3 * 86_400) });
    await put('C-NEVER');
    await put('D-TEXT', { S: 'soon' });
    await services.clock.forward(3_600_000);
    expect(await sks('P#4')).toEqual(['A-SOON', 'B-LATER', 'C-NEVER', 'D-TEXT']);
    await services.clock.forward(DAY_MS);
    expect(await sks('P#4')).toEqual(['B-LATER', 'C-NEVER', 'D-TEXT']);
    await services.clock.forward(4 * DAY_MS);
    expect(await sks('P#4')).toEqual(['C-NEVER', 'D-TEXT']);
  });

  test('a table in which nothing expires is never swept', async () => {
    await tables.reset();
    await call('PutItem', { Item: key('P#5') });
    expect(tables.dueSources[0]?.next()).toBeUndefined();
  });

  test('a reset leaves an empty table behind', async () => {
    await call('PutItem', { Item: key('P#6') });
    await tables.reset();
    expect(await sks('P#6')).toEqual([]);
    await call('PutItem', { Item: key('P#6') });
    expect(await sks('P#6')).toEqual(['PERSON']);
  });

  test('tables and items on disk outlive the engine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tables-'));
    const world = { ...services.world, db: new DatabaseSync(':memory:') };
    const put = JSON.stringify({ TableName: 'course', Item: key('P#7') });
    const get = JSON.stringify({ TableName: 'course', Key: key('P#7') });
    const first = await dynamodb(world, { engine, folder });
    await first.createTable('course', PROPERTIES);
    await first.forward('PutItem', put);
    await first.stop();
    const second = await dynamodb(world, { engine, folder });
    await second.createTable('course', PROPERTIES);
    expect(JSON.parse((await second.forward('GetItem', get)).body).Item).toEqual(key('P#7'));
    await second.stop();
    await rm(folder, { recursive: true });
  });

  test('a property that is not honoured is named', async () => {
    await expect(
      tables.createTable('other', { ...PROPERTIES, StreamSpecification: {} }),
    ).rejects.toThrow('AWS::DynamoDB::Table: unknown member StreamSpecification');
  });

  test('permission is asked for the index where one is queried', () => {
    const arn = 'arn:aws:dynamodb:us-east-1:111111111111:table/course';
    expect(tables.needs('Query', { TableName: 'course', IndexName: 'Waiting' })).toEqual([
      { action: 'dynamodb:Query', resource: `${arn}/index/Waiting` },
    ]);
    expect(tables.needs('GetItem', { TableName: 'course' })).toEqual([
      { action: 'dynamodb:GetItem', resource: arn },
    ]);
  });
});
