import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readCourse } from '../../emails/letter-source.ts';
import { renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import { letterVariants, nameOf } from '../../studio/checks/letter-variants.ts';
import { allLetters, decodeQuotedPrintable, type TestLetter, valuesFor } from './course-letters.ts';

/** A message over 102 kB is clipped by Gmail; the HTML alone keeps well below. */
const LARGEST_HTML = 80 * 1024;
/** As somebody may type it who means no good, or wonders what happens. */
const HOSTILE = '<img src=x onerror=alert(1)> {{clinic}}';

let lessons: readonly TestLetter[];
beforeAll(async () => {
  ({ lessons } = await allLetters());
});

/** What is wrong with one letter as one reader gets it. */
function faultsOf({ language, id, module }: TestLetter, changes: object): string[] {
  const values = valuesFor(language, { ...changes, firstName: HOSTILE });
  const { subject, html: sent, text: words } = renderLetter(module, values);
  const html = decodeQuotedPrintable(sent);
  const text = decodeQuotedPrintable(words);
  const rules: readonly (readonly [fault: string, holds: boolean])[] = [
    ['HTML over 80 kB', Buffer.byteLength(html) <= LARGEST_HTML],
    ['not one heading of the first rank', html.match(/<h1\b/g)?.length === 1],
    ['no language inside the body', html.split(`lang="${language}" dir="ltr"`).length > 2],
    ['a table that is read as one', !/<table\b(?![^>]*role="presentation")/.test(html)],
    ['a picture without words', !/<img\b(?![^>]*\balt="[^"]{5,}")/.test(html)],
    ['an empty paragraph, item or link', !/<(p|li|h[1-3]|a)\b[^>]*>\s*<\/\1>/.test(html)],
    ['a brace that was not filled', !/\{\{(?!clinic\}\})/.test(html + text + subject)],
    ['a name that is taken for markup', !html.includes('<img src=x')],
    ['a name that is not shown as typed', text.includes(HOSTILE)],
    ['a name in the subject', !subject.includes('onerror')],
  ];
  return rules.flatMap(([fault, holds]) =>
    holds ? [] : [`${language}/${id}, ${nameOf(changes)}: ${fault}`],
  );
}

test('every variant of every lesson that somebody can get is whole, and shows a name as it was typed', () => {
  const { letters } = readCourse(join(import.meta.dirname, '..', '..', 'emails'));
  let looked = 0;
  for (const lesson of lessons) {
    const source = letters.find(
      ({ id, language }) => id === lesson.id && language === lesson.language,
    );
    const variants = letterVariants(source?.mjml ?? '', valuesFor(lesson.language));
    const faults = variants.flatMap((changes) => faultsOf(lesson, changes));
    looked += variants.length;
    expect([...new Set(faults)].slice(0, 5), `${lesson.language}/${lesson.id}`).toEqual([]);
  }
  expect(looked).toBeGreaterThan(1_000);
}, 120_000);
