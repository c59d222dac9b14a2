/** Checks the answers after confirming: a good form, or a message for each field to be mended. */
import type { Language } from '../../emails/languages.ts';
import type { EpochSeconds } from '../../lambdas/domain/ids.ts';
import { type PreferencesField, PreferencesForm } from '../../lambdas/domain/preferences.ts';
import type { Errors } from '../fields.tsx';
import type { Sent } from '../form-body.ts';
import { words } from '../words.ts';
import { isToCome, isTooLongAgo } from './surgery-date.ts';

/** In the order of the page, which is also the order of the error summary. */
export const preferencesFields = [
  'weekday',
  'hour',
  'firstName',
  'work',
  'surgery',
  'surgeryDate',
  'textSize',
  'tracking',
] as const satisfies readonly PreferencesField[];

export type CheckedPreferences =
  | { readonly kind: 'valid'; readonly form: PreferencesForm }
  | { readonly kind: 'invalid'; readonly errors: Errors<PreferencesField> };

type Answers = Sent<PreferencesField> & { readonly surgeryDate: string };

export function checkPreferences(
  sent: Answers,
  language: Language,
  now: EpochSeconds,
): CheckedPreferences {
  const { errors } = words[language].preferences;
  const date = sent.surgeryDate;
  // Whoever gives a date has had surgery, also where the question before it was passed over.
  const surgery = date !== '' && !sent.surgery ? 'yes' : sent.surgery;
  const parsed = PreferencesForm.safeParse({ ...sent, surgery });
  const wrong = new Set<unknown>(parsed.error?.issues.map(({ path }) => path[0]));
  const found: Record<string, string> = {};
  for (const field of preferencesFields) {
    if (wrong.has(field)) found[field] = errors[field];
    else if (field === 'surgery' && surgery === 'no' && date !== '') {
      found[field] = errors.surgeryContradicts;
    } else if (field === 'surgeryDate' && date !== '') {
      if (isTooLongAgo(date)) found[field] = errors.surgeryDate;
      if (isToCome(date, now)) found[field] = errors.surgeryDateInFuture;
    }
  }
  return parsed.success && Object.keys(found).length === 0
    ? { kind: 'valid', form: parsed.data }
    : { kind: 'invalid', errors: found };
}
