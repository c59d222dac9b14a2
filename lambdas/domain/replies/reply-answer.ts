/** What a reply is answered with: which letter, and what it tells. Never what was written. */

import type { Language } from '../../../emails/languages.ts';
import { crisisLineFor, sameDayFor } from '../../../emails/safety.ts';
import type { Address } from '../address.ts';
import type { Country } from '../country.ts';
import type { Danger } from '../danger-sign.ts';
import type { LessonId, PersonId } from '../ids.ts';
import type { Person } from '../person.ts';
import type { ReplyLetter } from './answer-limits.ts';
import type { ReplyValues } from './reply-values.ts';

export interface ReplyAnswer {
  readonly letter: Exclude<ReplyLetter, 'again'>;
  readonly says: Partial<ReplyValues>;
  /** Whose number can be given on its page instead. */
  readonly lesson?: LessonId | undefined;
}

/** To whom an answer goes: a person at their own address, or a stranger at the one they wrote from. */
export interface Addressee {
  readonly id: PersonId;
  readonly address: Address;
  readonly language: Language;
  readonly country: Country | undefined;
  /** Undefined for a stranger. */
  readonly person: Person | undefined;
}

export const addresseeOf = (person: Person): Addressee => ({
  id: person.id,
  address: person.address,
  language: person.language,
  country: person.country,
  person,
});

/** The text for these kinds, in the words that the letter has for each. */
export function dangerSays(
  danger: Danger,
  country: Country | undefined,
  language: Language,
): Partial<ReplyValues> {
  const { level, kinds, withCalf } = danger;
  const has = (kind: Danger['kinds'][number]) => kinds.includes(kind);
  const { line, place } = sameDayFor(country, language);
  return {
    emergency: level === 'emergency',
    urgent: level === 'urgent',
    tellThem: kinds.length > 0,
    tellChest: has('chest-or-breath'),
    tellCalfToo: has('chest-or-breath') && withCalf,
    tellNerve: has('nerve'),
    tellColdLeg: has('cold-leg'),
    tellAccident: has('accident'),
    tellFever: has('fever'),
    tellCalf: has('calf'),
    tellFall: has('fall'),
    sameDayLine: line ?? '',
    sameDayPlace: place,
  };
}

/** Whom to call in despair, by country. */
export function crisisSays(country: Country | undefined): Partial<ReplyValues> {
  const line = crisisLineFor(country);
  return { despair: true, crisisNumber: line ?? '', crisisTel: line?.replaceAll(' ', '') ?? '' };
}
