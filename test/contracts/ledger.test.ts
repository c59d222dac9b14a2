import { expect, test } from 'vitest';
import { dynamoLedger } from '../../lambdas/adapters/dynamo-ledger.ts';
import { mailEventKinds } from '../../lambdas/domain/ledger.ts';
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

  test.each(mailEventKinds)('SES says "%s" once, the first time it does', async (kind) => {
    const ledger = make();
    await ledger.claim(key, 1, NOW);
    expect(await ledger.record(key, kind, NOW + 5)).toBe('first');
    expect(await ledger.record(key, kind, NOW + 5)).toBe('known');
    expect(await ledger.record(key, kind, NOW + 2)).toBe('known');
    expect(await ledger.read(key)).toEqual(aLedgerRow({ events: { [kind]: NOW + 5 } }));
  });

  test('all that SES said is kept with the row, later attempts included', async () => {
    const ledger = make();
    await ledger.claim(key, 1, NOW);
    const said = mailEventKinds.map((kind, order) => [kind, NOW + order] as const);
    for (const [kind, at] of said.toReversed()) {
      expect(await ledger.record(key, kind, at)).toBe('first');
    }
    await ledger.claim(key, 2, NOW + 20);
    const events = Object.fromEntries(said);
    expect(await ledger.read(key)).toEqual(aLedgerRow({ attempt: 2, claimedAt: NOW + 20, events }));
  });

  test('of many that say it at once one is the first', async () => {
    const ledger = make();
    await ledger.claim(key, 1, NOW);
    const said = await Promise.all(
      [1, 2, 3, 4].map((after) => ledger.record(key, 'softly-bounced', NOW + after)),
    );
    expect(said.filter((one) => one === 'first')).toHaveLength(1);
  });

  test('what it says of a row that is not there makes none', async () => {
    const ledger = make();
    expect(await ledger.record(key, 'bounced', NOW)).toBe('known');
    expect(await ledger.read(key)).toBeUndefined();
  });
});
