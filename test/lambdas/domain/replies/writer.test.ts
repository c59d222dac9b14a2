import { describe, expect, test } from 'vitest';
import { type Address, personIdOf } from '../../../../lambdas/domain/address.ts';
import { signToken } from '../../../../lambdas/domain/link-token.ts';
import { writerOf } from '../../../../lambdas/domain/replies/writer.ts';
import { aPersonId, NOW, someLinkKeys } from '../../../builders.ts';

const addressKey = 'an-address-key';
const id = aPersonId();
const linkKeys = someLinkKeys();
const keys = { linkKeys, addressKey };
const old = someLinkKeys({ current: '1', retired: new Set() });
const sender = 'robin@mail.example' as Address;
const senderId = personIdOf(sender, addressKey);
const reply = signToken('reply', id, NOW, linkKeys);
const letter = signToken('letter', id, NOW, linkKeys);
const to = (...locals: string[]) => locals.map((local) => `${local}@course.example`);
const writer = (recipients: readonly string[], from?: Address) =>
  writerOf(recipients, from, NOW + 1, keys);

describe('whoever writes', () => {
  test('to their own reply address is known by its token, whoever sends it', () => {
    const known = {
      personId: id,
      how: 'token',
      issuedAt: NOW,
      wayOut: { personId: id, asked: false },
    };
    expect(writer(to(`r-${reply}`))).toEqual(known);
    expect(writer(to(`r-${reply}`), sender)).toEqual(known);
  });

  test('is known also where a mail program has changed its case, or written to others too', () => {
    expect(writer(to(`R-${reply.toUpperCase()}`)).personId).toBe(id);
    expect(writer([...to('letters'), ...to(`r-${reply}`)]).personId).toBe(id);
  });

  test('to the sender is known by the address that DMARC vouches for, and by nothing else', () => {
    expect(writer(to('letters'), sender)).toEqual({
      personId: senderId,
      how: 'sender',
      issuedAt: undefined,
      wayOut: undefined,
    });
    expect(writer(to('letters'))).toEqual({
      personId: undefined,
      how: undefined,
      issuedAt: undefined,
      wayOut: undefined,
    });
  });

  test('to the address for leaving asks to leave, and is known by no more than their sender', () => {
    const wayOut = { personId: id, asked: true };
    expect(writer(to(`u-${letter}`))).toEqual({
      personId: undefined,
      how: undefined,
      issuedAt: undefined,
      wayOut,
    });
    expect(writer(to(`u-${letter}`), sender)).toEqual({
      personId: senderId,
      how: 'sender',
      issuedAt: undefined,
      wayOut,
    });
  });

  test.each([
    ['a token that is cut', `r-${reply.slice(0, -1)}`],
    ['a token that is forged', `r-${reply.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))}`],
    ['a letter token', `r-${letter}`],
    ['a token without its prefix', reply],
    ['a reply token at the address for leaving', `u-${reply}`],
    ['nothing', 'r-'],
  ])('with %s is nobody', (_what, local) => {
    expect(writer(to(local))).toEqual({ personId: undefined, how: undefined, wayOut: undefined });
  });
});

describe('a retired key', () => {
  test('still lets a reply stop the course, and speaks for nobody', () => {
    const wayOut = { personId: id, asked: false };
    const retired = to(`r-${signToken('reply', id, NOW, old)}`);
    expect(writer(retired)).toEqual({
      personId: undefined,
      how: undefined,
      issuedAt: undefined,
      wayOut,
    });
    expect(writer(retired, sender)).toEqual({ personId: senderId, how: 'sender', wayOut });
  });

  test('still opens the address for leaving', () => {
    const retired = to(`u-${signToken('letter', id, NOW, old)}`);
    expect(writer(retired).wayOut).toEqual({ personId: id, asked: true });
  });
});
