/** Mail: the three outcomes of a send, on the fake and with the real client over the wire. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESClient } from '@aws-sdk/client-ses';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterEach, describe, expect, test } from 'vitest';
import { sesAccountSuppression } from '../../lambdas/adapters/ses-account-suppression.ts';
import { sesClientSettings, sesMailer } from '../../lambdas/adapters/ses-mailer.ts';
import type { Mailer, Submission } from '../../lambdas/domain/ports.ts';
import { aMail, anAddress, aPersonId } from '../builders.ts';
import { fakeMailer, fakeSuppression } from '../fakes.ts';
import { startServices } from '../local/services/services-on-the-wire.ts';

const SENDER = 'letters@course.example';
const sets = { plain: 'plain', tracked: 'tracked' };

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

async function onTheWire() {
  const services = await startServices();
  const client = new SESClient({ ...services.client, ...sesClientSettings });
  const v2 = new SESv2Client(services.client);
  ending.push(async () => {
    client.destroy();
    v2.destroy();
    await services.stop();
  });
  services.mail.verifyIdentity('course.example');
  for (const name of Object.values(sets)) services.mail.createConfigurationSet(name, {});
  return { services, client, v2, mailer: sesMailer(client, sets, SENDER) };
}

type Situation = 'well' | 'throttled' | 'rejected' | 'paused' | 'no such set';

/** What each situation comes to, whoever plays SES. */
const outcomes: Record<Situation, Partial<Submission>> = {
  well: { kind: 'accepted' },
  throttled: { kind: 'refused', scope: 'account', code: 'Throttling' },
  rejected: { kind: 'refused', scope: 'letter', code: 'MessageRejected' },
  paused: { kind: 'refused', scope: 'account', code: 'AccountSendingPausedException' },
  'no such set': {
    kind: 'refused',
    scope: 'account',
    code: 'ConfigurationSetDoesNotExistException',
  },
};

interface Post {
  readonly mailer: Mailer;
  readonly taken: () => number;
}

async function fakeIn(situation: Situation): Promise<Post> {
  const mailer = fakeMailer();
  const outcome = outcomes[situation];
  if (outcome.kind !== 'accepted') mailer.script(outcome as Submission);
  return { mailer, taken: () => mailer.taken.length };
}

async function wireIn(situation: Situation): Promise<Post> {
  const { services, client, mailer } = await onTheWire();
  const { sending } = services.mail;
  if (situation === 'throttled') sending.sendRate = 0;
  if (situation === 'rejected') sending.mode = 'sandbox';
  if (situation === 'paused') sending.paused = true;
  const strayed = sesMailer(client, { plain: 'nowhere' }, SENDER);
  return {
    mailer: situation === 'no such set' ? strayed : mailer,
    taken: () => services.mail.messages().length,
  };
}

describe.each([
  ['the fake', fakeIn],
  ['SES on the wire', wireIn],
] as const)('%s', (_where, post) => {
  test.each(Object.keys(outcomes) as Situation[])(
    '%s: the outcome says what became of the letter',
    async (situation) => {
      const { mailer, taken } = await post(situation);
      const outcome = await mailer.submit(aMail());
      expect(outcome).toMatchObject(outcomes[situation]);
      expect(taken()).toBe(outcome.kind === 'accepted' ? 1 : 0);
    },
  );
});

describe('SES on the wire', () => {
  test('gets the bytes, the one recipient, the sender, the set and the tags as they are', async () => {
    const { services, mailer } = await onTheWire();
    const mail = aMail({ to: anAddress('sam@mail.example'), configurationSet: 'tracked' });
    const outcome = await mailer.submit(mail);
    const id = outcome.kind === 'accepted' ? outcome.messageId : '';
    expect(services.mail.message(id)).toMatchObject({
      source: SENDER,
      // Never taken from the headers, which say robin@…
      destinations: ['sam@mail.example'],
      configurationSet: 'tracked',
      tags: { person: [aPersonId()], run: ['1'], lesson: ['how-it-works'], attempt: ['1'] },
    });
    expect(services.mail.raw(id)).toEqual(Buffer.from(mail.raw));
  });

  test('a set that the function may not use is a fault, before anything is sent', async () => {
    const { services, mailer } = await onTheWire();
    await expect(mailer.submit(aMail({ configurationSet: 'confirmation' }))).rejects.toThrow(
      RangeError,
    );
    expect(services.mail.messages()).toEqual([]);
  });
});

/** A server that does one thing to whoever calls it. */
async function faulty(answer: Parameters<typeof createServer>[1]) {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    request.resume();
    request.on('end', () => answer?.(request as never, response as never));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SESClient({
    ...sesClientSettings,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  ending.push(async () => {
    client.destroy();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const outcome = await sesMailer(client, sets, SENDER).submit(aMail());
  return { outcome, calls };
}

const xmlError = (code: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no mail for robin@mail.example</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

describe('when SES fails', () => {
  test.each([
    [500, 'InternalFailure'],
    [503, 'ServiceUnavailable'],
    [502, ''],
  ])('with status %d the letter is in doubt, and it is not sent again', async (status, code) => {
    const { outcome, calls } = await faulty((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/xml' }).end(code && xmlError(code));
    });
    expect(outcome.kind).toBe('in-doubt');
    expect(calls).toBe(1);
    expect(JSON.stringify(outcome)).not.toContain('robin');
  });

  test('by breaking the connection, the letter is in doubt, and it is not sent again', async () => {
    const { outcome, calls } = await faulty((request) => request.socket.destroy());
    expect(outcome.kind).toBe('in-doubt');
    expect(calls).toBe(1);
  });

  test('by answering with nothing that can be read, the letter is in doubt', async () => {
    for (const body of ['', '<SendRawEmailResponse/>', 'hello', '<a']) {
      const { outcome, calls } = await faulty((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/xml' }).end(body);
      });
      expect(outcome.kind, body).toBe('in-doubt');
      expect(calls).toBe(1);
    }
  });

  test.each([
    ['Throttling', 'account'],
    ['AccountSendingPausedException', 'account'],
    ['ConfigurationSetSendingPausedException', 'account'],
    ['MailFromDomainNotVerifiedException', 'account'],
    ['AccessDenied', 'account'],
    ['InvalidClientTokenId', 'account'],
    ['MessageRejected', 'letter'],
    ['InvalidParameterValue', 'letter'],
  ])('by refusing with %s, it concerns the %s', async (code, scope) => {
    const { outcome, calls } = await faulty((_request, response) => {
      response.writeHead(400, { 'content-type': 'text/xml' }).end(xmlError(code));
    });
    expect(outcome).toMatchObject({ kind: 'refused', scope });
    expect(outcome).toHaveProperty('code', expect.stringMatching(new RegExp(`^${code}`)));
    expect(calls).toBe(1);
    expect(JSON.stringify(outcome)).not.toContain('robin');
  });

  test('by not being there at all, the letter is in doubt', async () => {
    const client = new SESClient({
      ...sesClientSettings,
      endpoint: 'http://127.0.0.1:9',
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const outcome = await sesMailer(client, sets, SENDER).submit(aMail());
    client.destroy();
    expect(outcome).toEqual({ kind: 'in-doubt', code: 'ECONNREFUSED' });
  });
});

describe.each([
  [
    'the fake',
    async () => {
      const fake = fakeSuppression();
      return { suppression: fake, list: fake.suppressed as Set<string> };
    },
  ],
  [
    'SES on the wire',
    async () => {
      const { services, v2 } = await onTheWire();
      const { mail } = services;
      return {
        suppression: sesAccountSuppression(v2),
        list: {
          add: (address: string) => mail.suppress(address, 'BOUNCE'),
          has: (address: string) =>
            mail.suppressedList().some((entry) => entry.address === address),
        },
      };
    },
  ],
] as const)("the account's suppression list: %s", (_where, start) => {
  test('an address is taken off it, and no other', async () => {
    const { suppression, list } = await start();
    const [robin, sam] = [anAddress('robin+x@mail.example'), anAddress('sam@mail.example')];
    list.add(robin);
    list.add(sam);
    await suppression.lift(robin);
    expect([list.has(robin), list.has(sam)]).toEqual([false, true]);
  });

  test('one that is not on it is no fault', async () => {
    const { suppression } = await start();
    await suppression.lift(anAddress());
    await suppression.lift(anAddress("o'hara+1/2@mail.example"));
  });
});
