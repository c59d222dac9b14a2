/** Escalations in DynamoDB: one item each, named by when it was opened. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Escalation } from '../domain/escalation.ts';
import type { Escalations } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';
import { getItem, itemKey, type Table, toItem } from './dynamo-item.ts';

export function escalationFrom(item: Record<string, unknown>): Escalation {
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...escalation } = item;
  return {
    kinds: undefined,
    unsure: false,
    closed: undefined,
    ...escalation,
  } as unknown as Escalation;
}

export function dynamoEscalations(table: Table): Escalations {
  return {
    async read(id, openedAt) {
      const item = await getItem(table, itemKey.escalation(id, openedAt));
      return item && escalationFrom(item);
    },
    async put(escalation) {
      const { personId, openedAt } = escalation;
      const command = new PutItemCommand({
        TableName: table.name,
        Item: toItem({ ...itemKey.escalation(personId, openedAt), ...escalation }),
      });
      await throughAws('PutItem', () => table.client.send(command));
    },
  };
}
