import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLetter } from '../../../local/mailcheck/letter.ts';
import { signatureChecks } from '../../../local/mailcheck/signature-checks.ts';
import { courseLetter } from '../services/course-letter.ts';
import { type ServicesOnTheWire, startServices } from '../services/services-on-the-wire.ts';

let services: ServicesOnTheWire;
let signed: Buffer;
let keys: Map<string, string>;

beforeAll(async () => {
  services = await startServices();
  const client = new SESClient(services.client);
  services.mail.createEmailIdentity({ EmailIdentity: 'walk-easier.example' });
  const command = new SendRawEmailCommand({ RawMessage: { Data: courseLetter() } });
  const { MessageId = '' } = await client.send(command);
  signed = (await services.mail.asDelivered(MessageId)) ?? Buffer.alloc(0);
  keys = new Map(services.mail.dkimRecords().map(({ name, value }) => [name, value]));
  client.destroy();
});
afterAll(() => services.stop());

const check = async (change: (mail: string) => string, known = keys) => {
  const raw = Buffer.from(change(signed.toString('latin1')), 'latin1');
  const checks = await signatureChecks(await readLetter(raw), known);
  return checks.map(({ kind, what }) => `${kind}: ${what}`);
};

describe('the signature', () => {
  test('of a letter as it is delivered holds, for its domain, over both headers', async () => {
    expect(await check((mail) => mail)).toEqual([
      'good: signed for walk-easier.example, where From lies',
      'good: the signature covers List-Unsubscribe',
      'good: the signature covers List-Unsubscribe-Post',
      'good: the signature holds, with a key of 2048 bits',
    ]);
  });

  test('of a letter that was changed does not', async () => {
    const checks = await check((mail) => mail.replace('Welcome', 'Farewell'));
    expect(checks.at(-1)).toMatch(/^bad: the signature does not hold: body hash/);
  });

  test('that leaves a header out is found out', async () => {
    const checks = await check((mail) => mail.replace(/(h=[^;]*)List-Unsubscribe-Post:\s+/, '$1'));
    expect(checks).toContain('bad: the signature leaves out List-Unsubscribe-Post');
  });

  test('for another domain than From is found out', async () => {
    const checks = await check((mail) => mail.replace('<letters@walk-easier', '<letters@another'));
    expect(checks[0]).toBe('bad: signed for walk-easier.example, From is at another.example');
  });

  test('of a key that nobody knows is said to be unchecked', async () => {
    expect((await check((mail) => mail, new Map())).at(-1)).toMatch(/^note: .* was not checked/);
  });

  test('that is missing is missed', async () => {
    const bare = (mail: string) => mail.slice(mail.indexOf('\r\nFrom:') + 2);
    expect(await check(bare)).toEqual(['bad: not signed by DKIM']);
  });
});
