/** Which language a page is shown in: the one named in the address, else the browser's wish. */
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type Language, languageCodes } from '../emails/languages.ts';

export const asLanguage = (value: unknown): Language | undefined =>
  languageCodes.find((code) => code === value);

/** `?lang=` where it names a language of the course, else Accept-Language, else the first language. */
export function readerLanguage(context: Context): Language {
  const named = asLanguage(context.req.query('lang'));
  if (named) return named;
  const wished = accepts(context, {
    header: 'Accept-Language',
    supports: languageCodes,
    default: languageCodes[0],
    match: (tags, { supports, default: fallback }) =>
      tags
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.split('-')[0]?.toLowerCase())
        .find((code) => code !== undefined && supports.includes(code)) ?? fallback,
  });
  return asLanguage(wished) ?? languageCodes[0];
}
