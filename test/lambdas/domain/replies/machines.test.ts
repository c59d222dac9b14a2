import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Understanding, understand } from '../../../../lambdas/domain/replies/understand.ts';
import { aMail, recordedFolder, recordedMail } from './recorded-mail.ts';

const context = { language: 'en', asked: 'number', today: '2026-11-25' } as const;
const ana = 'ana@mail.example';
const automatic = (awayUntil?: string): Understanding => ({ kind: 'automatic', awayUntil });
const bounce = (severity: 'permanent' | 'transient', recipient = ana): Understanding => ({
  kind: 'bounce',
  severity,
  recipient,
});
const complaint: Understanding = { kind: 'complaint', recipient: ana };

const expected: Readonly<Record<string, Understanding>> = {
  'away-exchange-en': automatic('2026-12-07'),
  'away-gmail-en': automatic('2026-12-14'),
  'away-bare-en': automatic('2026-12-09'),
  'away-exchange-es': automatic('2026-12-07'),
  'away-gmail-es': automatic('2026-12-09'),
  'away-exchange-fr': automatic('2026-12-07'),
  'away-gmail-fr': automatic('2026-12-09'),
  'away-exchange-de': automatic('2026-12-07'),
  'away-gmail-de': automatic('2026-12-09'),
  'away-exchange-pt': automatic('2026-12-07'),
  'away-gmail-pt': automatic('2026-12-09'),
  'away-exchange-it': automatic('2026-12-07'),
  'away-gmail-it': automatic('2026-12-09'),
  'away-without-end': automatic(),
  'away-in-the-past': automatic(),
  'away-words-alone': automatic('2026-12-09'),
  'list-mail': automatic(),
  'read-receipt': automatic(),
  delivered: automatic(),
  'bounce-postfix': bounce('permanent'),
  'bounce-gmail': bounce('permanent'),
  'bounce-exchange': bounce('transient'),
  'bounce-transient': bounce('transient'),
  'bounce-delay': bounce('transient'),
  'bounce-simulator': bounce('permanent', 'bounce@simulator.amazonses.com'),
  'bounce-qmail': bounce('permanent'),
  'bounce-exim': bounce('permanent'),
  'bounce-exim-delay': bounce('transient'),
  'bounce-exchange-es': bounce('permanent'),
  'complaint-abuse': complaint,
  'complaint-fraud': complaint,
  'complaint-opt-out': complaint,
  'complaint-hotmail': complaint,
  'complaint-not-spam': automatic(),
  'dmarc-failure-report': automatic(),
};

describe('mail that machines write', () => {
  test('is all listed here', () => {
    const files = readdirSync(join(recordedFolder, 'machines')).map((name) =>
      name.replace('.eml', ''),
    );
    expect(files.sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.entries(expected))('%s', async (name, understanding) => {
    expect(understand(await recordedMail(`machines/${name}.eml`), context)).toEqual(understanding);
  });
});

describe('headers by which machines give themselves away', () => {
  const rows = [
    ['auto-submitted', 'auto-replied'],
    ['auto-submitted', 'auto-generated (rejected)'],
    ['auto-submitted', 'Auto-Notified; owner-email="a@b.example"'],
    ['x-autoreply', 'yes'],
    ['x-autorespond', 'Week 3'],
    ['precedence', 'bulk'],
    ['precedence', 'junk'],
    ['precedence', 'auto_reply'],
    ['list-id', '<a.b.example>'],
    ['return-path', '<>'],
    ['return-path', '< >'],
  ] as const;
  test.each(rows)('%s: %s', (name, value) => {
    const mail = aMail({ headers: { [name]: value }, text: 'STOP. 6. I cannot pee.' });
    expect(understand(mail, context)).toEqual(automatic());
  });

  test.each([
    'no-reply@shop.example',
    'MAILER-DAEMON@mail.example',
    'postmaster@mail.example',
    'noreply@x.example',
  ])('from %s', (from) => {
    expect(understand(aMail({ from, text: '6' }), context).kind).toBe('automatic');
  });
});

describe('a person’s own reply stays one', () => {
  const kept = [
    aMail({ headers: { 'auto-submitted': 'no' }, text: '6' }),
    aMail({ headers: { precedence: 'first-class' }, text: '6' }),
    aMail({ headers: { 'x-auto-response-suppress': 'All' }, text: '6' }),
    aMail({ headers: { 'x-autoreply': 'no' }, text: '6' }),
    aMail({
      headers: { 'return-path': '<ana@mail.example>', 'x-priority': '1', importance: 'high' },
      text: '6',
    }),
    aMail({ subject: 'RE: Undeliverable: Week 3 of 8: first steps', text: '6' }),
    aMail({ from: 'norelia@mail.example', text: '6' }),
  ];
  test.each(kept)('%#', (mail) => {
    expect(understand(mail, context)).toMatchObject({
      kind: 'written',
      intents: [{ kind: 'number', pain: 6 }],
    });
  });

  test('with a danger sign even where its words sound like an absence note', () => {
    const away = {
      subject: 'Out of office',
      text: 'Thank you for your email. I was on vacation and now I cannot pee.',
    };
    expect(understand(aMail(away), context)).toMatchObject({
      kind: 'written',
      safety: { kind: 'clear' },
    });
    const absence = {
      subject: 'Absence of feeling',
      text: 'I am numb between my legs since this morning.',
    };
    expect(understand(aMail(absence), context)).toMatchObject({
      kind: 'written',
      safety: { kind: 'clear' },
    });
  });
});
