import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeText, encodeValue } from '../../../lambdas/domain/quoted-printable.ts';
import { decodeQuotedPrintable } from '../../emails/course-letters.ts';

/** Any text, rich in what is hard: line ends, '=', dots, trailing spaces, non-ASCII. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\r\n', '\n', '=', '.', ' ', '\t', ' \n', 'ñ', '👩‍🦽', 'a'.repeat(80)),
    ),
  )
  .map((pieces) => pieces.join('').toWellFormed());

const isSafe = (encoded: string) =>
  /^[\t\r\n -~]*$/.test(encoded) &&
  !/[^\r]\n|\r[^\n]|^\n|\r$/.test(encoded) &&
  encoded.split('\r\n').every((line) => line.length <= 76 && !/[ \t]$|^\./.test(line));

describe('a value', () => {
  test('comes back whole, whatever is in it', () => {
    fc.assert(fc.property(anyText, (value) => decodeQuotedPrintable(encodeValue(value)) === value));
  });

  test('is ASCII in lines of at most 76, with no bare line end, trailing space or leading dot', () => {
    fc.assert(fc.property(anyText, (value) => isSafe(encodeValue(value))));
  });

  test('begins and ends at the start of a line', () => {
    fc.assert(
      fc.property(anyText, (value) => value === '' || encodeValue(value).endsWith('=\r\n')),
    );
    expect(encodeValue('')).toBe('');
  });

  test.each([
    ['Ana', 'Ana=\r\n'],
    ['José', 'Jos=C3=A9=\r\n'],
    ['a=b', 'a=3Db=\r\n'],
    ['.well-known', '=2Ewell-known=\r\n'],
    ['a\r\nBcc: b', 'a=0D=0ABcc: b=\r\n'],
    ['x'.repeat(76), `${'x'.repeat(75)}=\r\nx=\r\n`],
  ])('%j', (value, encoded) => {
    expect(encodeValue(value)).toBe(encoded);
  });
});

describe('static text', () => {
  const lineEnds = (text: string) => text.replace(/\r\n|\r|\n/g, '\r\n');

  test('comes back with its line ends as CRLF', () => {
    fc.assert(
      fc.property(anyText, (text) => decodeQuotedPrintable(encodeText(text)) === lineEnds(text)),
    );
  });

  test('is safe in every line', () => {
    fc.assert(fc.property(anyText, (text) => isSafe(encodeText(text))));
  });

  test('joins with values at any seam', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, value, after) => {
        const whole = encodeText(before) + encodeValue(value) + encodeText(after);
        // A CR at a seam would meet the LF after it; a template has none.
        fc.pre(!/\r$/.test(before) && !/^\n/.test(after));
        return (
          isSafe(whole) &&
          decodeQuotedPrintable(whole) === lineEnds(before) + value + lineEnds(after)
        );
      }),
    );
  });

  test('keeps a space before a line end', () => {
    expect(encodeText('a \nb')).toBe('a=20\r\nb=\r\n');
  });
});
