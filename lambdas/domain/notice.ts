/**
 * Letters beside the lessons that nobody asked for a moment ago: the reminder of a check and the
 * day-after letter. They are claimed, decided and settled like a lesson, under a name of their own.
 */
import { type CheckId, checkIds } from './check.ts';
import type { EpochSeconds, LessonId } from './ids.ts';
import type { Person } from './person.ts';

export type Notice =
  | { readonly kind: 'reminder'; readonly check: CheckId }
  | { readonly kind: 'day-after'; readonly openedAt: EpochSeconds };

const REMINDER = 'remind-check-';
/** Says nothing of danger: it stands in the tags of a mail. */
const DAY_AFTER = 'short-question-';

/** The name it has on the queue, on the ledger and in the tags of its mail. */
export const noticeId = (notice: Notice): LessonId =>
  (notice.kind === 'reminder'
    ? `${REMINDER}${notice.check}`
    : `${DAY_AFTER}${notice.openedAt}`) as LessonId;

/** The notice of that name, or undefined for a lesson. */
export function noticeOf(id: LessonId): Notice | undefined {
  if (id.startsWith(REMINDER)) {
    const check = checkIds.find((one) => id === REMINDER + one);
    return check && { kind: 'reminder', check };
  }
  if (!id.startsWith(DAY_AFTER)) return undefined;
  const notice = { kind: 'day-after', openedAt: Number(id.slice(DAY_AFTER.length)) } as const;
  // One name for each: '', '07' and '1e3' are numbers as well.
  return noticeId(notice) === id && Number.isSafeInteger(notice.openedAt) ? notice : undefined;
}

export interface Wait {
  readonly letter: LessonId;
  readonly at: EpochSeconds;
}

/** The notices that wait for this person. */
export function waitingNotices({ check, danger }: Person): Wait[] {
  const waits: Wait[] = [];
  if (danger?.askAt !== undefined) {
    const { openedAt, askAt } = danger;
    waits.push({ letter: noticeId({ kind: 'day-after', openedAt }), at: askAt });
  }
  if (check?.remindAt !== undefined) {
    waits.push({
      letter: noticeId({ kind: 'reminder', check: check.which }),
      at: check.remindAt,
    });
  }
  return waits;
}
