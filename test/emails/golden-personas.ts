/** Whom the golden letters are kept for, and what their own variant of each lesson says. */
import { personaAt } from '../../bin/persona-at.ts';
import { type Persona, personas } from '../../emails/personas.ts';
import type { LessonId, Syllabus } from '../../lambdas/domain/ids.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import { variantsOf } from '../../lambdas/domain/variants.ts';
import { valuesFor } from './course-letters.ts';

/** Two of the personas, as unlike as the course knows them; what changes for a reader shows up in these files. */
export const goldenPersonas = personas.filter(({ name }) => name === 'margaret' || name === 'jose');

/** What their own variant of this lesson says, with the links of every test. */
export function valuesOf(persona: Persona, lesson: LessonId, syllabus: Syllabus): LetterValues {
  const { person, clinic, now } = personaAt(persona, lesson, syllabus);
  const { firstName, language, textSize } = person;
  const variants = variantsOf({ person, clinic, form: { lesson, isCopy: false }, now });
  return valuesFor(language, {
    firstName,
    largeText: textSize === 'large',
    repliesRead: persona.name === 'margaret',
    ...Object.assign({}, ...variants.map(({ gives }) => gives)),
  });
}
