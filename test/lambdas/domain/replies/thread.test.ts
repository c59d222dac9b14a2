import { describe, expect, test } from 'vitest';
import { threadHeaders, threadOf } from '../../../../lambdas/domain/replies/thread.ts';

const ours = new Set(['Week 1 of 8: how it works', 'A short question from us']);
const thread = (headers: Record<string, string[]>) =>
  threadOf(new Map(Object.entries(headers)), headers.subject?.[0] ?? '', ours);

describe('the thread of an answer', () => {
  test('names the mail that it answers, after those before it', () => {
    const found = thread({
      'message-id': ['<note@mail.example>'],
      references: ['<letter@email.amazonses.com>\r\n <b@c.example>'],
    });
    expect(threadHeaders(found)).toEqual([
      ['In-Reply-To', '<note@mail.example>'],
      ['References', '<letter@email.amazonses.com> <b@c.example> <note@mail.example>'],
    ]);
  });

  test('names what it answered itself, where it has no references', () => {
    const found = thread({ 'message-id': ['<n@m.example>'], 'in-reply-to': ['<l@s.example>'] });
    expect(found.references).toEqual(['<l@s.example>', '<n@m.example>']);
  });

  test.each([
    ['a line end', '<a@b.example>\r\nBcc: all@everyone.example'],
    ['no brackets', 'a@b.example'],
    ['letters that no header takes', '<ä@b.example>'],
    ['a length that no line takes', `<${'a'.repeat(2_000)}@b.example>`],
  ])('takes nothing that would break a header: %s', (_what, id) => {
    for (const [, value] of threadHeaders(thread({ 'message-id': [id], references: [id] }))) {
      expect(value).toMatch(/^(<[\x21-\x7e]+> ?)+$/);
      expect(value).not.toContain('Bcc');
    }
  });

  test('keeps the last few of a long list, so that the line is never too long', () => {
    for (const length of [20, 80, 180]) {
      const id = (n: number) => `<${n}${'x'.repeat(length)}@b.example>`;
      const many = Array.from({ length: 500 }, (_, n) => id(n)).join(' ');
      const found = thread({ 'message-id': ['<n@m.example>'], references: [many] });
      expect(found.references.at(-1)).toBe('<n@m.example>');
      expect(found.references.length).toBeGreaterThan(3);
      expect(found.references.join(' ').length).toBeLessThan(950);
    }
  });

  test.each([
    ['Re: Week 1 of 8: how it works', 'Re: Week 1 of 8: how it works'],
    ['RE: AW: Week 1 of 8: how it works', 'Re: Week 1 of 8: how it works'],
    ['Re[2]: A short question from us', 'Re: A short question from us'],
    ['Fwd: A short question from us', 'Re: A short question from us'],
    ['Re: my bladder', undefined],
    ['Re: Week 1 of 8: how it works and my bladder', undefined],
    ['', undefined],
  ])('repeats no subject but one of our own: %s', (subject, expected) => {
    expect(thread({ subject: [subject] }).subject).toBe(expected);
  });

  test('is none where nothing can be named', () => {
    expect(threadHeaders(thread({}))).toEqual([]);
  });
});
