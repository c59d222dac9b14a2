import { describe, expect, test } from 'vitest';
import { parseLimits, postalMimeParser } from '../../../lambdas/adapters/postal-mime-parser.ts';
import { generatedMail } from '../../generated-mail.ts';

const parse = (raw: string | Uint8Array, milliseconds = () => 0) =>
  postalMimeParser(milliseconds)(typeof raw === 'string' ? Buffer.from(raw) : raw);
const lines = (...all: string[]) => all.join('\r\n');

async function mailOf(raw: string) {
  const parsed = await parse(raw);
  if (parsed.kind !== 'mail') throw new Error(parsed.why);
  return parsed.mail;
}

describe('a mail is taken apart', () => {
  test('into headers, sender, subject, text and HTML', async () => {
    const mail = await mailOf(
      lines(
        'Received: one',
        'Received: two',
        'From: =?utf-8?q?Rob=C3=ADn?= <Robin@Mail.example>',
        'Subject: =?utf-8?B?UmU6IMOh?=',
        'References: <a@b>',
        ' <c@d>',
        'Content-Type: multipart/alternative; boundary=x',
        '',
        '--x',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'd=E9j=E0 6',
        '--x',
        'Content-Type: text/html',
        '',
        '<p>6</p>',
        '--x--',
      ),
    );
    expect(mail).toMatchObject({ from: 'Robin@Mail.example', subject: 'Re: á', reports: [] });
    expect(mail.headers.get('received')).toEqual(['one', 'two']);
    expect(mail.headers.get('references')).toEqual(['<a@b> <c@d>']);
    expect(mail.text).toBe('déjà 6\n');
    expect(mail.html).toBe('<p>6</p>\n');
  });

  test('from text alone, or HTML alone', async () => {
    const html = await mailOf('Content-Type: text/html\r\n\r\n<p>6</p>');
    expect(html).toMatchObject({ text: undefined, html: '<p>6</p>\n' });
    expect(await mailOf('Subject: x\r\n\r\n6')).toMatchObject({ text: '6\n', html: undefined });
  });

  test('a letter that is forwarded or given back is a report, no part of what was written', async () => {
    const mail = await mailOf(
      lines(
        'From: mailer-daemon@mail.example',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
        '',
        '--x',
        '',
        'It came back.',
        '--x',
        'Content-Type: message/delivery-status',
        '',
        'Status: 5.1.1',
        '--x',
        'Content-Type: message/rfc822',
        '',
        'Subject: Your letter',
        '',
        'I cannot feel anything',
        '--x--',
      ),
    );
    expect(mail.text).toBe('It came back.\n');
    expect(mail.reports).toEqual([
      { type: 'message/delivery-status', text: 'Status: 5.1.1\n' },
      { type: 'message/rfc822', text: 'Subject: Your letter\n\nI cannot feel anything\n' },
    ]);
    const forwarded = lines(
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'See below',
      '--x',
      'Content-Type: message/rfc822',
      '',
      'Subject: inner',
      '',
      'inner words',
      '--x--',
    );
    expect((await mailOf(forwarded)).text).toBe('See below\n');
  });

  test('of two senders in one header, or two headers, nobody is the sender', async () => {
    expect((await mailOf('From: a@b.example\r\nFrom: c@d.example\r\n\r\n6')).from).toBeUndefined();
    expect((await mailOf('From: g: a@b.example;\r\n\r\n6')).from).toBeUndefined();
    expect((await mailOf('Subject: x\r\n\r\n6')).from).toBeUndefined();
  });
});

describe('each limit says which it was', () => {
  const parts = (count: number) =>
    `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n\r\nx\r\n'.repeat(count)}--a--`;
  const nested = (depth: number) =>
    Array.from(
      { length: depth },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    ).join('');
  const { lines: mostLines, parts: mostParts, depth, headerBytes, headers } = parseLimits;

  test.each([
    ['lines', 'too-many-lines', '\n'.repeat(mostLines), '\n'.repeat(mostLines - 1)],
    ['parts', 'too-many-parts', parts(mostParts), parts(mostParts - 1)],
    ['depth', 'too-deep', nested(depth + 1), nested(depth)],
    ['header bytes', 'headers-too-long', `X: ${'y'.repeat(headerBytes)}`, `X: ${'y'.repeat(1e5)}`],
    [
      'headers',
      'too-many-headers',
      `${'X: y\r\n'.repeat(headers + 1)}\r\n6`,
      `${'X: y\r\n'.repeat(headers)}\r\n6`,
    ],
    [
      'text',
      'text-too-long',
      `A: b\r\n\r\n${`${'x'.repeat(99)}\n`.repeat(parseLimits.textCharacters / 100 + 1)}`,
      `A: b\r\n\r\n${`${'x'.repeat(99)}\n`.repeat(parseLimits.textCharacters / 100)}`,
    ],
  ])('%s', async (_what, why, tooMuch, justEnough) => {
    expect(await parse(tooMuch)).toEqual({ kind: 'unreadable', why });
    expect((await parse(justEnough)).kind).toBe('mail');
  });

  test('time', async () => {
    const raw = `A: b\r\n\r\n${'x\n'.repeat(10_000)}`;
    let now = 0;
    const passing = (each: number) => () => {
      now += each;
      return now;
    };
    expect((await parse(raw, passing(1))).kind).toBe('mail');
    const slow = passing(parseLimits.milliseconds);
    expect(await parse(raw, slow)).toEqual({ kind: 'unreadable', why: 'too-slow' });
  });

  test('subjects and what is given back are cut', async () => {
    const subject = `Subject: ${'Re: '.repeat(1_000)}\r\n\r\n6`;
    expect((await mailOf(subject)).subject).toHaveLength(parseLimits.subjectCharacters);
    const back = `Content-Type: message/rfc822\r\n\r\n${'x'.repeat(100_000)}`;
    const [report] = (await mailOf(back)).reports;
    expect(report?.text).toHaveLength(parseLimits.reportCharacters);
  });
});

test('2,000 whole mails, hostile ones among them: none throws, and what is given is whole', async () => {
  const kinds = new Map<string, number>();
  for (let n = 0; n < 2_000; n += 1) {
    const parsed = await parse(generatedMail(n), () => performance.now());
    const kind = parsed.kind === 'mail' ? 'mail' : parsed.why;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (parsed.kind !== 'mail') continue;
    expect(typeof parsed.mail.subject).toBe('string');
    expect(['string', 'undefined']).toContain(typeof parsed.mail.text);
    expect(parsed.mail.headers.size).toBeLessThanOrEqual(parseLimits.headers);
  }
  expect(kinds.get('mail')).toBeGreaterThan(1_800);
  // Each of these is met by one of the hostile ones; a bug of the parser would be 'not-parsed'.
  for (const why of ['too-deep', 'too-many-parts', 'headers-too-long', 'too-many-headers']) {
    expect(kinds.get(why), why).toBeGreaterThan(0);
  }
  expect(kinds.get('not-parsed')).toBeUndefined();
});
