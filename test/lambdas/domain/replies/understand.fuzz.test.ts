import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understand } from '../../../../lambdas/domain/replies/understand.ts';
import { writtenText } from '../../../../lambdas/domain/replies/written-text.ts';
import { unfairness } from '../../../fair-understanding.ts';
import { bait, baits, generatedReply, generatedText } from '../../../generated-replies.ts';
import { aMail } from './recorded-mail.ts';

const today = '2026-11-25';
const context = { language: 'en', asked: 'number', today } as const;
const contexts = (['number', 'new-or-not', undefined] as const).flatMap((asked) =>
  (['en', 'es'] as const).map((language) => ({ language, asked, today })),
);
const contextOf = (n: number) => contexts[n % contexts.length] ?? context;

describe('whatever comes is understood, and nothing throws', () => {
  test('80,000 generated replies', () => {
    const wrong: string[] = [];
    for (let n = 0; n < 80_000; n += 1) {
      const why = unfairness(understand(generatedReply('test', n), contextOf(n)), today);
      if (why) wrong.push(`${n}: ${why}`);
    }
    expect(wrong).toEqual([]);
  });

  test('20,000 texts of any characters', () => {
    let n = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.boolean(), (text, isHtml) => {
        n += 1;
        const mail = isHtml ? aMail({ html: text }) : aMail({ text });
        expect(unfairness(understand(mail, contextOf(n)), today)).toBeUndefined();
      }),
      { numRuns: 20_000, seed: 20261125 },
    );
  });
});

/**
 * Anything that grows with the square of the length would take minutes here: what is read of a part
 * is cut at 180,000 characters of text or 700,000 of HTML. The guard is generous on purpose.
 */
describe('more than is ever read of', () => {
  const MOST_WRITTEN = 32_002;
  const GUARD = 30_000;

  test.each(baits.map((one, which) => [JSON.stringify(one), which] as const))(
    '%s takes no more than the limits let through',
    (_one, which) => {
      const text = bait(which, 200_000);
      const html = bait(which, 720_000);
      for (const mail of [aMail({ text: `6 ${text} 6` }), aMail({ html })]) {
        const written = writtenText(mail);
        expect(written.text.length).toBeLessThanOrEqual(MOST_WRITTEN);
        expect(written.signature.length).toBeLessThanOrEqual(MOST_WRITTEN);
        expect(unfairness(understand(mail, context), today)).toBeUndefined();
      }
    },
    GUARD,
  );
});

describe('what is quoted', () => {
  test('changes no answer, whatever it is', () => {
    const alone = understand(aMail({ text: '6' }), context);
    for (let n = 0; n < 3_000; n += 1) {
      const quoted = generatedText('quote', n)
        .split(/\r\n|\r|\n/)
        .map((line) => `> ${line}`);
      const text = `6\n\nOn Mon, Nov 23, 2026 at 9:00 AM Walk <a@b.example> wrote:\n\n${quoted.join('\n')}\n`;
      expect(understand(aMail({ text }), context), JSON.stringify(text)).toEqual(alone);
    }
  });
});

describe('a danger sign at the end of a very long mail', () => {
  const long = 'We went to the market and bought bread for the week. '.repeat(20_000);

  test.each([
    ['text', aMail({ text: `${long}\n\nSince today I cannot pee.` })],
    ['HTML', aMail({ html: `<p>${long}</p><p>Since today I cannot pee.</p>` })],
  ])('is seen in %s', (_part, mail) => {
    expect(understand(mail, context)).toMatchObject({
      safety: { kind: 'clear', signs: ['urine'] },
    });
  });
});
