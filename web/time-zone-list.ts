/** Time zones as a person finds them: by country, by region, under the names of today. */
import { countryCodes } from '../lambdas/domain/country.ts';
import { timeZones } from '../lambdas/domain/time-zone.ts';

/**
 * V8 and the browsers built on it list some zones under names that the IANA data gave up years
 * ago; both names mean the same zone everywhere.
 */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

export const todaysName = (zone: string): string => renamed[zone] ?? zone;

/** Every zone offered, under the name of today. */
export const offeredZones: readonly string[] = timeZones.map(todaysName).sort();

/** Where most people of a country with several zones live; elsewhere the first zone is the one. */
const mainZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CY: 'Asia/Nicosia',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  XK: 'Europe/Belgrade',
};

/** ECMA-402's Intl.Locale.getTimeZones: in the runtime since Node 18, not in the compiler's library. */
interface LocaleWithZones extends Intl.Locale {
  getTimeZones?(): string[];
}

const knownZonesOf = (country: string): readonly string[] =>
  (new Intl.Locale(`und-${country}`) as LocaleWithZones).getTimeZones?.() ?? [];

/** The zones of a country as this runtime knows them, under their names of today. */
export const zonesOf = (country: string): readonly string[] =>
  knownZonesOf(country).map(todaysName).sort();

/** The zone most people of a country live in; where none is known, the one all clocks are set by. */
export const mainZoneOf = (country: string): string =>
  mainZones[country] ?? zonesOf(country)[0] ?? 'UTC';

/** Asking for all countries' zones takes some 50 ms, so it is done for the first who needs it. */
let byZone: Readonly<Record<string, string>> | undefined;

/** Country by zone, under the old names too, since browsers may report either. */
export function countriesByZone(): Readonly<Record<string, string>> {
  byZone ??= Object.fromEntries(
    countryCodes.flatMap((country) =>
      knownZonesOf(country).flatMap((zone) => [
        [zone, country],
        [todaysName(zone), country],
      ]),
    ),
  );
  return byZone;
}

export const oldNames = renamed;
