/**
 * Letters beside the lessons that nobody asked for a moment ago: the reminder of a check, the
 * day-after letter, and the one twelve weeks on that was agreed to. They are claimed, decided and settled like a lesson, under a name of their own.
 */
import { type CheckId, checkIds } from './check.ts';
import type { EpochSeconds, LessonId } from './ids.ts';
import type { Person } from './person.ts';

export type Notice =
  | { readonly kind: 'reminder'; readonly check: CheckId }
  | { readonly kind: 'day-after'; readonly openedAt: EpochSeconds }
  /** To the clinic of someone with an open danger sign, not to them. */
  | { readonly kind: 'clinic-alert'; readonly openedAt: EpochSeconds; readonly step: number }
  | { readonly kind: 'twelve-weeks-on'; readonly askedAt: EpochSeconds };

const REMINDER = 'remind-check-';
/** Says nothing of danger: it stands in the tags of a mail. */
const DAY_AFTER = 'short-question-';
const LATER = 'twelve-weeks-on-';
const TO_CLINIC = /^to-clinic-(\d+)-(\d)$/;

/** The name it has on the queue, on the ledger and in the tags of its mail. */
export function noticeId(notice: Notice): LessonId {
  switch (notice.kind) {
    case 'reminder':
      return `${REMINDER}${notice.check}` as LessonId;
    case 'day-after':
      return `${DAY_AFTER}${notice.openedAt}` as LessonId;
    case 'clinic-alert':
      return `to-clinic-${notice.openedAt}-${notice.step}` as LessonId;
    case 'twelve-weeks-on':
      return `${LATER}${notice.askedAt}` as LessonId;
  }
}

/** One name for each: '', '07' and '1e3' are numbers as well. */
const named = (notice: Notice, seconds: number, id: LessonId): Notice | undefined =>
  noticeId(notice) === id && Number.isSafeInteger(seconds) ? notice : undefined;

/** The notice of that name, or undefined for a lesson. */
export function noticeOf(id: LessonId): Notice | undefined {
  if (id.startsWith(REMINDER)) {
    const check = checkIds.find((one) => id === REMINDER + one);
    return check && { kind: 'reminder', check };
  }
  if (id.startsWith(DAY_AFTER)) {
    const openedAt = Number(id.slice(DAY_AFTER.length));
    return named({ kind: 'day-after', openedAt }, openedAt, id);
  }
  const [, opened, step] = TO_CLINIC.exec(id) ?? [];
  if (opened !== undefined) {
    const openedAt = Number(opened);
    return named({ kind: 'clinic-alert', openedAt, step: Number(step) }, openedAt, id);
  }
  if (!id.startsWith(LATER)) return undefined;
  const askedAt = Number(id.slice(LATER.length));
  return named({ kind: 'twelve-weeks-on', askedAt }, askedAt, id);
}

export interface Wait {
  readonly letter: LessonId;
  readonly at: EpochSeconds;
}

/** The notices that wait for this person. */
export function waitingNotices({ check, danger, later }: Person): Wait[] {
  const waits: Wait[] = [];
  if (danger?.askAt !== undefined) {
    const { openedAt, askAt } = danger;
    waits.push({ letter: noticeId({ kind: 'day-after', openedAt }), at: askAt });
  }
  if (danger?.alert) {
    const { openedAt, alert } = danger;
    const letter = noticeId({ kind: 'clinic-alert', openedAt, step: alert.step });
    waits.push({ letter, at: alert.at });
  }
  if (check?.remindAt !== undefined) {
    waits.push({
      letter: noticeId({ kind: 'reminder', check: check.which }),
      at: check.remindAt,
    });
  }
  if (later?.at !== undefined) {
    const { askedAt, at } = later;
    waits.push({ letter: noticeId({ kind: 'twelve-weeks-on', askedAt }), at });
  }
  return waits;
}
