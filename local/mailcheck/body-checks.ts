/** Size, links and lines of a letter. */
import { mailLinks } from '../mailbox/mail-links.ts';
import type { Check, CheckedLetter } from './letter.ts';

/** Gmail cuts the HTML of a letter off behind so many bytes, the way to leave with it. */
const GMAIL_CLIPS = 102 * 1024;
/** RFC 5322, without the line end: other systems refuse or break longer lines. */
const LONGEST_LINE = 998;
/** No rule of anybody: what readers of a letter with one thing to do can bear. */
const MANY_LINKS = 25;

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export function bodyChecks(letter: CheckedLetter): Check[] {
  return [...sizes(letter), ...links(letter), lines(letter.raw)];
}

function sizes({ raw, html, text }: CheckedLetter): Check[] {
  const length = Buffer.byteLength(html ?? '');
  const hasText = (text ?? '').trim() !== '';
  return [
    { kind: 'note', what: `${kb(raw.length)} in all`, why: 'SES takes 10 MB' },
    html === undefined
      ? { kind: 'note', what: 'text alone', why: 'who asked for it gets no HTML' }
      : {
          kind: length <= GMAIL_CLIPS ? 'good' : 'bad',
          what: `${kb(length)} of HTML`,
          why: `Gmail clips at ${kb(GMAIL_CLIPS)}`,
        },
    {
      kind: hasText ? 'good' : 'bad',
      what: hasText ? 'a text part for whoever reads no HTML' : 'no text part',
      why: 'spam filters, screen readers, watches',
    },
  ];
}

function links({ html, text, isOfList }: CheckedLetter): Check[] {
  const found = mailLinks({ html, text }, new Map());
  const shown = found.filter(({ part }) => part === (html === undefined ? 'text' : 'html'));
  const hosts = [...new Set(shown.flatMap(({ url }) => hostOf(url) ?? []))];
  const insecure = shown.filter(({ url }) => url.startsWith('http:'));
  // A label that is an address of another host is how phishing looks.
  const lying = shown.filter(({ url, label }) => {
    const said = hostOf(label) ?? hostOf(`https://${label}`);
    return /^\S+\.\S+$/.test(label) && said !== undefined && said !== hostOf(url);
  });
  const visible = shown.some(({ url }) => /\/leave\/|unsubscribe/i.test(url));
  const what = `${shown.length} links to ${hosts.join(', ') || 'no host'}`;
  return [
    { kind: shown.length > MANY_LINKS ? 'bad' : 'good', what, why: `more than ${MANY_LINKS} tire` },
    ...insecure.map(
      ({ url }): Check => ({ kind: 'bad', what: `${hostOf(url)} without TLS`, why: 'privacy' }),
    ),
    ...lying.map(
      ({ label }): Check => ({
        kind: 'bad',
        what: `"${label}" leads to another host than it says`,
        why: 'spam filters',
      }),
    ),
    ...(isOfList
      ? [
          {
            kind: visible ? 'good' : 'bad',
            what: visible
              ? 'a link to leave that people can see'
              : 'no link to leave in the letter itself',
            why: 'Gmail, Yahoo, CAN-SPAM',
          } as const,
        ]
      : []),
  ];
}

function hostOf(url: string): string | undefined {
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).host : undefined;
}

function lines(raw: Buffer): Check {
  const longest = raw
    .toString('latin1')
    .split(/\r?\n/)
    .reduce((most, line) => Math.max(most, line.length), 0);
  return {
    kind: longest <= LONGEST_LINE ? 'good' : 'bad',
    what: `the longest line has ${longest} bytes`,
    why: `RFC 5322: at most ${LONGEST_LINE}`,
  };
}
