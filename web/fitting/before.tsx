/** "Before you move": the question, what was ticked, and a clinician's word about it. */
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import {
  BeforeAnswer,
  type Condition,
  conditions,
  mayBeDanger,
} from '../../lambdas/domain/before.ts';
import type { Reader } from '../answers/answer-deps.ts';
import { ConsentQuestion } from '../answers/answer-views.tsx';
import { answerWords } from '../answers/answer-words.ts';
import { consentGiven, readConsent } from '../answers/check-form.ts';
import { keepForGoingBack } from '../answers/going-back.ts';
import { DangerBox } from '../danger-box.tsx';
import { ErrorSummary, type Errors } from '../fields.tsx';
import { typed } from '../form-body.ts';
import { DateField, datePartsOf, dayOf } from '../my-page/date-field.tsx';
import { showPage } from '../page.tsx';
import { refuse } from '../refusals.tsx';
import { words } from '../words.ts';
import { type Door, DoorForm, openDoor, type Read, ToOwnPage, turnAway } from './door.tsx';
import type { FittingDeps } from './fitting-deps.ts';
import { fittingWords } from './fitting-words.ts';

const TICKED = 'ticked';
const NONE = 'none';
const SURGERY = 'surgery';
const dateParts = datePartsOf(SURGERY);
const IsoDate = z.iso.date();

/** Names every emergency number: a link's GET knows no country. */
const ANYWHERE = '';

interface Sent {
  readonly ticked: readonly string[];
  readonly date: Readonly<Record<string, string>>;
}
const nothing: Sent = { ticked: [], date: {} };

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

function showForm(
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

function showConsent(
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

function showOutcome(
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

const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

function readSent(read: Read): { sent: Sent; raw: Readonly<Record<string, unknown>> } {
  const raw = read([TICKED, ...dateParts]);
  return {
    sent: {
      ticked: [...new Set(listed(raw[TICKED]))],
      date: Object.fromEntries(
        dateParts.map((part) => [part, typed(raw[part])]).filter(([, value]) => value !== ''),
      ),
    },
    raw,
  };
}

export function beforePage(app: Hono, deps: FittingDeps): void {
  openDoor(app, deps, 'before', {
    look: (context, door) => showForm(context, door, nothing, {}),
    press(context, door, what, read) {
      switch (what) {
        case 'open':
          return showForm(context, door, nothing, {});
        case 'save':
        case 'consent':
          return save(context, door, what === 'consent', read);
        case 'cleared':
          return cleared(context, door);
        default:
          return refuse(context, 'broken');
      }
    },
  });

  async function save(context: Context, door: Door, askedConsent: boolean, read: Read) {
    const { sent, raw } = readSent(read);
    const { errors } = fittingWords[door.language].before;
    const answer = BeforeAnswer.safeParse(sent.ticked);
    const day = dayOf(SURGERY, raw);
    const date = day === '' ? undefined : IsoDate.safeParse(day);
    if (!answer.success || date?.success === false) {
      const noneAndOne = sent.ticked.length > 1 && sent.ticked.includes(NONE);
      return showForm(context, door, sent, {
        ...(!answer.success && { ticked: noneAndOne ? errors.noneAndOne : errors.ticked }),
        ...(date?.success === false && { surgery: errors.surgery }),
      });
    }
    const ticked: readonly Condition[] = answer.data;
    const consent = consentGiven(readConsent(read(['consent']).consent));
    const surgeryDate = ticked.includes('surgery') ? date?.data : undefined;
    const was = await deps.answerBefore(door.by, ticked, surgeryDate, consent);
    const danger = mayBeDanger(ticked);
    switch (was.kind) {
      case 'refused':
      case 'closed':
        return turnAway(context, door, was);
      case 'needs-consent':
        return showConsent(context, door, sent, was, askedConsent);
      case 'not-that-day': {
        const text = fittingWords[was.language].before.errors;
        return showForm(context, door, sent, { surgery: text.surgeryAhead }, was.country);
      }
      case 'not-kept':
        return showOutcome(context, door, was, {
          ...fittingWords[was.language].before.notKept,
          danger,
        });
      case 'kept': {
        const text = fittingWords[was.language].before;
        const { title, text: lines } = was.flagged ? text.flagged : text.clear;
        return showOutcome(context, door, was, {
          title,
          text: was.exercisesAreOut ? [...lines.slice(0, 1), text.out] : lines,
          danger,
          offersClearing: was.flagged,
        });
      }
    }
  }

  async function cleared(context: Context, door: Door) {
    const was = await deps.clear(door.by);
    if (was.kind !== 'cleared') return turnAway(context, door, was);
    const text = fittingWords[was.language].before;
    const { title, text: lines } = text.clearedDone;
    return showOutcome(context, door, was, {
      title,
      text: was.exercisesAreOut ? [text.out, ...lines.slice(1)] : lines,
    });
  }
}
