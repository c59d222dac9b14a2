/** Takes the answers of the page after confirming, or its skip, and lets the welcome letter go. */
import type { Language } from '../../emails/languages.ts';
import { consentWordings } from '../domain/consent.ts';
import type { Country } from '../domain/country.ts';
import { lastBooking, preferring, welcomeOf } from '../domain/course-progress.ts';
import type { Syllabus } from '../domain/ids.ts';
import { type LinkKeys, readToken } from '../domain/link-token.ts';
import type {
  Bookings,
  Clock,
  Consents,
  DueLessons,
  Journal,
  Subscribers,
} from '../domain/ports.ts';
import type { PreferencesForm } from '../domain/preferences.ts';
import { bookNext } from './book-next.ts';

export interface PreferParts {
  readonly bookings: Bookings;
  readonly clock: Clock;
  readonly consents: Consents;
  readonly dueLessons: DueLessons;
  readonly journal: Journal;
  readonly linkKeys: LinkKeys;
  readonly subscribers: Subscribers;
  readonly syllabus: Syllabus;
}

export type PreferOutcome =
  | {
      readonly kind: 'saved';
      readonly language: Language;
      readonly country: Country;
      readonly welcome: 'sent' | 'earlier';
    }
  | { readonly kind: 'refused' };

/** `language`: the one the page was shown in, kept with a tracking consent. */
export async function prefer(
  parts: PreferParts,
  token: string,
  form: PreferencesForm,
  language: Language,
): Promise<PreferOutcome> {
  const { bookings, clock, consents, linkKeys, subscribers, syllabus } = parts;
  const now = clock.now();
  const bearer = readToken(token, 'setup', now, linkKeys);
  const person = bearer && (await subscribers.read(bearer.personId));
  if (person?.course.kind !== 'active') return { kind: 'refused' };

  const changed = preferring(person, form, now, syllabus);
  if (changed.tracking !== person.tracking) {
    await consents.record({
      personId: person.id,
      purpose: 'tracking',
      given: changed.tracking,
      at: now,
      confirmedAt: undefined,
      wording: consentWordings.tracking,
      language,
      channel: 'page',
    });
  }
  if ((await subscribers.save(changed)) === 'conflict') {
    return prefer(parts, token, form, language);
  }
  await bookNext(parts, changed, now);
  await bookings.cancel(person.id, lastBooking(person));
  const welcome = person.course.next.lesson === welcomeOf(syllabus) ? 'sent' : 'earlier';
  return { kind: 'saved', language: person.language, country: person.country, welcome };
}
