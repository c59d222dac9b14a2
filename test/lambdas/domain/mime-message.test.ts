import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderForBrowser, renderLetter } from '../../../lambdas/domain/compiled-letter.ts';
import { composeMessage, type MessageParts } from '../../../lambdas/domain/mime-message.ts';
import { encodeText, type QuotedPrintable } from '../../../lambdas/domain/quoted-printable.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  type TestLetter,
  valuesFor,
} from '../../emails/course-letters.ts';

const qp = (text: string) => `${encodeText(text)}\r\n` as QuotedPrintable;

const parts = (changes: Partial<MessageParts> = {}): MessageParts => ({
  from: { name: 'Walk Easier', address: 'letters@walk-easier.example' },
  to: 'ana@example.org',
  subject: 'Week 1 of 8: how it works',
  html: qp('<p>Hola, José</p>'),
  text: qp('Hola, José'),
  headers: [],
  date: new Date('2026-11-22T17:05:09Z'),
  boundary: 'c0ffee00c0ffee00',
  ...changes,
});

const asText = (message: MessageParts) => Buffer.from(composeMessage(message)).toString('latin1');
const headOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'));
/** Names of the header fields, folded lines taken together. */
const fieldsOf = (raw: string) =>
  headOf(raw)
    .split(/\r\n(?![ \t])/)
    .map((line) => line.slice(0, line.indexOf(':')));

const usualFields = ['From', 'To', 'Subject', 'Date', 'MIME-Version', 'Content-Type'];

describe('a message', () => {
  test('reads as it was written', async () => {
    const mail = await PostalMime.parse(
      composeMessage(
        parts({
          replyTo: 'r-abc@letters.example',
          headers: [
            ['List-Unsubscribe', '<https://letters.example/leave/abc>'],
            ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
          ],
        }),
      ),
    );
    expect(mail.from).toEqual({ name: 'Walk Easier', address: 'letters@walk-easier.example' });
    expect(mail.to).toEqual([{ name: '', address: 'ana@example.org' }]);
    expect(mail.replyTo).toEqual([{ name: '', address: 'r-abc@letters.example' }]);
    expect(mail.subject).toBe('Week 1 of 8: how it works');
    expect(mail.date).toBe('2026-11-22T17:05:09.000Z');
    expect(mail.text?.trim()).toBe('Hola, José');
    expect(mail.html?.trim()).toBe('<p>Hola, José</p>');
    const field = (key: string) => mail.headers.find((header) => header.key === key)?.value;
    expect(field('list-unsubscribe')).toBe('<https://letters.example/leave/abc>');
    expect(field('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  test('is ASCII, ends every line with CRLF and keeps lines short', () => {
    const raw = asText(
      parts({
        subject: 'Señales ✓ '.repeat(40),
        from: { name: 'Clínica Ñandú', address: 'a@b.example' },
      }),
    );
    expect(raw).toMatch(/^[\t\r\n -~]*$/);
    expect(raw).not.toMatch(/[^\r]\n|\r[^\n]/);
    for (const line of headOf(raw).split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  test('of text alone is one part, without a boundary', async () => {
    const text = encodeText('Hola, José\n');
    const raw = asText(parts({ html: undefined, text }));
    expect(raw).not.toContain(parts().boundary);
    expect(fieldsOf(raw)).toEqual([...usualFields, 'Content-Transfer-Encoding']);
    expect(raw).toMatch(/\r\n\r\nHola, Jos=C3=A9\r\n$/);
    const mail = await PostalMime.parse(composeMessage(parts({ html: undefined, text })));
    expect(mail.text?.trim()).toBe('Hola, José');
    expect(mail.html).toBeUndefined();
  });

  test('keeps a long further header on one line', () => {
    const url = `<https://letters.example/leave/${'a'.repeat(200)}>`;
    expect(asText(parts({ headers: [['List-Unsubscribe', url]] }))).toContain(
      `\r\nList-Unsubscribe: ${url}\r\n`,
    );
  });
});

describe('what people write', () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          '\r\n',
          '\r',
          '\n',
          '\u2028',
          '\0',
          '"',
          '\\',
          '=?utf-8?B?QQ==?=',
          '<x@y.z>',
          ',',
          ': ',
        ),
      ),
    )
    .map((pieces) => pieces.join('').toWellFormed());
  const cleaned = (text: string) =>
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim();

  test('never adds a header, whatever the subject or the name', () => {
    fc.assert(
      fc.property(hostile, hostile, (subject, name) => {
        const raw = asText(parts({ subject, from: { name, address: 'a@b.example' } }));
        expect(fieldsOf(raw)).toEqual(usualFields);
        for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
      }),
    );
  });

  test('a subject and a name come back as written, but for line ends', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (subject, name) => {
        const mail = await PostalMime.parse(
          composeMessage(parts({ subject, from: { name, address: 'a@b.example' } })),
        );
        expect(mail.subject ?? '').toBe(cleaned(subject));
        expect(mail.from?.name ?? '').toBe(cleaned(name));
        expect(mail.from?.address).toBe('a@b.example');
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['Walk Easier\r\nBcc: all@example.org', 'Walk Easier Bcc: all@example.org'],
    ['St. Mary, "The" Clinic', 'St. Mary, "The" Clinic'],
    ['Clínica San José', 'Clínica San José'],
  ])('the sender name %j', async (name, seen) => {
    const message = composeMessage(parts({ from: { name, address: 'a@b.example' } }));
    const mail = await PostalMime.parse(message);
    expect(mail.from).toEqual({ name: seen, address: 'a@b.example' });
    expect(mail.bcc ?? []).toEqual([]);
  });
});

describe('what would break the message is refused', () => {
  test.each([
    ['a line end in the address', { to: 'ana@example.org\r\nBcc: b@c.example' }],
    ['two addresses', { to: 'ana@example.org,b@c.example' }],
    ['an address outside ASCII', { to: 'josé@example.org' }],
    ['no address', { to: '' }],
    ['a line end in the reply address', { replyTo: 'a@b.example\nX: y' }],
    ['a line end in a header', { headers: [['List-Id', 'a\r\nBcc: b@c.example']] }],
    ['a header name with a colon', { headers: [['Bcc: b@c.example\r\nX', 'y']] }],
    ['a header outside ASCII', { headers: [['List-Id', 'Clínica']] }],
    ['a header over 998 characters', { headers: [['X-Long', 'a'.repeat(1000)]] }],
    ['a boundary that ends a line', { boundary: 'abcdefgh"\r\nX: y' }],
  ] as readonly [string, Partial<MessageParts>][])('%s', (_, changes) => {
    expect(() => composeMessage(parts(changes))).toThrow(TypeError);
  });

  test('and the fault does not say the address', () => {
    expect(() => composeMessage(parts({ to: 'secret person@example.org' }))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});

describe('beside the reference composer', () => {
  let letters: readonly TestLetter[];
  beforeAll(async () => {
    const { lessons, confirmations, notices } = await allLetters();
    letters = [...lessons, ...confirmations, ...notices];
  });

  test.each([
    ['HTML and text', false],
    ['text alone', true],
  ])('every letter of %s decodes to the same subject, sender and words', async (_, textOnly) => {
    for (const { language, module } of letters) {
      const values = valuesFor(language, { firstName: 'José 👋', senderName: 'Clínica Ñandú' });
      const rendered = renderLetter(module, values);
      const from = { name: values.senderName, address: 'letters@walk-easier.example' };
      const ours = await PostalMime.parse(
        composeMessage(parts({ ...rendered, from, ...(textOnly && { html: undefined }) })),
      );
      const reference = await PostalMime.parse(
        await new MailComposer({
          from,
          to: 'ana@example.org',
          subject: rendered.subject,
          ...(!textOnly && { html: decodeQuotedPrintable(rendered.html) }),
          text: decodeQuotedPrintable(rendered.text),
          date: new Date('2026-11-22T17:05:09Z'),
        })
          .compile()
          .build(),
      );
      const seen = (mail: typeof ours) => ({
        subject: mail.subject,
        from: mail.from,
        to: mail.to,
        date: mail.date,
        html: mail.html?.trim(),
        text: mail.text?.trim(),
      });
      expect(seen(ours)).toEqual(seen(reference));
      expect(ours.html === undefined).toBe(textOnly);
      expect(ours.text).toContain('1 Main Street, Springfield');
      expect(renderForBrowser(module, values)).toContain('1 Main Street, Springfield');
    }
  });
});
