/** The ledger in DynamoDB: a row is claimed before its letter is sent. */
import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { LedgerRow, MailEventKind } from '../domain/ledger.ts';
import type { Ledger } from '../domain/ports.ts';
import { conditionally, getItem, itemKey, type Table, toItem } from './dynamo-item.ts';

/** The row's attribute that holds when SES said each of these. */
const eventAttributes = {
  delivered: 'deliveredAt',
  bounced: 'bouncedAt',
  'softly-bounced': 'softlyBouncedAt',
  complained: 'complainedAt',
  rejected: 'rejectedAt',
  delayed: 'delayedAt',
  'not-rendered': 'notRenderedAt',
} as const satisfies Record<MailEventKind, string>;

export function ledgerRowFrom(item: Record<string, unknown>): LedgerRow {
  const { personId, run, lesson, attempt, claimedAt } = item as unknown as LedgerRow;
  const events: Partial<Record<MailEventKind, number>> = {};
  for (const [kind, attribute] of Object.entries(eventAttributes)) {
    const at = item[attribute];
    if (typeof at === 'number') events[kind as MailEventKind] = at;
  }
  return { personId, run, lesson, attempt, claimedAt, events };
}

export function dynamoLedger(table: Table): Ledger {
  const { client, name } = table;

  const moveAttempt = (
    key: Parameters<Ledger['claim']>[0],
    from: number,
    to: number,
    now?: number,
  ) =>
    conditionally('UpdateItem', () =>
      client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: toItem(itemKey.ledger(key)),
          UpdateExpression:
            now === undefined ? 'SET attempt = :to' : 'SET attempt = :to, claimedAt = :now',
          ConditionExpression: 'attempt = :from',
          ExpressionAttributeValues: toItem({ ':from': from, ':to': to, ':now': now }),
        }),
      ),
    );

  return {
    async read(key) {
      const item = await getItem(table, itemKey.ledger(key));
      return item && ledgerRowFrom(item);
    },
    async claim(key, attempt, now) {
      const { personId, run, lesson } = key;
      const row = { personId, run, lesson, attempt, claimedAt: now };
      const saved =
        attempt === 1
          ? await conditionally('PutItem', () =>
              client.send(
                new PutItemCommand({
                  TableName: name,
                  Item: toItem({ ...itemKey.ledger(key), ...row }),
                  ConditionExpression: 'attribute_not_exists(pk)',
                }),
              ),
            )
          : await moveAttempt(key, attempt - 1, attempt, now);
      return saved === 'saved' ? 'claimed' : 'taken';
    },
    async release(key, attempt) {
      if (attempt > 1) {
        await moveAttempt(key, attempt, attempt - 1);
        return;
      }
      const command = new DeleteItemCommand({
        TableName: name,
        Key: toItem(itemKey.ledger(key)),
        ConditionExpression: 'attempt = :attempt',
        ExpressionAttributeValues: toItem({ ':attempt': attempt }),
      });
      await conditionally('DeleteItem', () => client.send(command));
    },
    async record(key, event, at) {
      const attribute = eventAttributes[event];
      const command = new UpdateItemCommand({
        TableName: name,
        Key: toItem(itemKey.ledger(key)),
        UpdateExpression: `SET ${attribute} = :at`,
        // An event about a row that erasure has taken must not bring a part of it back.
        ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(${attribute})`,
        ExpressionAttributeValues: toItem({ ':at': at }),
      });
      const saved = await conditionally('UpdateItem', () => client.send(command));
      return saved === 'saved' ? 'first' : 'known';
    },
  };
}
