/** Days and hours as a person says them, in their own time zone. */
import type { Language } from '../../emails/languages.ts';
import type { EpochSeconds } from '../../lambdas/domain/ids.ts';
import type { TimeZone } from '../../lambdas/domain/time-zone.ts';
import { pageWords } from './own-page-words.ts';

/** A day further away than this is named with its year: the same day and month come once more. */
const YEAR_FROM = 270 * 86_400;

interface LocalMoment {
  readonly weekday: string;
  readonly day: number;
  readonly month: string;
  readonly year: number;
  readonly hour: number;
  readonly minute: number;
}

function localMoment(at: EpochSeconds, zone: string, language: Language): LocalMoment {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at * 1000));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? '';
  return {
    weekday: part('weekday'),
    day: Number(part('day')),
    month: part('month'),
    year: Number(part('year')),
    hour: Number(part('hour')),
    minute: Number(part('minute')),
  };
}

/** 'Thursday 7 January', with its year where that is not plain. */
export function dayInWords(
  at: EpochSeconds,
  zone: TimeZone,
  language: Language,
  now: EpochSeconds,
): string {
  const { weekday, day, month, year } = localMoment(at, zone, language);
  const words = pageWords[language];
  const named = words.day(weekday, day, month);
  return Math.abs(at - now) > YEAR_FROM ? words.dayAndYear(named, year) : named;
}

/** 'at 10 in the morning' */
export function timeInWords(at: EpochSeconds, zone: TimeZone, language: Language): string {
  const { hour, minute } = localMoment(at, zone, language);
  return pageWords[language].time(hour, minute);
}

/** Noon, so that no time zone moves the day. */
export const noonOf = (isoDay: string): EpochSeconds => Date.parse(`${isoDay}T12:00:00Z`) / 1000;

const UTC = 'UTC' as TimeZone;

/** The same for a calendar day of the person's own. */
export const isoDayInWords = (isoDay: string, language: Language, now: EpochSeconds): string =>
  dayInWords(noonOf(isoDay), UTC, language, now);

/** '7 January 2027' */
export function plainDay(isoDay: string, language: Language): string {
  const { day, month, year } = localMoment(noonOf(isoDay), UTC, language);
  return pageWords[language].plainDay(day, month, year);
}

/** '7 Jan': beside a picture, where there is little room. */
export const shortDay = (isoDay: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  }).format(new Date(noonOf(isoDay) * 1000));
