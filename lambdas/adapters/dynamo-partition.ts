/** What lies beneath one person: read together, written and deleted a few at a time. */
import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { PersonId } from '../domain/ids.ts';
import { throughAws } from './aws-error.ts';
import { type ItemKey, partitionOf, type Table, toItem } from './dynamo-item.ts';

export type StoredItem = ItemKey & Readonly<Record<string, unknown>>;

/** A batch write would want a grant of its own; this many calls at once are quick enough. */
const AT_ONCE = 8;

/** Everything of one person whose sort key begins so, in the order of the keys; each read is strongly consistent. */
export async function itemsBeneath(
  { client, name }: Table,
  id: PersonId,
  beginning = '',
): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  let start: Record<string, never> | undefined;
  do {
    const command: QueryCommand = new QueryCommand({
      TableName: name,
      KeyConditionExpression: beginning ? 'pk = :pk AND begins_with(sk, :beginning)' : 'pk = :pk',
      ExpressionAttributeValues: toItem({
        ':pk': partitionOf(id),
        ':beginning': beginning || undefined,
      }),
      ConsistentRead: true,
      ExclusiveStartKey: start,
    });
    const page = await throughAws('Query', () => client.send(command));
    for (const item of page.Items ?? []) items.push(unmarshall(item) as StoredItem);
    start = page.LastEvaluatedKey as typeof start;
  } while (start);
  return items;
}

export async function aFewAtOnce<T>(
  all: readonly T[],
  each: (one: T) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await Promise.all(all.slice(from, from + AT_ONCE).map(each));
  }
}

export function deleteItems({ client, name }: Table, keys: readonly ItemKey[]): Promise<void> {
  return aFewAtOnce(keys, ({ pk, sk }) => {
    const command = new DeleteItemCommand({ TableName: name, Key: toItem({ pk, sk }) });
    return throughAws('DeleteItem', () => client.send(command));
  });
}
