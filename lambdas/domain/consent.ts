/** Consents: what was asked, in which words, and when it was given or withdrawn. */
import type { Language } from '../../emails/languages.ts';
import type { EpochSeconds, PersonId } from './ids.ts';

export type ConsentPurpose = 'course' | 'tracking' | 'health' | 'later';
export type ConsentChannel =
  | 'page'
  | 'json'
  | 'link'
  | 'one-click'
  | 'mailto'
  | 'reply'
  | 'died'
  | 'bounce'
  | 'complaint'
  | 'erased';

/** The version of the words that each purpose is asked with; raise it whenever the words change. */
export const consentWordings = {
  course: 'course-2026-11-22',
  tracking: 'tracking-2026-11-22',
  health: 'health-2026-11-25',
  later: 'later-2026-11-25',
} as const satisfies Record<ConsentPurpose, string>;

export interface Consent {
  readonly personId: PersonId;
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly at: EpochSeconds;
  /** When double opt-in made it effective: the moment of the confirming press. */
  readonly confirmedAt: EpochSeconds | undefined;
  readonly wording: string;
  readonly language: Language;
  readonly channel: ConsentChannel;
}
