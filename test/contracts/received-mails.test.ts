import { expect, test } from 'vitest';
import { dynamoReceivedMails } from '../../lambdas/adapters/dynamo-received-mails.ts';
import { CLAIM_LIFE } from '../../lambdas/domain/replies/receiving-ports.ts';
import { DAY, NOW } from '../builders.ts';
import { fakeReceivedMails } from '../reply-fakes.ts';
import { onEveryTable } from './tables.ts';

const id = 'd6iitobk75ur44p8kdnnp7g2n800';

onEveryTable({ fake: () => fakeReceivedMails(), real: dynamoReceivedMails }, (make) => {
  test('a mail is claimed once', async () => {
    const mails = make();
    expect(await mails.claim(id, NOW)).toBe('claimed');
    expect(await mails.claim(id, NOW)).toBe('under-way');
    expect(await mails.claim('another', NOW)).toBe('claimed');
  });

  test('of many that come at once one is claimed', async () => {
    const mails = make();
    const claims = await Promise.all([1, 2, 3, 4].map(() => mails.claim(id, NOW)));
    expect(claims.sort()).toEqual(['claimed', 'under-way', 'under-way', 'under-way']);
  });

  test('a claim that nobody settles lapses, to the second, and is then another one', async () => {
    const mails = make();
    await mails.claim(id, NOW);
    expect(await mails.claim(id, NOW + CLAIM_LIFE - 1)).toBe('under-way');
    expect(await mails.claim(id, NOW + CLAIM_LIFE)).toBe('claimed');
    expect(await mails.claim(id, NOW + CLAIM_LIFE)).toBe('under-way');
  });

  test('one that is settled is done, for as long as it can come again', async () => {
    const mails = make();
    await mails.claim(id, NOW);
    await mails.settle(id, NOW + 1);
    for (const later of [1, CLAIM_LIFE, CLAIM_LIFE * 2, 20 * DAY]) {
      expect(await mails.claim(id, NOW + later)).toBe('done');
    }
  });
});
