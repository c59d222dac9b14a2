import { expect, test } from 'vitest';
import { dynamoLedger } from '../../lambdas/adapters/dynamo-ledger.ts';
import { aLedgerKey, aLedgerRow, aLesson, aPersonId, NOW } from '../builders.ts';
import { fakeLedger } from '../fakes.ts';
import { onEveryTable } from './tables.ts';

const key = aLedgerKey();

onEveryTable({ fake: () => fakeLedger(), real: dynamoLedger }, (make) => {
  test('a row is claimed once', async () => {
    const ledger = make();
    expect(await ledger.read(key)).toBeUndefined();
    expect(await ledger.claim(key, 1, NOW)).toBe('claimed');
    expect(await ledger.claim(key, 1, NOW + 9)).toBe('taken');
    expect(await ledger.read(key)).toEqual(aLedgerRow());
  });

  test('of many who claim at once one succeeds', async () => {
    const ledger = make();
    const claims = await Promise.all([1, 2, 3, 4, 5, 6].map(() => ledger.claim(key, 1, NOW)));
    expect(claims.filter((one) => one === 'claimed')).toHaveLength(1);
  });

  test('each lesson of each run of each person has a row of its own', async () => {
    const ledger = make();
    await ledger.claim(key, 1, NOW);
    const others = [
      aLedgerKey({ run: 2 }),
      aLedgerKey({ lesson: aLesson('keep-going') }),
      aLedgerKey({ personId: aPersonId('d') }),
    ];
    for (const other of others) expect(await ledger.claim(other, 1, NOW)).toBe('claimed');
  });

  test('a later attempt is claimed over the one before it, and over no other', async () => {
    const ledger = make();
    expect(await ledger.claim(key, 2, NOW)).toBe('taken');
    expect(await ledger.read(key)).toBeUndefined();
    await ledger.claim(key, 1, NOW);
    expect(await ledger.claim(key, 3, NOW)).toBe('taken');
    expect(await ledger.claim(key, 2, NOW + 9)).toBe('claimed');
    expect(await ledger.claim(key, 2, NOW + 10)).toBe('taken');
    expect(await ledger.read(key)).toEqual(aLedgerRow({ attempt: 2, claimedAt: NOW + 9 }));
  });

  test('a first claim that is released is gone, and can be made again', async () => {
    const ledger = make();
    await ledger.claim(key, 1, NOW);
    await ledger.release(key, 1);
    expect(await ledger.read(key)).toBeUndefined();
    expect(await ledger.claim(key, 1, NOW + 1)).toBe('claimed');
  });

  test('a later claim that is released leaves the one before it in doubt', async () => {
    const ledger = make();
    await ledger.claim(key, 1, NOW);
    await ledger.claim(key, 2, NOW + 9);
    await ledger.release(key, 2);
    expect(await ledger.read(key)).toMatchObject({ attempt: 1 });
    expect(await ledger.claim(key, 1, NOW + 10)).toBe('taken');
    expect(await ledger.claim(key, 2, NOW + 10)).toBe('claimed');
  });

  test("releasing touches nobody else's claim", async () => {
    const ledger = make();
    await ledger.release(key, 1);
    await ledger.release(key, 2);
    await ledger.claim(key, 1, NOW);
    await ledger.release(key, 2);
    await ledger.claim(key, 2, NOW);
    await ledger.release(key, 1);
    expect(await ledger.read(key)).toMatchObject({ attempt: 2 });
  });

  test('what SES said is kept with the row, the first time it said it', async () => {
    const ledger = make();
    await ledger.claim(key, 1, NOW);
    await ledger.record(key, 'bounced', NOW + 5);
    await ledger.record(key, 'bounced', NOW + 9);
    await ledger.record(key, 'complained', NOW + 7);
    const events = { bounced: NOW + 5, complained: NOW + 7 };
    expect(await ledger.read(key)).toEqual(aLedgerRow({ events }));
    await ledger.claim(key, 2, NOW + 20);
    expect(await ledger.read(key)).toMatchObject({ attempt: 2, events });
  });

  test('what it says of a row that is not there makes none', async () => {
    const ledger = make();
    await ledger.record(key, 'bounced', NOW);
    expect(await ledger.read(key)).toBeUndefined();
  });
});
