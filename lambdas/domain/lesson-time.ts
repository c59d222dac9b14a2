/** When lessons are due: by the person's own weekday and hour, across clock changes. */
import { Temporal } from 'temporal-polyfill';
import type { EpochSeconds } from './ids.ts';
import { FIRST_HOUR, LAST_HOUR, type Pace } from './preferences.ts';
import type { TimeZone } from './time-zone.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** The first lesson comes 20 hours to 7 days after confirming. */
const FIRST_LESSON_FROM = 20 * HOUR;
const FIRST_LESSON_UNTIL = 7 * DAY;
/** A lesson that came up to two days late keeps the chosen weekday; later than that, the course shifts by a week. */
const SHORTEST_GAP_DAYS = { weekly: 5, fortnightly: 12 } as const satisfies Record<Pace, number>;

export interface Rhythm {
  readonly timeZone: TimeZone;
  /** ISO weekday 1–7. */
  readonly weekday: number;
  readonly hour: number;
}

const local = (at: EpochSeconds, zone: TimeZone) =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(zone);

/** ISO date of a moment where the person is. */
export const dayOf = (at: EpochSeconds, zone: TimeZone): string =>
  local(at, zone).toPlainDate().toString();

/** The chosen hour on a local date. Where a clock change skips it, the same time after the gap. */
const atHour = (
  date: Temporal.PlainDate,
  { timeZone, hour }: Pick<Rhythm, 'timeZone' | 'hour'>,
): EpochSeconds =>
  date.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(hour) }).epochMilliseconds /
  1000;

/** ISO weekday 1–7 of a moment in a zone. */
export const weekdayOf = (at: EpochSeconds, zone: TimeZone): number => local(at, zone).dayOfWeek;

export const isSameDay = (a: EpochSeconds, b: EpochSeconds, zone: TimeZone): boolean =>
  local(a, zone).toPlainDate().equals(local(b, zone).toPlainDate());

/** No lesson goes out between 20:00 and 08:00 local time. */
export function isQuiet(at: EpochSeconds, zone: TimeZone): boolean {
  const { hour } = local(at, zone);
  return hour < FIRST_HOUR || hour > LAST_HOUR;
}

function chosenHours(
  from: EpochSeconds,
  rhythm: Pick<Rhythm, 'timeZone' | 'hour'>,
  days: number,
): EpochSeconds[] {
  const first = local(from, rhythm.timeZone).toPlainDate();
  return Array.from({ length: days }, (_, day) => atHour(first.add({ days: day }), rhythm));
}

/**
 * The first lesson: the chosen weekday and hour where it falls 20 hours to 7 days ahead, else the
 * chosen hour on the last day that does.
 */
export function firstLessonAt(confirmedAt: EpochSeconds, rhythm: Rhythm): EpochSeconds {
  const within = chosenHours(confirmedAt, rhythm, 9).filter(
    (at) => at >= confirmedAt + FIRST_LESSON_FROM && at <= confirmedAt + FIRST_LESSON_UNTIL,
  );
  const wanted = within.find((at) => weekdayOf(at, rhythm.timeZone) === rhythm.weekday);
  return wanted ?? (within.at(-1) as EpochSeconds);
}

/** The weekday of the first time this hour comes 20 hours or more ahead: the rhythm until one is chosen. */
export function usualWeekday(confirmedAt: EpochSeconds, zone: TimeZone, hour: number): number {
  const earliest = chosenHours(confirmedAt, { timeZone: zone, hour }, 3).find(
    (at) => at >= confirmedAt + FIRST_LESSON_FROM,
  );
  return weekdayOf(earliest as EpochSeconds, zone);
}

/** The chosen weekday and hour on or after a local date. */
function chosenDay(from: Temporal.PlainDate, rhythm: Rhythm): EpochSeconds {
  return atHour(from.add({ days: (rhythm.weekday - from.dayOfWeek + 7) % 7 }), rhythm);
}

/** The lesson after one that went out at `sentAt`: the chosen weekday, at least 5 or 12 days on. */
export function nextLessonAt(
  sentAt: EpochSeconds,
  rhythm: Rhythm & { readonly pace: Pace },
): EpochSeconds {
  const days = SHORTEST_GAP_DAYS[rhythm.pace];
  return chosenDay(local(sentAt, rhythm.timeZone).toPlainDate().add({ days }), rhythm);
}

/** The first chosen weekday and hour that is not before `from`. */
export function chosenFrom(from: EpochSeconds, rhythm: Rhythm): EpochSeconds {
  const day = local(from, rhythm.timeZone).toPlainDate();
  const first = chosenDay(day, rhythm);
  return first >= from ? first : chosenDay(day.add({ days: 1 }), rhythm);
}

/** The same local hour some weeks later. */
export const weeksAfter = (at: EpochSeconds, weeks: number, zone: TimeZone): EpochSeconds =>
  local(at, zone).add({ weeks }).epochMilliseconds / 1000;

/** Midnight at the start of an ISO date where the person is. */
export const startOfDay = (date: string, zone: TimeZone): EpochSeconds =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds / 1000;

/** The next time the chosen hour comes round, on a later local day than `after` where that is given. */
export function nextChosenHour(
  now: EpochSeconds,
  rhythm: Pick<Rhythm, 'timeZone' | 'hour'>,
  after?: EpochSeconds,
): EpochSeconds {
  return chosenHours(now, rhythm, 3).find(
    (at) => at > now && (after === undefined || !isSameDay(at, after, rhythm.timeZone)),
  ) as EpochSeconds;
}
