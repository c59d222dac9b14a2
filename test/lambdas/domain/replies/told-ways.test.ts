import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../../../lambdas/domain/replies/intent.ts';
import { understand } from '../../../../lambdas/domain/replies/understand.ts';
import { root } from '../../../source-files.ts';
import { aMail } from './recorded-mail.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const quoted = (text: string) =>
  [...text.matchAll(/[“«]([^”»]+)[”»]/g)].map(([, words = '']) => words);

/** What every row of the table in docs/replies.md is about. */
const kinds: readonly Intent['kind'][] = [
  ...(['number', 'minutes', 'stop', 'died', 'pause', 'resume', 'again', 'slower', 'help'] as const),
];
const table = read('docs/replies.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && /[“«]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const understood = (
  text: string,
  language: 'en' | 'es',
  asked: 'number' | 'new-or-not' = 'number',
) => understand(aMail({ text }), { language, asked, today: '2026-11-25' });
const kindsOf = (
  text: string,
  language: 'en' | 'es',
  asked: 'number' | 'new-or-not' = 'number',
) => {
  const one = understood(text, language, asked);
  return one.kind === 'written' ? one.intents.map(({ kind }) => kind) : [];
};

describe('what readers are told they can reply', () => {
  test('in docs/replies.md is understood so', () => {
    expect(table.length).toBe(11);
    for (const [row, [, , english = '', spanish = '']] of table.slice(0, 9).entries()) {
      for (const words of quoted(english))
        expect(kindsOf(words, 'en'), words).toEqual([kinds[row]]);
      for (const words of quoted(spanish))
        expect(kindsOf(words, 'es'), words).toEqual([kinds[row]]);
    }
    const [, , yesNo = '', siNo = ''] = table[9] ?? [];
    expect(quoted(yesNo).flatMap((words) => kindsOf(words, 'en', 'new-or-not'))).toEqual([
      'yes',
      'no',
    ]);
    expect(quoted(siNo).flatMap((words) => kindsOf(words, 'es', 'new-or-not'))).toEqual([
      'yes',
      'no',
    ]);
    for (const words of quoted((table[10] ?? []).slice(2, 4).join())) {
      expect(understood(words, 'en'), words).toMatchObject({ safety: { kind: 'clear' } });
    }
  });

  test.each(['en', 'es'] as const)('in the answers to replies (%s) is understood', (language) => {
    for (const letter of ['reply-help', 'reply-unclear']) {
      const list = read(`emails/${language}/${letter}.mjml`).match(/<li>.*<\/li>/g) ?? [];
      const ways = list.flatMap(quoted);
      expect(ways.length).toBeGreaterThan(5);
      for (const words of ways) {
        const [kind] = kindsOf(words, language);
        expect(['pause', 'resume', 'slower', 'again', 'stop'], words).toContain(kind);
      }
    }
  });
});
