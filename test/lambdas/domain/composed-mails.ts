/** The compiled letters, and what the tests of mails read out of one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { expect } from 'vitest';
import { compileLetters } from '../../../emails/compile.ts';
import { compiledLetters, type LoadLetter } from '../../../lambdas/adapters/compiled-letters.ts';
import type { Syllabus } from '../../../lambdas/domain/ids.ts';
import type { Mail } from '../../../lambdas/domain/ports.ts';
import type { Composing } from '../../../lambdas/domain/sender.ts';
import { NOW, someLinkKeys } from '../../builders.ts';

export const linkKeys = someLinkKeys();
export const composing: Composing = {
  linkKeys,
  now: NOW,
  boundary: Uint8Array.from({ length: 16 }, (_, index) => index * 15),
};

/** Compiles the course into a folder of its own, which is gone when the process ends. */
export async function loadCourse(): Promise<{ load: LoadLetter; syllabus: Syllabus }> {
  const folder = mkdtempSync(join(tmpdir(), 'walk-easier-letters-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { load: compiledLetters(folder), syllabus: await compileLetters(folder) };
}

export const TOKEN = /(?<![a-z2-7])[a-z2-7]{55}(?![a-z2-7])/g;

export const rawOf = (mail: Mail) => Buffer.from(mail.raw).toString('latin1');
export const parsed = (mail: Mail): Promise<Email> => PostalMime.parse(mail.raw);

/** Attributes of HTML write an equals sign as a reference; whoever clicks does not see that. */
export const htmlOf = ({ html = '' }: Email) =>
  html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');

export function header(email: Email, name: string): string | undefined {
  const found = email.headers.filter(({ key }) => key === name.toLowerCase());
  expect(found.length, `${name} stands once or not at all`).toBeLessThanOrEqual(1);
  return found[0]?.value;
}

/** The one token of a mail that has no other. */
export function tokenOf({ html = '', text = '' }: Email): string {
  const tokens = new Set(`${html} ${text}`.match(TOKEN));
  expect(tokens.size).toBe(1);
  return [...tokens][0] ?? '';
}
