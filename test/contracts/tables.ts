/** Where the contracts of the table run: on the fake, and over the wire on each stand-in engine. */
import { createRequire } from 'node:module';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Table } from '../../lambdas/adapters/dynamo-item.ts';
import { WAITING_INDEX } from '../../lambdas/adapters/dynamo-subscribers.ts';
import { type DynamodbStandIn, dynamodb } from '../../local/services/dynamodb/dynamodb.ts';
import { type ServicesOnTheWire, startServices } from '../local/services/services-on-the-wire.ts';

const TABLE_NAME = 'Records';

/** The table as lib/records.ts declares it. */
const declared = {
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
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  GlobalSecondaryIndexes: [
    {
      IndexName: WAITING_INDEX,
      KeySchema: [
        { AttributeName: 'waitShard', KeyType: 'HASH' },
        { AttributeName: 'attendAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
};

const engines = ['dynoxide', 'dynalite'] as const;

/** The native engine is an optional dependency: it exists for some platforms only. */
function isInstalled(engine: (typeof engines)[number]): boolean {
  if (engine === 'dynalite') return true;
  try {
    createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs one suite on the fake and on every engine, each test on an empty store.
 * @param contract gets a way to make the port anew
 */
export function onEveryTable<Port>(
  makers: { readonly fake: () => Port; readonly real: (table: Table) => Port },
  contract: (make: () => Port) => void,
): void {
  describe('the fake', () => contract(makers.fake));

  for (const engine of engines.filter(isInstalled)) {
    describe(`DynamoDB on the wire (${engine})`, () => {
      let services: ServicesOnTheWire;
      let store: DynamodbStandIn;
      let client: DynamoDBClient;

      beforeAll(async () => {
        services = await startServices();
        store = await dynamodb(services.world, { engine });
        await store.createTable(TABLE_NAME, declared);
        services.add(store);
        client = new DynamoDBClient(services.client);
      });
      beforeEach(() => store.reset());
      afterAll(async () => {
        client.destroy();
        await services.stop();
        await store.stop();
      });

      contract(() => makers.real({ client, name: TABLE_NAME }));
    });
  }
}
