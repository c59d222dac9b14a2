/** "My page": what it shows of one person, and each change it offers. */
import * as z from 'zod/mini';
import { type Language, languageCodes } from '../../emails/languages.ts';
import { type Answer, latestChecks, latestNumbers } from './answer.ts';
import { type CheckId, isCheckOpen, SafetyAnswer } from './check.ts';
import { Country } from './country.ts';
import type { DangerSign } from './danger-sign.ts';
import type { Gate } from './gate.ts';
import { exercisesAreOut, surgeryIsRecent } from './hold.ts';
import type { EpochSeconds, Syllabus } from './ids.ts';
import { levelNow } from './legs.ts';
import type { Level, LevelReason, Pause, Person } from './person.ts';
import type { Plan } from './plan.ts';
import { Goal, Hour, Pace, TextSize, Weekday } from './preferences.ts';
import { TimeZone } from './time-zone.ts';
import { type WalkingPlan, walkingPlanOf } from './walking-plan.ts';

/** One point of a trend, on the person's own calendar day (ISO). */
export interface TrendPoint {
  readonly day: string;
  readonly value: number;
}

export type OwnCourse =
  | {
      readonly kind: 'active';
      /** When the next letter is due, and its place in the syllabus (0 is the welcome). */
      readonly nextAt: EpochSeconds;
      readonly position: number;
      readonly pause: Pause | undefined;
    }
  | { readonly kind: 'held'; readonly since: EpochSeconds }
  | { readonly kind: 'completed'; readonly early: boolean }
  /** Nothing more is sent; what is held can still be seen and erased, and nothing else changed. */
  | { readonly kind: 'left' };

export interface OwnPage {
  readonly language: Language;
  readonly country: Country;
  readonly timeZone: TimeZone;
  readonly firstName: string;
  readonly course: OwnCourse;
  /** How many letters follow the welcome. */
  readonly lessons: number;
  readonly level: Level;
  readonly why: LevelReason;
  /** "Before you move"; undefined: not answered, or not kept. */
  readonly gate: Gate['state'] | undefined;
  readonly walkingPlan: WalkingPlan;
  /** How many of the letters that follow the welcome they have had. */
  readonly weeksDone: number;
  /** On how many days in all they did their plan, as far as they said. */
  readonly daysDone: number;
  /** A danger sign is open: the four buttons stand first on the page. */
  readonly danger: boolean;
  /** Worse by A10: the page shows that text and "Start gently again". */
  readonly worse: boolean;
  readonly exercisesAreOut: boolean;
  readonly surgeryIsRecent: boolean;
  /** ISO date of a surgery to come. */
  readonly surgeryAhead: string | undefined;
  /** ISO date of the surgery they had, where they told the day. */
  readonly surgeryDate: string | undefined;
  readonly healthConsent: boolean;
  /** A check that can be answered or corrected now. */
  readonly check: CheckId | undefined;
  /** 0–10, one a letter; empty without the health consent. */
  readonly numbers: readonly TrendPoint[];
  /** Walking bands 0–5 of the checks. */
  readonly walking: readonly TrendPoint[];
  readonly goal: Goal | undefined;
  readonly plan: Plan | undefined;
  readonly pace: Pace;
  readonly weekday: number;
  readonly hour: number;
  readonly textSize: TextSize;
  readonly textOnly: boolean;
  readonly withoutWeight: boolean;
  readonly tracking: boolean;
  readonly asksNumber: boolean;
  /** A lesson has gone out that can be sent again. */
  readonly canSendAgain: boolean;
}

/** @returns undefined for whoever is moving to another address: their page is there */
export function ownPageOf(
  person: Person,
  answers: readonly Answer[],
  syllabus: Syllabus,
  now: EpochSeconds,
): OwnPage | undefined {
  const course = ownCourse(person, syllabus);
  if (!course) return undefined;
  const { check } = person;
  const kept = person.healthConsent ? answers : [];
  const checks = latestChecks(kept);
  const numbers = [
    ...checks.map(({ day, at, answers: { pain } }) => ({ day, at, value: pain })),
    ...latestNumbers(kept).map(({ day, at, pain }) => ({ day, at, value: pain })),
  ].sort((a, b) => a.at - b.at);
  return {
    language: person.language,
    country: person.country,
    timeZone: person.timeZone,
    firstName: person.firstName,
    course,
    lessons: syllabus.length - 1,
    level: levelNow(person),
    why: person.legs.why,
    gate: person.gate?.state,
    walkingPlan: walkingPlanOf(person, now),
    weeksDone: Math.max(0, person.lastLesson ? syllabus.indexOf(person.lastLesson) : 0),
    daysDone: latestNumbers(kept).reduce((sum, { daysDone }) => sum + (daysDone ?? 0), 0),
    danger: person.danger !== undefined,
    worse: person.legs.worseSince !== undefined,
    exercisesAreOut: exercisesAreOut(person, now),
    surgeryIsRecent: surgeryIsRecent(person, now),
    surgeryAhead: person.surgeryAhead,
    surgeryDate: person.surgeryDate,
    healthConsent: person.healthConsent,
    check: check && isCheckOpen(check, now) ? check.which : undefined,
    numbers: numbers.map(({ day, value }) => ({ day, value })),
    walking: checks.map(({ day, answers: { walking } }) => ({ day, value: walking })),
    goal: person.goal,
    plan: person.plan,
    pace: person.pace,
    weekday: person.weekday,
    hour: person.hour,
    textSize: person.textSize,
    textOnly: person.textOnly,
    withoutWeight: person.withoutWeight,
    tracking: person.tracking,
    asksNumber: person.unanswered !== undefined,
    canSendAgain: person.lastLesson !== undefined && course.kind !== 'left',
  };
}

function ownCourse(person: Person, syllabus: Syllabus): OwnCourse | undefined {
  const { course } = person;
  switch (course.kind) {
    case 'active':
      return {
        kind: 'active',
        nextAt: course.next.at,
        position: syllabus.indexOf(course.next.lesson),
        pause: course.pause,
      };
    case 'held':
      return { kind: 'held', since: course.at };
    case 'completed':
      return { kind: 'completed', early: course.early === true };
    case 'left':
      return { kind: 'left' };
    case 'moving':
      return undefined;
  }
}

const box = z.pipe(
  z.optional(z.union([z.literal('yes'), z.literal('on'), z.literal('')])),
  z.transform((value) => value === 'yes' || value === 'on'),
);
/** Without an answer there is no change: silence must not erase what someone has answered. */
const yesOrNo = z.pipe(
  z.enum(['yes', 'no']),
  z.transform((value) => value === 'yes'),
);
const IsoDate = z.iso.date();
const optionalDate = z.pipe(
  z.optional(z.union([z.literal(''), IsoDate])),
  z.transform((value) => (value === '' ? undefined : value)),
);

/** Each change by the last part of its path, POST /my/{change}; fields as the form sends them. */
export const changeForms = {
  /** Until a day, or for so many weeks: the page asks for one of the two. */
  pause: z.object({
    weeks: z.pipe(
      z.optional(z.string().check(z.regex(/^([1-9]|1[0-2])?$/))),
      z.transform((text) => (text ? Number(text) : undefined)),
    ),
    until: optionalDate,
  }),
  resume: z.object({}),
  rhythm: z.object({ weekday: Weekday, hour: Hour, timeZone: TimeZone, pace: Pace }),
  reading: z.object({
    language: z.enum(languageCodes),
    country: Country,
    textSize: TextSize,
    textOnly: box,
    withoutWeight: box,
    tracking: box,
  }),
  goal: z.object({
    goal: z.pipe(
      z.union([z.literal(''), Goal]),
      z.transform((goal) => (goal === '' ? undefined : goal)),
    ),
  }),
  number: z.object({ ask: yesOrNo }),
  answers: z.object({ keep: yesOrNo }),
  'surgery-ahead': z.object({ date: IsoDate }),
  'had-surgery': z.object({ date: optionalDate }),
  'surgery-off': z.object({}),
  'team-said-yes': z.object({}),
  'go-on': z.object({}),
  'start-gently': z.object({}),
  finish: z.object({}),
} as const;

export type ChangeKind = keyof typeof changeForms;
/** A form without fields reads as an object that may have no member at all, `kind` neither. */
type Fields<Read> = string extends keyof Read ? unknown : Read;
export type Change = {
  [Kind in ChangeKind]: { readonly kind: Kind } & Fields<z.infer<(typeof changeForms)[Kind]>>;
}[ChangeKind];

/** What a person says while a danger sign is open. */
export const dangerForms = {
  'seen-may-go-on': z.object({ signs: SafetyAnswer }),
  'seen-must-wait': z.object({ until: IsoDate }),
  'not-yet': z.object({}),
  mistake: z.object({ signs: SafetyAnswer }),
} as const;

export type DangerAnswer =
  | { readonly kind: 'seen-may-go-on'; readonly signs: readonly DangerSign[] }
  | { readonly kind: 'seen-must-wait'; readonly until: string }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'mistake'; readonly signs: readonly DangerSign[] };

/** Why a date was not taken. */
export type DateRefusal = 'past' | 'too-far' | 'missing' | 'both' | 'future';
