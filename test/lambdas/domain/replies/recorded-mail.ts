/** Mail as it comes, from test/replies: taken apart by the parser that ships. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { postalMimeParser } from '../../../../lambdas/adapters/postal-mime-parser.ts';
import type { IncomingMail } from '../../../../lambdas/domain/replies/incoming-mail.ts';

export const recordedFolder = join(import.meta.dirname, '../../../replies');
const parse = postalMimeParser(() => 0);

/** @param path below test/replies: 'gmail/en.eml' */
export async function recordedMail(path: string): Promise<IncomingMail> {
  const read = await parse(readFileSync(join(recordedFolder, path)));
  if (read.kind !== 'mail') throw new Error(`${path}: ${read.why}`);
  return read.mail;
}

/** A mail of a few words, with whatever else matters. */
export function aMail(
  over: Partial<Omit<IncomingMail, 'headers'>> & {
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): IncomingMail {
  return {
    from: 'ana@mail.example',
    subject: 'Re: Week 3 of 8: first steps',
    text: undefined,
    html: undefined,
    reports: [],
    ...over,
    headers: new Map(Object.entries(over.headers ?? {}).map(([name, value]) => [name, [value]])),
  };
}
