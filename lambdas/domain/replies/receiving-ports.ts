/** What reading a mail that came in needs of the world. */
import type { EpochSeconds } from '../ids.ts';
import type { IncomingMail } from './incoming-mail.ts';
import type { MailReceived } from './mail-received.ts';

/** Why nobody reads a mail: told with the dead letter, so words of ours alone. */
export type Unreadable =
  | 'too-large'
  | 'too-many-lines'
  | 'too-many-parts'
  | 'too-deep'
  | 'headers-too-long'
  | 'too-many-headers'
  | 'text-too-long'
  | 'too-slow'
  | 'not-parsed';

/** Mail as it came, where SES has laid it down. */
export interface RawMails {
  /** Fetches nothing of a mail that is larger than what is read. */
  get(
    place: MailReceived['place'],
  ): Promise<
    | { readonly kind: 'raw'; readonly bytes: Uint8Array }
    | { readonly kind: 'unreadable'; readonly why: 'too-large' }
  >;
}

/** Takes a mail apart, or says what about it goes beyond the limits. Never throws. */
export type ParseMail = (
  bytes: Uint8Array,
) => Promise<
  | { readonly kind: 'mail'; readonly mail: IncomingMail }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
>;

/**
 * After so long a claim is that of a function that died: longer than it may run, shorter than the
 * queue keeps a message from being given out again, so that no try is lost on waiting.
 */
export const CLAIM_LIFE = 120;

/** A claim is kept longer than the queue and its dead letters can bring the mail again. */
export const CLAIM_KEPT = 30 * 86_400;

/** Which mail has been acted on, by SES's message id. */
export interface ReceivedMails {
  /** `under-way`: somebody else has it in hand, and may yet fail. */
  claim(messageId: string, now: EpochSeconds): Promise<'claimed' | 'under-way' | 'done'>;
  settle(messageId: string, now: EpochSeconds): Promise<void>;
}

/** Where what cannot be read waits for a person to look at it. */
export interface DeadLetters {
  put(body: string, reason: string): Promise<void>;
}
