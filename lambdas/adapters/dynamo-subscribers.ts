/** People in DynamoDB: one item each, written conditionally on its version, found by what waits. */
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { EpochSeconds, PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
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

/** The sparse index of everything that waits for a moment. */
export const WAITING_INDEX = 'Waiting';

/**
 * One query each per run of reconcile. A partition of the index takes 1,000 writes a second and a
 * lesson moves its person once (two writes): raise this before sending above 500 a second.
 */
const SHARDS = ['0'];

const shardOf = (id: PersonId) => SHARDS[id.charCodeAt(0) % SHARDS.length] as string;

export function personItem(person: Person) {
  const shard = person.attendAt === undefined ? undefined : shardOf(person.id);
  return toItem({ ...itemKey.person(person.id), ...person, waitShard: shard });
}

export function personFrom(item: Record<string, unknown>): Person {
  const { pk: _pk, sk: _sk, waitShard: _shard, ...person } = item;
  return {
    work: undefined,
    surgeryDate: undefined,
    lastLessonAt: undefined,
    attendAt: undefined,
    ...person,
  } as unknown as Person;
}

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

  return {
    async read(id) {
      const item = await getItem(table, itemKey.person(id));
      return item && personFrom(item);
    },
    save(person) {
      const command = new PutItemCommand({
        TableName: name,
        Item: personItem(person),
        ConditionExpression: person.version === 1 ? 'attribute_not_exists(pk)' : 'version = :read',
        ...(person.version > 1 && {
          ExpressionAttributeValues: toItem({ ':read': person.version - 1 }),
        }),
      });
      return conditionally('PutItem', () => client.send(command));
    },
    async waiting(now, limit) {
      const found = await Promise.all(SHARDS.map((shard) => waitingIn(shard, now, limit)));
      return found.flat();
    },
  };
}
