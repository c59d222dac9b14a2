/** Whole mails made up from a seed: ordinary ones, odd ones, and such as are meant to hurt. */

/** A linear congruential generator: the same seed, the same mails, on every machine. */
function chance(seed: number) {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  return { below, one, often: (part: number) => next() < part };
}
type Chance = ReturnType<typeof chance>;

const phrases = [
  '6',
  'six out of ten',
  'walked 10 minutes',
  'STOP',
  'Please stop these e-mails',
  'no puedo orinar desde ayer',
  'I can’t feel where I wipe',
  'pause until 3 March',
  'détestable',
  'ﬁne — 𝟞/𝟙𝟘',
  '\u202estop\u202c',
  '۶',
  '😀'.repeat(20),
  '',
];
const long = (of: string, times: number) => of.repeat(times);

function words(of: Chance): string {
  const lines = Array.from({ length: 1 + of.below(6) }, () => of.one(phrases));
  if (of.often(0.1)) lines.push(long(of.one(['a', '((((', '> ', '-- ', '1', '\t', '=']), 20_000));
  if (of.often(0.5)) {
    lines.push('', 'On Mon, 23 Nov 2026 at 10:00, Walk Easier <letters@course.example> wrote:');
    lines.push(...Array.from({ length: of.below(40) }, () => `> ${of.one(phrases)}`));
  }
  return lines.join(of.one(['\r\n', '\n', '\r']));
}

const charsets = ['utf-8', 'us-ascii', 'iso-8859-1', 'windows-1252', 'gb18030', 'utf-7', 'klingon'];
const encodings = ['7bit', '8bit', 'base64', 'quoted-printable', 'x-uuencode', 'binary', ''];

function body(of: Chance, text: string): { encoding: string; content: string } {
  const encoding = of.one(encodings);
  if (encoding === 'base64' && of.often(0.8)) {
    const content = Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
    return { encoding, content };
  }
  if (encoding === 'quoted-printable' && of.often(0.8)) {
    const content = text.replace(/[^ -<>-~\r\n]/gu, (one) =>
      [...Buffer.from(one)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
    );
    return { encoding, content };
  }
  return { encoding, content: text };
}

function leaf(of: Chance, type: string, text: string): string {
  const { encoding, content } = body(of, text);
  const charset = of.one(charsets);
  const lines = [
    `Content-Type: ${type}; charset=${of.one([charset, `"${charset}"`, ''])}`,
    encoding && `Content-Transfer-Encoding: ${encoding}`,
    of.often(0.1) &&
      `Content-Disposition: ${of.one(['inline', 'attachment; filename*0=a', ';;='])}`,
  ];
  return `${lines.filter(Boolean).join('\r\n')}\r\n\r\n${content}\r\n`;
}

function part(of: Chance, depth: number): string {
  const kind = of.below(10);
  if (depth > 3 || kind < 5) {
    const isHtml = of.often(0.4);
    const text = words(of);
    return isHtml
      ? leaf(
          of,
          'text/html',
          `<div>${text}<blockquote>${long('<div>', of.below(300))}</blockquote>`,
        )
      : leaf(of, 'text/plain', text);
  }
  if (kind === 5) return leaf(of, 'image/jpeg', long('\u00ff\u00d8abc', 500));
  if (kind === 6) return leaf(of, 'message/rfc822', mail(of, depth + 1));
  if (kind === 7) {
    return leaf(
      of,
      'message/delivery-status',
      'Final-Recipient: rfc822; a@b.example\r\nStatus: 5.1.1',
    );
  }
  const boundary = of.one(['abc', '----=_Part_1', '=_x', `b${of.below(1000)}`, 'a b', '']);
  const type = of.one(['alternative', 'mixed', 'related', 'report; report-type=delivery-status']);
  const inner = Array.from({ length: 1 + of.below(4) }, () => part(of, depth + 1));
  const close = of.often(0.8) ? `--${boundary}--\r\n` : '';
  return `Content-Type: multipart/${type}; boundary="${boundary}"\r\n\r\n${inner
    .map((one) => `--${boundary}\r\n${one}\r\n`)
    .join('')}${close}`;
}

const subjects = [
  'Re: Your letter',
  '=?utf-8?B?UmU6IMOh?=',
  '=?utf-8?Q?=?= =?x?y?z?=',
  long('Re: ', 3_000),
  '\u202eRe',
  '',
];
const senders = [
  'Robin <robin@mail.example>',
  '"a, b" <robin@mail.example>',
  'a@b.example, c@d.example',
  '<>',
  long('<', 500),
  'group: a@b.example, c@d.example;',
];

function mail(of: Chance, depth = 0): string {
  const headers = [
    `From: ${of.one(senders)}`,
    'To: r-x@course.example',
    `Subject: ${of.one(subjects)}`,
    'Date: Mon, 23 Nov 2026 14:59:58 +0000',
    of.often(0.1) && 'Auto-Submitted: auto-replied',
    of.often(0.1) && `References: ${long('<a@b.example>\r\n ', of.below(400))}`,
    of.often(0.05) && 'From: second@mail.example',
    of.often(0.05) && `X-${long('y', 5_000)}: z`,
    of.often(0.05) && 'no colon at all',
    'MIME-Version: 1.0',
  ];
  return `${headers.filter(Boolean).join('\r\n')}\r\n${part(of, depth)}`;
}

/** Such as no mail program writes. Each is one idea. */
const hostile: readonly ((of: Chance) => string)[] = [
  () => '',
  (of) => '\n'.repeat(of.below(50_000)),
  (of) => '\0'.repeat(of.below(50_000)),
  (of) => Buffer.from(Array.from({ length: 4_000 }, () => of.below(256))).toString('latin1'),
  (of) => `Subject: ${long('a', 60_000 + of.below(300_000))}\r\n\r\n6`,
  (of) => `${long('X-A: b\r\n', of.below(3_000))}\r\n6`,
  (of) => `X: ${long('a\r\n ', of.below(60_000))}\r\n\r\n6`,
  (of) => `Content-Type: text/plain; ${long('x="', of.below(20_000))}\r\n\r\n6`,
  (of) => `Content-Type: text/plain; ${long('(', of.below(20_000))}\r\n\r\n6`,
  (of) =>
    `Content-Type: multipart/mixed; boundary=a\r\n\r\n${long('--a\r\n\r\nx\r\n', of.below(3_000))}`,
  (of) => {
    const depth = 1 + of.below(300);
    return Array.from(
      { length: depth },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    ).join('');
  },
  (of) => long('Content-Type: message/rfc822\r\n\r\n', 1 + of.below(300)),
  (of) => `Content-Type: text/html\r\n\r\n${long('<a href="', of.below(20_000))}`,
  (of) => `Content-Type: text/html\r\n\r\n${long('&#x', of.below(30_000))}`,
  (of) =>
    `Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n${long('a \n', of.below(20_000))}`,
  (of) => `Content-Transfer-Encoding: quoted-printable\r\n\r\n${long('=', of.below(60_000))}`,
  (of) => `Content-Transfer-Encoding: base64\r\n\r\n${long('A', of.below(60_000))}`,
  (of) => `Subject: ${long('=?utf-8?Q?=41?= ', of.below(4_000))}\r\n\r\n6`,
  (of) => `From: ${long('"<(', of.below(10_000))}\r\n\r\n6`,
  (of) => `From: ${long('a@b.example,', of.below(10_000))}\r\n\r\n6`,
];

/** @param n which one: every tenth is meant to hurt */
export function generatedMail(n: number): Buffer {
  const of = chance(n);
  const text =
    n % 10 === 9
      ? (hostile[Math.floor(n / 10) % hostile.length] as (of: Chance) => string)(of)
      : mail(of);
  return Buffer.from(text, of.often(0.1) ? 'latin1' : 'utf8');
}
