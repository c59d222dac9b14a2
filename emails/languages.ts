/**
 * The languages of the course. To add one: a folder beside this file and a line here; every
 * `Record<Language, …>` in the pages then fails to compile until it is worded.
 */
export const languages = {
  en: { name: 'English', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl' }>;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as [Language, ...Language[]];
