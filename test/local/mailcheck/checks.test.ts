import { describe, expect, test } from 'vitest';
import { bodyChecks } from '../../../local/mailcheck/body-checks.ts';
import { headerChecks } from '../../../local/mailcheck/header-checks.ts';
import { type Check, readLetter } from '../../../local/mailcheck/letter.ts';
import { courseLetter, type LetterParts } from '../services/course-letter.ts';

const listed = ['List-Id: <course.walk-easier.example>', 'Auto-Submitted: auto-generated'];
const aLetter = (parts: LetterParts = {}) => courseLetter({ headers: listed, ...parts });
/** A letter of which a part is written otherwise. */
const changed = (from: string | RegExp, to: string) =>
  Buffer.from(aLetter().toString('latin1').replace(from, to), 'latin1');

const bad = (checks: readonly Check[]) =>
  checks.filter(({ kind }) => kind === 'bad').map(({ what }) => what);
const headers = async (raw: Buffer) => headerChecks(await readLetter(raw));
const body = async (raw: Buffer) => bodyChecks(await readLetter(raw));

describe('headers', () => {
  test('of a letter of the course want nothing', async () => {
    expect(bad(await headers(aLetter()))).toEqual([]);
  });

  test.each([
    ['two senders', /From: .*/, 'From: a@b.example, c@d.example', '2 senders in From'],
    ['no date', /Date: .*\r\n/, '', 'Date is missing or cannot be read'],
    ['no Message-ID', /Message-ID: .*\r\n/, '', 'Message-ID is missing'],
    ['no Auto-Submitted', /Auto-Submitted: .*\r\n/, '', 'Auto-Submitted is missing'],
    [
      'a reply address that is none',
      /Reply-To: .*/,
      'Reply-To: <nobody>',
      'Reply-To is no address',
    ],
    ['a subject twice', /(Subject: .*\r\n)/, '$1$1', 'subject stands there twice'],
    [
      'no https address to leave',
      /List-Unsubscribe: .*/,
      'List-Unsubscribe: <mailto:a@b.example>',
      'List-Unsubscribe has 0 https addresses: one is wanted',
    ],
    [
      'two of them',
      /List-Unsubscribe: /,
      'List-Unsubscribe: <https://x.example/y>, ',
      'List-Unsubscribe has 2 https addresses: one is wanted',
    ],
    [
      'an address of another kind',
      '<mailto:leave@',
      '<tel:+1',
      'List-Unsubscribe has an address of another kind',
    ],
    [
      'another word to post',
      '=One-Click',
      '=Yes',
      'List-Unsubscribe-Post is not exactly "List-Unsubscribe=One-Click"',
    ],
    [
      'a folded header',
      'token>, <mailto',
      'token>,\r\n <mailto',
      'one of them is folded, which has broken signatures',
    ],
    ['no List-Id', /List-Id: .*\r\n/, '', 'List-Id is missing or names none'],
  ])('with %s are found out', async (_what, from, to, said) => {
    expect(bad(await headers(changed(from, to)))).toEqual([said]);
  });

  test('of a letter that was asked for need no list, and this is said', async () => {
    const asked = changed(/List-(Id|Unsubscribe|Unsubscribe-Post): .*\r\n/g, '');
    const checks = await headers(asked);
    expect(bad(checks)).toEqual([]);
    expect(checks.at(-1)?.what).toContain('asked for a moment ago');
  });
});

describe('size, links and lines', () => {
  test('of a small letter want nothing', async () => {
    expect(bad(await body(aLetter()))).toEqual([]);
  });

  test.each([
    [
      'HTML that Gmail clips',
      { html: `<a href="https://x.example/leave/t">Leave</a>${'<p>x</p>\n'.repeat(14_000)}` },
      /KB of HTML/,
    ],
    ['no text part', { text: '' }, /no text part/],
    ['no link to leave', { html: '<p>x</p>', text: 'x' }, /no link to leave/],
    ['many links', { html: '<a href="https://x.example/leave/t">x</a>\n'.repeat(30) }, /30 links/],
    [
      'a link without TLS',
      { html: '<a href="http://x.example/leave/t">x</a>' },
      /x\.example without TLS/,
    ],
    [
      'a link that says where it does not lead',
      { html: '<a href="https://x.example/leave/t">bank.example</a>' },
      /"bank\.example" leads to another host/,
    ],
    ['a long line', { text: 'x'.repeat(1_000) }, /longest line has 1000 bytes/],
  ])('with %s are found out', async (_what, parts: LetterParts, said) => {
    expect(bad(await body(aLetter(parts)))).toEqual([expect.stringMatching(said)]);
  });

  test('a label that names its own host is no lie', async () => {
    const html = '<a href="https://x.example/leave/t">x.example</a>';
    expect(bad(await body(aLetter({ html })))).toEqual([]);
  });
});

test('what is no mail is said to be none', async () => {
  for (const raw of ['', '{"name":"walk-easier"}', 'hello']) {
    await expect(readLetter(Buffer.from(raw))).rejects.toThrow('no mail');
  }
});
