import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onlyAddress, readMailReceived } from '../../../../lambdas/domain/replies/mail-received.ts';
import { at } from '../../../builders.ts';
import { receivedFolder, recordedReceived } from '../../../received.ts';

const read = (told: unknown) => readMailReceived(JSON.stringify(told));
const all = { spam: true, virus: true, spf: true, dkim: true, dmarc: true };
const reply = {
  messageId: 'd6iitobk75ur44p8kdnnp7g2n800',
  receivedAt: at('2026-11-23T15:00:00Z'),
  recipients: ['r-placeholder@course.example'],
  passed: all,
  dmarcPolicy: undefined,
  from: 'robin@mail.example',
  headersTruncated: false,
  place: {
    bucket: 'walkeasier-receiving-raw',
    key: 'raw/d6iitobk75ur44p8kdnnp7g2n800',
  },
};

const recorded = {
  reply,
  'dmarc-fail': {
    ...reply,
    passed: { ...all, spf: false, dkim: false, dmarc: false },
    dmarcPolicy: 'reject',
  },
  // The sender's domain says nothing about itself: that proves nothing either.
  'dmarc-none': { ...reply, passed: { ...all, dmarc: false } },
  virus: { ...reply, passed: { ...all, virus: false } },
  'not-scanned': { ...reply, passed: { ...all, virus: false, spam: false } },
  spam: { ...reply, passed: { ...all, spam: false } },
  'headers-truncated': { ...reply, from: undefined, headersTruncated: true },
  'two-senders': { ...reply, from: undefined },
};

describe('a recorded notification', () => {
  test('is acted on or ignored: none is left out here', () => {
    const names = readdirSync(receivedFolder).map((file) => file.replace('.json', ''));
    expect([...Object.keys(recorded), 'bounce-by-the-older-way'].sort()).toEqual(names.sort());
  });

  test.each(Object.entries(recorded))('"%s" is read', (name, mail) => {
    const { headers: _headers, ...told } = (
      read(recordedReceived(name)) as { mail: { headers: unknown } }
    ).mail;
    expect(told).toEqual(mail);
  });

  test('tells the headers, by their names in lower case', () => {
    const { mail } = read(recordedReceived('reply')) as {
      mail: { headers: ReadonlyMap<string, readonly string[]> };
    };
    expect(mail.headers.get('message-id')).toEqual(['<robin-1@mail.example>']);
    expect(mail.headers.get('return-path')).toEqual(['<robin@mail.example>']);
  });

  test('of another kind is ignored', () => {
    expect(read(recordedReceived('bounce-by-the-older-way'))).toEqual({ kind: 'ignored' });
  });

  test('that only tries whether the topic takes one is ignored', () => {
    const body = 'Successfully validated SNS topic for Amazon SES event publishing.';
    expect(readMailReceived(body)).toEqual({ kind: 'ignored' });
  });
});

describe('a malformed notification', () => {
  const told = recordedReceived('reply');
  const without = (part: 'receipt' | 'mail', member: string) => {
    const cut = structuredClone(told);
    delete cut[part][member];
    return cut;
  };

  test.each([
    ['receipt', 'timestamp'],
    ['receipt', 'recipients'],
    ['receipt', 'spamVerdict'],
    ['receipt', 'virusVerdict'],
    ['receipt', 'spfVerdict'],
    ['receipt', 'dkimVerdict'],
    ['receipt', 'action'],
    ['mail', 'messageId'],
  ] as const)('says that %s.%s is not as it must be', (part, member) => {
    expect(read(without(part, member))).toEqual({
      kind: 'malformed',
      where: `${part}.${member}`,
    });
  });

  test('says nothing of what it holds', () => {
    const odd = structuredClone(told);
    odd.receipt.action = { type: 'Lambda', functionArn: 'robin@mail.example' };
    odd.mail.messageId = '../robin@mail.example';
    const { where } = read(odd) as { where: string };
    expect(where).toContain('receipt.action.type');
    expect(where).toContain('mail.messageId');
    expect(where).not.toContain('robin');
    for (const body of ['', '{', 'null', '[]', '"x"', '{"notificationType":7}', '\u0000']) {
      expect(readMailReceived(body).kind).toBe('malformed');
    }
  });

  test('never throws, whatever the body is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        expect(readMailReceived(JSON.stringify(value) ?? text).kind).not.toBe('received');
        expect(readMailReceived(text).kind).not.toBe('received');
      }),
    );
  });
});

describe('the one sender', () => {
  test.each([
    ['robin@mail.example', 'robin@mail.example'],
    ['<Robin@Mail.example>', 'robin@mail.example'],
    ['Robin Reader <robin@mail.example>', 'robin@mail.example'],
    ['"Reader, Robin" <robin@mail.example>', 'robin@mail.example'],
    ['=?utf-8?q?Rob=C3=ADn?= <robin@mail.example>', 'robin@mail.example'],
    ['"kim@mail.example" <robin@mail.example>', 'robin@mail.example'],
  ])('of %s', (from, address) => {
    expect(onlyAddress([from])).toBe(address);
  });

  test.each([
    [''],
    ['Robin'],
    ['robin@mail.example, kim@mail.example'],
    ['kim@mail.example <robin@mail.example>'],
    ['<robin@mail.example> <kim@mail.example>'],
    ['robin@mail.example (was <kim@mail.example>)'],
    ['<robin@mail.example'],
    [`${'x'.repeat(2000)}<robin@mail.example>`],
  ])('is nobody where it is not plain: %s', (from) => {
    expect(onlyAddress([from])).toBeUndefined();
  });

  test('is nobody of none or two', () => {
    expect(onlyAddress([])).toBeUndefined();
    expect(onlyAddress(['robin@mail.example', 'kim@mail.example'])).toBeUndefined();
  });
});
