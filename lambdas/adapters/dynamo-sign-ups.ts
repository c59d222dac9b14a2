/** Sign-ups in DynamoDB: they expire by TTL, and before that by the clock of whoever reads them. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SignUps } from '../domain/ports.ts';
import { isOpen, SIGN_UP_LIFE, type SignUp } from '../domain/sign-up.ts';
import { conditionally, getItem, itemKey, type Table, toItem } from './dynamo-item.ts';

export function signUpFrom(item: Record<string, unknown>): SignUp {
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...signUp } = item;
  return signUp as unknown as SignUp;
}

export function dynamoSignUps(table: Table): SignUps {
  return {
    async read(id, now) {
      const item = await getItem(table, itemKey.signUp(id));
      // TTL removes an item hours late; for every reader it is gone on time.
      const signUp = item && signUpFrom(item);
      return signUp && isOpen(signUp, now) ? signUp : undefined;
    },
    save(signUp, now) {
      const command = new PutItemCommand({
        TableName: table.name,
        Item: toItem({
          ...itemKey.signUp(signUp.personId),
          ...signUp,
          expiresAt: signUp.askedAt + SIGN_UP_LIFE,
        }),
        ConditionExpression: 'attribute_not_exists(pk) OR version = :read OR expiresAt <= :now',
        ExpressionAttributeValues: toItem({ ':read': signUp.version - 1, ':now': now }),
      });
      return conditionally('PutItem', () => table.client.send(command));
    },
  };
}
