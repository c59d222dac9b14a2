/** Time as the cohort lives it: epoch ms, in quarter hours, and as each person's own calendar and clock. */
import { Temporal } from 'temporal-polyfill';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** People act once in so long, all of them at the same moments: few moments make a long course short. */
export const QUARTER = 15 * MINUTE;
/** Seven minutes past each quarter: no letter is due then, and what was due is settled. */
const PAST = 7 * MINUTE;

/**
 * The quarter in which a letter came, as a name for luck: which of two people in one moment comes first
 * is the machine's chance, and the letters of a burst are sent one after the other.
 */
export const quarterOf = (at: number): number => Math.floor(at / QUARTER);

/** A Monday, twelve weeks before which summer time begins in the north and ends in the south. */
export const START = Date.UTC(2027, 0, 25);

/** The moment when something that was wanted at `at` is done. */
export const quarterFrom = (at: number): number =>
  START + Math.ceil((at - START - PAST) / QUARTER) * QUARTER + PAST;

const local = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);

/** ISO date at a person's place. */
export const dayAt = (at: number, zone: string): string => local(at, zone).toPlainDate().toString();

export const hourAt = (at: number, zone: string): number => local(at, zone).hour;

export const plusDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The first moment of an ISO date at a person's place. */
export const startOf = (day: string, zone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;

/** The same time of the day so many weeks later. */
export const weeksOn = (at: number, weeks: number, zone: string): number =>
  local(at, zone).add({ weeks }).epochMilliseconds;

/** For people who read a timeline: 'Thu 28 Jan 10:00'. */
export const inWords = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
