/** Answers in DynamoDB: one item each, in the order of time beneath their run. */
import { isDeepStrictEqual } from 'node:util';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Answer } from '../domain/answer.ts';
import type { Answers } from '../domain/ports.ts';
import { answersOf, conditionally, itemKey, type Table, toItem } from './dynamo-item.ts';
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

/** What was said, whatever it did: by that a step that is done again is known. */
function isSame(one: Answer, other: Answer): boolean {
  const [said, again] = [one, other].map((answer) => ({ ...answer, legs: undefined }));
  return isDeepStrictEqual(unmarshall(toItem({ ...said })), unmarshall(toItem({ ...again })));
}

export function dynamoAnswers(table: Table): Answers {
  return {
    async record(answer) {
      const put = (nth: number, condition?: string) =>
        conditionally('PutItem', () =>
          table.client.send(
            new PutItemCommand({
              TableName: table.name,
              Item: toItem({ ...itemKey.answer(answer, nth), ...answer }),
              ...(condition === undefined ? {} : { ConditionExpression: condition }),
            }),
          ),
        );
      let nth = 1;
      // Another of its kind in the same second stays; the very last one again is a step done again.
      while ((await put(nth, 'attribute_not_exists(pk)')) === 'conflict') {
        const there = await itemsBeneath(table, answer.personId, itemKey.answer(answer).sk);
        const last = there.at(-1);
        if (last && isSame(answerFrom(last), answer)) {
          await put(there.length);
          return;
        }
        nth = there.length + 1;
      }
    },
    async read(id, run) {
      return (await itemsBeneath(table, id, answersOf(run))).map(answerFrom);
    },
    async erase(id) {
      await deleteItems(table, await itemsBeneath(table, id, answersOf()));
    },
  };
}
