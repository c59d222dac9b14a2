import { beforeAll, describe, expect, test } from 'vitest';
import { personaAt } from '../../bin/persona-at.ts';
import { type Persona, personas } from '../../emails/personas.ts';
import { renderLetter } from '../../lambdas/domain/compiled-letter.ts';
import type { LessonId, Syllabus } from '../../lambdas/domain/ids.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import { variantsOf } from '../../lambdas/domain/variants.ts';
import { allLetters, decodeQuotedPrintable, type TestLetter, valuesFor } from './course-letters.ts';

/** Two of the personas, as unlike as the course knows them; what changes for a reader shows up in these files. */
const golden = personas.filter(({ name }) => name === 'margaret' || name === 'jose');

/** What their own variant of this lesson says, with the links of every test. */
function valuesOf(persona: Persona, lesson: LessonId, syllabus: Syllabus): LetterValues {
  const { person, now } = personaAt(persona, lesson, syllabus);
  const { firstName, language, textSize } = person;
  const variants = variantsOf(person, { lesson, isCopy: false }, now);
  return valuesFor(language, {
    firstName,
    largeText: textSize === 'large',
    repliesRead: persona.name === 'margaret',
    ...Object.assign({}, ...variants.map(({ gives }) => gives)),
  });
}

let lessons: readonly TestLetter[];
beforeAll(async () => {
  ({ lessons } = await allLetters());
});

/** Not named .html: they are for comparing, and no linter's business. An element a line, so that a change shows as the lines it touches. */
const readable = (html: string) =>
  `${html.replaceAll('\r\n', '\n').trim().replace(/></g, '>\n<')}\n`;

describe('each lesson as it was when it was last looked at', () => {
  test.each(golden)('for $name', async (persona) => {
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
