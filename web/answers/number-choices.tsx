/** Eleven numbers to choose one from, in two rows, their ends named in words. */
import { type ScaleWords, scaleEnds } from '../../emails/survey.ts';

interface NumberChoicesProps {
  readonly name: string;
  readonly words: ScaleWords;
  readonly value: string;
  readonly error: string | undefined;
}

const numbers = Array.from({ length: 11 }, (_, number) => number);

/** The first bears the field's own id, so that the error summary leads to it. */
export function NumberChoices({ name, words, value, error }: NumberChoicesProps) {
  const { question, least, most } = words;
  const spoken = (number: number) => {
    if (number === 0) return `0, ${least}`;
    return number === 10 ? `10, ${most}` : undefined;
  };
  return (
    <div class="field">
      <fieldset aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}>
        <legend>{question}</legend>
        <p class="hint" id={`${name}-hint`}>
          {scaleEnds(words)}
        </p>
        {error && (
          <p class="wrong" id={`${name}-error`}>
            {error}
          </p>
        )}
        <div class="numbers">
          {numbers.map((number) => (
            <label class="number">
              <input
                id={number === 0 ? name : `${name}-${number}`}
                type="radio"
                name={name}
                value={String(number)}
                checked={value === String(number)}
                aria-label={spoken(number)}
                aria-describedby={error ? `${name}-error` : undefined}
              />
              <span>{number}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
