/** A letter as one person would get it: composed as it is sent, and read again as a mail program does. */
import PostalMime from 'postal-mime';
import { composedLetter } from '../lambdas/domain/composed-letter.ts';
import { lessonValues } from '../lambdas/domain/fitted-values.ts';
import type { LessonId } from '../lambdas/domain/ids.ts';
import type { LetterValues } from '../lambdas/domain/letter-values.ts';
import type { Sender } from '../lambdas/domain/sender.ts';
import type { Given } from '../lambdas/domain/variant-case.ts';
import type { DraftLetter } from './draft-course.ts';

export interface ShownLetter {
  readonly subject: string;
  readonly preheader: string;
  /** undefined for whoever asked for text alone. */
  readonly html: string | undefined;
  readonly text: string;
  /** Bytes of the HTML as a mail program gets it, and of the whole mail. */
  readonly htmlSize: number;
  readonly mailSize: number;
  readonly raw: Uint8Array;
}

/** Links of the studio's letters lead nowhere, and say so. */
const TOKEN = 'studio'.padEnd(55, 'a');
const studioKeys = {
  current: '1',
  keys: { '1': 'a key of the studio alone, which opens nothing' },
  retired: new Set<string>(),
};

/** What the letters beside the lessons may name, filled so that all of it shows. */
const ofService = ({ webOrigin }: Sender): Partial<LetterValues> => ({
  confirmUrl: `${webOrigin}/confirm/${TOKEN}`,
  moveUrl: `${webOrigin}/move/${TOKEN}`,
  linkUrl: `${webOrigin}/my/${TOKEN}`,
  forPage: true,
});

/** @returns undefined where the letter was never without a fault */
export async function shownLetter(
  { source, module }: DraftLetter,
  { person, clinic, now }: Omit<Given, 'form'>,
  sender: Sender,
): Promise<ShownLetter | undefined> {
  if (!module) return undefined;
  const form = { lesson: source.id as LessonId, isCopy: false };
  const values = {
    ...lessonValues({ person, clinic, form, now }, sender, TOKEN),
    ...ofService(sender),
  };
  const raw = composedLetter(
    module,
    values,
    { to: person.address, textOnly: person.textOnly },
    sender,
    { now, linkKeys: studioKeys, boundary: new Uint8Array(16) },
  );
  const mail = await PostalMime.parse(raw);
  return {
    subject: mail.subject ?? '',
    preheader: module.preheader,
    html: mail.html,
    text: mail.text ?? '',
    htmlSize: Buffer.byteLength(mail.html ?? ''),
    mailSize: raw.length,
    raw,
  };
}

export type Scheme = 'light' | 'dark';

/** The letter as it looks by day or by night, whatever the reader's own screen prefers. */
export const inScheme = (html: string, scheme: Scheme): string =>
  html.replace(/\(prefers-color-scheme:\s*(light|dark)\)/g, (_, asked: Scheme) =>
    asked === scheme ? '(min-width:0)' : '(max-width:0)',
  );

/** As most mail programs show it before the reader agrees to load pictures. */
export const withoutPictures = (html: string): string =>
  html.replace(/(<img\b[^>]*?)\ssrc="[^"]*"/g, '$1');
