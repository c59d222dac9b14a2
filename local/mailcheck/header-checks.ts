/** The headers that Gmail, Yahoo and Microsoft ask for. */
import { addressesIn } from '../services/ses/raw-message.ts';
import type { Check, CheckedLetter } from './letter.ts';

const ALL_THREE = 'Gmail, Yahoo, Microsoft';

export function headerChecks({ headers, from, isOfList, raw }: CheckedLetter): Check[] {
  const { first } = headers;
  const check = (good: boolean, said: string, otherwise: string, why: string): Check => ({
    kind: good ? 'good' : 'bad',
    what: good ? said : otherwise,
    why,
  });
  const date = Date.parse(first('Date') ?? '');
  const checks = [
    check(from.length === 1, 'one sender', `${from.length} senders in From`, 'RFC 5322, Gmail'),
    check(
      isAddress(first('Reply-To')),
      first('Reply-To') === undefined ? 'replies go to From' : 'Reply-To is one address',
      'Reply-To is no address',
      'Microsoft',
    ),
    check(!Number.isNaN(date), 'Date can be read', 'Date is missing or cannot be read', 'RFC 5322'),
    check(
      /^<[^<>\s@]+@[^<>\s@]+>$/.test(first('Message-ID') ?? ''),
      'Message-ID is there (SES adds it)',
      'Message-ID is missing',
      'Gmail',
    ),
    check(
      first('Auto-Submitted') !== undefined,
      'Auto-Submitted is there: vacation programs stay silent',
      'Auto-Submitted is missing',
      'RFC 3834',
    ),
    ...doubled(headers.all.map(({ name }) => name.toLowerCase())),
  ];
  if (!isOfList) {
    const what =
      'no List headers: right for a letter that was asked for a moment ago, and no other';
    return [...checks, { kind: 'note', what, why: 'Gmail' }];
  }
  return [...checks, ...listChecks(first, raw)];

  function listChecks(get: typeof first, bytes: Buffer): Check[] {
    const links = [...(get('List-Unsubscribe') ?? '').matchAll(/<([^<>]*)>/g)].map(
      ([, link = '']) => link,
    );
    const https = links.filter((link) => link.startsWith('https://'));
    const mailto = links.filter((link) => link.startsWith('mailto:'));
    return [
      check(
        https.length === 1,
        'List-Unsubscribe has one https address',
        `List-Unsubscribe has ${https.length} https addresses: one is wanted`,
        `RFC 8058, ${ALL_THREE}`,
      ),
      check(
        https.length + mailto.length === links.length,
        mailto.length > 0 ? 'and an address to write to' : 'and nothing else',
        'List-Unsubscribe has an address of another kind',
        'RFC 2369',
      ),
      check(
        get('List-Unsubscribe-Post') === 'List-Unsubscribe=One-Click',
        'List-Unsubscribe-Post offers one click',
        'List-Unsubscribe-Post is not exactly "List-Unsubscribe=One-Click"',
        `RFC 8058, ${ALL_THREE}`,
      ),
      check(
        !/\nlist-unsubscribe[^\n]*\r?\n[ \t]/i.test(headOf(bytes)),
        'both stand on one line each',
        'one of them is folded, which has broken signatures',
        'seen in the field',
      ),
      check(
        /<[^<>\s]+>$/.test(get('List-Id') ?? ''),
        'List-Id names the list',
        'List-Id is missing or names none',
        'Gmail, RFC 2919',
      ),
    ];
  }
}

/** None is right too: replies then go to From. */
function isAddress(value: string | undefined): boolean {
  const found = addressesIn(value);
  return (
    value === undefined || (found.length === 1 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(found[0] ?? ''))
  );
}

const headOf = (raw: Buffer): string => `\n${raw.toString('latin1').split(/\r?\n\r?\n/)[0]}`;

const ONLY_ONCE = ['from', 'to', 'subject', 'date', 'message-id', 'reply-to', 'mime-version'];

function doubled(names: readonly string[]): Check[] {
  const twice = ONLY_ONCE.filter((name) => names.filter((one) => one === name).length > 1);
  return twice.map((name) => ({
    kind: 'bad',
    what: `${name} stands there twice`,
    why: 'RFC 5322',
  }));
}
