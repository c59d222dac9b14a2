/** Consents in DynamoDB: one item for each time one was given or withdrawn. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Consents } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';
import { itemKey, type Table, toItem } from './dynamo-item.ts';

export function dynamoConsents({ client, name }: Table): Consents {
  return {
    async record(consent) {
      const { personId, purpose, at, given } = consent;
      const key = itemKey.consent(personId, purpose, at, given);
      const command = new PutItemCommand({ TableName: name, Item: toItem({ ...key, ...consent }) });
      await throughAws('PutItem', () => client.send(command));
    },
  };
}
