/** Deletes expired items on the virtual clock: one sweep a virtual day, and none when nothing expires. */
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { DueSource } from '../../world.ts';
import type { TableDefinition } from './table-definition.ts';
import type { TableEngine } from './table-engine.ts';

/** AWS deletes within a few days of expiry; a day keeps readers honest about checking for themselves. */
const SWEEP_EVERY_MS = 86_400_000;

const scanAnswer = z.object({
  Items: z.array(z.record(z.string(), z.record(z.string(), z.unknown()))),
  LastEvaluatedKey: z.unknown().optional(),
});

/**
 * Sweeps one table. `noteWrite` sees every write's body, so that a table without expiry costs
 * nothing; a body that mentions the attribute by chance costs one sweep.
 */
export const timeToLive = (options: {
  readonly db: DatabaseSync;
  readonly engine: TableEngine;
  readonly table: TableDefinition;
  readonly attribute: string;
}): DueSource & { noteWrite(body: string, now: number): void; reset(): void } => {
  const { db, engine, table, attribute } = options;
  db.exec(
    'CREATE TABLE IF NOT EXISTS dynamodb_sweep (table_name TEXT PRIMARY KEY, due INTEGER) STRICT',
  );
  const row = db.prepare('SELECT due FROM dynamodb_sweep WHERE table_name = ?').get(table.name);
  const save = db.prepare('INSERT OR REPLACE INTO dynamodb_sweep (table_name, due) VALUES (?, ?)');
  const mention = JSON.stringify(attribute).slice(1, -1);
  let due = row?.due === null || row?.due === undefined ? undefined : Number(row.due);
  const setDue = (at: number | undefined): void => {
    due = at;
    save.run(table.name, at ?? null);
  };

  const call = async (operation: string, body: Record<string, unknown>): Promise<string> => {
    const answer = await engine.call(operation, JSON.stringify({ TableName: table.name, ...body }));
    if (answer.status !== 200) throw new Error(`time to live: ${operation}: ${answer.body}`);
    return answer.body;
  };

  return {
    name: `dynamodb: time to live of ${table.name}`,
    next: () => due,
    async runDue(now) {
      const nowSeconds = Math.floor(now / 1000);
      let earliest: number | undefined;
      let from: unknown;
      do {
        const page = scanAnswer.parse(
          JSON.parse(
            await call('Scan', {
              FilterExpression: 'attribute_exists(#ttl)',
              ProjectionExpression: ['#ttl', ...table.keys.map((_key, at) => `#k${at}`)].join(', '),
              ExpressionAttributeNames: {
                '#ttl': attribute,
                ...Object.fromEntries(table.keys.map((key, at) => [`#k${at}`, key])),
              },
              ...(from === undefined ? {} : { ExclusiveStartKey: from }),
            }),
          ),
        );
        for (const item of page.Items) {
          // AWS ignores an attribute that is no number.
          const expires = Number(item[attribute]?.N ?? Number.NaN);
          if (Number.isNaN(expires)) continue;
          if (expires >= nowSeconds) {
            earliest = Math.min(earliest ?? expires, expires);
            continue;
          }
          const Key = Object.fromEntries(table.keys.map((key) => [key, item[key]]));
          const answer = await engine.call(
            'DeleteItem',
            JSON.stringify({
              TableName: table.name,
              Key,
              // The item may have been renewed since the scan saw it.
              ConditionExpression: '#ttl < :now',
              ExpressionAttributeNames: { '#ttl': attribute },
              ExpressionAttributeValues: { ':now': { N: String(nowSeconds) } },
            }),
          );
          if (answer.status !== 200 && !answer.body.includes('ConditionalCheckFailed')) {
            throw new Error(`time to live: DeleteItem: ${answer.body}`);
          }
        }
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      setDue(
        earliest === undefined
          ? undefined
          : now + SWEEP_EVERY_MS * Math.max(1, Math.ceil((earliest * 1000 - now) / SWEEP_EVERY_MS)),
      );
    },
    noteWrite(body, now) {
      const latest = now + SWEEP_EVERY_MS;
      if ((due === undefined || due > latest) && body.includes(mention)) setDue(latest);
    },
    reset: () => setDue(undefined),
  };
};
