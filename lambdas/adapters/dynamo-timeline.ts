/** The timeline in DynamoDB: rare notes, one item each. The whole is told from everything that is held. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Timeline } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';
import { itemKey, type Table, toItem } from './dynamo-item.ts';

export function dynamoTimeline({ client, name }: Table): Timeline {
  return {
    async note(note) {
      const key = itemKey.note(note.personId, note.at, note.event.kind);
      const command = new PutItemCommand({ TableName: name, Item: toItem({ ...key, ...note }) });
      await throughAws('PutItem', () => client.send(command));
    },
  };
}
