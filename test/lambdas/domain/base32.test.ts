import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase32, toBase32 } from '../../../lambdas/domain/base32.ts';

/** RFC 4648, section 10, in lower case and without padding. */
const vectors = [
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
] as const;

describe('base32', () => {
  test.each(vectors)('writes and reads %j as the RFC does', (plain, text) => {
    expect(toBase32(Buffer.from(plain))).toBe(text);
    expect(Buffer.from(fromBase32(text) ?? 'none').toString()).toBe(plain);
  });

  test('gives back whatever bytes went in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes);
      }),
    );
  });

  test('has one text for each sequence of bytes: no other is read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z2-7]{0,60}$/), (text) => {
        const bytes = fromBase32(text);
        if (bytes !== undefined) expect(toBase32(bytes)).toBe(text);
      }),
    );
  });

  test.each(['mz', 'my======', 'MY', 'm', 'm1', 'm0', 'm8', 'mé', 'm y', 'mzxw6yr', 'a'])(
    'refuses %j',
    (text) => {
      expect(fromBase32(text)).toBeUndefined();
    },
  );
});
