/** Takes a mail apart (RFC 5322, MIME) within limits, each of which stops an attack. */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { IncomingMail, MailReport } from '../domain/replies/incoming-mail.ts';
import type { ParseMail, Unreadable } from '../domain/replies/receiving-ports.ts';

export const parseLimits = {
  /** Millions of lines of one byte each: every line costs more than its bytes. 25 MB of base64 have 350,000. */
  lines: 400_000,
  /** Thousands of tiny parts: each is a node with headers of its own. Counted before anything is parsed. */
  parts: 1_000,
  /** Parts within parts within parts: each level is compared with every line that looks like a boundary. */
  depth: 20,
  /** Megabytes of headers, over all parts; what mail programs and gateways add stays far below 100 kB. */
  headerBytes: 256 * 1024,
  /** Headers by the ten thousand, for whatever goes through them one by one. */
  headers: 1_000,
  /** A book as a reply: for whatever searches the words. Letters quoted ten times over stay below it. */
  textCharacters: 2_000_000,
  /** What a report gives back of a letter: enough for its headers and its first words. */
  reportCharacters: 64_000,
  subjectCharacters: 1_000,
  /** Whatever is slow by a trick that none of these foresees. */
  milliseconds: 10_000,
} as const;

type Broken = { readonly kind: 'unreadable'; readonly why: Unreadable };
const unreadable = (why: Unreadable): Broken => ({ kind: 'unreadable', why });

const DASH = 0x2d;
const LINE_FEED = 0x0a;
/** The clock is asked once in so many lines. */
const LINES_A_LOOK = 2_000;

/** Lines, and lines that may begin a part: those that begin with two hyphens. */
function count(bytes: Uint8Array): Broken | undefined {
  let lines = 0;
  let parts = 0;
  let at = 0;
  do {
    lines += 1;
    if (bytes[at] === DASH && bytes[at + 1] === DASH) parts += 1;
    if (lines > parseLimits.lines) return unreadable('too-many-lines');
    if (parts > parseLimits.parts) return unreadable('too-many-parts');
    at = bytes.indexOf(LINE_FEED, at) + 1;
  } while (at > 0);
  return undefined;
}

class TooSlow extends Error {}

/** What the library calls for every line; not among its types, so a test sees that it still is. */
interface ByLine {
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>;
}

/** The library's parser, with an eye on the clock: while it works no timer of ours would run. */
function watchedParser(isLate: () => boolean): PostalMime {
  const parser = new PostalMime({
    maxNestingDepth: parseLimits.depth,
    maxHeadersSize: parseLimits.headerBytes,
    // A letter that is forwarded or given back is no part of what its sender wrote.
    maxRfc822NestingDepth: 0,
  });
  const byLine = parser as unknown as ByLine;
  const processLine = byLine.processLine.bind(parser);
  let lines = 0;
  byLine.processLine = (line, isFinal) => {
    lines += 1;
    if (lines % LINES_A_LOOK === 0 && isLate()) throw new TooSlow();
    return processLine(line, isFinal);
  };
  return parser;
}

/** What the library says of its own limits, in words of ours. */
function reasonOf(fault: unknown): Unreadable {
  if (fault instanceof TooSlow) return 'too-slow';
  const { message = '' } = fault instanceof Error ? fault : {};
  if (message.startsWith('Maximum MIME nesting')) return 'too-deep';
  return message.startsWith('Maximum header size') ? 'headers-too-long' : 'not-parsed';
}

/** @param milliseconds of real time since whenever, as `performance.now` counts them */
export const postalMimeParser =
  (milliseconds: () => number): ParseMail =>
  async (bytes) => {
    const tooMuch = count(bytes);
    if (tooMuch) return tooMuch;
    const giveUpAt = milliseconds() + parseLimits.milliseconds;
    try {
      const email = await watchedParser(() => milliseconds() > giveUpAt).parse(bytes);
      if (email.headers.length > parseLimits.headers) return unreadable('too-many-headers');
      if (lengthOf(email) > parseLimits.textCharacters) return unreadable('text-too-long');
      return { kind: 'mail', mail: mailOf(email) };
    } catch (fault) {
      // Nothing of the mail goes any further, not even into a stack trace.
      return unreadable(reasonOf(fault));
    }
  };

const lengthOf = ({ text = '', html = '' }: Email) => Math.max(text.length, html.length);

function mailOf(email: Email): IncomingMail {
  const headers = new Map<string, string[]>();
  for (const { key, value } of email.headers) {
    const values = headers.get(key);
    if (values) values.push(value);
    else headers.set(key, [value]);
  }
  return {
    headers,
    from: headers.get('from')?.length === 1 ? email.from?.address || undefined : undefined,
    subject: (email.subject ?? '').slice(0, parseLimits.subjectCharacters),
    text: email.text,
    html: email.html,
    reports: email.attachments.flatMap(reportOf),
  };
}

const reportTypes = new Set([
  'message/delivery-status',
  'message/feedback-report',
  'message/rfc822',
  'message/rfc822-headers',
  'text/rfc822-headers',
]);

function reportOf({ mimeType, content }: Attachment): MailReport[] {
  const type = mimeType.toLowerCase();
  if (!reportTypes.has(type) || typeof content === 'string') return [];
  const bytes = new Uint8Array(content as ArrayBuffer).subarray(0, parseLimits.reportCharacters);
  return [{ type, text: new TextDecoder().decode(bytes) }];
}
