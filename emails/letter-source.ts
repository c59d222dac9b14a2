/** Reads the letters as they are written: which there are, in what order, and each with its frame around it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dangerBoxMarkup, progressMarkup } from './frame.ts';
import { type Language, languageCodes, languages } from './languages.ts';

export const CONFIRMATION = 'confirmation';

/** A fault in a letter's source, said so that whoever wrote the letter can mend it. */
export class LetterError extends Error {
  override readonly name = 'LetterError';
  constructor(file: string, fault: string, options?: ErrorOptions) {
    super(`${file}: ${fault}`, options);
  }
}

export interface LetterSource {
  readonly language: Language;
  /** The stable name: 'how-it-works'. */
  readonly id: string;
  /** Path below emails/, for messages: 'en/01-how-it-works.mjml'. */
  readonly file: string;
  readonly subject: string;
  readonly title: string;
  readonly preheader: string;
  /** The whole MJML document, frame and parts in place; only {{placeholders}} are left open. */
  readonly mjml: string;
}

interface LetterFile {
  readonly number: number | undefined;
  readonly id: string;
  readonly file: string;
}

/** The letters of one language in sending order, the confirmation last. */
function listLetters(dir: string, language: Language): readonly LetterFile[] {
  return readdirSync(join(dir, language))
    .sort()
    .map((name) => {
      const file = `${language}/${name}`;
      const match = /^(?:(\d\d)-)?([a-z][a-z-]{1,40})\.mjml$/.exec(name);
      if (match?.[2] === undefined || (match[1] === undefined) !== (match[2] === CONFIRMATION)) {
        throw new LetterError(file, `a letter is named like 01-how-it-works.mjml`);
      }
      return { number: match[1] === undefined ? undefined : Number(match[1]), id: match[2], file };
    });
}

/** Every language holds the same letters under the same names; else one error names each that is missing. */
function checkTranslations(byLanguage: ReadonlyMap<Language, readonly LetterFile[]>): void {
  const names = (letters: readonly LetterFile[]) =>
    letters.map(({ file }) => file.slice(file.indexOf('/') + 1));
  const all = [...new Set([...byLanguage.values()].flatMap(names))].sort();
  const missing = [...byLanguage].flatMap(([language, letters]) => {
    const here = new Set(names(letters));
    return all.filter((name) => !here.has(name)).map((name) => `${language}/${name}`);
  });
  if (!all.includes(`${CONFIRMATION}.mjml`)) missing.push(`en/${CONFIRMATION}.mjml`);
  if (missing.length > 0) {
    throw new LetterError(missing.join(', '), 'missing: each language has each letter');
  }
  const ids = all.map((name) => name.replace(/^\d\d-|\.mjml$/g, ''));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new LetterError(twice, 'two letters have this name');
}

function between(source: string, file: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(source)?.[1]?.trim();
  if (found === undefined || found === '') throw new LetterError(file, `has no ${what}`);
  return found;
}

/** A part is looked for among those of the language, then among those of all languages. */
function readPart(dir: string, language: Language, name: string, file: string): string {
  try {
    return readFileSync(join(dir, 'parts', language, `${name}.mjml`), 'utf8');
  } catch (error) {
    throw new LetterError(file, `no part "${name}" in parts/${language}`, { cause: error });
  }
}

function expandParts(
  text: string,
  file: string,
  part: (name: string) => string,
  depth = 0,
): string {
  if (depth > 5) throw new LetterError(file, 'parts include each other without end');
  return text.replace(/\{\{>\s*([\w-]+)\s*\}\}/g, (_, name: string) =>
    expandParts(part(name), file, part, depth + 1),
  );
}

function readLetter(
  dir: string,
  language: Language,
  letter: LetterFile,
  last: number,
): LetterSource {
  const source = readFileSync(join(dir, letter.file), 'utf8');
  const subject = between(source, letter.file, /<!--\s*subject:\s*(.*?)\s*-->/, 'subject');
  const title = between(source, letter.file, /<mj-title>([\s\S]*?)<\/mj-title>/, '<mj-title>');
  const preheader = between(
    source,
    letter.file,
    /<mj-preview>([\s\S]*?)<\/mj-preview>/,
    '<mj-preview>',
  );
  const body = between(source, letter.file, /<mj-body>([\s\S]*)<\/mj-body>/, '<mj-body>');
  const isLesson = letter.id !== CONFIRMATION;
  // The frame adds the danger box to every lesson, so that a new letter cannot forget it.
  const withBox = !isLesson || body.includes('{{> danger-box}}') ? body : `${body}{{> danger-box}}`;

  const frame: Readonly<Record<string, string>> = {
    language,
    dir: languages[language].dir,
    title,
    preheader,
  };
  const parts: Readonly<Record<string, () => string>> = {
    letter: () => withBox,
    progress: () =>
      letter.number === undefined ? '' : progressMarkup(language, letter.number, last),
    'danger-box': () => dangerBoxMarkup(language),
    ...(isLesson ? {} : { 'small-print': () => '' }),
  };
  const layout = readFileSync(join(dir, 'layout.mjml'), 'utf8');
  const mjml = expandParts(layout, letter.file, (name) =>
    (parts[name] ?? (() => readPart(dir, language, name, letter.file)))(),
  )
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\[\[(\w+)\]\]/g, (_, name: string) => {
      const value = frame[name];
      if (value === undefined) throw new LetterError('layout.mjml', `unknown [[${name}]]`);
      return value;
    });
  return { language, id: letter.id, file: letter.file, subject, title, preheader, mjml };
}

export interface Course {
  /** The lessons' names in sending order. */
  readonly syllabus: readonly string[];
  /** Every letter of every language, the confirmations among them. */
  readonly letters: readonly LetterSource[];
}

/** @param dir the folder emails/ @throws LetterError that names the file and the fault */
export function readCourse(dir: string): Course {
  const byLanguage = new Map(
    languageCodes.map((language) => [language, listLetters(dir, language)] as const),
  );
  checkTranslations(byLanguage);
  const lessons = [...byLanguage.values()][0]!.filter(({ number }) => number !== undefined);
  const last = Math.max(...lessons.map(({ number }) => number ?? 0));
  return {
    syllabus: lessons.map(({ id }) => id),
    letters: [...byLanguage].flatMap(([language, letters]) =>
      letters.map((letter) => readLetter(dir, language, letter, last)),
    ),
  };
}
