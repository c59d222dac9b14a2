/** Plain values of the domain for tests: good by default, every field can be given. */

import { Address } from '../lambdas/domain/address.ts';
import type { Kept } from '../lambdas/domain/answer.ts';
import type { AskedCheck } from '../lambdas/domain/check.ts';
import type { Clinic, ClinicId } from '../lambdas/domain/clinic.ts';
import type { Consent } from '../lambdas/domain/consent.ts';
import type { DueLesson } from '../lambdas/domain/due-lesson.ts';
import type { Escalation } from '../lambdas/domain/escalation.ts';
import type { Gate } from '../lambdas/domain/gate.ts';
import type { EpochSeconds, LessonId, PersonId, Syllabus } from '../lambdas/domain/ids.ts';
import type { LedgerKey, LedgerRow } from '../lambdas/domain/ledger.ts';
import { startingLegs } from '../lambdas/domain/legs.ts';
import type { LinkKeys } from '../lambdas/domain/link-token.ts';
import type { MailEvent } from '../lambdas/domain/mail-event.ts';
import type { Legs, OpenDanger, Person, Trace } from '../lambdas/domain/person.ts';
import type { Mail, Move } from '../lambdas/domain/ports.ts';
import type { PreferencesForm } from '../lambdas/domain/preferences.ts';
import type { Sender } from '../lambdas/domain/sender.ts';
import type { SignUp, SignUpForm } from '../lambdas/domain/sign-up.ts';
import type { TimeZone } from '../lambdas/domain/time-zone.ts';
import type { Holding } from '../lambdas/domain/timeline.ts';

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

/** Nothing answered yet. */
export const someLegs = (over: Partial<Legs> = {}): Legs => ({
  ...startingLegs,
  ...over,
});

/** "Before you move" was answered, and nothing was ticked. */
export const anOpenGate = (): Gate => ({ state: 'clear', at: NOW - DAY });

/** Ticked a moment ago; the day-after letter is due tomorrow. */
export const anOpenDanger = (over: Partial<OpenDanger> = {}): OpenDanger => ({
  openedAt: NOW,
  askAt: NOW + DAY,
  waited: false,
  alert: undefined,
  ...over,
});

/** Went out with the welcome an hour ago. */
export const anAskedCheck = (over: Partial<AskedCheck> = {}): AskedCheck => ({
  which: 'start',
  askedAt: NOW - HOUR,
  answeredAt: undefined,
  remindAt: undefined,
  rides: false,
  ...over,
});

/** Confirmed an hour ago, got the welcome then, has the first lesson booked for tomorrow. */
export const aPerson = (over: Partial<Person> = {}): Person => ({
  id: aPersonId(),
  address: anAddress(),
  language: 'en',
  country: 'US',
  timeZone: aTimeZone(),
  told: 'yes',
  clinic: undefined,
  source: '',
  medium: '',
  campaign: '',
  confirmedAt: NOW - HOUR,
  firstName: 'Robin',
  work: undefined,
  surgery: false,
  surgeryDate: undefined,
  surgeryAhead: undefined,
  teamSaidYes: false,
  textSize: 'normal',
  textOnly: false,
  withoutWeight: false,
  tracking: false,
  weekday: 1,
  hour: 10,
  pace: 'weekly',
  goal: undefined,
  plan: undefined,
  healthConsent: false,
  legs: someLegs(),
  walking: undefined,
  gate: undefined,
  danger: undefined,
  askedIfNew: undefined,
  check: undefined,
  later: undefined,
  unanswered: 0,
  softBounces: 0,
  lastCounted: undefined,
  run: 1,
  course: {
    kind: 'active',
    next: { lesson: aLesson('how-it-works'), at: NOW + DAY, number: 2 },
  },
  lastLesson: aLesson('welcome'),
  lastLessonAt: NOW - HOUR,
  overdueAt: NOW + DAY + HOUR,
  version: 2,
  ...over,
});

/** The six questions of the start, answered a moment ago. */
export const aCheckAnswer = (over: Partial<Kept<'check'>> = {}): Kept<'check'> => ({
  kind: 'check',
  personId: aPersonId(),
  run: 1,
  at: NOW,
  day: '2026-11-22',
  version: 'check-2026-11-22',
  check: 'start',
  answers: { pain: 6, walking: 2, standing: 3, limits: 5 },
  legs: { before: someLegs(), after: someLegs() },
  ...over,
});

/** The one number of the first lesson. */
export const aNumberAnswer = (over: Partial<Kept<'number'>> = {}): Kept<'number'> => ({
  kind: 'number',
  personId: aPersonId(),
  run: 1,
  at: NOW,
  day: '2026-11-22',
  version: 'check-2026-11-22',
  lesson: aLesson('how-it-works'),
  pain: 4,
  daysDone: undefined,
  legs: { before: someLegs(), after: someLegs({ level: 2, why: 'stepped-up', steppedUpAt: NOW }) },
  ...over,
});

/** None of the signs. */
export const aSafetyAnswer = (over: Partial<Kept<'safety'>> = {}): Kept<'safety'> => ({
  kind: 'safety',
  personId: aPersonId(),
  run: 1,
  at: NOW,
  day: '2026-11-22',
  version: 'check-2026-11-22',
  signs: [],
  ...over,
});

/** "Before you move": none of it. */
export const aBeforeAnswer = (over: Partial<Kept<'before'>> = {}): Kept<'before'> => ({
  kind: 'before',
  personId: aPersonId(),
  run: 1,
  at: NOW,
  day: '2026-11-22',
  version: 'before-2026-11-25',
  ticked: [],
  ...over,
});

/** Half way: the goal is nearer. */
export const aGoalAnswer = (over: Partial<Kept<'goal'>> = {}): Kept<'goal'> => ({
  kind: 'goal',
  personId: aPersonId(),
  run: 1,
  at: NOW,
  day: '2026-11-22',
  version: 'goal-2026-11-25',
  lesson: aLesson('half-way-there'),
  goal: 'garden',
  look: 'nearer',
  ...over,
});

/** Opened a moment ago by the check, for an emergency. */
export const anEscalation = (over: Partial<Escalation> = {}): Escalation => ({
  personId: aPersonId(),
  openedAt: NOW,
  level: 'emergency',
  kinds: ['nerve'],
  reportedAt: [NOW],
  via: 'check',
  unsure: false,
  closed: undefined,
  ...over,
});

export const aMove = (over: Partial<Move> = {}): Move => ({
  personId: aPersonId(),
  to: anAddress('robin@new.example'),
  askedAt: NOW,
  ...over,
});

/** What is left of aPerson() after erasing. */
export const aTrace = (over: Partial<Trace> = {}): Trace => ({
  run: 1,
  number: 2,
  version: 3,
  movedTo: undefined,
  ...over,
});

/** Nothing is held. */
export const aHolding = (over: Partial<Holding> = {}): Holding => ({
  person: undefined,
  trace: undefined,
  signUp: undefined,
  consents: [],
  ledger: [],
  notes: [],
  answers: [],
  escalations: [],
  move: undefined,
  linkLettersAt: [],
  replyAnswers: [],
  complainedAt: undefined,
  ...over,
});

/** A person of whom every field says something, each at its usual length; what cannot stand beside an open danger does not. */
export const everythingSet = (over: Partial<Person> = {}): Person =>
  aPerson({
    address: anAddress('robin.greenwood-walker@mail.example'),
    language: 'es',
    timeZone: aTimeZone('America/Argentina/Buenos_Aires'),
    told: 'not-sure',
    clinic: aClinicId(),
    source: 'clinic-leaflet',
    medium: 'print',
    campaign: 'autumn-2026',
    firstName: 'María Guadalupe',
    work: 'on-feet',
    surgery: true,
    surgeryDate: '2026-02-28',
    surgeryAhead: '2027-03-01',
    teamSaidYes: true,
    textSize: 'large',
    textOnly: true,
    withoutWeight: true,
    tracking: true,
    weekday: 7,
    hour: 19,
    pace: 'fortnightly',
    goal: 'garden',
    plan: { when: 'legs-start', will: 'rest-place' },
    healthConsent: true,
    legs: { level: 2, why: 'started-gently', steppedUpAt: NOW - DAY, worseSince: NOW - HOUR },
    walking: 3,
    gate: { state: 'flagged', at: NOW - HOUR },
    danger: {
      openedAt: NOW - HOUR,
      askAt: NOW + DAY,
      waited: true,
      alert: { step: 2, at: NOW + HOUR },
    },
    check: {
      which: 'middle',
      askedAt: NOW - DAY,
      answeredAt: NOW - HOUR,
      remindAt: NOW + DAY,
      rides: true,
    },
    later: { askedAt: NOW - DAY, at: NOW + 12 * WEEK },
    unanswered: 2,
    softBounces: 4,
    lastCounted: '12 half-way-there softly-bounced',
    run: 12,
    course: {
      kind: 'active',
      next: { lesson: aLesson('plan-your-rests'), at: NOW + DAY, number: 123 },
      pause: { until: NOW + DAY, why: 'must-wait' },
    },
    lastLesson: aLesson('half-way-there'),
    version: 1234,
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

export const aClinicId = (letter = 'c'): ClinicId => letter.repeat(16) as ClinicId;

/** Somebody is there on working days from 8 to 17, in New York. */
export const aClinic = (over: Partial<Clinic> = {}): Clinic => ({
  id: aClinicId(),
  name: 'Spring Street Clinic',
  phone: '+1 555 0100',
  language: 'en',
  contact: anAddress('nurse@clinic.example'),
  second: anAddress('second@clinic.example'),
  timeZone: aTimeZone(),
  hours: { weekdays: [1, 2, 3, 4, 5], from: 8, to: 17 },
  ...over,
});
