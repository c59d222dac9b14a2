/** The symptom check: which letters carry it, what it asks (facts A10), and until when it is open. */
import * as z from 'zod/mini';
import { DangerSign } from './danger-sign.ts';
import type { EpochSeconds, LessonId } from './ids.ts';

const DAY = 86_400;

/** Raise it whenever a question, its words or its choices change; it is kept with each answer. */
export const CHECK_VERSION = 'check-2026-11-22';

export const checkIds = ['start', 'middle', 'end'] as const;
export const CheckId = z.enum(checkIds);
export type CheckId = z.infer<typeof CheckId>;

/** By the lesson's stable id, whatever the pace. */
const checkOfLesson: Readonly<Record<string, CheckId>> = {
  welcome: 'start',
  'half-way-there': 'middle',
  'keep-going': 'end',
};

/** The check that this lesson's letter carries; the other letters ask for one number instead. */
export const checkOf = (lesson: LessonId): CheckId | undefined =>
  Object.hasOwn(checkOfLesson, lesson) ? checkOfLesson[lesson] : undefined;

/** The last check that was asked, as it stands on the person; what was answered is kept apart. */
export interface AskedCheck {
  readonly which: CheckId;
  /** When its letter went out. */
  readonly askedAt: EpochSeconds;
  readonly answeredAt: EpochSeconds | undefined;
  /** When to remind, once; undefined: reminded, answered, or not to be reminded. */
  readonly remindAt: EpochSeconds | undefined;
  /** The reminder rides on the next letter. */
  readonly rides: boolean;
}

/** Whoever is reminded already, pauses or has finished is not reminded (again). */
export const unreminded = (check: AskedCheck | undefined): AskedCheck | undefined =>
  check && { ...check, remindAt: undefined, rides: false };

/** A check is reminded of this long after its letter. */
export const REMIND_AFTER = 3 * DAY;
/** A letter due within this long takes the reminder along. */
export const RIDES_WITHIN = 2 * DAY;
/** What was answered may be corrected for a week. */
export const CORRECT_FOR = 7 * DAY;
/** The last check has no next one that would close it. */
const OPEN_FOR = 28 * DAY;

/** Whether this check can still be answered or, for a week after it was, corrected. */
export function isCheckOpen(check: AskedCheck, now: EpochSeconds): boolean {
  return check.answeredAt === undefined
    ? now < check.askedAt + OPEN_FOR
    : now < check.answeredAt + CORRECT_FOR;
}

const scale = (from: number, to: number) =>
  z.pipe(
    z.union([z.string().check(z.regex(/^\d{1,2}$/)), z.number()]),
    z.pipe(
      z.transform((typed: string | number) => Number(typed)),
      z.int().check(z.minimum(from), z.maximum(to)),
    ),
  );

/** 0 none … 10 the worst you can think of. */
export const ZeroToTen = scale(0, 10);
/** 0 cannot · 1 under 2 minutes · 2 2–5 · 3 6–15 · 4 16–30 · 5 over 30, or no limit. */
export const Band = scale(0, 5);
/** 1 very much better … 4 no change … 7 very much worse. */
export const Change = scale(1, 7);
export const DaysDone = scale(0, 7);

/** Q1. A form sends 'none' where no sign is ticked, so that an empty form is no answer. */
export const SafetyAnswer = z.union([
  z.array(DangerSign).check(z.minLength(1)),
  z.pipe(
    z.tuple([z.literal('none')]),
    z.transform((): DangerSign[] => []),
  ),
]);

/** Q2 to Q6; Q6 is not asked at the start. What was left open stays missing: it is never guessed. */
export const CheckAnswers = z.object({
  pain: ZeroToTen,
  walking: Band,
  standing: Band,
  limits: ZeroToTen,
  change: z.optional(Change),
});
export type CheckAnswers = z.infer<typeof CheckAnswers>;
export type CheckQuestion = keyof CheckAnswers;
