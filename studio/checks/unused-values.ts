/** A value that letters could name and none does; one that none may name stops the compiler instead. */
import { languageCodes } from '../../emails/languages.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import type { Check } from './course-under-check.ts';
import { valuesFor } from './sample-values.ts';

/** Named by the compiler, for the size of the text, and by no letter. */
const ofCompiler: ReadonlySet<string> = new Set<keyof LetterValues>(['largeText']);

const named = (mjml: string): readonly string[] =>
  [...mjml.matchAll(/\{\{(?:#(?:if|unless) )?(\w+)\}\}/g)].map(([, name = '']) => name);

export const unusedValues: Check = ({ letters }) =>
  languageCodes.flatMap((language) => {
    const own = letters.filter((letter) => letter.language === language);
    const used = new Set(own.flatMap(({ mjml }) => named(mjml)));
    return Object.keys(valuesFor(language))
      .filter((name) => !used.has(name) && !ofCompiler.has(name))
      .map((name) => ({
        file: `${language}/`,
        language,
        sentence: `{{${name}}}`,
        fault: 'no letter names this value',
      }));
  });
