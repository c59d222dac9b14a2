import { describe, expect, test } from 'vitest';
import { personIdOf } from '../../../lambdas/domain/address.ts';
import { signToken } from '../../../lambdas/domain/link-token.ts';
import { CLAIM_LIFE } from '../../../lambdas/domain/replies/receiving-ports.ts';
import { type ReceivedReply, readReply } from '../../../lambdas/usecases/read-reply.ts';
import { anAddress, aPersonId, at, NOW, someLinkKeys } from '../../builders.ts';
import { fakeClock, fakeJournal } from '../../fakes.ts';
import { type TellingOfMail, tellingOfMail } from '../../received.ts';
import { fakeDeadLetters, fakeRawMails, fakeReceivedMails } from '../../reply-fakes.ts';

const id = aPersonId();
const linkKeys = someLinkKeys();
const token = signToken('reply', id, NOW, linkKeys);
const mine = { recipients: [`r-${token}@course.example`] };
const mail = {
  headers: new Map(),
  from: 'robin@mail.example',
  subject: 'Re: x',
  text: '6',
  html: undefined,
  reports: [],
};

function aDesk() {
  const clock = fakeClock(NOW);
  const acted: ReceivedReply[] = [];
  const desk = {
    acted,
    clock,
    failing: 0,
    journal: fakeJournal(),
    deadLetters: fakeDeadLetters(),
    rawMails: fakeRawMails(),
    receivedMails: fakeReceivedMails(),
    /** SES lays it down and tells of it. */
    arrives(telling: TellingOfMail = mine, raw = 'a mail'): string {
      const body = tellingOfMail(telling);
      desk.rawMails.raw.set(JSON.parse(body).receipt.action.objectKey, raw);
      return body;
    },
    read: (body: string) => readReply(parts, body),
  };
  const parts = {
    ...desk,
    addressKey: 'an-address-key',
    linkKeys,
    act: async (reply: ReceivedReply) => {
      if (desk.failing > 0) {
        desk.failing -= 1;
        throw new Error('the table does not answer');
      }
      acted.push(reply);
    },
    parseMail: async (bytes: Uint8Array) =>
      Buffer.from(bytes).toString() === 'a mail'
        ? ({ kind: 'mail', mail } as const)
        : ({ kind: 'unreadable', why: 'too-deep' } as const),
  };
  return desk;
}

describe('a reply', () => {
  test('is parsed and acted on, for whoever its token names', async () => {
    const desk = aDesk();
    await desk.read(desk.arrives());
    expect(desk.acted).toEqual([
      {
        messageId: 'd6iitobk75ur44p8kdnnp7g2n800',
        mail,
        headers: expect.any(Map),
        dmarcPassed: true,
        spam: false,
        virus: false,
        personId: id,
        how: 'token',
        issuedAt: expect.any(Number),
        wayOut: { personId: id, asked: false },
        from: 'robin@mail.example',
        receivedAt: at('2026-11-23T15:00:00Z'),
      },
    ]);
    expect(desk.deadLetters.letters).toEqual([]);
  });

  test('without a token is its sender’s where DMARC passed', async () => {
    const desk = aDesk();
    const sender = personIdOf(anAddress('robin@mail.example'), 'an-address-key');
    await desk.read(desk.arrives({ messageId: 'one' }));
    await desk.read(desk.arrives({ messageId: 'two', verdicts: { dmarc: 'FAIL' } }));
    await desk.read(desk.arrives({ messageId: 'three', verdicts: { dmarc: 'GRAY' } }));
    expect(desk.acted.map(({ personId, how }) => [personId, how])).toEqual([
      [sender, 'sender'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('with a token needs no DMARC; who acts is told that it failed', async () => {
    const desk = aDesk();
    await desk.read(desk.arrives({ ...mine, verdicts: { dmarc: 'FAIL', spam: 'FAIL' } }));
    expect(desk.acted[0]).toMatchObject({ personId: id, how: 'token', dmarcPassed: false });
    expect(desk.acted[0]).toMatchObject({ spam: true, virus: false, mail });
  });
});

describe('what nobody can read', () => {
  test.each(['FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED'])(
    'with the virus verdict %s is not even fetched',
    async (virus) => {
      const desk = aDesk();
      await desk.read(desk.arrives({ ...mine, verdicts: { virus } }));
      expect(desk.rawMails.fetched).toEqual([]);
      expect(desk.acted[0]).toMatchObject({ mail: undefined, virus: true, personId: id });
      expect(desk.journal.counts.get('RepliesQuarantined')).toBe(1);
      expect(desk.deadLetters.letters).toEqual([]);
    },
  );

  test.each([
    ['too-deep', 'thousands of parts'],
    ['too-large', 'x'.repeat(1_000_001)],
  ])('goes to the dead letters with the reason %s, once, and is acted on', async (why, raw) => {
    const desk = aDesk();
    const body = desk.arrives(mine, raw);
    await desk.read(body);
    await desk.read(body);
    expect(desk.acted).toHaveLength(1);
    expect(desk.acted[0]).toMatchObject({ mail: undefined, virus: false, personId: id });
    expect(desk.deadLetters.letters).toEqual([{ body, reason: why }]);
  });

  test('a malformed notification goes there at once, and nothing is acted on', async () => {
    const desk = aDesk();
    await desk.read('{"notificationType":"Received"}');
    expect(desk.deadLetters.letters).toEqual([
      { body: '{"notificationType":"Received"}', reason: 'malformed: receipt mail' },
    ]);
    expect(desk.acted).toEqual([]);
    expect(desk.journal.counts.get('NotificationsMalformed')).toBe(1);
  });

  test('another kind of notification is counted and let go', async () => {
    const desk = aDesk();
    await desk.read('{"notificationType":"Bounce"}');
    expect([...desk.journal.counts]).toEqual([['NotificationsIgnored', 1]]);
    expect(desk.deadLetters.letters).toEqual([]);
  });
});

describe('a mail that is told of again', () => {
  test('is acted on once', async () => {
    const desk = aDesk();
    const body = desk.arrives();
    await desk.read(body);
    await desk.read(body);
    desk.clock.forward(3 * CLAIM_LIFE);
    await desk.read(body);
    expect(desk.acted).toHaveLength(1);
    expect(desk.journal.counts.get('RepliesRepeated')).toBe(2);
  });

  test('while it is in hand comes again later: nobody knows yet whether that succeeds', async () => {
    const desk = aDesk();
    const body = desk.arrives();
    desk.failing = 1;
    await expect(desk.read(body)).rejects.toThrow('does not answer');
    await expect(desk.read(body)).rejects.toThrow('in hand');
    expect(desk.acted).toEqual([]);
    desk.clock.forward(CLAIM_LIFE);
    await desk.read(body);
    await desk.read(body);
    expect(desk.acted).toHaveLength(1);
  });

  test('after a crash between acting and settling is acted on again: nothing is lost', async () => {
    const desk = aDesk();
    const body = desk.arrives();
    const { settle } = desk.receivedMails;
    desk.receivedMails.settle = async () => {
      desk.receivedMails.settle = settle;
      throw new Error('killed');
    };
    await expect(desk.read(body)).rejects.toThrow('killed');
    desk.clock.forward(CLAIM_LIFE);
    await desk.read(body);
    await desk.read(body);
    expect(desk.acted).toHaveLength(2);
  });
});

test('nothing that is logged says who wrote what', async () => {
  const desk = aDesk();
  await desk.read(desk.arrives(mine, 'broken'));
  await desk.read(
    JSON.stringify({ ...JSON.parse(tellingOfMail(mine)), mail: 'robin@mail.example' }),
  );
  expect(desk.journal.lines).toHaveLength(2);
  expect(JSON.stringify(desk.journal.lines)).not.toMatch(/robin|r-[a-z2-7]{20}/);
});
