/** Letters that bring a link, counted in DynamoDB: one item a mailbox, gone a day after the last. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { EpochSeconds } from '../domain/ids.ts';
import { LINK_LETTER_COUNTS, maySendLink } from '../domain/link-letter.ts';
import type { LinkLetters } from '../domain/ports.ts';
import { conditionally, getItem, itemKey, type Table, toItem } from './dynamo-item.ts';

interface Stored {
  readonly sentAt: readonly EpochSeconds[];
  readonly version: number;
}

export const linksSentAt = (item: Record<string, unknown> | undefined): readonly EpochSeconds[] =>
  (item as Stored | undefined)?.sentAt ?? [];

export function dynamoLinkLetters(table: Table): LinkLetters {
  const letters: LinkLetters = {
    async take(id, now) {
      const item = (await getItem(table, itemKey.links(id))) as Stored | undefined;
      const counting = linksSentAt({ ...item }).filter((at) => at > now - LINK_LETTER_COUNTS);
      if (!maySendLink(counting, now)) return 'too-often';
      const command = new PutItemCommand({
        TableName: table.name,
        Item: toItem({
          ...itemKey.links(id),
          sentAt: [...counting, now],
          version: (item?.version ?? 0) + 1,
          expiresAt: now + LINK_LETTER_COUNTS,
        }),
        ConditionExpression: item ? 'version = :read' : 'attribute_not_exists(pk)',
        ...(item && { ExpressionAttributeValues: toItem({ ':read': item.version }) }),
      });
      const saved = await conditionally('PutItem', () => table.client.send(command));
      // Someone else took one in between: soon there is none left, so this comes to an end.
      return saved === 'saved' ? 'taken' : letters.take(id, now);
    },
  };
  return letters;
}
