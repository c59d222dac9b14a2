import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { understand } from '../../../../lambdas/domain/replies/understand.ts';
import { root } from '../../../source-files.ts';
import { aMail } from './recorded-mail.ts';

const golden = join(root, 'test/emails/golden');
const letters = readdirSync(golden, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({
    name,
    text: readFileSync(join(golden, name), 'utf8'),
    html: readFileSync(join(golden, name.replace('.txt', '.html.golden')), 'utf8'),
  }));

const context = { language: 'en', asked: 'number', today: '2026-11-25' } as const;
const six = { safety: { kind: 'none' }, despair: false, intents: [{ kind: 'number', pain: 6 }] };
const said = 'On Mon, Nov 23, 2026 at 9:00 AM Walk Easier <w@walk.example> wrote:';
const headers = 'From: Walk Easier <w@walk.example>\nSent: Monday\nTo: Ana\nSubject: Week 3 of 8';
const marked = (text: string) => text.replace(/^/gm, '> ');

const ways: readonly (readonly [string, (letter: (typeof letters)[number]) => object])[] = [
  ['marked, below the answer', ({ text }) => ({ text: `6\n\n${said}\n\n${marked(text)}` })],
  ['marked, above the answer', ({ text }) => ({ text: `${said}\n\n${marked(text)}\n6\n` })],
  ['bare, below the answer', ({ text }) => ({ text: `6\n\n${headers}\n\n${text}` })],
  ['bare, above the answer', ({ text }) => ({ text: `${said}\n\n${text}\n\n6\n` })],
  [
    'forwarded with a note',
    ({ text }) => ({ text: `6\n\n---------- Forwarded message ---------\n${headers}\n\n${text}` }),
  ],
  [
    'as HTML of Gmail',
    ({ html }) => ({
      html: `<div>6</div><div class="gmail_quote"><div class="gmail_attr">${said}</div><blockquote class="gmail_quote">${html}</blockquote></div>`,
    }),
  ],
  [
    'as HTML of Outlook in the browser',
    ({ html }) => ({
      html: `<div>6</div><div id="divRplyFwdMsg"><b>From:</b> x</div><div>${html}</div>`,
    }),
  ],
  [
    'as HTML, bare, above the answer',
    ({ html }) => ({
      html: `<div id="divRplyFwdMsg"><b>From:</b> x</div><div>${html}</div><p></p><p>6</p>`,
    }),
  ],
];

describe('every letter of the course, quoted', () => {
  test('is there', () => {
    expect(letters.length).toBeGreaterThan(10);
  });

  test.each(ways)('%s, leaves the answer and no danger', (_way, mailOf) => {
    for (const letter of letters) {
      expect(understand(aMail(mailOf(letter)), context), letter.name).toMatchObject(six);
    }
  });

  test('tells of danger where the reader does, above or below', () => {
    for (const { name, text } of letters) {
      for (const mail of [
        `I cannot pee\n\n${headers}\n\n${text}`,
        `${said}\n\n${text}\n\nI cannot pee`,
        `${said}\n\n${marked(text)}\nI cannot pee`,
      ]) {
        expect(understand(aMail({ text: mail }), context), name).toMatchObject({
          safety: { kind: 'clear', signs: ['urine'] },
        });
      }
    }
  });
});
