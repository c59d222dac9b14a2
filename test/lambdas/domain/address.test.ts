import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Address, personIdOf } from '../../../lambdas/domain/address.ts';
import { PersonId } from '../../../lambdas/domain/ids.ts';
import { ADDRESS_KEY, anAddress } from '../../builders.ts';

const read = (typed: string) => Address.safeParse(typed).data;

describe('an address is brought into one form', () => {
  test.each([
    ['robin@mail.example', 'robin@mail.example'],
    ['  Robin@Mail.EXAMPLE \n', 'robin@mail.example'],
    ['robin+steps@mail.example', 'robin+steps@mail.example'],
    ['r.o.b.i.n@mail.example', 'r.o.b.i.n@mail.example'],
    ["o'hara@mail.example", "o'hara@mail.example"],
    ['robin@bücher.example', 'robin@xn--bcher-kva.example'],
    ['robin@BÜCHER.example', 'robin@xn--bcher-kva.example'],
    ['robin@bu\u0308cher.example', 'robin@xn--bcher-kva.example'],
    ['robin@xn--bcher-kva.example', 'robin@xn--bcher-kva.example'],
    ['robin@例え.jp', 'robin@xn--r8jz45g.jp'],
    ['robin@a.co', 'robin@a.co'],
    [`${'a'.repeat(64)}@mail.example`, `${'a'.repeat(64)}@mail.example`],
  ])('%j becomes %s', (typed, normal) => {
    expect(read(typed)).toBe(normal);
  });

  test('and stays as it is when read again', () => {
    const local = fc.stringMatching(/^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,20}$/);
    const domain = fc.constantFrom('mail.example', 'Bücher.example', 'A.B.C.example', '例え.jp');
    fc.assert(
      fc.property(local, domain, (name, host) => {
        const once = read(`${name}@${host}`);
        expect(once).toBeDefined();
        expect(read(once ?? '')).toBe(once);
      }),
    );
  });
});

describe('no address is', () => {
  test.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['a word', 'robin'],
    ['a host alone', '@mail.example'],
    ['a name alone', 'robin@'],
    ['a host without a dot', 'robin@localhost'],
    ['a number as a host', 'robin@127.0.0.1'],
    ['an address literal', 'robin@[127.0.0.1]'],
    ['two addresses', 'robin@mail.example,sam@mail.example'],
    ['two at signs', 'robin@sam@mail.example'],
    ['a quoted name', '"robin smith"@mail.example'],
    ['a name with a display name', 'Robin <robin@mail.example>'],
    ['dots in a row', 'robin..smith@mail.example'],
    ['a dot first', '.robin@mail.example'],
    ['a dot last', 'robin.@mail.example'],
    ['a space within', 'robin smith@mail.example'],
    ['a line break within', 'robin@mail.example\r\nBcc: sam@mail.example'],
    ['a line break in the name', 'robin\n@mail.example'],
    ['a null byte', 'robin\0@mail.example'],
    ['markup', '<script>@mail.example'],
    ['a semicolon', 'robin;sam@mail.example'],
    ['a percent-coded host', 'robin@mail%2eexample'],
    ['a path behind the host', 'robin@mail.example/x'],
    ['a port behind the host', 'robin@mail.example:25'],
    ['a host label that starts with a hyphen', 'robin@-mail.example'],
    ['a host label of 64 letters', `robin@${'a'.repeat(64)}.example`],
    ['a name of 65 letters', `${'a'.repeat(65)}@mail.example`],
    [
      '255 characters in all',
      `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.example12`,
    ],
    ['ten thousand characters', `${'a'.repeat(10_000)}@mail.example`],
    ['a million at signs', '@'.repeat(1_000_000)],
    // SES takes no local part outside ASCII: such a person could never be written to.
    ['a name outside ASCII', 'josé@mail.example'],
    ['a name with a letter that only looks like one of ours', 'rоbin@mail.example'],
  ])('%s', (_what, typed) => {
    expect(read(typed)).toBeUndefined();
  });

  test.each([[undefined], [null], [7], [{}], [['robin@mail.example']]])('%j', (typed) => {
    expect(Address.safeParse(typed).success).toBe(false);
  });

  test('anything that would break a header, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const address = read(`${typed}@mail.example`) ?? read(typed) ?? 'none';
        expect(address).toMatch(/^[!-~]+$/);
        expect(address).not.toMatch(/[<>,;:"()[\]\\]/);
      }),
    );
  });
});

describe('the id of a person', () => {
  test('is made of the normalised address and the key alone, for ever the same', () => {
    expect(personIdOf(anAddress('robin@mail.example'), ADDRESS_KEY)).toBe(
      personIdOf(anAddress(' ROBIN@mail.example'), ADDRESS_KEY),
    );
    // Computed once with openssl: ids must never change, since suppression hangs on them.
    expect(personIdOf(anAddress('robin@mail.example'), ADDRESS_KEY)).toBe(
      'wn5clldkccfa4f3xlbgbzktvqe',
    );
  });

  test('is 26 characters that everything takes as an id', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,20}$/), fc.string(), (name, key) => {
        const id = personIdOf(anAddress(`${name}@mail.example`), key);
        expect(PersonId.safeParse(id).success).toBe(true);
      }),
    );
  });

  test('differs by key and by address, by a plus tag too', () => {
    const ids = [
      personIdOf(anAddress('robin@mail.example'), ADDRESS_KEY),
      personIdOf(anAddress('robin@mail.example'), `${ADDRESS_KEY}2`),
      personIdOf(anAddress('robin+1@mail.example'), ADDRESS_KEY),
      personIdOf(anAddress('robin@mail2.example'), ADDRESS_KEY),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
