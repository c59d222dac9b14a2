/** What the sign-up page fills in before anyone has chosen: country and time zone. */
import type { Language } from '../../emails/languages.ts';
import { Country } from '../../lambdas/domain/country.ts';
import { mainZoneOf } from '../time-zone-list.ts';

/** Where a browser names no country: the one the letters' first readers in that language live in. */
const usualCountries: Readonly<Record<Language, string>> = { en: 'US', es: 'ES' };

/** 'es-MX' or 'zh-Hant-TW', with or without a weight behind it. */
const region = /^\s*[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?![a-z0-9])/i;

/** Longer headers than browsers send are not looked at. */
const LONGEST_HEADER = 500;

export interface Guess {
  readonly country: string;
  readonly timeZone: string;
}

/** The first country in Accept-Language (browsers list by preference), and its main time zone. */
export function guess(acceptLanguage: string | undefined, language: Language): Guess {
  const named = (acceptLanguage ?? '')
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map((tag) => region.exec(tag)?.[1]?.toUpperCase())
    .find((code) => Country.safeParse(code).success);
  const country = named ?? usualCountries[language];
  return { country, timeZone: mainZoneOf(country) };
}
