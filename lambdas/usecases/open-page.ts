/** Opens "my page": a letter's link is good for it for 30 days, a link that was asked for an hour. */
import type { Language } from '../../emails/languages.ts';
import type { EpochSeconds, Syllabus } from '../domain/ids.ts';
import { readToken, signToken } from '../domain/link-token.ts';
import { type OwnPage, ownPageOf } from '../domain/own-page.ts';
import type { Person } from '../domain/person.ts';
import type { Answers } from '../domain/ports.ts';
import { refused } from './answer-check.ts';
import { type ReadBearerParts, readBearer } from './read-bearer.ts';

export interface OpenPageParts extends ReadBearerParts {
  readonly answers: Answers;
  readonly syllabus: Syllabus;
}

/** After this a letter's link opens nothing by itself: whoever has the old letter may not be its reader. */
export const LETTER_OPENS_FOR = 30 * 86_400;

export interface Shown {
  /** Stands in the forms of the page, and lasts 30 minutes. */
  readonly session: string;
  readonly page: OwnPage;
}

export type OpenedPage =
  | typeof refused
  | { readonly kind: 'too-old'; readonly language: Language }
  | ({ readonly kind: 'page' } & Shown);

export async function openPage(parts: OpenPageParts, token: string): Promise<OpenedPage> {
  const asked = await readBearer(parts, token, 'page');
  const bearer = asked ?? (await readBearer(parts, token, 'letter'));
  if (!bearer) return refused;
  const { person, issuedAt, now } = bearer;
  if (!asked && now >= issuedAt + LETTER_OPENS_FOR) {
    return { kind: 'too-old', language: person.language };
  }
  const page = await viewOf(parts, person, now);
  if (!page) return refused;
  return { kind: 'page', session: signToken('session', person.id, now, parts.linkKeys), page };
}

/** The page once more, within its session. */
export async function lookAtPage(
  parts: OpenPageParts,
  session: string,
): Promise<{ readonly kind: 'expired' } | ({ readonly kind: 'page' } & Shown)> {
  const bearer = await readBearer(parts, session, 'session');
  const page = bearer && (await viewOf(parts, bearer.person, bearer.now));
  return page ? { kind: 'page', session, page } : { kind: 'expired' };
}

/** What the page shows now; without the health consent no answer is so much as read. */
export async function viewOf(
  { answers, syllabus }: Pick<OpenPageParts, 'answers' | 'syllabus'>,
  person: Person,
  now: EpochSeconds,
): Promise<OwnPage | undefined> {
  const kept = person.healthConsent ? await answers.read(person.id, person.run) : [];
  return ownPageOf(person, kept, syllabus, now);
}

/** In which language to show the page of a link, before anything is shown on it; changes nothing. */
export async function peekPage(
  { clock, linkKeys, subscribers }: ReadBearerParts,
  token: string,
): Promise<{ readonly language: Language } | undefined> {
  const now = clock.now();
  const bearer =
    readToken(token, 'page', now, linkKeys) ?? readToken(token, 'letter', now, linkKeys);
  return bearer && (await subscribers.read(bearer.personId));
}
