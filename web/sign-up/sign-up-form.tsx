/** The sign-up form: what it asks, with what was typed, what was guessed and what must be mended. */

import type { Language } from '../../emails/languages.ts';
import { languageCodes, languages } from '../../emails/languages.ts';
import { Country } from '../../lambdas/domain/country.ts';
import { type SignUpField, Told } from '../../lambdas/domain/sign-up.ts';
import { Choices, type Errors, SelectField, TextField, Tick } from '../fields.tsx';
import { countryOptions, zoneGroups } from '../place-names.ts';
import { todaysName } from '../time-zone-list.ts';
import { words } from '../words.ts';

/** In the order of the page, which is also the order of the error summary. */
export const signUpFields = [
  'told',
  'address',
  'language',
  'country',
  'timeZone',
  'consent',
  'source',
  'medium',
  'campaign',
] as const satisfies readonly SignUpField[];

export const marks = ['source', 'medium', 'campaign'] as const satisfies readonly SignUpField[];

/** Each field as text, the way a form holds it. */
export type SignUpTyped = Readonly<Record<SignUpField, string>>;

/** Everything typed, out of sight, to be sent once more. */
export function HiddenSignUp({ values }: { values: SignUpTyped }) {
  return (
    <>
      {signUpFields.map((name) => (
        <input type="hidden" name={name} value={values[name]} />
      ))}
    </>
  );
}

interface SignUpFormProps {
  readonly language: Language;
  readonly values: SignUpTyped;
  readonly errors: Errors<SignUpField>;
  /** Puts the cursor into the address, for someone who came back to mend it. */
  readonly atAddress: boolean;
}

export function SignUpFormView({ language, values, errors, atAddress }: SignUpFormProps) {
  const text = words[language].signUp;
  const country = Country.safeParse(values.country).success ? values.country : undefined;
  return (
    <form class="sheet" method="post" action={`/sign-up?lang=${language}`} novalidate>
      <Choices
        name="told"
        label={text.told}
        value={values.told}
        error={errors.told}
        options={Told.options.map((value) => ({ value, label: text.toldChoices[value] }))}
        required
      />
      <TextField
        name="address"
        type="email"
        label={text.address}
        hint={text.onePerson}
        error={errors.address}
        value={values.address}
        autocomplete="email"
        inputmode="email"
        required
        autofocus={atAddress}
      />
      <div class="group">
        <p>{text.guessed}</p>
        <SelectField
          name="language"
          label={text.language}
          error={errors.language}
          value={values.language}
          groups={[
            {
              options: languageCodes.map((value) => ({
                value,
                label: languages[value].name,
                lang: value,
              })),
            },
          ]}
        />
        <SelectField
          name="country"
          label={text.country}
          hint={text.countryHint}
          error={errors.country}
          value={values.country}
          autocomplete="country"
          groups={[{ options: countryOptions(language) }]}
        />
        <SelectField
          name="timeZone"
          label={text.timeZone}
          hint={text.timeZoneHint}
          error={errors.timeZone}
          value={todaysName(values.timeZone)}
          groups={zoneGroups(country ?? 'US', language)}
        />
      </div>
      <div class="group">
        <Tick
          name="consent"
          label={text.consent}
          error={errors.consent}
          checked={values.consent !== ''}
          required
        />
        {marks.map((name) => (
          <input type="hidden" name={name} value={values[name]} />
        ))}
        <div class="actions">
          <button type="submit">{text.submit}</button>
          <p class="soft">{text.next}</p>
        </div>
      </div>
    </form>
  );
}
