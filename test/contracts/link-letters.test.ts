import { expect, test } from 'vitest';
import { dynamoLinkLetters } from '../../lambdas/adapters/dynamo-link-letters.ts';
import type { LinkLetters } from '../../lambdas/domain/ports.ts';
import { aPersonId, DAY, HOUR, MINUTE, NOW } from '../builders.ts';
import { fakeLinkLetters } from '../record-fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();
const TEN = 10 * MINUTE;

const takeAll = async (letters: LinkLetters, times: readonly number[]) => {
  const taken: string[] = [];
  for (const time of times) taken.push(await letters.take(id, time));
  return taken;
};

onEveryTable({ fake: () => fakeLinkLetters(), real: dynamoLinkLetters }, (make) => {
  test('two go out in ten minutes, and the next when the first is ten minutes old', async () => {
    const times = [NOW, NOW + 5, NOW + 6, NOW + TEN - 1, NOW + TEN, NOW + TEN + 4, NOW + TEN + 5];
    expect(await takeAll(make(), times)).toEqual([
      'taken',
      'taken',
      'too-often',
      'too-often',
      'taken',
      'too-often',
      'taken',
    ]);
  });

  test('five go out in a day, and the next when the first is a day old', async () => {
    const letters = make();
    const hours = [0, 1, 2, 3, 4].map((hour) => NOW + hour * HOUR);
    expect(await takeAll(letters, hours)).toEqual(Array(5).fill('taken'));
    const later = [NOW + 9 * HOUR, NOW + DAY - 1, NOW + DAY, NOW + DAY + 1, NOW + DAY + HOUR];
    const expected = ['too-often', 'too-often', 'taken', 'too-often', 'taken'];
    expect(await takeAll(letters, later)).toEqual(expected);
  });

  test('whoever asks again and again is not shut out for it', async () => {
    const letters = make();
    await takeAll(letters, [NOW, NOW]);
    await takeAll(letters, Array(9).fill(NOW + 1));
    expect(await letters.take(id, NOW + TEN)).toBe('taken');
  });

  test('of many who ask at once two get one', async () => {
    const letters = make();
    const taken = await Promise.all([1, 2, 3, 4, 5, 6].map(() => letters.take(id, NOW)));
    expect(taken.filter((one) => one === 'taken')).toHaveLength(2);
  });

  test('each mailbox has its own', async () => {
    const letters = make();
    await takeAll(letters, [NOW, NOW]);
    expect(await letters.take(aPersonId('d'), NOW)).toBe('taken');
  });
});
