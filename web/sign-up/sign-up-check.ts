/** Checks what was sent to sign up: a good form, or a message for each field to be mended. */
import type { Language } from '../../emails/languages.ts';
import { type SignUpField, SignUpForm } from '../../lambdas/domain/sign-up.ts';
import type { Errors } from '../fields.tsx';
import { type Sent, typed } from '../form-body.ts';
import { words } from '../words.ts';
import { marks, type SignUpTyped, signUpFields } from './sign-up-form.tsx';

/** As long as a mark of a link may be; a marketer's longer one is cut, not the person's fault. */
export const LONGEST_MARK = 100;

function messages(
  fields: Sent<SignUpField>,
  wrong: ReadonlySet<unknown>,
  language: Language,
): Errors<SignUpField> {
  const { errors } = words[language].signUp;
  const ofAddress = () => {
    const text = typed(fields.address).trim();
    if (text === '') return errors.addressMissing;
    return text.length > 254 || text.lastIndexOf('@') > 64 ? errors.addressTooLong : errors.address;
  };
  return Object.fromEntries(
    signUpFields
      .filter((field) => wrong.has(field))
      .map((field) => [field, field === 'address' ? ofAddress() : errors[field]]),
  );
}

export type CheckedSignUp =
  | { readonly kind: 'valid'; readonly form: SignUpForm }
  | { readonly kind: 'invalid'; readonly errors: Errors<SignUpField> };

export function checkSignUp(fields: Sent<SignUpField>, language: Language): CheckedSignUp {
  const parsed = SignUpForm.safeParse(fields);
  if (parsed.success) return { kind: 'valid', form: parsed.data };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return { kind: 'invalid', errors: messages(fields, wrong, language) };
}

/** What a form sent, its marks cut to length, and the same as text to be shown again. */
export function formFields(sent: Sent<SignUpField>): {
  readonly fields: Sent<SignUpField>;
  readonly values: SignUpTyped;
} {
  const cut = Object.fromEntries(
    marks.map((name) => [name, typed(sent[name]).trim().slice(0, LONGEST_MARK)]),
  );
  const fields = { ...sent, ...cut };
  const values = Object.fromEntries(
    signUpFields.map((name) => [name, typed(fields[name])]),
  ) as Record<SignUpField, string>;
  return { fields, values };
}
