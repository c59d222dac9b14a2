import { expect, test } from 'vitest';
import { dynamoReplyAnswers } from '../../lambdas/adapters/dynamo-reply-answers.ts';
import { aPersonId, DAY, MINUTE, NOW } from '../builders.ts';
import { fakeReplyAnswers } from '../record-fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();
const answer = (messageId: string, at = NOW) => ({ messageId, letter: 'reply-done', at }) as const;

onEveryTable({ fake: () => fakeReplyAnswers(), real: dynamoReplyAnswers }, (make) => {
  test('a mail has its turn once', async () => {
    const answers = make();
    expect(await answers.take(id, answer('one'), true)).toBe('free');
    expect(await answers.take(id, answer('one', NOW + MINUTE), true)).toBe('before');
    expect(await answers.take(id, answer('two'), true)).toBe('free');
  });

  test('it has it again where the answer did not go out', async () => {
    const answers = make();
    await answers.take(id, answer('one'), true);
    await answers.giveBack(id, 'one');
    await answers.giveBack(id, 'never');
    expect(await answers.take(id, answer('one'), true)).toBe('free');
  });

  test('six in a day, and the next when the first is a day old', async () => {
    const answers = make();
    for (const name of 'abcdef') await answers.take(id, answer(name), true);
    expect(await answers.take(id, answer('g', NOW + DAY - 1), true)).toBe('too-often');
    expect(await answers.take(id, answer('h', NOW + DAY), true)).toBe('free');
  });

  test('of many at once no more than six', async () => {
    const answers = make();
    const turns = await Promise.all(
      [...'abcdefgh'].map((name) => answers.take(id, answer(name), true)),
    );
    expect(turns.filter((turn) => turn === 'free')).toHaveLength(6);
  });

  test('each mailbox has its own, and a stranger one', async () => {
    const answers = make();
    expect(await answers.take(id, answer('one'), false)).toBe('free');
    expect(await answers.take(id, answer('two'), false)).toBe('too-often');
    expect(await answers.take(aPersonId('d'), answer('two'), false)).toBe('free');
  });
});
