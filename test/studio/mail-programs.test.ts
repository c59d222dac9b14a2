import { beforeAll, expect, test } from 'vitest';
import { renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import { unsupportedIn } from '../../studio/mail-programs.ts';
import {
  allLetters,
  decodeQuotedPrintable,
  type TestLetter,
  valuesFor,
  variants,
} from '../emails/course-letters.ts';

let letters: readonly TestLetter[];
beforeAll(async () => {
  const { lessons, confirmations, notices } = await allLetters();
  letters = [...lessons, ...confirmations, ...notices];
});

test('no letter needs what Gmail, Outlook on Windows, Apple Mail or Yahoo lack', () => {
  const found = letters.flatMap(({ language, id, module }) =>
    Object.entries(variants).flatMap(([variant, changes]) =>
      unsupportedIn(
        decodeQuotedPrintable(renderLetter(module, valuesFor(language, changes)).html),
      ).map(({ feature, clients }) => `${language}/${id}, ${variant}: ${feature}: ${clients}`),
    ),
  );
  expect(found).toEqual([]);
}, 120_000);

test.each([
  ['<div style="display:grid">a</div>', 'display:grid'],
  ['<div style="position:absolute">a</div>', 'position'],
  ['<video src="https://a.example/b.mp4"></video>', '<video> element'],
  ['<p style="background-image:url(https://a.example/b.png)">a</p>', 'background-image'],
])('a letter with %s would be found', (html, feature) => {
  expect(unsupportedIn(html).map((one) => one.feature)).toContain(feature);
});
