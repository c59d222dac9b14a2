/** Reading the forms of the check: what was sent, as text to show again and as answers that hold. */
import type { Language } from '../../emails/languages.ts';
import {
  CheckAnswers,
  CheckId,
  type CheckQuestion,
  SafetyAnswer,
} from '../../lambdas/domain/check.ts';
import { Country } from '../../lambdas/domain/country.ts';
import { DangerSign } from '../../lambdas/domain/danger-sign.ts';
import type { Errors } from '../fields.tsx';
import { type Sent, typed } from '../form-body.ts';
import { asLanguage } from '../reader-language.ts';
import { answerWords } from './answer-words.ts';
import { NONE } from './safety-question.tsx';

/** Q2 to Q6 in the order of the page; the last is not asked at the start. */
const questions = ['pain', 'walking', 'standing', 'limits', 'change'] as const;

export const questionsOf = (check: CheckId): readonly CheckQuestion[] =>
  check === 'start' ? questions.filter((question) => question !== 'change') : questions;

export const checkFields = [
  'step',
  'back',
  'check',
  'lang',
  'country',
  'consent',
  'signs',
  ...questions,
] as const;
type CheckField = (typeof checkFields)[number];

/** One form as it came, each field as the text that is shown again. */
export interface CheckForm {
  readonly check: CheckId | undefined;
  /** Whom the page spoke to, carried along so that help can be shown whatever else fails. */
  readonly language: Language | undefined;
  readonly country: Country | undefined;
  readonly consent: '' | 'yes' | 'no';
  /** Signs and 'none' as they were ticked, each once. */
  readonly ticked: readonly string[];
  readonly texts: Readonly<Record<CheckQuestion, string>>;
  readonly sent: Sent<CheckField>;
}

const listed = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** 'yes' or 'no'; '' for anything else, so that it is asked again. */
export const readConsent = (value: unknown): '' | 'yes' | 'no' =>
  value === 'yes' || value === 'no' ? value : '';

/** What a consent says to the program: undefined where it was not asked. */
export const consentGiven = (consent: '' | 'yes' | 'no'): boolean | undefined =>
  consent === '' ? undefined : consent === 'yes';

export function readCheckForm(sent: Sent<CheckField>): CheckForm {
  const known = listed(sent.signs).filter(
    (value): value is string => value === NONE || DangerSign.safeParse(value).success,
  );
  return {
    check: CheckId.safeParse(sent.check).data,
    language: asLanguage(sent.lang),
    country: Country.safeParse(sent.country).data,
    consent: readConsent(sent.consent),
    ticked: [...new Set(known)],
    texts: Object.fromEntries(questions.map((name) => [name, typed(sent[name])])) as Record<
      CheckQuestion,
      string
    >,
    sent,
  };
}

export type Safety =
  | { readonly kind: 'signs'; readonly signs: DangerSign[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly why: 'signsMissing' | 'signsBoth' };

export function readSafety(ticked: readonly string[]): Safety {
  const { success, data = [] } = SafetyAnswer.safeParse(ticked);
  if (!success) return { kind: 'unclear', why: ticked.length > 0 ? 'signsBoth' : 'signsMissing' };
  return data.length > 0 ? { kind: 'signs', signs: data } : { kind: 'none' };
}

export type CheckedAnswers =
  | { readonly kind: 'valid'; readonly answers: CheckAnswers }
  | { readonly kind: 'invalid'; readonly errors: Errors<CheckQuestion> };

/** Every question that this check asks must have its one answer. */
export function checkAnswers(form: CheckForm, check: CheckId, language: Language): CheckedAnswers {
  const asked = questionsOf(check);
  const sent = Object.fromEntries(asked.map((question) => [question, form.sent[question]]));
  const parsed = CheckAnswers.safeParse(sent);
  const wrong = new Set<unknown>(parsed.error?.issues.map(({ path }) => path[0]));
  const { errors } = answerWords[language].check;
  const found = asked.filter((question) => wrong.has(question) || sent[question] === undefined);
  return parsed.success && found.length === 0
    ? { kind: 'valid', answers: parsed.data }
    : {
        kind: 'invalid',
        errors: Object.fromEntries(found.map((question) => [question, errors[question]])),
      };
}
