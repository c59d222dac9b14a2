/** The letters as they stand on disk while somebody writes: only what has changed is compiled anew. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileLetter } from '../emails/compile.ts';
import type { Language } from '../emails/languages.ts';
import { LetterError, type LetterSource, readCourse } from '../emails/letter-source.ts';
import type { LetterModule } from '../lambdas/domain/compiled-letter.ts';
import type { LessonId, Syllabus } from '../lambdas/domain/ids.ts';

/** What is broken, and where: file below emails/, its line where that is known. */
export interface Fault {
  readonly file: string;
  readonly line: number | undefined;
  readonly message: string;
}

export interface DraftLetter {
  readonly source: LetterSource;
  /** As last compiled without a fault; undefined where it never was. */
  readonly module: LetterModule | undefined;
  readonly fault: Fault | undefined;
}

export interface Draft {
  readonly syllabus: Syllabus;
  readonly letters: readonly DraftLetter[];
  /** Keeps the course from being read at all; the letters are those of before. */
  readonly fault: Fault | undefined;
}

export interface DraftCourse {
  /** Reads what is on disk now; it never throws for what somebody wrote. */
  read(): Promise<Draft>;
}

export const letterOf = (
  { letters }: Draft,
  language: string,
  id: string,
): DraftLetter | undefined =>
  letters.find(({ source }) => source.language === language && source.id === id);

/**
 * @param sources the folder emails/
 * @param cache where compiled letters are kept, one file a content
 */
export function draftCourse(sources: string, cache: string): DraftCourse {
  let last: Draft = { syllabus: [], letters: [], fault: undefined };

  async function compiled(letter: LetterSource): Promise<LetterModule> {
    const { language, id, subject, preheader, mjml } = letter;
    const content = JSON.stringify([language, id, subject, preheader, mjml]);
    const name = createHash('sha256').update(content).digest('hex').slice(0, 32);
    const file = join(cache, `${name}.mjs`);
    if (!existsSync(file)) {
      const module = await compileLetter(letter, sources);
      mkdirSync(cache, { recursive: true });
      writeFileSync(file, module);
    }
    return (await import(pathToFileURL(file).href)) as LetterModule;
  }

  async function draftLetter(source: LetterSource): Promise<DraftLetter> {
    try {
      return { source, module: await compiled(source), fault: undefined };
    } catch (error) {
      const before = letterOf(last, source.language, source.id);
      return { source, module: before?.module, fault: faultOf(error) };
    }
  }

  return {
    async read() {
      try {
        const course = readCourse(sources);
        const letters: DraftLetter[] = [];
        for (const source of course.letters) letters.push(await draftLetter(source));
        last = { syllabus: course.syllabus as LessonId[], letters, fault: undefined };
      } catch (error) {
        last = { ...last, fault: faultOf(error) };
      }
      return last;
    },
  };
}

/** @throws what is no fault of a letter */
function faultOf(error: unknown): Fault {
  if (!(error instanceof LetterError)) throw error;
  return { file: error.file, line: error.line, message: error.fault };
}

/** The letters that nobody is on the course for, such as the confirmation, come after the lessons. */
export const languagesOf = (draft: Draft): readonly Language[] => [
  ...new Set(draft.letters.map(({ source }) => source.language)),
];
