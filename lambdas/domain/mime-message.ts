/** Composes one mail (RFC 5322, MIME): text and HTML as alternatives or text alone, ASCII throughout, CRLF line ends. */
import type { QuotedPrintable } from './quoted-printable.ts';

export interface MailParty {
  readonly name: string;
  /** ASCII; a domain outside ASCII in its punycode form. */
  readonly address: string;
}

export interface MessageParts {
  readonly from: MailParty;
  readonly to: string;
  readonly replyTo?: string | undefined;
  readonly subject: string;
  /** Undefined where the text stands alone. */
  readonly html: QuotedPrintable | undefined;
  readonly text: QuotedPrintable;
  /** Further headers in their order, each kept on one line: a folded List-Unsubscribe has broken DKIM. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly date: Date;
  /** Random, [A-Za-z0-9]; quoted-printable can never contain what is made of it. */
  readonly boundary: string;
}

/** RFC 5322 2.1.1: no line over 998 characters; 78 is what headers are folded to. */
const LONGEST_LINE = 998;
const FOLD = 78;
/** Base64 makes 4 of 3 bytes and the frame takes 12: 68 characters (RFC 2047 allows 75), so that `Subject: ` fits before. */
const ENCODED_WORD_BYTES = 42;

/** Line ends above all: none may reach a header. */
const controls = /[\p{Cc}\u2028\u2029]+/gu;
const printableAscii = /^[ -~]*$/;

function base64Words(text: string): string[] {
  const words: string[] = [];
  let chunk = '';
  let bytes = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (bytes + size > ENCODED_WORD_BYTES) {
      words.push(chunk);
      chunk = '';
      bytes = 0;
    }
    chunk += character;
    bytes += size;
  }
  words.push(chunk);
  return words.map((word) => `=?utf-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`);
}

/** Joins words with spaces, or with a folded line where the next word would not fit. */
function fold(name: string, words: readonly string[]): string {
  let line = `${name}:`;
  let folded = '';
  for (const word of words) {
    if (line.length + 1 + word.length > FOLD && line !== `${name}:`) {
      folded += `${line}\r\n`;
      line = '';
    }
    line += ` ${word}`;
  }
  return folded + line;
}

/** Free text of a header: as it is where it is plain ASCII that no reader would decode, else encoded words. */
function textWords(text: string): string[] {
  const words = text.split(' ');
  const isPlain =
    printableAscii.test(text) && !text.includes('=?') && words.every((word) => word.length < 60);
  return isPlain ? words : base64Words(text);
}

const oneLine = (text: string) => text.replace(controls, ' ').replace(/ {2,}/g, ' ').trim();

function nameWords(name: string): string[] {
  if (name === '') return [];
  if (/^[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]+$/.test(name)) return textWords(name);
  if (printableAscii.test(name) && !name.includes('=?') && name.length < 60) {
    return [`"${name.replace(/["\\]/g, '\\$&')}"`];
  }
  return base64Words(name);
}

/** A dot-atom and a domain: no comma, quote, bracket or line end, so one address can never become two. */
const oneAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$/;
/** RFC 5321 4.5.3.1: 64 octets, '@', 255 octets. */
const LONGEST_ADDRESS = 320;

/** @throws TypeError without the address in it: the message may end up in a log */
function checkedAddress(header: string, address: string): string {
  if (!oneAddress.test(address) || address.length > LONGEST_ADDRESS) {
    throw new TypeError(`${header}: not an ASCII address`);
  }
  return address;
}

function fixedHeader(name: string, value: string): string {
  const line = `${name}: ${value}`;
  if (!/^[A-Za-z0-9-]+$/.test(name) || !printableAscii.test(value) || line.length > LONGEST_LINE) {
    throw new TypeError(`header ${JSON.stringify(name)}: one line of printable ASCII is needed`);
  }
  return line;
}

/** RFC 5322 3.3; toUTCString gives the same but for the zone, whose name GMT is obsolete there. */
const mailDate = (date: Date) => date.toUTCString().replace(/GMT$/, '+0000');

function part(type: string, body: QuotedPrintable): string {
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}`;
}

/**
 * @returns the message as bytes, ready for SendRawEmail
 * @throws TypeError for an address, header or boundary that would break the message; names and
 *   subjects are cleaned instead, because people write those
 */
export function composeMessage(message: MessageParts): Uint8Array {
  if (!/^[A-Za-z0-9]{8,60}$/.test(message.boundary))
    throw new TypeError('boundary: 8–60 of [A-Za-z0-9]');
  const boundary = `=_${message.boundary}`;
  const from = checkedAddress('From', message.from.address);
  const lines = [
    fold('From', [...nameWords(oneLine(message.from.name)), `<${from}>`]),
    `To: ${checkedAddress('To', message.to)}`,
    ...(message.replyTo === undefined
      ? []
      : [`Reply-To: ${checkedAddress('Reply-To', message.replyTo)}`]),
    fold('Subject', textWords(oneLine(message.subject))),
    `Date: ${mailDate(message.date)}`,
    ...message.headers.map(([name, value]) => fixedHeader(name, value)),
    'MIME-Version: 1.0',
    ...(message.html === undefined
      ? [part('text/plain', message.text)]
      : [
          `Content-Type: multipart/alternative; boundary="${boundary}"`,
          '',
          `--${boundary}`,
          part('text/plain', message.text),
          `--${boundary}`,
          part('text/html', message.html),
          `--${boundary}--`,
          '',
        ]),
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
