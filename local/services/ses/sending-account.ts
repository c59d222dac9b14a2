/** What an SES account may send: sandbox or production, its rate and its daily quota. */
import { type Clock, ServiceError } from '../../world.ts';

/** The account's state; the host and tests may change it at any time. */
export interface SendingAccount {
  /** In the sandbox recipients must be verified too. */
  mode: 'sandbox' | 'production';
  /** recipients a second */
  sendRate: number;
  /** recipients in any 24 hours */
  dailyQuota: number;
  /** AWS or the owner stopped all sending. */
  paused: boolean;
}

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/**
 * Counts what was accepted and refuses what exceeds rate or quota. The window is strict: AWS lets
 * short bursts pass, so a program that keeps to this keeps to AWS.
 */
export const sendingWindow = (
  clock: Clock,
  account: SendingAccount,
  sentBefore: readonly number[],
) => {
  const times = [...sentBefore];
  let dayStart = 0;
  let secondStart = 0;

  return {
    /** Throws Throttling when `recipients` more are too many. */
    admit(recipients: number): void {
      const now = clock.now();
      while ((times[dayStart] ?? now) <= now - DAY_MS) dayStart += 1;
      secondStart = Math.max(secondStart, dayStart);
      while ((times[secondStart] ?? now) <= now - SECOND_MS) secondStart += 1;
      if (times.length - dayStart + recipients > account.dailyQuota) {
        throw new ServiceError('Throttling', 'Daily message quota exceeded.');
      }
      if (times.length - secondStart + recipients > account.sendRate) {
        throw new ServiceError('Throttling', 'Maximum sending rate exceeded.');
      }
    },
    record(recipients: number): void {
      for (let each = 0; each < recipients; each += 1) times.push(clock.now());
      // What lies before the day is never looked at again.
      if (dayStart > 10_000) {
        times.splice(0, dayStart);
        secondStart -= dayStart;
        dayStart = 0;
      }
    },
    reset(): void {
      times.length = 0;
      dayStart = 0;
      secondStart = 0;
    },
  };
};
