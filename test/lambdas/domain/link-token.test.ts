import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase32 } from '../../../lambdas/domain/base32.ts';
import type { PersonId } from '../../../lambdas/domain/ids.ts';
import {
  type Purpose,
  readToken,
  signToken,
  type Use,
} from '../../../lambdas/domain/link-token.ts';
import { aPersonId, DAY, HOUR, MINUTE, NOW, someLinkKeys } from '../../builders.ts';

const keys = someLinkKeys();
const id = aPersonId('b');
const purposes: readonly Purpose[] = [
  'confirm',
  'setup',
  'letter',
  'reply',
  'session',
  'page',
  'data',
  'erase',
  'move',
];
const uses: readonly Use[] = [...purposes, 'leave'];
const sign = (purpose: Purpose, now = NOW) => signToken(purpose, id, now, keys);

const somePersonId = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => toBase32(bytes) as PersonId);

describe('a token', () => {
  test('speaks for the person it was signed for, and tells when', () => {
    const seconds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(somePersonId, seconds, fc.constantFrom(...purposes), (personId, now, purpose) => {
        const token = signToken(purpose, personId, now, keys);
        expect(readToken(token, purpose, now, keys)).toEqual({ personId, issuedAt: now });
      }),
    );
  });

  test('is 55 characters that survive any mail system', () => {
    for (const purpose of purposes) expect(sign(purpose)).toMatch(/^[a-z2-7]{55}$/);
  });

  test('is read as well where something on its way put it into capitals', () => {
    expect(readToken(sign('reply').toUpperCase(), 'reply', NOW, keys)?.personId).toBe(id);
  });

  test.each(purposes.flatMap((purpose) => uses.map((use) => [purpose, use] as const)))(
    'signed for "%s" and presented for "%s" is good only where these agree',
    (purpose, use) => {
      const agree = purpose === use || (purpose === 'letter' && use === 'leave');
      expect(readToken(sign(purpose), use, NOW, keys) !== undefined).toBe(agree);
    },
  );

  test.each([
    ['confirm', 7 * DAY],
    ['setup', DAY],
    ['session', 30 * MINUTE],
    ['page', HOUR],
    ['data', HOUR],
    ['erase', HOUR],
    ['move', 7 * DAY],
  ] as const)('for "%s" ends after %d seconds, to the second', (purpose, life) => {
    const token = sign(purpose);
    expect(readToken(token, purpose, NOW + life - 1, keys)).toBeDefined();
    expect(readToken(token, purpose, NOW + life, keys)).toBeUndefined();
  });

  test('in a letter never ends', () => {
    const token = sign('letter');
    for (const use of ['letter', 'leave'] as const) {
      expect(readToken(token, use, NOW + 36_500 * DAY, keys)).toBeDefined();
    }
  });
});

describe('no token is', () => {
  const token = sign('letter');

  test('one with any single character changed', () => {
    for (const [index, original] of [...token].entries()) {
      for (const other of 'abcdefghijklmnopqrstuvwxyz234567') {
        if (other === original) continue;
        const forged = token.slice(0, index) + other + token.slice(index + 1);
        expect(readToken(forged, 'letter', NOW, keys), forged).toBeUndefined();
      }
    }
  });

  test('one that was cut, at either end, or has something added', () => {
    for (let length = 0; length < token.length; length += 1) {
      expect(readToken(token.slice(0, length), 'letter', NOW, keys)).toBeUndefined();
      expect(readToken(token.slice(length + 1), 'letter', NOW, keys)).toBeUndefined();
    }
    for (const more of ['a', '=', ' ', '\n', '%00', token]) {
      expect(readToken(token + more, 'letter', NOW, keys)).toBeUndefined();
      expect(readToken(more + token, 'letter', NOW, keys)).toBeUndefined();
    }
  });

  test('one that was signed with another key of the same name', () => {
    const others = someLinkKeys({ keys: { '2': 'another-link-key-of-32-characters!' } });
    const forged = signToken('letter', id, NOW, others);
    expect(readToken(forged, 'letter', NOW, keys)).toBeUndefined();
  });

  test('anything typed at random', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
        for (const use of uses) expect(readToken(typed, use, NOW, keys)).toBeUndefined();
      }),
    );
  });
});

describe('when the keys change', () => {
  const old = someLinkKeys({ current: '1', retired: new Set() });
  const tokens = Object.fromEntries(
    purposes.map((purpose) => [purpose, signToken(purpose, id, NOW, old)]),
  ) as Record<Purpose, string>;

  test('a key that is neither current nor retired still opens everything', () => {
    const both = someLinkKeys({ retired: new Set() });
    for (const purpose of purposes) {
      expect(readToken(tokens[purpose], purpose, NOW, both)).toBeDefined();
    }
  });

  test('a retired key opens the way out for ever, and nothing else', () => {
    expect(readToken(tokens.letter, 'leave', NOW + 9_000 * DAY, keys)?.personId).toBe(id);
    for (const purpose of purposes) {
      expect(readToken(tokens[purpose], purpose, NOW, keys)).toBeUndefined();
    }
  });

  test('a key that is gone opens nothing', () => {
    const only = someLinkKeys({ keys: { '2': keys.keys['2'] as string }, retired: new Set() });
    expect(readToken(tokens.letter, 'leave', NOW, only)).toBeUndefined();
  });

  test('signing with a key that is not there is a fault', () => {
    expect(() => signToken('letter', id, NOW, someLinkKeys({ current: '9' }))).toThrow(RangeError);
    expect(() => signToken('letter', 'x' as PersonId, NOW, keys)).toThrow(RangeError);
  });
});
