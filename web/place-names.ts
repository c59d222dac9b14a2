/** Names of countries, weekdays, months, hours and time zones in the reader's language. */
import type { Language } from '../emails/languages.ts';
import { countryCodes } from '../lambdas/domain/country.ts';
import type { Option } from './fields.tsx';
import { offeredZones, zonesOf } from './time-zone-list.ts';
import { words } from './words.ts';

/** Any moment does: only the parts asked for are shown. 1 January 2024 was a Monday. */
const dayOfJanuary = (day: number) => new Date(Date.UTC(2024, 0, day));

export const countryName = (country: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;

const countryLists = new Map<Language, readonly Option[]>();

/** All countries in the order of their names; sorted once a language. */
export function countryOptions(language: Language): readonly Option[] {
  const ready = countryLists.get(language);
  if (ready) return ready;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  const options = countryCodes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => compare(a.label, b.label));
  countryLists.set(language, options);
  return options;
}

/** 'America/New_York' → 'New York'; with a state between: 'Knox, Indiana'. */
export function cityName(zone: string, language: Language): string {
  const { cities } = words[language].signUp;
  const [city = zone, ...wider] = zone.split('/').slice(1).reverse();
  return [cities[city] ?? city, ...wider].join(', ').replaceAll('_', ' ');
}

/** 'New York (Eastern Time)': people know the name of their time where a country has several. */
function withTimeName(zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(dayOfJanuary(15));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  const city = cityName(zone, language);
  return name ? `${city} (${name})` : city;
}

export interface ZoneGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

const zoneLists = new Map<string, readonly ZoneGroup[]>();

/** The zones of the country first, then all others by region; each once. */
export function zoneGroups(country: string, language: Language): readonly ZoneGroup[] {
  const key = `${language} ${country}`;
  const ready = zoneLists.get(key);
  if (ready) return ready;
  const { regions } = words[language].signUp;
  const near = zonesOf(country);
  const others = Map.groupBy(
    offeredZones.filter((zone) => !near.includes(zone)),
    (zone) => zone.split('/', 1)[0] ?? zone,
  );
  const groups = [
    {
      label: countryName(country, language),
      options: near.map((value) => ({ value, label: withTimeName(value, language) })),
    },
    ...[...others].map(([region, zones]) => ({
      label: regions[region] ?? region,
      options: zones.map((value) => ({ value, label: cityName(value, language) })),
    })),
  ].filter(({ options }) => options.length > 0);
  zoneLists.set(key, groups);
  return groups;
}

/** ISO weekday 1 (Monday) to 7. */
export const weekdayName = (weekday: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    dayOfJanuary(weekday),
  );

/** Month 1 to 12. */
export const monthName = (month: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, month - 1, 1)),
  );

/** '10:00 AM' or '10:00', as the country writes it. */
export const hourName = (hour: number, language: Language, country?: string): string =>
  new Intl.DateTimeFormat(country ? `${language}-${country}` : language, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2024, 0, 1, hour)));
