/** Which mail has been acted on, in DynamoDB: one item a message, gone by TTL. */
import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { CLAIM_KEPT, CLAIM_LIFE, type ReceivedMails } from '../domain/replies/receiving-ports.ts';
import { throughAws } from './aws-error.ts';
import { conditionally, getItem, type Table, toItem } from './dynamo-item.ts';

/** Of nobody's partition: who wrote it may be unknown, and it outlives nobody's erasure. */
const keyOf = (messageId: string) => ({ pk: `M#${messageId}`, sk: 'RECEIVED' });

export function dynamoReceivedMails(table: Table): ReceivedMails {
  const { client, name } = table;
  return {
    async claim(messageId, now) {
      const key = keyOf(messageId);
      const command = new PutItemCommand({
        TableName: name,
        Item: toItem({ ...key, claimedAt: now, expiresAt: now + CLAIM_KEPT }),
        ConditionExpression:
          'attribute_not_exists(pk) OR (attribute_not_exists(settledAt) AND claimedAt <= :lapsed)',
        ExpressionAttributeValues: toItem({ ':lapsed': now - CLAIM_LIFE }),
      });
      const saved = await conditionally('PutItem', () => client.send(command));
      if (saved === 'saved') return 'claimed';
      const item = await getItem(table, key);
      return item?.settledAt === undefined ? 'under-way' : 'done';
    },
    async settle(messageId, now) {
      const command = new UpdateItemCommand({
        TableName: name,
        Key: toItem(keyOf(messageId)),
        UpdateExpression: 'SET settledAt = :now, expiresAt = :until',
        ExpressionAttributeValues: toItem({ ':now': now, ':until': now + CLAIM_KEPT }),
      });
      await throughAws('UpdateItem', () => client.send(command));
    },
  };
}
