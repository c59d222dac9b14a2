/** What "before you move" shows: the question, the one about consent, and what an answer means. */
import type { Context } from 'hono';
import { conditions } from '../../lambdas/domain/before.ts';
import type { Reader } from '../answers/answer-deps.ts';
import { ConsentQuestion } from '../answers/answer-views.tsx';
import { answerWords } from '../answers/answer-words.ts';
import { keepForGoingBack } from '../answers/going-back.ts';
import { DangerBox } from '../danger-box.tsx';
import { ErrorSummary, type Errors } from '../fields.tsx';
import { DateField, datePartsOf } from '../my-page/date-field.tsx';
import { showPage } from '../page.tsx';
import { words } from '../words.ts';
import { type Door, DoorForm, ToOwnPage } from './door.tsx';
import { fittingWords } from './fitting-words.ts';

export const TICKED = 'ticked';
export const NONE = 'none';
export const SURGERY = 'surgery';
export const dateParts = datePartsOf(SURGERY);

/** Names every emergency number: a link's GET knows no country. */
const ANYWHERE = '';

export interface Sent {
  readonly ticked: readonly string[];
  readonly date: Readonly<Record<string, string>>;
}
export const nothing: Sent = { ticked: [], date: {} };

type BeforeErrors = Errors<typeof TICKED | typeof SURGERY>;

function Conditions({
  door,
  ticked,
  error,
}: {
  door: Door;
  ticked: Sent['ticked'];
  error?: string | undefined;
}) {
  const text = fittingWords[door.language].before;
  const boxes = [
    ...conditions.map((value) => ({ value, label: text.conditions[value] })),
    { value: NONE, label: text.none },
  ];
  return (
    <div class="field">
      <fieldset aria-describedby={error ? 'ticked-hint ticked-error' : 'ticked-hint'}>
        <legend>{text.question}</legend>
        <p class="hint" id="ticked-hint">
          {text.hint}
        </p>
        {error && (
          <p class="wrong" id="ticked-error">
            {error}
          </p>
        )}
        {boxes.map(({ value, label }, position) => (
          <label class="choice">
            <input
              id={position === 0 ? TICKED : `${TICKED}-${value}`}
              type="checkbox"
              name={TICKED}
              value={value}
              checked={ticked.includes(value)}
              aria-describedby={error ? 'ticked-error' : undefined}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

export function showForm(
  context: Context,
  door: Door,
  sent: Sent,
  errors: BeforeErrors,
  country = ANYWHERE,
) {
  const { language } = door;
  const text = fittingWords[language].before;
  const failed = Object.keys(errors).length > 0;
  keepForGoingBack(context);
  return showPage(context, failed ? 400 : 200, {
    language,
    title: failed ? words[language].shell.errorPrefix + text.title : text.title,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{text.title}</h1>
        <p class="lede">{text.lede}</p>
        <p class="note">{text.first}</p>
        <DoorForm door={door} what="save">
          <Conditions door={door} ticked={sent.ticked} error={errors.ticked} />
          <DateField
            name={SURGERY}
            label={text.when}
            hint={text.whenHint}
            error={errors.surgery}
            language={language}
            value={(part) => sent.date[part] ?? ''}
          />
          <button type="submit" class="big">
            {fittingWords[language].save}
          </button>
        </DoorForm>
        <DangerBox language={language} country={country} />
      </>
    ),
  });
}

export function showConsent(
  context: Context,
  door: Door,
  sent: Sent,
  reader: Reader,
  unanswered: boolean,
) {
  const { language, country } = reader;
  const error = unanswered ? answerWords[language].consent.error : undefined;
  const title = fittingWords[language].before.consentTitle;
  keepForGoingBack(context);
  return showPage(context, unanswered ? 400 : 200, {
    language,
    title: unanswered ? words[language].shell.errorPrefix + title : title,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={error ? { consent: error } : {}} />
        <h1>{title}</h1>
        <DoorForm door={door} what="consent">
          {sent.ticked.map((value) => (
            <input type="hidden" name={TICKED} value={value} />
          ))}
          {Object.entries(sent.date).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <ConsentQuestion language={language} value="" error={error} />
          <button type="submit">{fittingWords[language].save}</button>
        </DoorForm>
        <DangerBox language={language} country={country} />
      </>
    ),
  });
}

interface Outcome {
  readonly title: string;
  readonly text: readonly string[];
  /** Falls, or legs that get weaker: the danger signs come before everything else. */
  readonly danger?: boolean;
  readonly offersClearing?: boolean;
}

export function showOutcome(
  context: Context,
  door: Door,
  { language, country }: Reader,
  outcome: Outcome,
) {
  const text = fittingWords[language].before;
  const { title, danger = false, offersClearing = false } = outcome;
  const box = <DangerBox language={language} country={country} />;
  return showPage(context, 200, {
    language,
    title,
    personal: true,
    children: (
      <>
        <h1>{title}</h1>
        {danger && (
          <>
            <p class="lede">
              <strong>{text.danger}</strong>
            </p>
            {box}
          </>
        )}
        {outcome.text.map((line) => (
          <p>{line}</p>
        ))}
        {offersClearing && (
          <DoorForm door={door} what="cleared">
            <p>{text.ask}</p>
            <button type="submit">{text.cleared}</button>
          </DoorForm>
        )}
        <ToOwnPage door={door} />
        {!danger && box}
      </>
    ),
  });
}
