/** Answers to replies, counted in DynamoDB: one item a mailbox, gone a day after the last. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { EpochSeconds, PersonId } from '../domain/ids.ts';
import type { ReplyAnswers } from '../domain/ports.ts';
import { ANSWER_COUNTS, type AnsweredReply, turnOf } from '../domain/replies/answer-limits.ts';
import { conditionally, getItem, itemKey, type Table, toItem } from './dynamo-item.ts';

interface Stored {
  readonly answers: readonly AnsweredReply[];
  readonly version: number;
}

export const answersFrom = (item: Record<string, unknown> | undefined): readonly AnsweredReply[] =>
  (item as Stored | undefined)?.answers ?? [];

export function dynamoReplyAnswers(table: Table): ReplyAnswers {
  const read = async (id: PersonId) =>
    (await getItem(table, itemKey.replyAnswers(id))) as Stored | undefined;

  async function replace(
    id: PersonId,
    before: Stored | undefined,
    answers: readonly AnsweredReply[],
    until: EpochSeconds,
  ) {
    const command = new PutItemCommand({
      TableName: table.name,
      Item: toItem({
        ...itemKey.replyAnswers(id),
        answers,
        version: (before?.version ?? 0) + 1,
        expiresAt: until,
      }),
      ConditionExpression: before ? 'version = :read' : 'attribute_not_exists(pk)',
      ...(before && { ExpressionAttributeValues: toItem({ ':read': before.version }) }),
    });
    return conditionally('PutItem', () => table.client.send(command));
  }

  const port: ReplyAnswers = {
    async take(id, answer, isKnown) {
      const before = await read(id);
      const earlier = answersFrom({ ...before });
      const turn = turnOf(earlier, answer, isKnown);
      if (turn !== 'free') return turn;
      const counting = earlier.filter(({ at }) => at > answer.at - ANSWER_COUNTS);
      const saved = await replace(id, before, [...counting, answer], answer.at + ANSWER_COUNTS);
      // Someone else took one in between: soon there is none left, so this comes to an end.
      return saved === 'saved' ? 'free' : port.take(id, answer, isKnown);
    },
    async giveBack(id, messageId) {
      const before = await read(id);
      if (!before?.answers.some((one) => one.messageId === messageId)) return;
      const left = before.answers.filter((one) => one.messageId !== messageId);
      const until = Math.max(...before.answers.map(({ at }) => at)) + ANSWER_COUNTS;
      const saved = await replace(id, before, left, until);
      if (saved === 'conflict') await port.giveBack(id, messageId);
    },
  };
  return port;
}
