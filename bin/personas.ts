/**
 * `npm run personas [-- --name margaret]`: which variant of each lesson each of the invented people
 * gets, and why. Only what a lesson's own source names is told of it.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { languageCodes } from '../emails/languages.ts';
import { type LetterSource, readCourse } from '../emails/letter-source.ts';
import { type Persona, personas } from '../emails/personas.ts';
import { isServiceLetter } from '../emails/service-letters.ts';
import type { LessonId, Syllabus } from '../lambdas/domain/ids.ts';
import { type VariantKind, variantsOf } from '../lambdas/domain/variants.ts';
import { personaAt } from './persona-at.ts';

const emails = join(import.meta.dirname, '..', 'emails');

/** By what a template shows that it has variants of this kind. */
const namedBy: Readonly<Record<VariantKind, RegExp>> = {
  exercises: /\bhold\b/,
  level: /\blevel[123]\b/,
  pathway: /\bafterSurgery\b/,
  told: /\bnotTold\b/,
  walking: /\bwalk(?:Spell|None|Stay)\b/,
  work: /\bwork(?:Desk|Lifting|OnFeet|Retired)\b/,
  weight: /\bwithoutWeight\b/,
  question: /\b(?:askCheck|number(?:Rows|Link|Small))\b/,
  waiting: /\bwaited\b/,
  reminder: /\bremindCheck\b/,
  text: /./,
  country: /\bemergencyNumber\b/,
  clinic: /\bwhomToCall\b/,
};

/** Told of only where it happens. */
const isRare: ReadonlySet<VariantKind> = new Set(['waiting', 'reminder']);

/** The braces of a template, where alone a variant is named. */
const namesIn = ({ mjml }: LetterSource) => (mjml.match(/\{\{[^}]*\}\}/g) ?? []).join(' ');

/** @returns the lines of one persona, a block a letter */
export function tellPersona(persona: Persona, letters: readonly LetterSource[]): string[] {
  const syllabus = syllabusOf(letters);
  const lines = [`${persona.name}: ${persona.about}`];
  for (const [week, lesson] of syllabus.entries()) {
    const { person, clinic, now, turn, ended } = personaAt(persona, lesson, syllabus);
    const source = letters.find(
      ({ id, language }) => id === lesson && language === person.language,
    );
    if (turn) lines.push('', `  … ${turn.what}`);
    if (ended || !source) break;
    const names = namesIn(source);
    const form = { lesson, isCopy: false };
    lines.push('', `  week ${week}, ${lesson} (${person.language})`);
    for (const { what, value, why } of variantsOf({ person, clinic, form, now })) {
      if (namedBy[what].test(names) && !(value === 'none' && isRare.has(what))) {
        lines.push(`    ${what.padEnd(10)} ${value.padEnd(32)} ${why}`);
      }
    }
  }
  return lines;
}

const syllabusOf = (letters: readonly LetterSource[]): Syllabus => [
  ...new Set(letters.map(({ id }) => id as LessonId)),
];

export const lessonSources = (): LetterSource[] =>
  readCourse(emails).letters.filter(
    ({ id, language }) => !isServiceLetter(id) && languageCodes.includes(language),
  );

/** @returns what is printed, and whether there is such a persona */
export function tellPersonas(name: string | undefined): { text: string; ok: boolean } {
  const chosen = personas.filter((one) => name === undefined || one.name === name);
  if (chosen.length === 0) {
    const names = personas.map((one) => one.name).join(', ');
    return { text: `There is no persona "${name}". There are: ${names}.`, ok: false };
  }
  const letters = lessonSources();
  const text = chosen.map((one) => tellPersona(one, letters).join('\n')).join('\n\n\n');
  return { text, ok: true };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { name: { type: 'string' } } });
  const { text, ok } = tellPersonas(values.name);
  console.log(text);
  if (!ok) process.exitCode = 1;
}
