/** The clinic behind a person, as far as an escalation has to reach somebody there. */
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Language } from '../../emails/languages.ts';
import type { Address } from './address.ts';
import type { EpochSeconds } from './ids.ts';
import type { TimeZone } from './time-zone.ts';

export const ClinicId = z
  .string()
  .check(z.regex(/^[a-z2-7]{16}$/))
  .brand<'ClinicId'>();
export type ClinicId = z.infer<typeof ClinicId>;

export interface Clinic {
  readonly id: ClinicId;
  readonly name: string;
  readonly phone: string;
  readonly language: Language;
  /** Who is told of an escalation. */
  readonly contact: Address;
  /** Who is told where nobody has acted on it for four hours. */
  readonly second: Address | undefined;
  readonly timeZone: TimeZone;
  /** When somebody is there, on these ISO weekdays from the first full hour up to the second. */
  readonly hours: {
    readonly weekdays: readonly number[];
    readonly from: number;
    readonly to: number;
  };
}

/** What a letter says of it. */
export type ClinicToCall = Pick<Clinic, 'name' | 'phone'>;

/** A week and a day: whatever the hours, the next opening is among these days. */
const DAYS_AHEAD = 8;

/** `at` itself where somebody is there then, else when next somebody is; `at` where nobody ever is. */
export function staffedFrom({ hours, timeZone }: Clinic, at: EpochSeconds): EpochSeconds {
  const now = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timeZone);
  const isOpenDay = (day: number) => hours.weekdays.includes(day);
  if (isOpenDay(now.dayOfWeek) && now.hour >= hours.from && now.hour < hours.to) return at;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = now.toPlainDate().add({ days: ahead });
    const opens = day.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(hours.from) });
    const opensAt = opens.epochMilliseconds / 1000;
    if (isOpenDay(day.dayOfWeek) && opensAt > at) return opensAt;
  }
  return at;
}
