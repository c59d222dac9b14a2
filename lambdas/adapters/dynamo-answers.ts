/** Answers in DynamoDB: one item each, in the order of time beneath their run. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Answer } from '../domain/answer.ts';
import type { Answers } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';
import { answersOf, itemKey, type Table, toItem } from './dynamo-item.ts';
import { deleteItems, itemsBeneath, type StoredItem } from './dynamo-partition.ts';
import { legsFrom } from './dynamo-person-item.ts';

export function answerFrom({ pk: _pk, sk: _sk, ...item }: StoredItem): Answer {
  const answer = item as unknown as Answer;
  if (answer.kind !== 'check' && answer.kind !== 'number') return answer;
  const legs = { before: legsFrom(answer.legs.before), after: legsFrom(answer.legs.after) };
  return answer.kind === 'number'
    ? { ...answer, daysDone: answer.daysDone, legs }
    : { ...answer, legs };
}

export function dynamoAnswers(table: Table): Answers {
  return {
    async record(answer) {
      const command = new PutItemCommand({
        TableName: table.name,
        Item: toItem({ ...itemKey.answer(answer), ...answer }),
      });
      await throughAws('PutItem', () => table.client.send(command));
    },
    async read(id, run) {
      return (await itemsBeneath(table, id, answersOf(run))).map(answerFrom);
    },
    async erase(id) {
      await deleteItems(table, await itemsBeneath(table, id, answersOf()));
    },
  };
}
