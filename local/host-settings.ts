/** What a host may be told when it starts. */
import type { StateSettings } from './host-state.ts';
import type { SendingAccount } from './services/ses/sending-account.ts';

export interface HostSettings {
  /** Folder of the synthesised cloud assembly (cdk.out). */
  readonly assembly: string;
  readonly state: StateSettings;
  /** 0 or absent: any free port. */
  readonly ports?: {
    readonly pages?: number;
    readonly operator?: number;
    readonly wire?: number;
    readonly smtp?: number;
  };
  /** Virtual epoch ms of the first start; @default the real now. A kept state goes on from its own. */
  readonly startAt?: number;
  /** Makes everything that the services draw by chance the same each time. */
  readonly seed?: number;
  /** Addresses and domains verified in SES outside the template, as the trial's sender is. */
  readonly verified?: readonly string[];
  /** A receipt rule set that somebody has made and activated outside the template. */
  readonly activeRuleSet?: string;
  readonly engine?: 'dynoxide' | 'dynalite';
  /** What differs from a new production account of SES. */
  readonly sending?: Partial<SendingAccount>;
  /** How many of the newest calls and log lines stay in memory; @default KEPT */
  readonly keep?: { readonly calls?: number; readonly logs?: number };
  /** Whether the pages' throttle holds: a crowd in virtual time presses faster than any in real time. @default true */
  readonly throttles?: boolean;
  /** Instances of one function at once; further events wait. @default MOST_INSTANCES */
  readonly instances?: number;
}

/** A new account has 10 for all functions; each costs about 40 MB here. */
export const MOST_INSTANCES = 4;

/** Enough for every story; about 150 MB when full, so a long simulation asks for less. */
export const KEPT = { calls: 200_000, logs: 100_000 } as const;
