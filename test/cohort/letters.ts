/** Mail as it lies in the invented people's mailboxes. */

import { checkOf } from '../../lambdas/domain/check.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import { noticeOf } from '../../lambdas/domain/notice.ts';
import type { Host } from '../../local/host.ts';

export interface Letter {
  /** SES's message id. */
  readonly id: string;
  readonly to: string;
  /** When SES took it, epoch ms. */
  readonly at: number;
  /** By its tags: a lesson or notice with its run … */
  readonly lesson: string | undefined;
  readonly run: number | undefined;
  /** … or what else it is: 'confirmation', 'link', 'new-address', 'again'. */
  readonly other: string | undefined;
}

const noticeIn = ({ lesson }: Letter) =>
  lesson === undefined ? undefined : noticeOf(lesson as LessonId);
/** The reminder of a check, or the letter on the day after a danger sign. */
export const isNotice = (letter: Letter): boolean => noticeIn(letter) !== undefined;
export const isDayAfter = (letter: Letter): boolean => noticeIn(letter)?.kind === 'day-after';
/** One of the nine letters of the course. */
export const isLesson = (letter: Letter): boolean =>
  letter.lesson !== undefined && !isNotice(letter);
export const carriesCheck = ({ lesson }: Letter): boolean =>
  lesson !== undefined && checkOf(lesson as LessonId) !== undefined;

type Box = Pick<Host['mailbox'], 'messages' | 'raw'>;

/** Gives the mail that has come since it was asked last, oldest first. */
export function arrivals(mailbox: Box): () => Letter[] {
  let newest: string | undefined;
  /** The last so many; more are asked for where the last one known is not among them. */
  const since = (limit: number): ReturnType<Box['messages']> => {
    const some = mailbox.messages({ limit });
    const known = some.findIndex(({ id }) => id === newest);
    if (known >= 0) return some.slice(0, known);
    return some.length < limit ? some : since(limit * 4);
  };
  return () => {
    const come = since(16);
    newest = come[0]?.id ?? newest;
    return come.reverse().map(({ id, destinations, at, tags }) => ({
      id,
      to: destinations[0] as string,
      at,
      lesson: tags.lesson?.[0],
      run: tags.run?.[0] === undefined ? undefined : Number(tags.run[0]),
      other: tags.letter?.[0],
    }));
  };
}

/** The paths of the links in a letter, each once. Quoted-printable folds them; nothing in them is encoded. */
export function linksIn(mailbox: Box, { id }: Letter): string[] {
  const text = mailbox.raw(id).toString('latin1').replaceAll('=\r\n', '');
  const found = text.matchAll(/https:\/\/[a-z0-9.-]+(\/[a-z0-9/-]+)/g);
  return [...new Set([...found].map(([, path]) => path as string))];
}

/** The path of the letter's link into this part of the course, or undefined where it has none. */
export const linkIn = (mailbox: Box, letter: Letter, part: string): string | undefined =>
  linksIn(mailbox, letter).find((path) => path.startsWith(part));
