/** A day as a person's country writes it. */
import type { Language } from '../../emails/languages.ts';
import type { Country } from './country.ts';
import type { EpochSeconds } from './ids.ts';
import type { TimeZone } from './time-zone.ts';

/** '3 March 2027', 'March 3, 2027', '3 de marzo de 2027'. */
export const dayInWords = (
  at: EpochSeconds,
  timeZone: TimeZone,
  language: Language,
  country: Country,
): string =>
  new Intl.DateTimeFormat(`${language}-${country}`, { dateStyle: 'long', timeZone }).format(
    at * 1000,
  );
