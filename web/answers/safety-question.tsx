/** The safety question: every danger sign as a box to tick, "None of these" last (facts A10, Q1). */

import type { Language } from '../../emails/languages.ts';
import { survey } from '../../emails/survey.ts';
import { dangerSignNames } from '../../lambdas/domain/danger-sign.ts';
import type { Errors } from '../fields.tsx';

/** The field's name, in the form and in the errors. */
export const SIGNS = 'signs';
/** What the box "None of these" sends. */
export const NONE = 'none';

interface SafetyQuestionProps {
  readonly language: Language;
  readonly errors: Errors<typeof SIGNS>;
  /** What was ticked; ticks are never set beforehand. */
  readonly values: readonly string[];
}

export function SafetyQuestion({ language, errors, values }: SafetyQuestionProps) {
  const { question, hint, signs, none } = survey[language].safety;
  const error = errors[SIGNS];
  const boxes = [
    ...dangerSignNames.map((sign) => ({ value: sign, label: signs[sign] })),
    { value: NONE, label: none },
  ];
  return (
    <div class="field">
      <fieldset aria-describedby={error ? 'signs-hint signs-error' : 'signs-hint'}>
        <legend>{question}</legend>
        <p class="hint" id="signs-hint">
          {hint}
        </p>
        {error && (
          <p class="wrong" id="signs-error">
            {error}
          </p>
        )}
        {boxes.map(({ value, label }, position) => (
          <label class="choice">
            <input
              id={position === 0 ? SIGNS : `${SIGNS}-${value}`}
              type="checkbox"
              name={SIGNS}
              value={value}
              checked={values.includes(value)}
              aria-describedby={error ? 'signs-error' : undefined}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
