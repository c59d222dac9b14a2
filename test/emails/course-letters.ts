/** The compiled letters, and values to fill them with, for the tests of letters. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileLetters } from '../../emails/compile.ts';
import { type Language, languageCodes } from '../../emails/languages.ts';
import type { LetterModule } from '../../lambdas/domain/compiled-letter.ts';
import type { LetterValues } from '../../lambdas/domain/letter-values.ts';
import { links, publicLinks, valuesFor } from '../../studio/checks/sample-values.ts';

export { links, publicLinks, valuesFor };

/** Each variant that changes what a letter says or asks. */
export const variants: Readonly<Record<string, Partial<LetterValues>>> = {
  usual: { numberRows: true },
  'level 2': { level1: false, level2: true, numberRows: true },
  'level 3': { level1: false, level3: true, numberSmall: true },
  'not told': { notTold: true, walkStay: true, numberSmall: true },
  'a time to walk': { walkSpell: '4 minutes', numberRows: true },
  'cannot walk': { walkNone: true, numberRows: true },
  'cannot walk, not told': { walkNone: true, notTold: true },
  'not to add yet': { walkStay: true },
  'after surgery': { afterSurgery: true },
  hold: { hold: true, numberRows: true },
  'hold, not told, without weight': { hold: true, notTold: true, withoutWeight: true },
  'without weight, reminded': { withoutWeight: true, remindCheck: true, numberLink: true },
  'asked for the check': { askCheck: true },
  'hold, asked for the check': { askCheck: true, hold: true },
  'large text, replies not read': {
    largeText: true,
    repliesRead: false,
    firstName: '',
    numberLink: true,
  },
  'every kind of work': {
    workDesk: true,
    workLifting: true,
    workOnFeet: true,
    workRetired: true,
  },
  'every kind of work, hold': {
    hold: true,
    workDesk: true,
    workLifting: true,
    workOnFeet: true,
    workRetired: true,
  },
};

export interface TestLetter {
  readonly language: Language;
  readonly id: string;
  readonly module: LetterModule;
}

export async function loadLetter(dir: string, language: string, id: string): Promise<LetterModule> {
  return (await import(pathToFileURL(join(dir, language, `${id}.mjs`)).href)) as LetterModule;
}

/** Compiles the course into a folder of its own, which is gone when the process ends. */
export async function allLetters(): Promise<{
  readonly lessons: readonly TestLetter[];
  /** To an address that nobody has confirmed. */
  readonly confirmations: readonly TestLetter[];
  /** To someone on the course, beside the lessons. */
  readonly notices: readonly TestLetter[];
  /** Answers to replies. */
  readonly replies: readonly TestLetter[];
  /** The last that somebody gets. */
  readonly farewells: readonly TestLetter[];
  readonly toClinics: readonly TestLetter[];
}> {
  const dir = mkdtempSync(join(tmpdir(), 'letters-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const syllabus = await compileLetters(dir);
  const load = async (ids: readonly string[]) =>
    Promise.all(
      languageCodes.flatMap((language) =>
        ids.map(async (id) => ({ language, id, module: await loadLetter(dir, language, id) })),
      ),
    );
  return {
    lessons: await load(syllabus),
    confirmations: await load(['confirmation', 'new-address']),
    notices: await load(['day-after', 'link', 'remind-check']),
    replies: await load([
      'reply-danger',
      'reply-despair',
      'reply-done',
      'reply-help',
      'reply-unclear',
      'reply-unreadable',
    ]),
    farewells: await load(['stop-confirmed', 'sympathy']),
    toClinics: await load(['clinic-alert']),
  };
}

/** A decoder of its own, so that the encoder is not its own judge. */
export function decodeQuotedPrintable(encoded: string): string {
  const bytes: number[] = [];
  const joined = encoded.replace(/[ \t]+(?=\r\n)/g, '').replace(/=\r\n/g, '');
  for (let index = 0; index < joined.length; index++) {
    if (joined[index] === '=') {
      bytes.push(Number.parseInt(joined.slice(index + 1, index + 3), 16));
      index += 2;
    } else bytes.push(joined.charCodeAt(index));
  }
  return Buffer.from(bytes).toString('utf8');
}

/** The words of an HTML letter as a reader sees them, its style sheet and hidden preview left out. */
export function wordsOf(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>/g, ' ')
    .replace(/<div style="display:none[\s\S]*?<\/div>/, ' ')
    .replace(/<\/?(?:strong|a|em)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
