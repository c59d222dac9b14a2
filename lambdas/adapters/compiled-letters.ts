/** The compiled letters that ship beside a function: each loaded when it is first needed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LetterModule } from '../domain/compiled-letter.ts';
import { LessonId, type Syllabus } from '../domain/ids.ts';

export const compiledSyllabus = (directory: string): Syllabus =>
  (JSON.parse(readFileSync(join(directory, 'syllabus.json'), 'utf8')) as string[]).map((id) =>
    LessonId.parse(id),
  );

/** Every subject that a letter has, in every language: an answer repeats no other. */
export const compiledSubjects = (directory: string): ReadonlySet<string> =>
  new Set(JSON.parse(readFileSync(join(directory, 'subjects.json'), 'utf8')) as string[]);

export type LoadLetter = (language: string, id: string) => Promise<LetterModule>;

/** `id` and `language` come from the syllabus, the catalogue or a parsed path, never as typed. */
export const compiledLetters =
  (directory: string): LoadLetter =>
  (language, id) =>
    import(pathToFileURL(join(directory, language, `${id}.mjs`)).href) as Promise<LetterModule>;
