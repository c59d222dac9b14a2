/** One person on the course: the single item that is the truth about them, and how it changes. */
import type { Language } from '../../emails/languages.ts';
import type { Address } from './address.ts';
import type { Country } from './country.ts';
import type { EpochSeconds, LessonId, PersonId } from './ids.ts';
import type { TextSize, Work } from './preferences.ts';
import type { Told } from './sign-up.ts';
import type { TimeZone } from './time-zone.ts';

export type LeaveReason = 'link' | 'one-click' | 'bounce' | 'complaint';

/** A lesson that is booked: when it is due, and the number that names its schedule, never reused. */
export interface Booking {
  readonly lesson: LessonId;
  readonly at: EpochSeconds;
  readonly number: number;
}

export type Course =
  | { readonly kind: 'active'; readonly next: Booking }
  | { readonly kind: 'completed'; readonly at: EpochSeconds; readonly number: number }
  | {
      readonly kind: 'left';
      readonly at: EpochSeconds;
      readonly why: LeaveReason;
      readonly number: number;
    };

export interface Person {
  readonly id: PersonId;
  readonly address: Address;
  readonly language: Language;
  readonly country: Country;
  readonly timeZone: TimeZone;
  readonly told: Told;
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly confirmedAt: EpochSeconds;
  readonly firstName: string;
  readonly work: Work | undefined;
  readonly surgery: boolean;
  /** ISO date, where it is known. */
  readonly surgeryDate: string | undefined;
  readonly textSize: TextSize;
  readonly tracking: boolean;
  /** ISO weekday 1–7 and local hour 8–19 of the lessons. */
  readonly weekday: number;
  readonly hour: number;
  /** Which time through the course: 1, 2, … A new run has a ledger of its own. */
  readonly run: number;
  readonly course: Course;
  /** When the last lesson was accepted by SES. */
  readonly lastLessonAt: EpochSeconds | undefined;
  /** When reconcile looks at this person, unless something moved it before. */
  readonly attendAt: EpochSeconds | undefined;
  /** Counts the writes: each write is conditional on the number it was read with. */
  readonly version: number;
}
