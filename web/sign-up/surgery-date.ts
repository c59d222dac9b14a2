/** The date of a surgery as three fields, which people type with less trouble than one. */
import type { EpochSeconds } from '../../lambdas/domain/ids.ts';
import { typed } from '../form-body.ts';

export const dateParts = ['surgeryDay', 'surgeryMonth', 'surgeryYear'] as const;
export type DateParts = Readonly<Record<(typeof dateParts)[number], string>>;

/** Somewhere on Earth the next day begins 14 hours before it does at UTC. */
const EARLIEST_TOMORROW = 14 * 3_600;

const two = (digits: string) => digits.padStart(2, '0');

/** 'surgeryDate' where the caller sent the whole; else the three parts put together; '' if none. */
export function wholeDate(sent: Readonly<Record<string, unknown>>): string {
  const whole = typed(sent.surgeryDate).trim();
  const [day = '', month = '', year = ''] = dateParts.map((part) => typed(sent[part]).trim());
  if (whole !== '' || (day === '' && month === '' && year === '')) return whole;
  return `${year}-${two(month)}-${two(day)}`;
}

/** The parts to show again: as typed, or taken from a whole date. */
export function partsOf(sent: Readonly<Record<string, unknown>>): DateParts {
  const [, year, month, day] = /^(\d+)-(\d+)-(\d+)$/.exec(typed(sent.surgeryDate).trim()) ?? [];
  return {
    surgeryDay: day ?? typed(sent.surgeryDay),
    surgeryMonth: month ? String(Number(month)) : typed(sent.surgeryMonth),
    surgeryYear: year ?? typed(sent.surgeryYear),
  };
}

/** Nobody alive was born before this; an earlier date is a slip of the keys. */
const EARLIEST = '1905-01-01';

export const isTooLongAgo = (date: string): boolean => date < EARLIEST;

/** Whether an ISO date has not come yet anywhere on Earth. */
export const isToCome = (date: string, now: EpochSeconds): boolean =>
  date > new Date((now + EARLIEST_TOMORROW) * 1000).toISOString().slice(0, 10);
