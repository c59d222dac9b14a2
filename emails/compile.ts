/**
 * Compiles the letters when the stack is built: MJML in, one module per letter and language out.
 * The only file that imports mjml; nothing of it ships.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { LessonId, Syllabus } from '../lambdas/domain/ids.ts';
import { decided } from './browser-only.ts';
import { withoutMarks } from './fact-marks.ts';
import { LetterError, type LetterSource, readCourse } from './letter-source.ts';
import { precompile, precompileForMail } from './mail-template.ts';
import { parseTemplate } from './placeholders.ts';
import { plainText } from './plain-text.ts';

const here = import.meta.dirname;
const root = join(here, '..');

/** The sizes of the layout, and what they become for people who asked for large text. */
const largeTwin: Readonly<Record<string, string>> = {
  '20px': '24px',
  '18px': '22px',
  '15px': '19px',
};

/** Mail clients drop style sheets; so the size stands in each element, as a variant of its own. */
function withLargeText(html: string): string {
  return html.replace(
    /font-size:(20px|18px|15px)/g,
    (_, size: string) => `font-size:{{#if largeText}}${largeTwin[size]}{{else}}${size}{{/if}}`,
  );
}

/** SES takes this mark as "do not rewrite this link"; for a browser it is noise. */
const NO_TRACK = / ses:no-track(?:="")?/g;

/** Each link but those to public pages has the mark, also those of buttons, on which MJML takes no such attribute. */
const withNoTrack = (html: string): string =>
  html
    .replace(NO_TRACK, '')
    .replace(
      /<a (?=[^>]*href="(?:tel:|\{\{(?!(?:passOn|moves|faq|diary|card)Url\}\})\w+Url\}\}))/g,
      '<a ses:no-track ',
    );

async function letterHtml(letter: LetterSource, sources: string): Promise<string> {
  // Loaded only when a letter has changed: loading it takes longer than copying all letters.
  const { default: mjml2html } = await import('mjml');
  try {
    const { html } = await mjml2html(letter.mjml, {
      validationLevel: 'strict',
      keepComments: false,
      fonts: {},
      minify: true,
      minifyOptions: { minifyCss: { preset: 'default' }, minifySvg: false },
    });
    return html;
  } catch (error) {
    throw faultOf(letter, sources, error);
  }
}

/** What MJML objects to, by its line in the whole letter. */
const Objection = z.object({
  errors: z.array(z.object({ line: z.number(), message: z.string(), tagName: z.string() })),
});

/** Said of the file and line in which it was written: the letter itself, one of its parts, or the layout. */
function faultOf(letter: LetterSource, sources: string, cause: unknown): LetterError {
  const first = Objection.safeParse(cause).data?.errors[0];
  if (!first) {
    const why = cause instanceof Error ? cause.message.replace(/\s*\n\s*/g, ' ') : String(cause);
    return new LetterError(letter.file, why, { cause });
  }
  const written = lineWritten(letter, sources, letter.mjml.split('\n')[first.line - 1] ?? '');
  const fault = `<${first.tagName}> ${first.message}`;
  return new LetterError(written.file, fault, { line: written.line, cause });
}

function lineWritten(
  { file, language }: LetterSource,
  sources: string,
  line: string,
): { readonly file: string; readonly line: number | undefined } {
  const parts = readdirSync(join(sources, 'parts', language)).map(
    (name) => `parts/${language}/${name}`,
  );
  for (const candidate of [file, ...parts, 'layout.mjml']) {
    const lines = withoutMarks(readFileSync(join(sources, candidate), 'utf8')).split('\n');
    const at = lines.findIndex((one) => one.trim() === line.trim());
    if (at >= 0) return { file: candidate, line: at + 1 };
  }
  return { file, line: undefined };
}

/**
 * The module that ships for one letter; its shape is `LetterModule` in lambdas/domain/compiled-letter.ts.
 * @param sources the folder that the letter was read from
 * @throws LetterError naming file, line and fault
 */
export async function compileLetter(letter: LetterSource, sources: string): Promise<string> {
  const parse = (template: string, forBrowser = false) =>
    decided(parseTemplate(template, letter.file, letter.id), forBrowser);
  parse(letter.mjml);
  const mail = withNoTrack(withLargeText(await letterHtml(letter, sources)));
  const specs = {
    subject: precompile(parse(letter.subject)),
    html: precompile(parse(mail.replace(NO_TRACK, ''), true)),
    mailHtml: precompileForMail(parse(`${mail.trimEnd()}\n`)),
    mailText: precompileForMail(parse(plainText(letter.mjml))),
  };
  if (/\{\{/.test(letter.preheader))
    throw new LetterError(letter.file, 'placeholder in <mj-preview>');
  return [
    `export const preheader = ${JSON.stringify(letter.preheader)};`,
    ...Object.entries(specs).map(([name, spec]) => `export const ${name} = ${spec};`),
    '',
  ].join('\n');
}

async function compileInto(dir: string, sources: string): Promise<void> {
  const course = readCourse(sources);
  for (const letter of course.letters) {
    const file = join(dir, letter.language, `${letter.id}.mjs`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await compileLetter(letter, sources));
  }
  writeFileSync(join(dir, 'syllabus.json'), `${JSON.stringify(course.syllabus)}\n`);
  const subjects = new Set(course.letters.map(({ subject }) => subject));
  writeFileSync(join(dir, 'subjects.json'), `${JSON.stringify([...subjects])}\n`);
}

/** Changes with anything that can change the result: sources, program, and the versions of its parts. */
function contentHash(sources: string): string {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256');
  for (const name of ['mjml', 'handlebars', 'html-to-text', 'htmlnano', 'cssnano']) {
    const manifest = JSON.parse(
      readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
    ) as { version: string };
    hash.update(`${name}@${manifest.version}\n`);
  }
  const files = [sources, here].flatMap((dir) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  files.push(require.resolve('../lambdas/domain/quoted-printable.ts'));
  for (const file of [...new Set(files)].sort()) {
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * Writes `syllabus.json`, `subjects.json` and `<language>/<lesson>.mjs` for every letter, the service letters included.
 * Compiled once per content: a second call copies from `.cache/`.
 *
 * @param outDir made if it does not exist
 * @param sources the folder of the letters; by default the one this file lies in
 * @returns the lessons in sending order
 * @throws LetterError naming the file and what is wrong with it
 */
export async function compileLetters(outDir: string, sources: string = here): Promise<Syllabus> {
  const cache = join(root, '.cache', 'letters', contentHash(sources));
  if (!existsSync(cache)) {
    mkdirSync(dirname(cache), { recursive: true });
    const fresh = mkdtempSync(`${cache}-`);
    try {
      await compileInto(fresh, sources);
      renameSync(fresh, cache);
    } catch (error) {
      // Two runs may compile at once; whichever renames first wins, and both hold the same.
      if (!existsSync(cache)) throw error;
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  cpSync(cache, outDir, { recursive: true });
  return JSON.parse(readFileSync(join(cache, 'syllabus.json'), 'utf8')) as LessonId[];
}
