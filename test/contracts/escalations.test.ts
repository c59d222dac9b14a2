import { expect, test } from 'vitest';
import { dynamoEscalations } from '../../lambdas/adapters/dynamo-escalations.ts';
import type { Escalation } from '../../lambdas/domain/escalation.ts';
import { anEscalation, aPersonId, NOW } from '../builders.ts';
import { fakeEscalations } from '../record-fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();
const escalations: readonly Escalation[] = [
  anEscalation(),
  anEscalation({ level: 'urgent', kinds: undefined, via: 'page' }),
  anEscalation({
    kinds: ['chest-or-breath', 'calf'],
    reportedAt: [NOW, NOW + 9],
    closed: { at: NOW + 60, outcome: 'seen-must-wait' },
  }),
];

onEveryTable({ fake: () => fakeEscalations(), real: dynamoEscalations }, (make) => {
  test('none is there at first', async () => {
    expect(await make().read(id, NOW)).toBeUndefined();
  });

  test.each(escalations)('one is read as it was put: %j', async (escalation) => {
    const store = make();
    await store.put(escalation);
    expect(await store.read(id, NOW)).toStrictEqual(escalation);
  });

  test('what is put last stands', async () => {
    const store = make();
    await store.put(anEscalation());
    await store.put(anEscalation({ kinds: undefined }));
    expect(await store.read(id, NOW)).toStrictEqual(anEscalation({ kinds: undefined }));
  });

  test('each is named by its person and when it was opened', async () => {
    const store = make();
    await store.put(anEscalation());
    await store.put(anEscalation({ openedAt: NOW + 1, level: 'urgent' }));
    await store.put(anEscalation({ personId: aPersonId('d'), level: 'urgent' }));
    expect(await store.read(id, NOW)).toMatchObject({ level: 'emergency' });
    expect(await store.read(id, NOW + 1)).toMatchObject({ level: 'urgent' });
    expect(await store.read(id, NOW + 2)).toBeUndefined();
  });
});
