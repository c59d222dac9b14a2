/** A day as three fields, which people type with less trouble than one. */
import type { Language } from '../../emails/languages.ts';
import { typed } from '../form-body.ts';
import { monthName } from '../place-names.ts';
import { words } from '../words.ts';

/** The names of the three fields of the day `name`. */
export const datePartsOf = (name: string) => [`${name}Day`, `${name}Month`, `${name}Year`] as const;

const two = (digits: string) => digits.padStart(2, '0');

/** Nothing that is a day: a schema refuses it. */
const NO_DAY = '-';

/** ISO, or '' where all three were left empty; a part that was sent twice makes it no day. */
export function dayOf(name: string, sent: Readonly<Record<string, unknown>>): string {
  const parts = datePartsOf(name).map((part) => sent[part]);
  if (parts.some(Array.isArray)) return NO_DAY;
  const [day = '', month = '', year = ''] = parts.map((part) => typed(part).trim());
  return day === '' && month === '' && year === '' ? '' : `${year}-${two(month)}-${two(day)}`;
}

/** What each field shows of a day that is known: 2027-02-01 is 1, 2 and 2027. */
export function partsOfDay(
  name: string,
  day: string | undefined,
): Readonly<Record<string, string>> {
  if (day === undefined) return {};
  const shown = day
    .split('-')
    .reverse()
    .map((part) => String(Number(part)));
  return Object.fromEntries(datePartsOf(name).map((part, index) => [part, shown[index] ?? '']));
}

interface DateFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly language: Language;
  /** What was typed into a part, to be shown again. */
  readonly value: (part: string) => string;
}

const months = Array.from({ length: 12 }, (_, before) => before + 1);

/** The day's box bears the id of the whole date, so that the error summary leads to it. */
export function DateField({ name, label, hint, error, language, value }: DateFieldProps) {
  const text = words[language].preferences;
  const [day, month, year] = datePartsOf(name);
  const shared = {
    'aria-describedby': error ? `${name}-hint ${name}-error` : `${name}-hint`,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  const box = (id: string, part: string, called: string) => (
    <div class="field">
      <label class="label" for={id}>
        {called}
      </label>
      <input
        id={id}
        name={part}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={value(part)}
        {...shared}
      />
    </div>
  );
  return (
    <div class="field">
      <fieldset>
        <legend>{label}</legend>
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
        {error && (
          <p class="wrong" id={`${name}-error`}>
            {error}
          </p>
        )}
        <div class="date">
          {box(name, day, text.day)}
          <div class="field">
            <label class="label" for={month}>
              {text.month}
            </label>
            <select id={month} name={month} {...shared}>
              <option value="">–</option>
              {months.map((number) => (
                <option value={String(number)} selected={String(number) === value(month)}>
                  {monthName(number, language)}
                </option>
              ))}
            </select>
          </div>
          {box(year, year, text.year)}
        </div>
      </fieldset>
    </div>
  );
}
