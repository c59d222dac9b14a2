/** Shows a letter in the browser: neutral to whoever has the link, their own to the one who asks for it. */
import { type Language, languages } from '../../emails/languages.ts';
import type { LetterModule } from '../domain/compiled-letter.ts';
import type { LessonId, Syllabus } from '../domain/ids.ts';
import { neutralPage, ownPage } from '../domain/letter-page.ts';
import { type LinkKeys, readToken } from '../domain/link-token.ts';
import type { Clinics, Clock, Subscribers } from '../domain/ports.ts';
import type { Sender } from '../domain/sender.ts';

export interface ReadLetterParts {
  readonly clinics: Pick<Clinics, 'read'>;
  readonly clock: Clock;
  readonly linkKeys: LinkKeys;
  readonly sender: Sender;
  readonly subscribers: Subscribers;
  readonly syllabus: Syllabus;
  letter(language: Language, lesson: LessonId): Promise<LetterModule>;
}

function named(parts: ReadLetterParts, language: string, lesson: string) {
  const known = parts.syllabus.find((id) => id === lesson);
  return known && Object.hasOwn(languages, language)
    ? { language: language as Language, lesson: known }
    : undefined;
}

export async function readNeutralLetter(
  parts: ReadLetterParts,
  language: string,
  lesson: string,
): Promise<string | undefined> {
  const which = named(parts, language, lesson);
  if (!which) return undefined;
  const letter = await parts.letter(which.language, which.lesson);
  return neutralPage(letter, which.language, parts.sender);
}

export type OwnLetter =
  | { readonly kind: 'letter'; readonly html: string }
  | { readonly kind: 'refused' };

export async function readOwnLetter(
  parts: ReadLetterParts,
  language: string,
  lesson: string,
  token: string,
): Promise<OwnLetter> {
  const which = named(parts, language, lesson);
  const now = parts.clock.now();
  const bearer = readToken(token, 'letter', now, parts.linkKeys);
  const person = which && bearer && (await parts.subscribers.read(bearer.personId));
  if (!person) return { kind: 'refused' };
  const letter = await parts.letter(which.language, which.lesson);
  const clinic = person.clinic && (await parts.clinics.read(person.clinic));
  const form = { lesson: which.lesson, isCopy: true };
  return {
    kind: 'letter',
    html: ownPage({ person, clinic, form, now }, letter, parts.sender, token),
  };
}
