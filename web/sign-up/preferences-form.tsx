/** The skippable form after confirming: when the letters come and how they are fitted. */
import type { Language } from '../../emails/languages.ts';
import {
  FIRST_HOUR,
  LAST_HOUR,
  type PreferencesField,
  TextSize,
  USUAL_HOUR,
  Work,
} from '../../lambdas/domain/preferences.ts';
import { Choices, type Errors, Group, SelectField, TextField, Tick } from '../fields.tsx';
import { cityName, hourName, monthName, weekdayName } from '../place-names.ts';
import { words } from '../words.ts';
import type { DateParts } from './surgery-date.ts';

/** Each field as text, the way a form holds it. */
export type PreferencesTyped = Readonly<Record<Exclude<PreferencesField, 'surgeryDate'>, string>> &
  DateParts;

export const untouched: PreferencesTyped = {
  firstName: '',
  weekday: '',
  hour: String(USUAL_HOUR),
  work: '',
  surgery: '',
  textSize: 'normal',
  tracking: '',
  surgeryDay: '',
  surgeryMonth: '',
  surgeryYear: '',
};

interface PreferencesFormProps {
  readonly token: string;
  readonly language: Language;
  readonly values: PreferencesTyped;
  readonly errors: Errors<PreferencesField>;
  /** Known only in the answer to a POST: a GET shows nothing of the person. */
  readonly place?: { readonly country: string; readonly timeZone: string } | undefined;
}

const counted = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);

function When({ language, values, errors, place }: Omit<PreferencesFormProps, 'token'>) {
  const text = words[language].preferences;
  const usual = text.hourHint(hourName(USUAL_HOUR, language, place?.country));
  const zone = place && text.localTime(cityName(place.timeZone, language));
  return (
    <Group heading={text.whenHeading}>
      <SelectField
        name="weekday"
        label={text.weekday}
        value={values.weekday}
        error={errors.weekday}
        groups={[
          {
            options: [
              { value: '', label: text.anyDay },
              ...counted(1, 7).map((day) => ({
                value: String(day),
                label: weekdayName(day, language),
              })),
            ],
          },
        ]}
      />
      <SelectField
        name="hour"
        label={text.hour}
        hint={zone ? `${usual} ${zone}` : usual}
        value={values.hour}
        error={errors.hour}
        groups={[
          {
            options: counted(FIRST_HOUR, LAST_HOUR).map((hour) => ({
              value: String(hour),
              label: hourName(hour, language, place?.country),
            })),
          },
        ]}
      />
    </Group>
  );
}

type PartProps = Pick<PreferencesFormProps, 'language' | 'values' | 'errors'>;

/** The day's box bears the id of the whole date, so that the error summary leads to it. */
function SurgeryDate({ language, values, errors }: PartProps) {
  const text = words[language].preferences;
  const error = errors.surgeryDate;
  const shared = {
    'aria-describedby': error ? 'surgeryDate-hint surgeryDate-error' : 'surgeryDate-hint',
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  return (
    <div class="field">
      <fieldset>
        <legend>{text.surgeryDate}</legend>
        <p class="hint" id="surgeryDate-hint">
          {text.surgeryDateHint}
        </p>
        {error && (
          <p class="wrong" id="surgeryDate-error">
            {error}
          </p>
        )}
        <div class="date">
          <div class="field">
            <label class="label" for="surgeryDate">
              {text.day}
            </label>
            <input
              id="surgeryDate"
              name="surgeryDay"
              type="text"
              inputmode="numeric"
              value={values.surgeryDay}
              {...shared}
            />
          </div>
          <div class="field">
            <label class="label" for="surgeryMonth">
              {text.month}
            </label>
            <select id="surgeryMonth" name="surgeryMonth" {...shared}>
              <option value="">–</option>
              {counted(1, 12).map((month) => (
                <option value={String(month)} selected={String(month) === values.surgeryMonth}>
                  {monthName(month, language)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label class="label" for="surgeryYear">
              {text.year}
            </label>
            <input
              id="surgeryYear"
              name="surgeryYear"
              type="text"
              inputmode="numeric"
              value={values.surgeryYear}
              {...shared}
            />
          </div>
        </div>
      </fieldset>
    </div>
  );
}

function You({ language, values, errors }: PartProps) {
  const text = words[language].preferences;
  return (
    <Group heading={text.youHeading}>
      <TextField
        name="firstName"
        label={text.firstName}
        hint={text.firstNameHint}
        value={values.firstName}
        error={errors.firstName}
        autocomplete="given-name"
      />
      <Choices
        name="work"
        label={text.work}
        value={values.work}
        error={errors.work}
        options={[
          ...Work.options.map((value) => ({ value, label: text.workChoices[value] })),
          { value: '', label: text.noAnswer },
        ]}
      />
      <Choices
        name="surgery"
        label={text.surgery}
        value={values.surgery}
        error={errors.surgery}
        options={[
          { value: 'yes', label: text.yes },
          { value: 'no', label: text.no },
          { value: '', label: text.noAnswer },
        ]}
      />
      <SurgeryDate language={language} values={values} errors={errors} />
    </Group>
  );
}

function Reading({ language, values, errors }: PartProps) {
  const text = words[language].preferences;
  return (
    <>
      <Group heading={text.readingHeading}>
        <Choices
          name="textSize"
          label={text.textSize}
          value={values.textSize}
          error={errors.textSize}
          options={TextSize.options.map((value) => ({
            value,
            label: text.textSizes[value],
            large: value === 'large',
          }))}
        />
      </Group>
      <Group heading={text.trackingHeading}>
        <div class="stack" id="tracking-text">
          {text.trackingText.map((line) => (
            <p>{line}</p>
          ))}
        </div>
        <Tick
          name="tracking"
          label={text.tracking}
          error={errors.tracking}
          checked={values.tracking !== ''}
          explainedBy="tracking-text"
        />
      </Group>
    </>
  );
}

export function PreferencesFormView(props: PreferencesFormProps) {
  const { token, language } = props;
  const text = words[language].preferences;
  return (
    <form class="sheet" method="post" action={`/setup/${token}`} novalidate>
      <div class="stack">
        <p class="lede">{text.optional}</p>
        <p>{text.welcomeAfter}</p>
      </div>
      <When {...props} />
      <You {...props} />
      <Reading {...props} />
      <div class="actions two">
        <button type="submit">{text.save}</button>
        <button type="submit" class="quiet" name="skip" value="yes">
          {text.skip}
        </button>
      </div>
    </form>
  );
}
