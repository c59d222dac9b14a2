/** A sign-up: what the page asks, what is kept until it is confirmed, and how often a letter may ask. */
import * as z from 'zod/mini';
import { type Language, languageCodes } from '../../emails/languages.ts';
import { Address } from './address.ts';
import { Country } from './country.ts';
import type { EpochSeconds, PersonId } from './ids.ts';
import { TimeZone } from './time-zone.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** An unconfirmed sign-up is gone for every reader exactly this long after it was made. */
export const SIGN_UP_LIFE = 7 * DAY;
/** However many ask, one mailbox gets at most one confirmation letter an hour and three a day. */
const LETTERS_A_DAY = 3;
/** After a complaint the same mailbox is asked at most once a year. */
export const YEAR = 365 * DAY;

/** Has a clinician said that the leg pain comes from nerves in the back? */
export const Told = z.enum(['yes', 'not-yet', 'not-sure']);
export type Told = z.infer<typeof Told>;

const mark = z._default(z.string().check(z.trim(), z.maxLength(100)), '');

/** The body of POST /sign-up, as form fields or JSON. */
export const SignUpForm = z.object({
  address: Address,
  /** The box "I am 18 or over and want these letters". */
  consent: z.pipe(
    z.union([z.literal('yes'), z.literal('on'), z.literal(true)]),
    z.transform(() => true),
  ),
  told: Told,
  language: z.enum(languageCodes),
  country: Country,
  timeZone: TimeZone,
  source: mark,
  medium: mark,
  campaign: mark,
});
export type SignUpForm = z.infer<typeof SignUpForm>;
export type SignUpField = keyof SignUpForm;

/** The sign-up as it waits in the table; `lettersAt` are the times its confirmation letter went out. */
export interface SignUp extends Omit<SignUpForm, 'consent'> {
  readonly personId: PersonId;
  readonly askedAt: EpochSeconds;
  readonly askedIn: Language;
  readonly channel: 'page' | 'json';
  readonly wording: string;
  readonly lettersAt: readonly EpochSeconds[];
  readonly version: number;
}

export const isOpen = (signUp: SignUp, now: EpochSeconds): boolean =>
  now < signUp.askedAt + SIGN_UP_LIFE;

/** Whether a further confirmation letter may go to a mailbox that got the earlier ones at these times. */
export function mayWrite(lettersAt: readonly EpochSeconds[], now: EpochSeconds): boolean {
  const today = lettersAt.filter((at) => at > now - DAY);
  return today.length < LETTERS_A_DAY && today.every((at) => at <= now - HOUR);
}
