/** Plain values of the domain for tests: good by default, every field can be given. */

import { Address } from '../lambdas/domain/address.ts';
import type { Consent } from '../lambdas/domain/consent.ts';
import type { Sender } from '../lambdas/domain/course-mail.ts';
import type { DueLesson } from '../lambdas/domain/due-lesson.ts';
import type { EpochSeconds, LessonId, PersonId, Syllabus } from '../lambdas/domain/ids.ts';
import type { LedgerKey, LedgerRow } from '../lambdas/domain/ledger.ts';
import type { LinkKeys } from '../lambdas/domain/link-token.ts';
import type { MailEvent } from '../lambdas/domain/mail-event.ts';
import type { Person } from '../lambdas/domain/person.ts';
import type { Mail } from '../lambdas/domain/ports.ts';
import type { PreferencesForm } from '../lambdas/domain/preferences.ts';
import type { SignUp, SignUpForm } from '../lambdas/domain/sign-up.ts';
import type { TimeZone } from '../lambdas/domain/time-zone.ts';

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Epoch seconds of an ISO moment. */
export const at = (iso: string): EpochSeconds => Date.parse(iso) / 1000;

/** Sunday, 10:00 in New York. */
export const NOW = at('2026-11-22T15:00:00Z');

/** 128 bit fill 25 characters and a little of the last, which is therefore an 'a' here. */
export const aPersonId = (letter = 'c'): PersonId => `${letter.repeat(25)}a` as PersonId;
export const anAddress = (typed = 'robin@mail.example'): Address => Address.parse(typed);
export const aTimeZone = (name = 'America/New_York'): TimeZone => name as TimeZone;
export const aLesson = (id: string): LessonId => id as LessonId;

/** Three lessons: the course is the same however long it is. */
export const aSyllabus = (...ids: string[]): Syllabus =>
  (ids.length > 0 ? ids : ['welcome', 'how-it-works', 'keep-going']).map(aLesson);

export const ADDRESS_KEY = 'address-key-address-key-address-key';

export const someLinkKeys = (over: Partial<LinkKeys> = {}): LinkKeys => ({
  current: '2',
  keys: { '1': 'first-link-key-of-32-characters!!', '2': 'second-link-key-of-32-characters!' },
  retired: new Set('1'),
  ...over,
});

export const aSender = (over: Partial<Sender> = {}): Sender => ({
  name: 'Walk Easier',
  address: 'letters@course.example',
  postalAddress: 'Walk Easier, 1 Example Street, Springfield',
  webOrigin: 'https://letters.course.example',
  receivingDomain: 'course.example',
  ...over,
});

export const aSignUpForm = (over: Partial<SignUpForm> = {}): SignUpForm => ({
  address: anAddress(),
  consent: true,
  told: 'yes',
  language: 'en',
  country: 'US',
  timeZone: aTimeZone(),
  source: '',
  medium: '',
  campaign: '',
  ...over,
});

export function aSignUp(over: Partial<SignUp> = {}): SignUp {
  const { consent: _consent, ...answers } = aSignUpForm();
  return {
    ...answers,
    personId: aPersonId(),
    askedAt: NOW,
    askedIn: 'en',
    channel: 'page',
    wording: 'sign-up-2026-11-22',
    lettersAt: [NOW],
    version: 1,
    ...over,
  };
}

/** Confirmed an hour ago, got the welcome then, has the first lesson booked for tomorrow. */
export const aPerson = (over: Partial<Person> = {}): Person => ({
  id: aPersonId(),
  address: anAddress(),
  language: 'en',
  country: 'US',
  timeZone: aTimeZone(),
  told: 'yes',
  source: '',
  medium: '',
  campaign: '',
  confirmedAt: NOW - HOUR,
  firstName: 'Robin',
  work: undefined,
  surgery: false,
  surgeryDate: undefined,
  textSize: 'normal',
  tracking: false,
  weekday: 1,
  hour: 10,
  run: 1,
  course: {
    kind: 'active',
    next: { lesson: aLesson('how-it-works'), at: NOW + DAY, number: 2 },
  },
  lastLessonAt: NOW - HOUR,
  attendAt: NOW + DAY + HOUR,
  version: 2,
  ...over,
});

export const aDueLesson = (over: Partial<DueLesson> = {}): DueLesson => ({
  v: 1,
  personId: aPersonId(),
  run: 1,
  lesson: aLesson('how-it-works'),
  attempt: 1,
  ...over,
});

export const aLedgerKey = (over: Partial<LedgerKey> = {}): LedgerKey => ({
  personId: aPersonId(),
  run: 1,
  lesson: aLesson('how-it-works'),
  ...over,
});

export const aLedgerRow = (over: Partial<LedgerRow> = {}): LedgerRow => ({
  ...aLedgerKey(),
  attempt: 1,
  claimedAt: NOW,
  events: {},
  ...over,
});

/** The page of wishes, sent with nothing filled in. */
export const somePreferences = (over: Partial<PreferencesForm> = {}): PreferencesForm => ({
  firstName: undefined,
  weekday: undefined,
  hour: undefined,
  work: undefined,
  surgery: undefined,
  surgeryDate: undefined,
  textSize: undefined,
  tracking: false,
  ...over,
});

export const aConsent = (over: Partial<Consent> = {}): Consent => ({
  personId: aPersonId(),
  purpose: 'course',
  given: true,
  at: NOW,
  confirmedAt: NOW + HOUR,
  wording: 'course-2026-11-22',
  language: 'en',
  channel: 'page',
  ...over,
});

export const aMail = (over: Partial<Mail> = {}): Mail => ({
  to: anAddress(),
  raw: Buffer.from(
    'From: letters@course.example\r\nTo: robin@mail.example\r\nSubject: Hello\r\n\r\nHello.\r\n',
  ),
  configurationSet: 'plain',
  tags: { person: aPersonId(), run: '1', lesson: 'how-it-works', attempt: '1' },
  ...over,
});

export const aMailEvent = (over: Partial<MailEvent> = {}): MailEvent => ({
  kind: 'sent',
  personId: aPersonId(),
  letter: { run: 1, lesson: aLesson('how-it-works') },
  at: NOW,
  ...over,
});
