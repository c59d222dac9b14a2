/** How a walking time reads inside a sentence, by language: "walk for 4 minutes". */
import type { Language } from './languages.ts';

/** Takes the minutes of one spell: a whole number, or half a minute. */
export const walkingTime: Readonly<Record<Language, (minutes: number) => string>> = {
  en: (minutes) => {
    if (minutes < 1) return 'half a minute';
    return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  },
  es: (minutes) => {
    if (minutes < 1) return 'medio minuto';
    return minutes === 1 ? '1 minuto' : `${minutes} minutos`;
  },
};
