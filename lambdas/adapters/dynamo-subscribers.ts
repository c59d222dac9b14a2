/** People in DynamoDB: one item each, written conditionally on its version, found by what waits. */
import { type AttributeValue, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { EpochSeconds } from '../domain/ids.ts';
import type { Subscribers } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';
import {
  conditionally,
  getItem,
  itemKey,
  personOfPartition,
  type Table,
  toItem,
} from './dynamo-item.ts';
import { personFrom, personItem, SHARDS, traceFrom, traceItem } from './dynamo-person-item.ts';

/** The sparse index of everything that waits for a moment. */
export const WAITING_INDEX = 'Waiting';

export function dynamoSubscribers(table: Table): Subscribers {
  const { client, name } = table;

  async function waitingIn(shard: string, now: EpochSeconds, limit: number) {
    const command = new QueryCommand({
      TableName: name,
      IndexName: WAITING_INDEX,
      KeyConditionExpression: 'waitShard = :shard AND attendAt < :now',
      ExpressionAttributeValues: toItem({ ':shard': shard, ':now': now }),
      Limit: limit,
    });
    const { Items = [] } = await throughAws('Query', () => client.send(command));
    return Items.map((item) => personOfPartition(unmarshall(item).pk));
  }

  /** Writes version `version` where the one before it is stored. */
  const put = (item: Record<string, AttributeValue>, version: number) =>
    conditionally('PutItem', () =>
      client.send(
        new PutItemCommand({
          TableName: name,
          Item: item,
          ConditionExpression: version === 1 ? 'attribute_not_exists(pk)' : 'version = :read',
          ...(version > 1 && { ExpressionAttributeValues: toItem({ ':read': version - 1 }) }),
        }),
      ),
    );

  return {
    async read(id) {
      const item = await getItem(table, itemKey.person(id));
      return item && personFrom(item);
    },
    save: (person) => put(personItem(person), person.version),
    async trace(id) {
      const item = await getItem(table, itemKey.person(id));
      return item && traceFrom(item);
    },
    fade: (id, trace) => put(traceItem(id, trace), trace.version),
    async waiting(now, limit) {
      const found = await Promise.all(SHARDS.map((shard) => waitingIn(shard, now, limit)));
      return found.flat();
    },
  };
}
