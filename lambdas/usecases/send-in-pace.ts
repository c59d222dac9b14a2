/** Starts sends no faster than a share of SES's rate, and stops when SES takes nothing more. */
import type { Wait } from '../domain/ports.ts';
import type { SendOutcome } from './send-lesson.ts';

export interface Pace {
  readonly perSecond: number;
  readonly wait: Wait;
  /** Epoch milliseconds. */
  now(): number;
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
 *
 * @returns one pace for all invocations of a function instance, which follow each other closely
 *   under a backlog; call it with the milliseconds that are left to each invocation
 */
export function sendInPace({ perSecond, wait, now }: Pace) {
  const spacing = 1000 / perSecond;
  let lastStart = Number.NEGATIVE_INFINITY;

  return (remaining: () => number) => {
    // A clock that was set back must not make everyone wait until it is there again.
    let nextStart = Math.min(lastStart, now()) + spacing;
    let refused = false;

    return async (send: () => Promise<SendOutcome>): Promise<void> => {
      const start = Math.max(nextStart, now());
      nextStart = start + spacing;
      if (start > now()) await wait(start - now());
      if (refused) return;
      if (remaining() < LAST_START) throw new OutOfTimeError('the rest of the batch comes again');
      lastStart = now();
      const outcome = await send();
      if (outcome.kind === 'refused' && outcome.scope === 'account') refused = true;
    };
  };
}
