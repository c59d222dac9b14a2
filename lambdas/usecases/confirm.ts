/** Confirms a sign-up: the press of the button in the page that the confirmation letter opens. */
import type { Language } from '../../emails/languages.ts';
import { consentWordings } from '../domain/consent.ts';
import type { Country } from '../domain/country.ts';
import { enrolled } from '../domain/course-progress.ts';
import type { EpochSeconds, Syllabus } from '../domain/ids.ts';
import { type LinkKeys, readToken, signToken } from '../domain/link-token.ts';
import type { Person } from '../domain/person.ts';
import type {
  AccountSuppression,
  Bookings,
  Clock,
  Consents,
  DueLessons,
  Journal,
  SignUps,
  Subscribers,
} from '../domain/ports.ts';
import type { SignUp } from '../domain/sign-up.ts';
import type { TimeZone } from '../domain/time-zone.ts';
import { bookNext } from './book-next.ts';

export interface ConfirmParts {
  readonly bookings: Bookings;
  readonly clock: Clock;
  readonly consents: Consents;
  readonly dueLessons: DueLessons;
  readonly journal: Journal;
  readonly linkKeys: LinkKeys;
  readonly signUps: SignUps;
  readonly subscribers: Subscribers;
  readonly suppression: AccountSuppression;
  readonly syllabus: Syllabus;
}

export type ConfirmOutcome =
  | {
      readonly kind: 'confirmed';
      readonly language: Language;
      readonly country: Country;
      readonly timeZone: TimeZone;
      readonly setupToken: string;
      /** The person was on the course before this press. */
      readonly already: boolean;
    }
  | { readonly kind: 'refused' };

/**
 * A sign-up is good for one enrolment: one that led to the present run is spent. Whoever has left
 * is written to only after signing up anew, so an older letter in the mailbox is spent as well.
 */
function isSpent(signUp: SignUp, person: Person | undefined): boolean {
  if (!person) return false;
  const { course, confirmedAt } = person;
  return signUp.askedAt <= (course.kind === 'left' ? course.at : confirmedAt);
}

export async function confirm(parts: ConfirmParts, token: string): Promise<ConfirmOutcome> {
  const { clock, journal, linkKeys, signUps, subscribers } = parts;
  const now = clock.now();
  const bearer = readToken(token, 'confirm', now, linkKeys);
  if (!bearer) return { kind: 'refused' };
  const [signUp, person] = await Promise.all([
    signUps.read(bearer.personId, now),
    subscribers.read(bearer.personId),
  ]);
  if (person?.course.kind === 'active') {
    if (person.course.next.at > now) await bookNext(parts, person, now);
    return answer(person, true, linkKeys, now);
  }
  if (!signUp || isSpent(signUp, person)) return { kind: 'refused' };
  // Their course is being carried to another address; in a moment a new one can begin here.
  if (person?.course.kind === 'moving') return { kind: 'refused' };

  const earlier = person ?? (await subscribers.trace(bearer.personId));
  const joining = enrolled(signUp, earlier, now, parts.syllabus);
  await parts.consents.record({
    personId: signUp.personId,
    purpose: 'course',
    given: true,
    at: signUp.askedAt,
    confirmedAt: now,
    wording: consentWordings.course,
    language: signUp.askedIn,
    channel: signUp.channel,
  });
  await parts.suppression.lift(signUp.address);
  // Two presses at once: the second finds the first one's enrolment when it looks again.
  if ((await subscribers.save(joining)) === 'conflict') return confirm(parts, token);
  journal.count('EnrolmentsConfirmed');
  await bookNext(parts, joining, now);
  return answer(joining, false, linkKeys, now);
}

const answer = (
  person: Person,
  already: boolean,
  linkKeys: LinkKeys,
  now: EpochSeconds,
): ConfirmOutcome => ({
  kind: 'confirmed',
  language: person.language,
  country: person.country,
  timeZone: person.timeZone,
  setupToken: signToken('setup', person.id, now, linkKeys),
  already,
});
