/** The groups of "my page" about the letters: pausing, their rhythm, how they are read. */
import { languageCodes, languages } from '../../emails/languages.ts';
import { FIRST_HOUR, Goal, LAST_HOUR, TextSize } from '../../lambdas/domain/preferences.ts';
import { Choices, SelectField, Tick } from '../fields.tsx';
import { countryOptions, hourName, weekdayName, zoneGroups } from '../place-names.ts';
import { todaysName } from '../time-zone-list.ts';
import { words } from '../words.ts';
import { DateField } from './date-field.tsx';
import { DoButton, DoForm, Fold, isOpen, type OwnView, shownIn, wrongIn } from './my-page-form.tsx';
import { formWords } from './own-form-words.ts';
import { pageWords } from './own-page-words.ts';

const LONGEST_PAUSE_WEEKS = 12;

const counted = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);

export function PauseFold(view: OwnView) {
  const { session, page } = view;
  const { language } = page;
  const text = formWords[language].pause;
  const shown = shownIn(view, 'pause');
  const wrong = wrongIn(view, 'pause');
  return (
    <Fold name={text.name} open={isOpen(view, 'pause')}>
      <DoForm session={session} language={language} what="pause">
        <p>{text.text}</p>
        <SelectField
          name="weeks"
          label={text.weeks}
          value={shown('weeks')}
          error={wrong('weeks')}
          groups={[
            {
              options: [
                { value: '', label: text.noWeeks },
                ...counted(1, LONGEST_PAUSE_WEEKS).map((weeks) => ({
                  value: String(weeks),
                  label: text.count(weeks),
                })),
              ],
            },
          ]}
        />
        <DateField
          name="until"
          label={text.until}
          hint={text.untilHint}
          error={wrong('until')}
          language={language}
          value={shown}
        />
        <button type="submit">{text.button}</button>
      </DoForm>
    </Fold>
  );
}

export function RhythmFold(view: OwnView) {
  const { session, page } = view;
  const { language } = page;
  const text = formWords[language].rhythm;
  const { signUp } = words[language];
  const shown = shownIn(view, 'rhythm');
  const wrong = wrongIn(view, 'rhythm');
  return (
    <Fold name={text.name} open={isOpen(view, 'rhythm')}>
      <DoForm session={session} language={language} what="rhythm">
        <Choices
          name="pace"
          label={text.pace}
          value={shown('pace', page.pace)}
          error={wrong('pace')}
          options={[
            { value: 'weekly', label: text.weekly },
            { value: 'fortnightly', label: text.fortnightly },
          ]}
        />
        <SelectField
          name="weekday"
          label={text.weekday}
          value={shown('weekday', String(page.weekday))}
          error={wrong('weekday')}
          groups={[
            {
              options: counted(1, 7).map((day) => ({
                value: String(day),
                label: weekdayName(day, language),
              })),
            },
          ]}
        />
        <SelectField
          name="hour"
          label={text.hour}
          value={shown('hour', String(page.hour))}
          error={wrong('hour')}
          groups={[
            {
              options: counted(FIRST_HOUR, LAST_HOUR).map((hour) => ({
                value: String(hour),
                label: hourName(hour, language, page.country),
              })),
            },
          ]}
        />
        <SelectField
          name="timeZone"
          label={signUp.timeZone}
          hint={signUp.timeZoneHint}
          value={todaysName(shown('timeZone', page.timeZone))}
          error={wrong('timeZone')}
          groups={zoneGroups(page.country, language)}
        />
        <button type="submit">{formWords[language].save}</button>
      </DoForm>
    </Fold>
  );
}

export function ReadingFold(view: OwnView) {
  const { session, page } = view;
  const { language } = page;
  const text = formWords[language].reading;
  const { signUp, preferences } = words[language];
  const shown = shownIn(view, 'reading');
  const wrong = wrongIn(view, 'reading');
  const ticked = (field: 'textOnly' | 'withoutWeight' | 'tracking') =>
    shown(field, page[field] ? 'yes' : '') !== '';
  return (
    <Fold name={text.name} open={isOpen(view, 'reading')}>
      <DoForm session={session} language={language} what="reading">
        <SelectField
          name="language"
          label={signUp.language}
          value={shown('language', language)}
          error={wrong('language')}
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
          label={signUp.country}
          hint={signUp.countryHint}
          value={shown('country', page.country)}
          error={wrong('country')}
          autocomplete="country"
          groups={[{ options: countryOptions(language) }]}
        />
        <Choices
          name="textSize"
          label={preferences.textSize}
          value={shown('textSize', page.textSize)}
          error={wrong('textSize')}
          options={TextSize.options.map((value) => ({
            value,
            label: preferences.textSizes[value],
            large: value === 'large',
          }))}
        />
        <Tick
          name="textOnly"
          label={text.textOnly}
          error={wrong('textOnly')}
          checked={ticked('textOnly')}
        />
        <Tick
          name="withoutWeight"
          label={text.withoutWeight}
          error={wrong('withoutWeight')}
          checked={ticked('withoutWeight')}
        />
        <div class="stack" id="tracking-text">
          {preferences.trackingText.map((line) => (
            <p>{line}</p>
          ))}
        </div>
        <Tick
          name="tracking"
          label={preferences.tracking}
          error={wrong('tracking')}
          checked={ticked('tracking')}
          explainedBy="tracking-text"
        />
        <button type="submit">{formWords[language].save}</button>
      </DoForm>
    </Fold>
  );
}

export function GoalFold(view: OwnView) {
  const { session, page } = view;
  const { language } = page;
  const text = formWords[language].goal;
  const { goals, noGoal } = pageWords[language];
  return (
    <Fold
      name={`${text.name}: ${page.goal ? goals[page.goal] : noGoal}`}
      open={isOpen(view, 'goal')}
    >
      <DoForm session={session} language={language} what="goal">
        <Choices
          name="goal"
          label={text.legend}
          value={shownIn(view, 'goal')('goal', page.goal)}
          error={wrongIn(view, 'goal')('goal')}
          options={[
            ...Goal.options.map((value) => ({ value, label: goals[value] })),
            { value: '', label: text.none },
          ]}
        />
        <button type="submit">{formWords[language].save}</button>
      </DoForm>
    </Fold>
  );
}

export function AgainFold({ session, page }: OwnView) {
  const { language } = page;
  const text = formWords[language].again;
  return (
    <Fold name={text.name} open={false}>
      <p>{text.text}</p>
      <DoButton session={session} language={language} what="again" label={text.button} />
    </Fold>
  );
}
