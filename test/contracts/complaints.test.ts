import { expect, test } from 'vitest';
import { dynamoComplaints } from '../../lambdas/adapters/dynamo-complaints.ts';
import { YEAR } from '../../lambdas/domain/sign-up.ts';
import { aPersonId, DAY, NOW } from '../builders.ts';
import { fakeComplaints } from '../fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();

onEveryTable({ fake: () => fakeComplaints(), real: dynamoComplaints }, (make) => {
  test('whoever has not complained may be asked, however often', async () => {
    const complaints = make();
    await complaints.record(aPersonId('d'), NOW);
    for (let time = 0; time < 3; time += 1) expect(await complaints.mayAsk(id, NOW)).toBe(true);
  });

  test('whoever has may be asked once a year, to the second', async () => {
    const complaints = make();
    await complaints.record(id, NOW);
    expect(await complaints.mayAsk(id, NOW + DAY)).toBe(true);
    expect(await complaints.mayAsk(id, NOW + DAY)).toBe(false);
    expect(await complaints.mayAsk(id, NOW + DAY + YEAR - 1)).toBe(false);
    expect(await complaints.mayAsk(id, NOW + DAY + YEAR)).toBe(true);
    expect(await complaints.mayAsk(id, NOW + DAY + YEAR)).toBe(false);
  });

  test('of many who ask at once one may', async () => {
    const complaints = make();
    await complaints.record(id, NOW);
    const may = await Promise.all([1, 2, 3, 4].map(() => complaints.mayAsk(id, NOW)));
    expect(may.filter(Boolean)).toHaveLength(1);
  });

  test('a letter that did not go out is given back, and only that one', async () => {
    const complaints = make();
    await complaints.giveBack(id, NOW);
    expect(await complaints.mayAsk(id, NOW)).toBe(true);
    await complaints.record(id, NOW);
    await complaints.mayAsk(id, NOW + 1);
    await complaints.giveBack(id, NOW);
    expect(await complaints.mayAsk(id, NOW + 2)).toBe(false);
    await complaints.giveBack(id, NOW + 1);
    expect(await complaints.mayAsk(id, NOW + 2)).toBe(true);
  });

  test('giving back makes nobody who never complained one who did', async () => {
    const complaints = make();
    await complaints.giveBack(id, NOW);
    expect(await complaints.mayAsk(id, NOW)).toBe(true);
    expect(await complaints.mayAsk(id, NOW)).toBe(true);
  });

  test('a complaint that is told again, or late, is one complaint', async () => {
    const complaints = make();
    await complaints.record(id, NOW);
    await complaints.mayAsk(id, NOW);
    await complaints.record(id, NOW);
    await complaints.record(id, NOW - DAY);
    expect(await complaints.mayAsk(id, NOW + 1)).toBe(false);
  });
});
