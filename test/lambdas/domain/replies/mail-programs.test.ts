import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { understand } from '../../../../lambdas/domain/replies/understand.ts';
import { writtenText } from '../../../../lambdas/domain/replies/written-text.ts';
import { recordedFolder, recordedMail } from './recorded-mail.ts';

const words: Readonly<Record<string, string>> = {
  en: '6 but the nights are bad.',
  es: '6, pero las noches son malas.',
  fr: '6, mais les nuits sont dures.',
  de: '6, aber die Nächte sind schlimm.',
  pt: '6, mas as noites são ruins.',
  it: '6, ma le notti sono brutte.',
};

const programs = readdirSync(recordedFolder).filter(
  (name) => !['forwarded', 'machines'].includes(name),
);
const rows = programs.flatMap((program) =>
  Object.keys(words).map((language) => [program, language] as const),
);

/** Each quotes a letter with its question, its danger box and its way out. */
describe('a reply written with', () => {
  test('enough programs', () => {
    expect(programs.length).toBeGreaterThan(15);
  });

  test.each(rows)(
    '%s in %s holds what the person wrote and nothing else',
    async (program, language) => {
      const mail = await recordedMail(`${program}/${language}.eml`);
      expect(writtenText(mail).text).toBe(words[language]);
    },
  );

  test.each(rows)(
    '%s in %s answers 6, and what it quotes is no danger sign',
    async (program, language) => {
      const mail = await recordedMail(`${program}/${language}.eml`);
      expect(understand(mail, { language: 'en', asked: 'number', today: '2026-11-25' })).toEqual({
        kind: 'written',
        safety: { kind: 'none' },
        despair: false,
        intents: [{ kind: 'number', pain: 6 }],
      });
    },
  );
});

test.each(['gmail', 'apple', 'thunderbird'])(
  'a letter forwarded by %s leaves what stands above it',
  async (program) => {
    const mail = await recordedMail(`forwarded/${program}.eml`);
    expect(writtenText(mail).text).toBe('My daughter thinks this is good.');
  },
);
