/** The ledger: one row per person, course run and lesson, put before SES is called. */
import type { EpochSeconds, LessonId, PersonId } from './ids.ts';

export interface LedgerKey {
  readonly personId: PersonId;
  readonly run: number;
  /** A lesson's id, or a notice's. */
  readonly lesson: LessonId;
}

/** What SES may say of a letter after having taken it; each is kept once, with the first time it was said. */
export const mailEventKinds = [
  'delivered',
  'bounced',
  'softly-bounced',
  'complained',
  'rejected',
  'delayed',
  'not-rendered',
] as const;
export type MailEventKind = (typeof mailEventKinds)[number];

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
