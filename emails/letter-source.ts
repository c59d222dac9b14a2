/** Reads the letters as they are written: which there are, in what order, and each with its frame around it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { curiousMarkup } from './browser-only.ts';
import { factsIn, faultInMarks, withoutMarks } from './fact-marks.ts';
import {
  dangerBoxMarkup,
  EMERGENCY_NUMBER,
  numberQuestionMarkup,
  numberRowsMarkup,
  progressMarkup,
} from './frame.ts';
import { type Language, languageCodes, languages } from './languages.ts';
import { movesMarkup } from './moves-markup.ts';
import { pictureMarkup } from './picture-files.ts';
import { crisisHeading, crisisTextMarkup, dangerTextMarkup } from './reply-texts.ts';
import { isServiceLetter, serviceLetters } from './service-letters.ts';
import { unclosedTag } from './unclosed-tag.ts';

interface LetterErrorOptions extends ErrorOptions {
  /** Counted from 1. */
  readonly line?: number | undefined;
}

/** A fault in a letter's source, said so that whoever wrote the letter can mend it. */
export class LetterError extends Error {
  override readonly name = 'LetterError';
  readonly file: string;
  readonly line: number | undefined;
  readonly fault: string;
  constructor(file: string, fault: string, { line, ...options }: LetterErrorOptions = {}) {
    super(`${file}${line === undefined ? '' : `, line ${line}`}: ${fault}`, options);
    this.file = file;
    this.line = line;
    this.fault = fault;
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
  /** The same with the marks behind its sentences, for the checks. */
  readonly marked: string;
  /** What the letter itself says, without its frame, marks in place. */
  readonly body: string;
  /** The facts that its claims rest on, in the order of the letter. */
  readonly facts: readonly number[];
}

interface LetterFile {
  readonly number: number | undefined;
  readonly id: string;
  readonly file: string;
}

/** The letters of one language in sending order, the service letters last. */
function listLetters(dir: string, language: Language): readonly LetterFile[] {
  return readdirSync(join(dir, language))
    .sort()
    .map((name) => {
      const file = `${language}/${name}`;
      const match = /^(?:(\d\d)-)?([a-z][a-z-]{1,40})\.mjml$/.exec(name);
      if (match?.[2] === undefined || (match[1] === undefined) !== isServiceLetter(match[2])) {
        throw new LetterError(file, `a letter is named like 01-how-it-works.mjml`);
      }
      return { number: match[1] === undefined ? undefined : Number(match[1]), id: match[2], file };
    });
}

/** Every language holds the same letters under the same names; else one error names each that is missing. */
function checkTranslations(byLanguage: ReadonlyMap<Language, readonly LetterFile[]>): void {
  const names = (letters: readonly LetterFile[]) =>
    letters.map(({ file }) => file.slice(file.indexOf('/') + 1));
  const service = Object.keys(serviceLetters).map((id) => `${id}.mjml`);
  const all = [...new Set([...service, ...[...byLanguage.values()].flatMap(names)])].sort();
  const missing = [...byLanguage].flatMap(([language, letters]) => {
    const here = new Set(names(letters));
    return all.filter((name) => !here.has(name)).map((name) => `${language}/${name}`);
  });
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
  const part = `parts/${language}/${name}.mjml`;
  try {
    return readMarkup(dir, part);
  } catch (error) {
    if (error instanceof LetterError) throw error;
    throw new LetterError(file, `no part "${name}" in parts/${language}`, { cause: error });
  }
}

/** A file of the letters whose tags are all closed, which MJML itself does not insist on. */
function readMarkup(dir: string, file: string): string {
  const text = readFileSync(join(dir, file), 'utf8');
  const open = unclosedTag(text);
  if (open) throw new LetterError(file, open.fault, { line: open.line });
  return text;
}

const PICTURE = 'picture:';

function readPicture(language: Language, name: string, file: string): string {
  const markup = pictureMarkup(language, name);
  if (markup === undefined) throw new LetterError(file, `no picture "${name}" in pictures`);
  return markup;
}

function expandParts(
  text: string,
  file: string,
  part: (name: string) => string,
  depth = 0,
): string {
  if (depth > 5) throw new LetterError(file, 'parts include each other without end');
  return text.replace(/\{\{>\s*((?:picture:)?[\w-]+)\s*\}\}/g, (_, name: string) =>
    expandParts(part(name), file, part, depth + 1),
  );
}

const BOX = '{{> danger-box}}';

/**
 * What the frame adds to every lesson, so that a new letter cannot forget it. A lesson that asks
 * for the symptom check asks nothing else.
 */
function endOfLesson(body: string): string {
  const questions = body.includes('{{#if askCheck}}')
    ? ''
    : '{{> check-reminder}}{{> weekly-question}}';
  return questions + (body.includes(BOX) ? '' : BOX);
}

function readLetter(
  dir: string,
  language: Language,
  letter: LetterFile,
  last: number,
): LetterSource {
  const source = readMarkup(dir, letter.file);
  const subject = between(source, letter.file, /<!--\s*subject:\s*(.*?)\s*-->/, 'subject');
  const title = between(source, letter.file, /<mj-title>([\s\S]*?)<\/mj-title>/, '<mj-title>');
  const preheader = between(
    source,
    letter.file,
    /<mj-preview>([\s\S]*?)<\/mj-preview>/,
    '<mj-preview>',
  );
  const body = between(source, letter.file, /<mj-body>([\s\S]*)<\/mj-body>/, '<mj-body>');
  const service = serviceLetters[letter.id];

  const frame: Readonly<Record<string, string>> = {
    language,
    dir: languages[language].dir,
    title,
    preheader,
    week: String(letter.number ?? ''),
    weeks: String(last),
  };
  /** `[[name]]` is known when a letter is compiled, and the same for everyone. */
  const framed = (text: string) =>
    text.replace(/\[\[(\w+)\]\]/g, (_, name: string) => {
      const value = frame[name];
      if (value === undefined) throw new LetterError(letter.file, `unknown [[${name}]]`);
      return value;
    });
  const parts: Readonly<Record<string, () => string>> = {
    letter: () => body + (service ? (service.dangerBox ? BOX : '') : endOfLesson(body)),
    'for-the-curious': () => (service ? '' : curiousMarkup(language, expand(body))),
    progress: () =>
      letter.number === undefined ? '' : progressMarkup(language, letter.number, last),
    'always-open': () => (service ? '' : readPart(dir, language, 'always-open', letter.file)),
    'danger-box': () => dangerBoxMarkup(language),
    'emergency-number': () => EMERGENCY_NUMBER,
    'danger-text': () => dangerTextMarkup(language),
    'crisis-heading': () => crisisHeading(language),
    'crisis-text': () => crisisTextMarkup(language),
    'move-steps': () => movesMarkup(language, letter.id),
    'number-question': () => numberQuestionMarkup(language),
    'number-rows': () => numberRowsMarkup(language),
    ...(service && {
      'small-print': () =>
        service.smallPrint === undefined
          ? ''
          : readPart(dir, language, service.smallPrint, letter.file),
    }),
  };
  const layout = readMarkup(dir, 'layout.mjml');
  const expand = (text: string) =>
    expandParts(text, letter.file, (name) =>
      name.startsWith(PICTURE)
        ? readPicture(language, name.slice(PICTURE.length), letter.file)
        : (parts[name] ?? (() => readPart(dir, language, name, letter.file)))(),
    );
  const marked = framed(expand(layout).replace(/<!--[\s\S]*?-->/g, ''));
  const fault = faultInMarks(marked);
  if (fault !== undefined) throw new LetterError(letter.file, fault);
  return {
    language,
    id: letter.id,
    file: letter.file,
    subject: framed(subject),
    title,
    preheader,
    mjml: withoutMarks(marked),
    marked,
    body: expand(body),
    facts: factsIn(marked),
  };
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
