import { beforeAll, describe, expect, test } from 'vitest';
import { renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import { allLetters, decodeQuotedPrintable, type TestLetter } from './course-letters.ts';
import { goldenPersonas, valuesOf } from './golden-personas.ts';

let lessons: readonly TestLetter[];
beforeAll(async () => {
  ({ lessons } = await allLetters());
});

/** Not named .html: they are for comparing, and no linter's business. An element a line, so that a change shows as the lines it touches. */
const readable = (html: string) =>
  `${html.replaceAll('\r\n', '\n').trim().replace(/></g, '>\n<')}\n`;

describe('each lesson as it was when it was last looked at', () => {
  test.each(goldenPersonas)('for $name', async (persona) => {
    const { name, facts } = persona;
    const language = facts.language ?? 'en';
    const own = lessons.filter((letter) => letter.language === language);
    expect(own.length).toBeGreaterThanOrEqual(9);
    const syllabus = own.map(({ id }) => id as LessonId);
    for (const { id, module } of own) {
      const { subject, html, text } = renderLetter(
        module,
        valuesOf(persona, id as LessonId, syllabus),
      );
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
