/** What the use cases need of the world, each by the role it plays. */
import type { Address } from './address.ts';
import type { Answer } from './answer.ts';
import type { Clinic, ClinicId } from './clinic.ts';
import type { Consent } from './consent.ts';
import type { DueLesson } from './due-lesson.ts';
import type { Escalation } from './escalation.ts';
import type { EpochSeconds, PersonId } from './ids.ts';
import type { LedgerKey, LedgerRow, MailEventKind } from './ledger.ts';
import type { Booking, MovedTo, Person, Trace } from './person.ts';
import type { AnsweredReply, Turn } from './replies/answer-limits.ts';
import type { SignUp } from './sign-up.ts';
import type { Holding, TimelineNote } from './timeline.ts';

/** Whether a conditional write found what it was conditional on. */
export type Saved = 'saved' | 'conflict';

/** People by id; each read is strongly consistent. */
export interface Subscribers {
  read(id: PersonId): Promise<Person | undefined>;
  /** Writes `person` where the stored version is `person.version - 1` (absent counts as 0). */
  save(person: Person): Promise<Saved>;
  /** What is left of one who was erased or has moved; undefined for everyone else. */
  trace(id: PersonId): Promise<Trace | undefined>;
  /** Replaces the person by their trace, where the stored version is `trace.version - 1`. */
  fade(id: PersonId, trace: Trace): Promise<Saved>;
  /** Ids of people whom something waits for that is due before `now`, oldest first; one query a shard. */
  waiting(now: EpochSeconds, limit: number): Promise<PersonId[]>;
}

/** Sign-ups that wait for their confirmation; an expired one is not there. */
export interface SignUps {
  read(id: PersonId, now: EpochSeconds): Promise<SignUp | undefined>;
  /** Writes `signUp` where the stored version is `signUp.version - 1`, or none is stored or open. */
  save(signUp: SignUp, now: EpochSeconds): Promise<Saved>;
}

export interface Ledger {
  read(key: LedgerKey): Promise<LedgerRow | undefined>;
  /** Attempt 1 needs the row to be absent, attempt n the row of attempt n − 1. */
  claim(key: LedgerKey, attempt: number, now: EpochSeconds): Promise<'claimed' | 'taken'>;
  /**
   * Takes back a claim whose letter was certainly not sent: the row goes with attempt 1; after a
   * later attempt the one before it is in doubt again.
   */
  release(key: LedgerKey, attempt: number): Promise<void>;
  /** Notes what SES said of the letter; the first time counts, and a row that is not there stays away. */
  record(key: LedgerKey, event: MailEventKind, at: EpochSeconds): Promise<'first' | 'known'>;
}

/** What people answered: added to, corrected by a further one, never changed. */
export interface Answers {
  record(answer: Answer): Promise<void>;
  /** All of one run, oldest first. */
  read(id: PersonId, run: number): Promise<Answer[]>;
  /** The health consent was withdrawn: every answer of every run goes. */
  erase(id: PersonId): Promise<void>;
}

export interface Escalations {
  read(id: PersonId, openedAt: EpochSeconds): Promise<Escalation | undefined>;
  /** Puts it as given, over what was there. */
  put(escalation: Escalation): Promise<void>;
}

export interface Clinics {
  read(id: ClinicId): Promise<Clinic | undefined>;
  /** Puts it as given, over what was there. */
  put(clinic: Clinic): Promise<void>;
}

/** A change of address that waits for its press: the newest one asked for, for a week. */
export interface Moves {
  ask(move: Move): Promise<void>;
  read(id: PersonId): Promise<Move | undefined>;
}

export interface Move {
  readonly personId: PersonId;
  readonly to: Address;
  readonly askedAt: EpochSeconds;
}

/** Letters that bring a link: so many an hour and a day, for one mailbox. */
export interface LinkLetters {
  /** Takes a slot, or says that there is none at present. */
  take(id: PersonId, now: EpochSeconds): Promise<'taken' | 'too-often'>;
}

/** Answers to replies: one a mail, and so many a day for one mailbox (see replies/answer-limits.ts). */
export interface ReplyAnswers {
  /** Takes this mail's answer, where it is its turn. */
  take(id: PersonId, answer: AnsweredReply, isKnown: boolean): Promise<Turn>;
  /** It did not go out: the mail may be answered by a later try. */
  giveBack(id: PersonId, messageId: string): Promise<void>;
}

/** Everything the table holds of one person. */
export interface Holdings {
  read(id: PersonId): Promise<Holding>;
  /**
   * Copies answers, escalations, consents, ledger and timeline to the person they go on as; what is
   * there already stays. Safe to repeat.
   */
  copy(from: PersonId, to: MovedTo): Promise<void>;
  /**
   * Deletes all but the person's own item, consents and complaints; after erasing, an open
   * escalation stays as well and is gone at `escalationsUntil`. Safe to repeat.
   */
  erase(id: PersonId, keep?: { readonly escalationsUntil: EpochSeconds }): Promise<void>;
}

export interface Consents {
  /** Keeps a consent or its withdrawal; the same one twice is one. */
  record(consent: Consent): Promise<void>;
}

/** Mailboxes that complained: kept for ever under the keyed hash alone. */
export interface Complaints {
  record(id: PersonId, at: EpochSeconds): Promise<void>;
  /** True where nobody complained, or where a year's one letter was still unused and is now taken. */
  mayAsk(id: PersonId, now: EpochSeconds): Promise<boolean>;
  /** The letter that was allowed at `askedAt` did not go out: the year has its letter again. */
  giveBack(id: PersonId, askedAt: EpochSeconds): Promise<void>;
}

export interface Timeline {
  note(note: TimelineNote): Promise<void>;
}

/** Lessons booked ahead: one one-time schedule a person. */
export interface Bookings {
  /** Books the lesson; a schedule of that name that exists already is the same booking. */
  book(id: PersonId, booking: Booking, due: DueLesson): Promise<void>;
  /** Takes a booking back; one that is gone already is no fault. */
  cancel(id: PersonId, number: number): Promise<void>;
}

export interface DueLessons {
  /** `afterSeconds`: nobody gets the message before that, at most 900; default 0. */
  queue(due: DueLesson, afterSeconds?: number): Promise<void>;
  /** How many messages wait or are being worked on, about. */
  depth(): Promise<number>;
}

/** Whether events of SES may still be on their way to us. */
export interface MailEvents {
  areDrained(): Promise<boolean>;
}

export type ConfigurationSet = 'plain' | 'tracked' | 'confirmation';

export interface Mail {
  readonly to: Address;
  readonly raw: Uint8Array;
  readonly configurationSet: ConfigurationSet;
  /** Opaque ids only: [A-Za-z0-9_-], at most 256 characters each. */
  readonly tags: Readonly<Record<string, string>>;
}

/** `account`: nothing can be sent at present; `letter`: this one cannot. */
export type Submission =
  | { readonly kind: 'accepted'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly scope: 'account' | 'letter'; readonly code: string }
  | { readonly kind: 'in-doubt'; readonly code: string };

export interface Mailer {
  submit(mail: Mail): Promise<Submission>;
}

/** SES's own suppression list of the account. */
export interface AccountSuppression {
  lift(address: Address): Promise<void>;
}

export interface Clock {
  now(): EpochSeconds;
}

/** Pauses between sends; in tests time passes by itself. */
export type Wait = (milliseconds: number) => Promise<void>;

export type RandomBytes = (size: number) => Uint8Array;

/** Structured log and metrics: event names and counts, never what identifies a person. */
export interface Journal {
  info(event: string, detail?: Readonly<Record<string, string | number>>): void;
  count(metric: string, value?: number): void;
}
