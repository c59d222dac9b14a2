/** What the operator's pages need of the host. */
import type { ClockMode } from '../clock.ts';
import type { Suppressed } from '../services/ses/mail-store.ts';
import type { Mailbox } from './mailbox.ts';

/** The part of the host's clock that can be worked by hand. */
export interface OperatorClock {
  now(): number;
  readonly mode: ClockMode;
  stop(): Promise<void>;
  run(speed?: number): void;
  next(): Promise<number>;
  forward(ms: number): Promise<number>;
}

export interface OperatorHost {
  readonly clock: OperatorClock;
  readonly mailbox: Mailbox;
  readonly suppression: {
    list(): Suppressed[];
    remove(address: string): boolean;
  };
  /** The course's sign-up page on this machine. */
  signUpUrl(): string;
  /** What DNS would tell of the domains that letters are signed for. */
  dnsRecords(): readonly { readonly name: string; readonly value: string }[];
  /** What comes next, soonest first; at most what fits a page. */
  upcoming(): { readonly name: string; readonly at: number }[];
  /** What went wrong since the start (denied calls, faults), oldest first. */
  problems(): readonly string[];
  /** The last lines the functions logged, oldest first. */
  logTail(): readonly string[];
}
