/** Takes the answers of a symptom check, Q2 to Q6, after a safety question without a sign. */
import type { Language } from '../../emails/languages.ts';
import { latestChecks } from '../domain/answer.ts';
import { effectOf } from '../domain/answer-effect.ts';
import { CHECK_VERSION, type CheckAnswers, type CheckId, isCheckOpen } from '../domain/check.ts';
import type { Country } from '../domain/country.ts';
import { changed } from '../domain/course-progress.ts';
import type { EpochSeconds, Syllabus } from '../domain/ids.ts';
import { startingLegs } from '../domain/legs.ts';
import { dayOf } from '../domain/lesson-time.ts';
import type { Person } from '../domain/person.ts';
import type { Answers, Consents, Journal } from '../domain/ports.ts';
import { type ChangePersonParts, changePerson } from './change-person.ts';
import { type ReadBearerParts, readBearer } from './read-bearer.ts';
import { recordPageConsent } from './record-page-consent.ts';

export interface AnswerParts extends ChangePersonParts, ReadBearerParts {
  readonly answers: Answers;
  readonly consents: Consents;
  readonly journal: Journal;
  readonly subscribers: ChangePersonParts['subscribers'];
  readonly syllabus: Syllabus;
}

/** Whom the page speaks to, and where. */
export interface Reader {
  readonly language: Language;
  readonly country: Country;
}

export const readerOf = ({ language, country }: Person): Reader => ({ language, country });
export const refused = { kind: 'refused' } as const;

export type OpenedCheck =
  | typeof refused
  | ({ readonly kind: 'closed' } & Reader)
  | ({
      readonly kind: 'open';
      readonly check: CheckId;
      readonly needsConsent: boolean;
      /** What was answered less than a week ago, to be corrected. */
      readonly earlier: CheckAnswers | undefined;
    } & Reader);

const openOf = (person: Person, now: EpochSeconds) =>
  person.check && person.course.kind !== 'left' && isCheckOpen(person.check, now)
    ? person.check
    : undefined;

export async function openCheck(parts: AnswerParts, token: string): Promise<OpenedCheck> {
  const bearer = await readBearer(parts, token, 'letter');
  if (!bearer) return refused;
  const { person, now } = bearer;
  const check = openOf(person, now);
  if (!check) return { kind: 'closed', ...readerOf(person) };
  const { healthConsent, id, run } = person;
  const kept =
    healthConsent && check.answeredAt !== undefined ? await parts.answers.read(id, run) : [];
  return {
    kind: 'open',
    check: check.which,
    needsConsent: !healthConsent,
    earlier: latestChecks(kept).find((answer) => answer.check === check.which)?.answers,
    ...readerOf(person),
  };
}

export type AnsweredCheck =
  | typeof refused
  | ({ readonly kind: 'closed' } & Reader)
  | ({ readonly kind: 'kept' | 'not-kept'; readonly worse: boolean } & Reader);

/** Nothing but the answer itself is there to compare with, where none is kept. */
const saysMuchWorse = ({ change }: CheckAnswers): boolean => change !== undefined && change >= 6;

/** @param consent undefined where it was not asked, because it was given before */
export async function answerCheck(
  parts: AnswerParts,
  token: string,
  check: CheckId,
  answers: CheckAnswers,
  consent: boolean | undefined,
): Promise<AnsweredCheck> {
  const bearer = await readBearer(parts, token, 'letter');
  if (!bearer) return refused;
  const { person, now } = bearer;
  if (openOf(person, now)?.which !== check) return { kind: 'closed', ...readerOf(person) };
  const keeps = await keepsAnswers(parts, person, consent, now);

  const saved = await changePerson(parts, person.id, async (present) => {
    // Closed between two pages, or answered in another tab at the same moment: the latest one counts.
    const asked = openOf(present, now);
    if (asked?.which !== check) return present;
    const done = {
      ...asked,
      answeredAt: asked.answeredAt ?? now,
      remindAt: undefined,
      rides: false,
    };
    if (!mayKeep(present, consent)) {
      const nothingKept = { legs: startingLegs, walking: undefined };
      return changed(present, { check: done, ...(!present.healthConsent && nothingKept) });
    }

    const { id: personId, run, timeZone } = present;
    const about = { personId, run, at: now, day: dayOf(now, timeZone), version: CHECK_VERSION };
    const answer = { kind: 'check', check, answers, ...about } as const;
    const kept = await parts.answers.read(personId, run);
    const legs = effectOf(answer, kept, present, parts.syllabus);
    await parts.answers.record({ kind: 'safety', signs: [], ...about });
    await parts.answers.record({ ...answer, legs });
    return changed(present, {
      check: done,
      healthConsent: true,
      legs: legs.after,
      walking: answers.walking,
    });
  });
  parts.journal.count('ChecksAnswered');
  const worse = keeps ? saved?.legs.worseSince !== undefined : saysMuchWorse(answers);
  return { kind: keeps ? 'kept' : 'not-kept', worse, ...readerOf(person) };
}

/** Whether what is answered now may be kept: a plain "no" always counts, a new "yes" is kept first. */
export async function keepsAnswers(
  { consents }: Pick<AnswerParts, 'consents'>,
  person: Person,
  consent: boolean | undefined,
  now: EpochSeconds,
): Promise<boolean> {
  if (consent === false) return false;
  if (person.healthConsent) return true;
  if (consent === undefined) return false;
  await recordPageConsent(consents, person, 'health', true, now);
  return true;
}

/** On each try anew: the consent may have been withdrawn in another tab meanwhile, and a plain "no" counts. */
export const mayKeep = (present: Person, consent: boolean | undefined): boolean =>
  consent !== false && (present.healthConsent || consent === true);
