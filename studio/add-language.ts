/**
 * Begins a new language: every letter, part and word of English is copied under its code, so that
 * whoever writes it has each sentence before them and touches no program.
 */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

export interface NewLanguage {
  /** ISO 639-1, in lower case. */
  readonly code: string;
  /** What its speakers call it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

/** It cannot be begun; nothing was written. */
export class LanguageError extends Error {
  override readonly name = 'LanguageError';
}

/** Where the words of English stand beside the letters, and what is checked of them. */
const trees = ['emails', 'web', 'lambdas', 'studio'];

/**
 * @param root of the project
 * @returns the files that now hold words to translate, relative to the root
 * @throws LanguageError
 */
export function addLanguage(root: string, language: NewLanguage): readonly string[] {
  const { code, name, dir } = language;
  if (!/^[a-z]{2}$/.test(code)) throw new LanguageError(`“${code}” is no two-letter code, like fr`);
  const list = join(root, 'emails', 'languages.ts');
  const listed = readFileSync(list, 'utf8');
  if (new RegExp(`^ {2}${code}: `, 'm').test(listed)) {
    throw new LanguageError(`the course has ${code} already`);
  }
  const written: string[] = [];
  for (const tree of trees) {
    for (const file of programsIn(join(root, tree))) {
      if (file === list) continue;
      const text = readFileSync(file, 'utf8');
      const more = withLanguage(text, code);
      if (more.text === text) continue;
      for (const copied of more.copied) written.push(copyWords(root, file, copied, code));
      writeFileSync(file, more.text);
      written.push(relative(root, file));
    }
  }
  for (const folder of ['emails', join('emails', 'parts')]) {
    cpSync(join(root, folder, 'en'), join(root, folder, code), { recursive: true });
    written.push(join(folder, code));
  }
  writeFileSync(
    list,
    listed.replace(
      /^\} as const satisfies/m,
      `  ${code}: { name: ${JSON.stringify(name)}, dir: '${dir}' },\n} as const satisfies`,
    ),
  );
  return written.sort();
}

const programsIn = (tree: string): readonly string[] =>
  readdirSync(tree, { recursive: true, encoding: 'utf8' })
    .map((path) => join(tree, path))
    .filter((path) => /\.tsx?$/.test(path) && statSync(path).isFile());

interface CopiedWords {
  /** As the file of the English words exports them. */
  readonly english: string;
  readonly own: string;
  /** As it is imported: './words/answers-en.ts'. */
  readonly from: string;
}

/** The text with an entry of `code` behind each entry of English that one of Spanish follows. */
export function withLanguage(
  text: string,
  code: string,
): { readonly text: string; readonly copied: readonly CopiedWords[] } {
  const copied: CopiedWords[] = [];
  let imports = '';
  let out = '';
  let done = 0;
  for (const { index } of text.matchAll(/(?<=[{\s])en: /g)) {
    if (index < done) continue;
    const end = endOfValue(text, index + 'en: '.length);
    if (!/^,\s*es: /.test(text.slice(end))) continue;
    const value = text.slice(index + 'en: '.length, end);
    const from = importedFrom(text, value);
    const own = from ? value.replace('english', code) : value;
    if (from) {
      copied.push({ english: value, own, from });
      imports += `import { ${own} } from '${ownFile(from, code)}';\n`;
    }
    out += `${text.slice(done, end)}, ${code}: ${own}`;
    done = end;
  }
  const all = out + text.slice(done);
  return { text: imports === '' ? all : afterImports(all, imports), copied };
}

/** The file that a name is imported from, where it is one of English words. */
const importedFrom = (text: string, value: string): string | undefined =>
  /^english\w*$/.test(value)
    ? new RegExp(`import \\{ ${value} \\} from '([^']+)'`).exec(text)?.[1]
    : undefined;

/** 'answers-en.ts' and 'en.ts' become 'answers-fr.ts' and 'fr.ts'. */
const ownFile = (file: string, code: string): string => file.replace(/\ben\.ts$/, `${code}.ts`);

const afterImports = (text: string, imports: string): string =>
  text.replace(/(?:^import [\s\S]*?;\n)+/m, (all) => all + imports);

function copyWords(
  root: string,
  file: string,
  { english, own, from }: CopiedWords,
  code: string,
): string {
  const source = join(dirname(file), from);
  const target = join(dirname(source), ownFile(basename(source), code));
  const text = readFileSync(source, 'utf8');
  writeFileSync(target, text.replace(new RegExp(`\\b${english}\\b`, 'g'), own));
  return relative(root, target);
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Where the value that begins at `from` ends: at the comma or bracket that is not its own. */
function endOfValue(text: string, from: number): number {
  const open: string[] = [];
  for (let at = from; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === "'" || sign === '"' || sign === '`') at = endOfQuote(text, at);
    else if (text.startsWith('//', at)) at = text.indexOf('\n', at);
    else if (closing[sign]) open.push(closing[sign]);
    else if (open.length > 0 && sign === open.at(-1)) open.pop();
    else if (open.length === 0 && /[,)\]}]/.test(sign)) return at;
  }
  return text.length;
}

/** The index of the quote's last sign; `${}` within a template may hold quotes of its own. */
function endOfQuote(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (quote === '`' && text.startsWith('${', at)) at = endOfValue(text, at + 2);
    else if (text[at] === quote) return at;
  }
  return text.length;
}
