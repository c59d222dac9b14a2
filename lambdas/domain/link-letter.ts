/** Letters that are asked for on a page: how many one mailbox gets. */
import type { EpochSeconds } from './ids.ts';

const TEN_MINUTES = 600;
const DAY = 86_400;

/** Enough for whoever presses twice or mistypes; nobody can fill a mailbox with them. */
const IN_TEN_MINUTES = 2;
const A_DAY = 5;

/** An earlier letter counts for this long. */
export const LINK_LETTER_COUNTS = DAY;

/** Whether one more may go to the mailbox that got the earlier ones at these times. */
export function maySendLink(sentAt: readonly EpochSeconds[], now: EpochSeconds): boolean {
  const within = (seconds: number) => sentAt.filter((at) => at > now - seconds).length;
  return within(TEN_MINUTES) < IN_TEN_MINUTES && within(LINK_LETTER_COUNTS) < A_DAY;
}
