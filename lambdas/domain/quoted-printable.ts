/**
 * Quoted-printable (RFC 2045, 6.7) in pieces that can be joined: each piece begins and ends at the
 * start of a line, so the static parts of a letter are encoded when the stack is built and only
 * the values are encoded when it is sent.
 */

/** ASCII with CRLF line ends, no line over 76 characters. */
export type QuotedPrintable = string & { readonly __brand: 'QuotedPrintable' };

/** RFC 2045 allows 76 characters in a line; the last is kept for the `=` of a soft line break. */
const LINE = 75;
const SOFT_BREAK = '=\r\n';

/** Printable ASCII but '=': nothing to encode, the usual case at send time. */
const plain = /^[ -<>-~]+$/;

const hex = Array.from(
  { length: 256 },
  (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
);

/** One line without line breaks, folded; `hardEnd`: a real line break follows it. */
function encodeLine(line: string, hardEnd: boolean): string {
  const bytes = Buffer.from(line, 'utf8');
  let encoded = '';
  let column = 0;
  for (const [index, byte] of bytes.entries()) {
    const isSpace = byte === 0x20 || byte === 0x09;
    // A space at the end of a line may be stripped on the way.
    const printable = isSpace
      ? !(hardEnd && index === bytes.length - 1)
      : byte > 0x20 && byte < 0x7f && byte !== 0x3d;
    let token = printable ? String.fromCharCode(byte) : hex[byte]!;
    if (column + token.length > LINE) {
      encoded += SOFT_BREAK;
      column = 0;
    }
    // A dot that begins a line needs SMTP's dot-stuffing; encoded, it cannot be lost by a poor relay.
    if (column === 0 && byte === 0x2e) token = hex[byte]!;
    encoded += token;
    column += token.length;
  }
  return encoded;
}

/** Static text of a template: its line breaks stay line breaks; the rest of the last line ends softly. */
export function encodeText(text: string): QuotedPrintable {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.pop() ?? '';
  const whole = lines.map((line) => `${encodeLine(line, true)}\r\n`).join('');
  return (whole + (last === '' ? '' : encodeLine(last, false) + SOFT_BREAK)) as QuotedPrintable;
}

/** A line of plain ASCII, cut into lines; undefined where a cut would leave a dot at the start. */
function foldPlain(value: string): string | undefined {
  let folded = '';
  for (let start = 0; start < value.length; start += LINE) {
    if (value[start] === '.') return undefined;
    folded += (start === 0 ? '' : SOFT_BREAK) + value.slice(start, start + LINE);
  }
  return folded;
}

/** A value put into a template: one line, its line breaks (if any) encoded like any other byte. */
export function encodeValue(value: string): QuotedPrintable {
  if (value === '') return '' as QuotedPrintable;
  const folded = plain.test(value) ? foldPlain(value) : undefined;
  return ((folded ?? encodeLine(value, false)) + SOFT_BREAK) as QuotedPrintable;
}
