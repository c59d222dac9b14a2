/** Starts sends no faster than a share of SES's rate, and stops when SES takes nothing more. */
import type { Wait } from '../domain/ports.ts';
import type { SendOutcome } from './send-lesson.ts';

export interface Pace {
  readonly perSecond: number;
  readonly wait: Wait;
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds until the function is cut off. */
  remaining(): number;
}

/**
 * A send takes up to 11 s at SES and a few writes: one that starts later than this before the end
 * could be cut off between SES and settling.
 */
const LAST_START = 20_000;

/** There was no time left to send it in this invocation: the queue gives it out again. */
export class OutOfTimeError extends Error {
  override readonly name = 'OutOfTimeError';
}

/**
 * Sends start `1 / perSecond` apart and may overlap. Once SES refuses for the whole account, the
 * rest is let go without a call: those people stay overdue, and reconcile queues them again.
 */
export function sendInPace({ perSecond, wait, now, remaining }: Pace) {
  const spacing = 1000 / perSecond;
  let nextStart = now();
  let refused = false;

  return async (send: () => Promise<SendOutcome>): Promise<void> => {
    const start = Math.max(nextStart, now());
    nextStart = start + spacing;
    if (start > now()) await wait(start - now());
    if (refused) return;
    if (remaining() < LAST_START) throw new OutOfTimeError('the rest of the batch comes again');
    const outcome = await send();
    if (outcome.kind === 'refused' && outcome.scope === 'account') refused = true;
  };
}
