/** Telling a clinic that an escalation waits: when, and whom. Self-referred people have none, and raise no alarm. */
import type { Address } from './address.ts';
import { type Clinic, staffedFrom } from './clinic.ts';
import type { DangerLevel } from './danger-sign.ts';
import type { EpochSeconds } from './ids.ts';

/** The alert that is next: at once, and after 1, 4 and 24 hours as long as nobody closes it. */
export interface ClinicAlert {
  readonly step: number;
  readonly at: EpochSeconds;
}

const HOUR = 3_600;
const AFTER = [0, HOUR, 4 * HOUR, 24 * HOUR];
/** By then the first contact has had two. */
const TO_SECOND = 2;

/** Counted from when the one before it went out, which may have had to wait for the morning. */
export function afterAlert({ step }: ClinicAlert, sentAt: EpochSeconds): ClinicAlert | undefined {
  const [was, next] = [AFTER[step], AFTER[step + 1]];
  if (was === undefined || next === undefined) return undefined;
  return { step: step + 1, at: sentAt + next - was };
}

export const contactFor = ({ contact, second }: Clinic, step: number): Address =>
  step === TO_SECOND ? (second ?? contact) : contact;

/** An emergency at whatever hour; what can wait till later in the day, when somebody is there. */
export const alertFrom = (level: DangerLevel, clinic: Clinic, at: EpochSeconds): EpochSeconds =>
  level === 'emergency' ? at : staffedFrom(clinic, at);
