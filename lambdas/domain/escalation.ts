/** An escalation: opened by a danger sign, open until it is closed with an outcome. */
import type { DangerKind, DangerLevel } from './danger-sign.ts';
import type { EpochSeconds, PersonId } from './ids.ts';

/** What a clinic says that became of it. */
export type ClinicOutcome =
  | 'spoke'
  | 'could-not-reach'
  | 'sent-to-emergency'
  | 'mistake'
  | 'not-ours';

/** The person's own four answers but for "not yet", "no" to "Is this new?", and those of a clinic. */
export type EscalationOutcome = 'seen-may-go-on' | 'seen-must-wait' | 'not-new' | ClinicOutcome;

export interface Escalation {
  readonly personId: PersonId;
  /** Names it: one person has at most one open at a time. */
  readonly openedAt: EpochSeconds;
  readonly level: DangerLevel;
  /** Every kind that was reported while it was open; undefined without the health consent. */
  readonly kinds: readonly DangerKind[] | undefined;
  readonly reportedAt: readonly EpochSeconds[];
  readonly via: 'check' | 'page' | 'reply';
  /** Words that may mean a danger sign: nobody is alarmed until they are new, or not answered for. */
  readonly unsure: boolean;
  readonly closed: { readonly at: EpochSeconds; readonly outcome: EscalationOutcome } | undefined;
}

/** After the person was erased an open one is kept this long at most, without their address. */
export const KEPT_AFTER_ERASING = 30 * 86_400;
