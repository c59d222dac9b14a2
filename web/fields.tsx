/** The parts of a form: each names its hint and its error to whoever cannot see them. */
import type { Child } from 'hono/jsx';
import type { Language } from '../emails/languages.ts';
import { words } from './words.ts';

/** A message per field that must be mended. */
export type Errors<Field extends string> = Readonly<Partial<Record<Field, string>>>;

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** Ids of the hint and the error, for aria-describedby. */
const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

function Notes({ name, hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="wrong" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly type?: 'text' | 'email';
  readonly autocomplete?: string;
  readonly inputmode?: 'email' | 'numeric';
  readonly required?: boolean;
  readonly autofocus?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { name, label, value, error, type = 'text' } = props;
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <Notes {...props} />
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        autocapitalize={type === 'email' ? 'none' : undefined}
        spellcheck={false}
        required={props.required}
        autofocus={props.autofocus}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly autocomplete?: string;
  readonly groups: readonly { readonly label?: string; readonly options: readonly Option[] }[];
}

export function SelectField(props: SelectFieldProps) {
  const { name, label, value, groups, error } = props;
  const known = groups.some(({ options }) => options.some((option) => option.value === value));
  const show = (options: readonly Option[]) =>
    options.map((option) => (
      <option value={option.value} selected={option.value === value} lang={option.lang}>
        {option.label}
      </option>
    ));
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <Notes {...props} />
      <select
        id={name}
        name={name}
        autocomplete={props.autocomplete}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? 'true' : undefined}
      >
        {!known && (
          <option value="" selected>
            –
          </option>
        )}
        {groups.map((group) =>
          group.label ? (
            <optgroup label={group.label}>{show(group.options)}</optgroup>
          ) : (
            show(group.options)
          ),
        )}
      </select>
    </div>
  );
}

interface ChoicesProps extends FieldProps {
  readonly value: string;
  readonly options: readonly (Option & { readonly large?: boolean })[];
  readonly required?: boolean;
}

/** Radio buttons; the first bears the field's own id, so that the error summary leads to it. */
export function Choices(props: ChoicesProps) {
  const { name, label, value, options, error } = props;
  return (
    <div class="field">
      <fieldset aria-describedby={describedBy(props)}>
        <legend>{label}</legend>
        <Notes {...props} />
        {options.map((option, position) => (
          <label class={option.large ? 'choice large' : 'choice'}>
            <input
              id={position === 0 ? name : `${name}-${option.value}`}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              required={props.required}
              aria-describedby={error ? `${name}-error` : undefined}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

interface TickProps extends Omit<FieldProps, 'hint'> {
  readonly checked: boolean;
  readonly required?: boolean;
  /** Id of the text that explains the box. */
  readonly explainedBy?: string;
}

export function Tick({ name, label, error, checked, required, explainedBy }: TickProps) {
  const described = [explainedBy, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <Notes name={name} label={label} error={error} />
      <label class="choice">
        <input
          id={name}
          type="checkbox"
          name={name}
          value="yes"
          checked={checked}
          required={required}
          aria-describedby={described || undefined}
          aria-invalid={error ? 'true' : undefined}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}

interface ErrorSummaryProps {
  readonly language: Language;
  /** In the order of the fields on the page. */
  readonly errors: Errors<string>;
}

/** What must be mended, each a link to its field; `autofocus` brings a reader here without script. */
export function ErrorSummary({ language, errors }: ErrorSummaryProps) {
  const list = Object.entries(errors);
  if (list.length === 0) return null;
  return (
    <section class="summary stack" tabindex={-1} autofocus aria-labelledby="summary">
      <h2 id="summary">{words[language].shell.checkAnswers}</h2>
      <ul class="list">
        {list.map(([field, message]) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Text that stands above a form for the fields beneath it. */
export function Group({ heading, children }: { heading: string; children: Child }) {
  return (
    <div class="group">
      <h2>{heading}</h2>
      {children}
    </div>
  );
}
