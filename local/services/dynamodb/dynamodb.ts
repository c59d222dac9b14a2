/** The stand-in for DynamoDB: a real table engine behind the host's permissions and virtual clock. */
import type { Action, DueSource, Needs, Service, World } from '../../world.ts';
import { ServiceError } from '../../world.ts';
import { makeArn } from '../arn.ts';
import { type TableDefinition, tableDefinition } from './table-definition.ts';
import {
  type EngineAnswer,
  type EngineName,
  startTableEngine,
  type TableEngine,
} from './table-engine.ts';
import { timeToLive } from './time-to-live.ts';

/** The calls passed on. Tables are the template's: no caller creates or deletes one. */
const FORWARDED = [
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'Scan',
  'BatchGetItem',
  'BatchWriteItem',
  'DescribeTable',
] as const;

const WRITES = new Set(['PutItem', 'UpdateItem', 'BatchWriteItem']);

export interface DynamodbStandIn {
  readonly service: Service;
  readonly engine: EngineName;
  /** One per table with a time-to-live attribute: read it again after `createTable`. */
  readonly dueSources: readonly DueSource[];
  /** Creates a table of the template, or finds it again. Throws on a property not honoured. */
  createTable(name: string, properties: unknown): Promise<{ readonly arn: string }>;
  /** Passes a raw request on: `operation` as in 'GetItem'. The fast way past `service.actions`. */
  forward(operation: string, body: string): Promise<EngineAnswer>;
  /** What IAM must allow for a call. */
  needs(operation: string, input: Record<string, unknown>): Needs[];
  /** Empties every table. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

const tableNames = (input: Record<string, unknown>): string[] => {
  if (typeof input.TableName === 'string') return [input.TableName];
  return Object.keys(Object(input.RequestItems));
};

/** Starts the engine; `folder` undefined keeps tables in memory. */
export const dynamodb = async (
  world: World,
  options: { readonly engine?: EngineName | undefined; readonly folder?: string | undefined } = {},
): Promise<DynamodbStandIn> => {
  const engine: TableEngine = await startTableEngine(options);
  const tables = new Map<string, TableDefinition>();
  const sweeps = new Map<string, ReturnType<typeof timeToLive>>();

  const needs = (operation: string, input: Record<string, unknown>): Needs[] => {
    const names = tableNames(input);
    const index = typeof input.IndexName === 'string' ? `/index/${input.IndexName}` : '';
    const action = `dynamodb:${operation}`;
    return (names.length > 0 ? names : ['*']).map((name) => ({
      action,
      resource: makeArn(world, 'dynamodb', `table/${name}${index}`),
    }));
  };

  const forward = (operation: string, body: string): Promise<EngineAnswer> => {
    if (WRITES.has(operation)) {
      for (const sweep of sweeps.values()) sweep.noteWrite(body, world.clock.now());
    }
    return engine.call(operation, body);
  };

  const action = (operation: string): Action => ({
    needs: (input) => needs(operation, input),
    async run(input) {
      const answer = await forward(operation, JSON.stringify(input));
      const output = JSON.parse(answer.body) as Record<string, unknown>;
      if (answer.status === 200) return output;
      const code = String(output.__type ?? 'InternalServerError').replace(/^.*#/, '');
      throw new ServiceError(code, String(output.message ?? output.Message ?? ''), answer.status);
    },
  });

  const create = async (table: TableDefinition): Promise<void> => {
    const answer = await engine.call('CreateTable', table.createBody);
    if (answer.status === 200 || answer.body.includes('ResourceInUseException')) return;
    throw new Error(`AWS::DynamoDB::Table ${table.name}: ${answer.body}`);
  };

  /** Creating and deleting take a moment in both engines. */
  const untilGone = async (name: string): Promise<void> => {
    const body = JSON.stringify({ TableName: name });
    while ((await engine.call('DescribeTable', body)).status === 200) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const untilActive = async (name: string): Promise<void> => {
    const body = JSON.stringify({ TableName: name });
    while (!(await engine.call('DescribeTable', body)).body.includes('"TableStatus":"ACTIVE"')) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  return {
    service: {
      name: 'dynamodb',
      actions: Object.fromEntries(FORWARDED.map((operation) => [operation, action(operation)])),
    },
    engine: engine.name,
    get dueSources() {
      return [...sweeps.values()];
    },
    async createTable(name, properties) {
      const table = tableDefinition(name, properties);
      await create(table);
      await untilActive(name);
      tables.set(name, table);
      if (table.ttlAttribute !== undefined) {
        sweeps.set(
          name,
          timeToLive({ db: world.db, engine, table, attribute: table.ttlAttribute }),
        );
      }
      return { arn: makeArn(world, 'dynamodb', `table/${name}`) };
    },
    forward,
    needs,
    async reset() {
      for (const table of tables.values()) {
        await engine.call('DeleteTable', JSON.stringify({ TableName: table.name }));
        await untilGone(table.name);
        await create(table);
        await untilActive(table.name);
        sweeps.get(table.name)?.reset();
      }
    },
    stop: engine.stop,
  };
};
