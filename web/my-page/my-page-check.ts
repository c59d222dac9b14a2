/** Checks one press on "my page": a good change, or a message for each field to be mended. */
import type { Language } from '../../emails/languages.ts';
import { Address } from '../../lambdas/domain/address.ts';
import {
  type Change,
  type ChangeKind,
  changeForms,
  type DateRefusal,
} from '../../lambdas/domain/own-page.ts';
import type { Errors } from '../fields.tsx';
import { type Body, type Sent, typed } from '../form-body.ts';
import { datePartsOf, dayOf } from './date-field.tsx';
import { formWords, type OwnField } from './own-form-words.ts';

export type ReadFields = Extract<Body, { kind: 'form' }>['read'];

/** What was sent with one form, as text to be shown again, and what must be mended in it. */
export interface Mended {
  readonly form: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Errors<OwnField>;
}

/** The fields of one form: plain ones under their own name, a day under the name it has on the page. */
interface FormShape {
  readonly plain: readonly OwnField[];
  readonly day?: { readonly name: 'until' | 'ahead' | 'had'; readonly key: 'until' | 'date' };
}

const shapes: Readonly<Record<ChangeKind, FormShape>> = {
  pause: { plain: ['weeks'], day: { name: 'until', key: 'until' } },
  resume: { plain: [] },
  rhythm: { plain: ['pace', 'weekday', 'hour', 'timeZone'] },
  reading: {
    plain: ['language', 'country', 'textSize', 'textOnly', 'withoutWeight', 'tracking'],
  },
  goal: { plain: ['goal'] },
  number: { plain: ['ask'] },
  answers: { plain: ['keep'] },
  'surgery-ahead': { plain: [], day: { name: 'ahead', key: 'date' } },
  'had-surgery': { plain: [], day: { name: 'had', key: 'date' } },
  'surgery-off': { plain: [] },
  'team-said-yes': { plain: [] },
  'go-on': { plain: [] },
  'start-gently': { plain: [] },
  finish: { plain: [] },
};

export const isChangeKind = (name: string): name is ChangeKind => Object.hasOwn(changeForms, name);

export const textsOf = (sent: Sent<string>): Record<string, string> =>
  Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, typed(value)]));

export type CheckedChange =
  | { readonly kind: 'valid'; readonly change: Change; readonly typed: Mended['typed'] }
  | ({ readonly kind: 'invalid' } & Mended);

export function checkChange(kind: ChangeKind, read: ReadFields, language: Language): CheckedChange {
  const { plain, day } = shapes[kind];
  const sent = read([...plain, ...(day ? datePartsOf(day.name) : [])]);
  const input = { ...sent, ...(day && { [day.key]: dayOf(day.name, sent) }) };
  const parsed = changeForms[kind].safeParse(input);
  const texts = textsOf(sent);
  if (parsed.success) {
    return { kind: 'valid', change: { kind, ...parsed.data } as Change, typed: texts };
  }
  const wrong = new Set<unknown>(parsed.error.issues.map(({ path }) => path[0]));
  const { errors } = formWords[language];
  const fields = [...plain, ...(day && wrong.has(day.key) ? [day.name] : [])];
  const found = fields.filter((field) => field === day?.name || wrong.has(field));
  return {
    kind: 'invalid',
    form: kind,
    typed: texts,
    errors: Object.fromEntries(found.map((field) => [field, errors[field]])),
  };
}

/** Where a day that was refused later is mended: at the weeks, if it is they that are in question. */
export function refusedDay(form: string, why: DateRefusal, language: Language): Errors<OwnField> {
  const day = isChangeKind(form) ? shapes[form].day?.name : undefined;
  const weeks = form === 'pause' && (why === 'both' || why === 'missing');
  return { [weeks ? 'weeks' : (day ?? 'until')]: formWords[language].dates[why] };
}

export type CheckedAddress =
  | { readonly kind: 'valid'; readonly address: Address }
  | ({ readonly kind: 'invalid' } & Mended);

export function checkAddress(read: ReadFields, language: Language): CheckedAddress {
  const sent = read(['address']);
  const parsed = Address.safeParse(sent.address);
  if (parsed.success) return { kind: 'valid', address: parsed.data };
  const { errors } = formWords[language];
  const empty = typed(sent.address).trim() === '';
  return {
    kind: 'invalid',
    form: 'move',
    typed: textsOf(sent),
    errors: { address: empty ? errors.addressMissing : errors.address },
  };
}
