/** Complaints in DynamoDB: kept for ever, under the keyed hash alone. */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Complaints } from '../domain/ports.ts';
import { YEAR } from '../domain/sign-up.ts';
import { conditionally, getItem, itemKey, type Table, toItem } from './dynamo-item.ts';

export function dynamoComplaints(table: Table): Complaints {
  return {
    async record(id, at) {
      const command = new UpdateItemCommand({
        TableName: table.name,
        Key: toItem(itemKey.complaint(id)),
        UpdateExpression: 'SET complainedAt = :at',
        ConditionExpression: 'attribute_not_exists(complainedAt) OR complainedAt < :at',
        ExpressionAttributeValues: toItem({ ':at': at }),
      });
      await conditionally('UpdateItem', () => table.client.send(command));
    },
    async mayAsk(id, now) {
      if (!(await getItem(table, itemKey.complaint(id)))) return true;
      const command = new UpdateItemCommand({
        TableName: table.name,
        Key: toItem(itemKey.complaint(id)),
        UpdateExpression: 'SET askedAgainAt = :now',
        ConditionExpression: 'attribute_not_exists(askedAgainAt) OR askedAgainAt <= :yearAgo',
        ExpressionAttributeValues: toItem({ ':now': now, ':yearAgo': now - YEAR }),
      });
      return (await conditionally('UpdateItem', () => table.client.send(command))) === 'saved';
    },
    async giveBack(id, askedAt) {
      const command = new UpdateItemCommand({
        TableName: table.name,
        Key: toItem(itemKey.complaint(id)),
        UpdateExpression: 'REMOVE askedAgainAt',
        ConditionExpression: 'askedAgainAt = :askedAt',
        ExpressionAttributeValues: toItem({ ':askedAt': askedAt }),
      });
      await conditionally('UpdateItem', () => table.client.send(command));
    },
  };
}
