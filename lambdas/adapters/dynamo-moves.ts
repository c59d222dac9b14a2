/** Changes of address in DynamoDB: the newest one that was asked for, until its letter is no good any more. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { isMoveOpen, MOVE_LIFE } from '../domain/move.ts';
import type { Clock, Move, Moves } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';
import { getItem, itemKey, type Table, toItem } from './dynamo-item.ts';

export function moveFrom(item: Record<string, unknown>): Move {
  const { personId, to, askedAt } = item as unknown as Move;
  return { personId, to, askedAt };
}

export function dynamoMoves(table: Table, clock: Clock): Moves {
  return {
    async ask(move) {
      const command = new PutItemCommand({
        TableName: table.name,
        Item: toItem({
          ...itemKey.move(move.personId),
          ...move,
          expiresAt: move.askedAt + MOVE_LIFE,
        }),
      });
      await throughAws('PutItem', () => table.client.send(command));
    },
    async read(id) {
      const item = await getItem(table, itemKey.move(id));
      const move = item && moveFrom(item);
      // TTL removes an item hours late; for every reader it is gone on time.
      return move && isMoveOpen(move, clock.now()) ? move : undefined;
    },
  };
}
