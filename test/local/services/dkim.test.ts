import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { courseLetter } from './course-letter.ts';
import { type ServicesOnTheWire, startServices } from './services-on-the-wire.ts';

let services: ServicesOnTheWire;
let client: SESClient;

beforeEach(async () => {
  services = await startServices();
  client = new SESClient(services.client);
  services.mail.createEmailIdentity({ EmailIdentity: 'walk-easier.example' });
});
afterEach(async () => {
  client.destroy();
  await services.stop();
});

async function send(raw = courseLetter({ to: 'ann@reader.example' })): Promise<string> {
  const { MessageId = '' } = await client.send(
    new SendRawEmailCommand({ RawMessage: { Data: raw }, Destinations: ['ann@reader.example'] }),
  );
  return MessageId;
}

/** A member that its types leave out. */
const signedHeaders = (result: object | undefined): string =>
  (result as { signingHeaders?: { keys: string } })?.signingHeaders?.keys ?? '';

/** As a mail provider checks it, with the key from this machine instead of DNS. */
async function verify(mail: Buffer) {
  const resolver = async (name: string) =>
    services.mail
      .dkimRecords()
      .filter((record) => record.name === name)
      .map(({ value }) => [value]);
  const { results } = await dkimVerify(mail, { resolver });
  return results;
}

describe('a letter as it is delivered', () => {
  test('is signed for the domain that it comes from', async () => {
    const mail = (await services.mail.asDelivered(await send())) ?? Buffer.alloc(0);
    const [result, ...others] = await verify(mail);
    expect(others).toEqual([]);
    expect(result).toMatchObject({
      status: { result: 'pass', aligned: 'walk-easier.example' },
      signingDomain: 'walk-easier.example',
      algo: 'rsa-sha256',
      modulusLength: 2048,
    });
  });

  test('has both headers for leaving in what is signed', async () => {
    const mail = (await services.mail.asDelivered(await send())) ?? Buffer.alloc(0);
    const [result] = await verify(mail);
    const signed = signedHeaders(result).toLowerCase().split(': ');
    for (const name of ['list-unsubscribe', 'list-unsubscribe-post', 'from', 'message-id']) {
      expect(signed).toContain(name);
    }
    for (const [from, to] of [
      ['/leave/token', '/leave/other'],
      ['List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'],
    ] as const) {
      const changed = Buffer.from(mail.toString('latin1').replace(from, to), 'latin1');
      expect((await verify(changed))[0]?.status.result, to).toBe('fail');
    }
  });

  test('that is looked at again, or after a restart, is the same', async () => {
    const id = await send();
    const first = await services.mail.asDelivered(id);
    expect(await services.mail.asDelivered(id)).toEqual(first);
    const again = await startServices({ db: services.world.db });
    again.mail.createEmailIdentity({ EmailIdentity: 'walk-easier.example' });
    expect(await again.mail.asDelivered(id)).toEqual(first);
    await again.stop();
  });

  test('keeps what the program gave, byte for byte, behind what SES adds', async () => {
    const raw = courseLetter({ to: 'ann@reader.example' });
    const id = await send(raw);
    const mail = await services.mail.asDelivered(id);
    expect(mail?.subarray(-raw.length)).toEqual(Buffer.from(raw));
    expect(services.mail.raw(id)).toEqual(Buffer.from(raw));
  });

  test('gets a Message-ID as SES makes one, unless it has its own', async () => {
    const raw = courseLetter({ to: 'ann@reader.example' });
    const without = Buffer.from(raw.toString('latin1').replace(/Message-ID:.*\r\n/i, ''), 'latin1');
    const id = await send(without);
    expect((await services.mail.asDelivered(id))?.toString()).toContain(
      `\r\nMessage-ID: <${id}@email.amazonses.com>\r\n`,
    );
    const own = (await services.mail.asDelivered(await send(raw)))?.toString() ?? '';
    expect(own.match(/^Message-ID:/gm)).toHaveLength(1);
  });
});

test('a sender that is an address alone has no domain to sign for', async () => {
  const trial = await startServices();
  trial.mail.verifyIdentity('letters@walk-easier.example');
  expect(trial.mail.dkimRecords()).toEqual([]);
  await trial.stop();
});
