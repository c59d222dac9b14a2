/** What a clock on the wall shows in a zone: a second opinion, straight from Intl. */
import type { EpochSeconds } from '../../../lambdas/domain/ids.ts';

export interface WallTime {
  /** ISO date. */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
  /** ISO weekday 1–7. */
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const numeric = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    ...numeric,
    ...time,
  });
  formats.set(timeZone, format);
  return format;
}

export function wallTime(at: EpochSeconds, timeZone: string): WallTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at * 1000)) parts[type] = value;
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  const weekday = new Date(`${date}T00:00Z`).getUTCDay() || 7;
  return { date, hour: Number(parts.hour), minute: Number(parts.minute), weekday };
}

/** Days from one local date to another. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000;

const offsetOf = (at: EpochSeconds, zone: string): number => {
  const { date, hour, minute } = wallTime(at, zone);
  return Date.parse(`${date}T00:00Z`) / 1000 + hour * 3600 + minute * 60 - at;
};

/** Whether clocks are changed there between two moments; looked at every ten days. */
export function changesClocks(zone: string, from: EpochSeconds, until: EpochSeconds): boolean {
  const first = offsetOf(from, zone);
  for (let at = from; at < until; at += 10 * 86_400) {
    if (offsetOf(at, zone) !== first) return true;
  }
  return false;
}
