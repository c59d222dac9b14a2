import { beforeAll, describe, expect, test } from 'vitest';
import { renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import { allLetters, decodeQuotedPrintable, type TestLetter, valuesFor } from './course-letters.ts';

/** Two people as unlike as the course knows them; what changes for a reader shows up in these files. */
const personas: readonly {
  readonly name: string;
  readonly language: TestLetter['language'];
  readonly values: Partial<LetterValues>;
}[] = [
  {
    name: 'margaret',
    language: 'en',
    values: { firstName: 'Margaret', workRetired: true, numberRows: true, askCheck: true },
  },
  {
    name: 'jose',
    language: 'es',
    values: {
      firstName: 'José',
      largeText: true,
      notTold: true,
      hold: true,
      withoutWeight: true,
      workLifting: true,
      numberLink: true,
      askCheck: true,
      repliesRead: false,
    },
  },
];

let lessons: readonly TestLetter[];
beforeAll(async () => {
  ({ lessons } = await allLetters());
});

/** Not named .html: they are for comparing, and no linter's business. An element a line, so that a change shows as the lines it touches. */
const readable = (html: string) =>
  `${html.replaceAll('\r\n', '\n').trim().replace(/></g, '>\n<')}\n`;

describe('each lesson as it was when it was last looked at', () => {
  test.each(personas)('for $name', async ({ name, language, values }) => {
    const own = lessons.filter((letter) => letter.language === language);
    expect(own).toHaveLength(9);
    for (const { id, module } of own) {
      const { subject, html, text } = renderLetter(module, valuesFor(language, values));
      const words = decodeQuotedPrintable(text).replaceAll('\r\n', '\n');
      await expect(readable(decodeQuotedPrintable(html))).toMatchFileSnapshot(
        `golden/${name}/${id}.html.golden`,
      );
      await expect(`${subject}\n${module.preheader}\n\n${words}`).toMatchFileSnapshot(
        `golden/${name}/${id}.txt`,
      );
    }
  });
});
