/** What a person asks for on their page and gets by mail at once: a link, or the last lesson again. */
import type { Language } from '../../emails/languages.ts';
import type { EpochSeconds, LessonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Journal, LinkLetters, Mail, Mailer } from '../domain/ports.ts';
import type { LinkPurpose } from '../domain/service-mail.ts';
import { refused } from './answer-check.ts';
import { type Expired, expired, shownAgain } from './change-course.ts';
import type { OpenPageParts, Shown } from './open-page.ts';
import { readBearer } from './read-bearer.ts';

export interface MailNowParts {
  readonly journal: Journal;
  readonly linkLetters: LinkLetters;
  readonly mailer: Mailer;
}

export interface AskForMailParts extends OpenPageParts, MailNowParts {
  linkLetter(person: Person, purpose: LinkPurpose): Promise<Mail>;
  lessonAgain(person: Person, lesson: LessonId): Promise<Mail>;
}

type Asked = 'asked' | 'too-often' | 'unavailable';

/** Every letter that is asked for counts towards the same limits: one mailbox, so many an hour. */
async function mailNow(
  { journal, linkLetters, mailer }: MailNowParts,
  person: Person,
  now: number,
  letter: () => Promise<Mail>,
): Promise<Asked> {
  if ((await linkLetters.take(person.id, now)) === 'too-often') return 'too-often';
  const submission = await mailer.submit(await letter());
  if (submission.kind !== 'refused') {
    journal.count('AskedLettersSubmitted');
    return 'asked';
  }
  journal.info('asked-letter.refused', { code: submission.code });
  return 'unavailable';
}

export async function askLink(
  parts: AskForMailParts,
  session: string,
  purpose: LinkPurpose,
): Promise<Expired | ({ readonly kind: Asked } & Shown)> {
  const bearer = await readBearer(parts, session, 'session');
  if (!bearer) return expired;
  const { person, now } = bearer;
  const kind = await mailNow(parts, person, now, () => parts.linkLetter(person, purpose));
  const shown = await shownAgain(parts, session, person, now);
  return shown ? { kind, ...shown } : expired;
}

/** From a letter whose link is too old to open the page. */
export async function askFreshLink(
  parts: AskForMailParts,
  token: string,
): Promise<typeof refused | { readonly kind: Asked; readonly language: Language }> {
  const bearer = await readBearer(parts, token, 'letter');
  if (!bearer) return refused;
  const { person, now } = bearer;
  const kind = await mailNow(parts, person, now, () => parts.linkLetter(person, 'page'));
  return { kind, language: person.language };
}

/** @returns 'none' where no lesson has gone out that could be sent again */
export async function mailAgain(
  parts: MailNowParts,
  person: Person,
  now: EpochSeconds,
  letter: AskForMailParts['lessonAgain'],
): Promise<Asked | 'none'> {
  const { lastLesson } = person;
  if (!lastLesson || person.course.kind === 'left') return 'none';
  return mailNow(parts, person, now, () => letter(person, lastLesson));
}

/** The lesson as it suits the person now, HOLD included. */
export async function sendAgain(
  parts: AskForMailParts,
  session: string,
): Promise<Expired | ({ readonly kind: 'sent' | 'sent-today' | 'unavailable' } & Shown)> {
  const bearer = await readBearer(parts, session, 'session');
  if (!bearer) return expired;
  const { person, now } = bearer;
  const outcome = await mailAgain(parts, person, now, parts.lessonAgain);
  if (outcome === 'none') return expired;
  const shown = await shownAgain(parts, session, person, now);
  const kind = { asked: 'sent', 'too-often': 'sent-today', unavailable: 'unavailable' } as const;
  return shown ? { kind: kind[outcome], ...shown } : expired;
}
