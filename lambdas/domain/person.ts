/** One person on the course: the single item that is the truth about them. How it changes: course-progress.ts and its neighbours. */
import type { Language } from '../../emails/languages.ts';
import type { Address } from './address.ts';
import type { AskedCheck } from './check.ts';
import type { ClinicId } from './clinic.ts';
import type { ClinicAlert } from './clinic-alert.ts';
import type { Country } from './country.ts';
import type { Gate } from './gate.ts';
import type { EpochSeconds, LessonId, PersonId } from './ids.ts';
import type { Plan } from './plan.ts';
import type { Goal, Pace, TextSize, Work } from './preferences.ts';
import type { Told } from './sign-up.ts';
import type { TimeZone } from './time-zone.ts';

export type LeaveReason =
  | 'link'
  | 'one-click'
  | 'mailto'
  | 'reply'
  | 'died'
  | 'bounce'
  | 'complaint'
  | 'erased';

/** A lesson that is booked: when it is due, and the number that names its schedule, never reused. */
export interface Booking {
  readonly lesson: LessonId;
  readonly at: EpochSeconds;
  readonly number: number;
}

/** No lesson before `until`; the booking stands at the first chosen hour after it. */
export interface Pause {
  readonly until: EpochSeconds;
  /** Asked for; told by a doctor to wait; five letters in a row came back; their mailbox said so. */
  readonly why: 'asked' | 'must-wait' | 'bounces' | 'away';
}

export type Course =
  | { readonly kind: 'active'; readonly next: Booking; readonly pause?: Pause | undefined }
  /** On hold from surgery on, with no end, until the person presses "Go on". */
  | {
      readonly kind: 'held';
      readonly at: EpochSeconds;
      readonly lesson: LessonId;
      readonly number: number;
    }
  | {
      readonly kind: 'completed';
      readonly at: EpochSeconds;
      readonly number: number;
      /** "I am better, finish now", rather than all lessons sent. */
      readonly early?: boolean | undefined;
    }
  | {
      readonly kind: 'left';
      readonly at: EpochSeconds;
      readonly why: LeaveReason;
      readonly number: number;
    }
  /** Is being moved to another address; what is left in the end is a trace that points there. */
  | {
      readonly kind: 'moving';
      readonly at: EpochSeconds;
      readonly to: MovedTo;
      readonly address: Address;
      readonly number: number;
      /** The course that goes on there. */
      readonly from: Course;
    };

/** Where a person went: their runs there are numbered `runsAfter` higher, beside those of an earlier owner. */
export interface MovedTo {
  readonly id: PersonId;
  readonly runsAfter: number;
}

/** 1 is the gentlest, seated. */
export type Level = 1 | 2 | 3;

/** Why the level is what it is, in the order in which a page explains them. */
export type LevelReason =
  | 'start'
  | 'steady'
  | 'eased'
  | 'stepped-up'
  | 'started-gently'
  | 'after-danger'
  | 'not-cleared';

/** What the answers have led to; the answers themselves are kept apart. */
export interface Legs {
  readonly level: Level;
  readonly why: LevelReason;
  readonly steppedUpAt: EpochSeconds | undefined;
  /** Worse by A10, since then: no exercises. */
  readonly worseSince: EpochSeconds | undefined;
}

/** A danger sign that is open: HOLD wherever a lesson can be seen. */
export interface OpenDanger {
  /** Names its escalation. */
  readonly openedAt: EpochSeconds;
  /** When the day-after letter is due; undefined once it went out. */
  readonly askAt: EpochSeconds | undefined;
  /** One lesson has waited its week; the next ones come in their rhythm, as HOLD. */
  readonly waited: boolean;
  /** When their clinic is told next; undefined without a clinic, or where it has been told enough. */
  readonly alert: ClinicAlert | undefined;
}

/** One letter twelve weeks after the course, for whoever said yes to it. */
export interface LaterLetter {
  /** Names it. */
  readonly askedAt: EpochSeconds;
  /** When it is due; undefined once it went out. */
  readonly at: EpochSeconds | undefined;
}

export interface Person {
  readonly id: PersonId;
  readonly address: Address;
  readonly language: Language;
  readonly country: Country;
  readonly timeZone: TimeZone;
  readonly told: Told;
  /** Undefined for whoever signed up by themselves. */
  readonly clinic: ClinicId | undefined;
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly confirmedAt: EpochSeconds;
  readonly firstName: string;
  readonly work: Work | undefined;
  readonly surgery: boolean;
  /** ISO date of the surgery they had, where it is known. */
  readonly surgeryDate: string | undefined;
  /** ISO date of a surgery to come: the course is on hold from that day. */
  readonly surgeryAhead: string | undefined;
  /** Their surgical team said that they may exercise. */
  readonly teamSaidYes: boolean;
  readonly textSize: TextSize;
  readonly textOnly: boolean;
  /** The letter about weight comes as "Stronger and steadier". */
  readonly withoutWeight: boolean;
  readonly tracking: boolean;
  /** ISO weekday 1–7 and local hour 8–19 of the lessons. */
  readonly weekday: number;
  readonly hour: number;
  readonly pace: Pace;
  readonly goal: Goal | undefined;
  /** "When I …, I will …" */
  readonly plan: Plan | undefined;
  /** Agreed that answers about their health are kept; without it level 1, and no number is kept. */
  readonly healthConsent: boolean;
  readonly legs: Legs;
  /** How long they can walk, by the latest check that was kept: 0 cannot … 5 over 30 minutes. */
  readonly walking: number | undefined;
  /** "Before you move"; undefined: not answered, or not kept. */
  readonly gate: Gate | undefined;
  readonly danger: OpenDanger | undefined;
  /** A reply may have told of a danger sign: when we asked whether it is new. Names its escalation. */
  readonly askedIfNew: EpochSeconds | undefined;
  /** The last check that was asked. */
  readonly check: AskedCheck | undefined;
  readonly later: LaterLetter | undefined;
  /** Letters in a row whose weekly question had no answer; undefined: asked not to be asked again. */
  readonly unanswered: number | undefined;
  /** Transient bounces in a row, and the last event that was counted ("run lesson kind"). */
  readonly softBounces: number;
  readonly lastCounted: string | undefined;
  /** Which time through the course: 1, 2, … A new run has a ledger of its own. */
  readonly run: number;
  readonly course: Course;
  /** The last lesson that SES accepted, and when. */
  readonly lastLesson: LessonId | undefined;
  readonly lastLessonAt: EpochSeconds | undefined;
  /** When reconcile looks after the booked lesson, unless something moved it before. */
  readonly overdueAt: EpochSeconds | undefined;
  /** Counts the writes: each write is conditional on the number it was read with. */
  readonly version: number;
}

/** What was begun and not finished is looked after this long after it began. */
const UNFINISHED_AFTER = 600;

/** "Is this new?" waits so long for its yes or no; after that it counts as a yes. */
export const IF_NEW_WAITS = 2 * 3_600;

/**
 * When reconcile looks at this person: the earliest of all that waits. Each of these moments has its
 * own place on the person; this is what the index holds.
 */
export function attendAt({
  overdueAt,
  check,
  danger,
  askedIfNew,
  later,
  course,
}: Person): EpochSeconds | undefined {
  const unfinished =
    course.kind === 'moving' || (course.kind === 'left' && course.why === 'erased');
  const waits = [
    overdueAt,
    check?.remindAt,
    danger?.askAt,
    danger?.alert?.at,
    askedIfNew === undefined ? undefined : askedIfNew + IF_NEW_WAITS,
    later?.at,
    unfinished ? course.at + UNFINISHED_AFTER : undefined,
  ].filter((at) => at !== undefined);
  return waits.length > 0 ? Math.min(...waits) : undefined;
}

/** What is kept of a person who was erased or moved on: what a later enrolment under the same hash needs. */
export interface Trace {
  readonly run: number;
  /** The number of the last booking. */
  readonly number: number;
  readonly version: number;
  readonly movedTo: MovedTo | undefined;
}
