/** The ledger: one row per person, course run and lesson, put before SES is called. */
import type { EpochSeconds, LessonId, PersonId } from './ids.ts';

export interface LedgerKey {
  readonly personId: PersonId;
  readonly run: number;
  readonly lesson: LessonId;
}

export type MailEventKind = 'bounced' | 'complained';

export interface LedgerRow extends LedgerKey {
  readonly attempt: number;
  readonly claimedAt: EpochSeconds;
  /** When SES said each of these happened, where it did. */
  readonly events: Readonly<Partial<Record<MailEventKind, EpochSeconds>>>;
}

/** A claim that nothing has settled for this long is sent again, once no event can still be on its way. */
export const IN_DOUBT_FOR = 3_600;
/** SES is called within this many seconds of the claim, or not at all. */
export const CLAIM_LIFE = 30;
