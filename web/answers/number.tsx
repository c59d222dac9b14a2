/** The weekly number: the page to choose it on, and what follows when it is saved. */
import { type Context, Hono } from 'hono';
import type { Language } from '../../emails/languages.ts';
import { survey } from '../../emails/survey.ts';
import { checkOf, DaysDone, ZeroToTen } from '../../lambdas/domain/check.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import { DangerBox } from '../danger-box.tsx';
import { ErrorSummary, type Errors, SelectField } from '../fields.tsx';
import { readBody, typed } from '../form-body.ts';
import { showPage } from '../page.tsx';
import { guard, refuse } from '../refusals.tsx';
import { words } from '../words.ts';
import type { NumberDeps, Reader } from './answer-deps.ts';
import { ConsentQuestion, Hidden, showAnswered, showClosed, showOutcome } from './answer-views.tsx';
import { answerWords } from './answer-words.ts';
import { consentGiven, readConsent } from './check-form.ts';
import { goingBack, keepForGoingBack } from './going-back.ts';
import { NumberChoices } from './number-choices.tsx';
import { numberScript } from './number-script.ts';

const SCRIPT = '/number/choose.js';
const FORM = ['application/x-www-form-urlencoded'] as const;
const fields = ['do', 'pain', 'daysDone', 'consent'] as const;
const MOST_DAYS = 7;

/** What was typed, as text. */
interface Typed {
  readonly pain: string;
  readonly daysDone: string;
}

interface Letter {
  readonly token: string;
  readonly lesson: LessonId;
}

const actionOf = ({ token, lesson }: Letter) => `/number/${lesson}/${token}`;

interface NumberPage extends Letter {
  readonly language: Language;
  readonly values: Typed;
  readonly errors: Errors<keyof Typed>;
}

function showNumber(context: Context, page: NumberPage) {
  const { language, values, errors } = page;
  const text = answerWords[language].number;
  const { weekly, daysDone } = survey[language];
  const failed = Object.keys(errors).length > 0;
  const days = Array.from({ length: MOST_DAYS + 1 }, (_, day) => String(day));
  keepForGoingBack(context);
  return showPage(context, failed ? 400 : 200, {
    language,
    title: failed ? words[language].shell.errorPrefix + text.title : text.title,
    personal: true,
    script: failed ? undefined : SCRIPT,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{text.title}</h1>
        <p class="lede">{text.choose}</p>
        <form method="post" action={actionOf(page)} novalidate>
          <Hidden fields={{ do: 'save' }} />
          <NumberChoices name="pain" words={weekly} value={values.pain} error={errors.pain} />
          <SelectField
            name="daysDone"
            label={daysDone.question}
            value={values.daysDone}
            error={errors.daysDone}
            groups={[
              { options: [{ value: '', label: daysDone.notSaid }] },
              { options: days.map((day) => ({ value: day, label: day })) },
            ]}
          />
          <button type="submit" class="big">
            {text.save}
          </button>
        </form>
        <form class="group small" method="post" action={actionOf(page)}>
          <Hidden fields={{ do: 'stop' }} />
          <p>{text.stopText}</p>
          <button type="submit" class="quiet">
            {text.stop}
          </button>
        </form>
      </>
    ),
  });
}

interface ConsentPage extends Letter {
  readonly reader: Reader;
  readonly values: Typed;
  /** The question was shown, and came back without an answer. */
  readonly unanswered: boolean;
}

function showConsent(context: Context, { reader, values, unanswered, ...letter }: ConsentPage) {
  const { language, country } = reader;
  const text = answerWords[language];
  const error = unanswered ? text.consent.error : undefined;
  const title = text.number.consentHeading;
  keepForGoingBack(context);
  return showPage(context, unanswered ? 400 : 200, {
    language,
    title: unanswered ? words[language].shell.errorPrefix + title : title,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={error ? { consent: error } : {}} />
        <h1>{title}</h1>
        <form method="post" action={actionOf(letter)} novalidate>
          <Hidden fields={{ do: 'consent', ...values }} />
          <ConsentQuestion language={language} value="" error={error} />
          <button type="submit">{text.number.save}</button>
        </form>
        <DangerBox language={language} country={country} />
      </>
    ),
  });
}

export function numberPages(deps: NumberDeps): Hono {
  const app = new Hono();
  app.use(goingBack);
  guard(app, deps.report, { script: true });

  app.get(SCRIPT, (context) => {
    context.header('Content-Type', 'text/javascript; charset=utf-8');
    return context.body(numberScript);
  });

  /** The letter of that name, if there is one and it asks for the number. */
  const letterOf = (lesson: string, token: string): Letter | undefined => {
    const known = deps.syllabus.find((one) => one === lesson);
    return known && checkOf(known) === undefined ? { lesson: known, token } : undefined;
  };

  app.get('/number/:lesson/:token', async (context) => {
    const { lesson, token } = context.req.param();
    const letter = letterOf(lesson, token);
    if (!letter) return refuse(context, 'notFound');
    const bearer = await deps.peek(token);
    if (!bearer) return refuse(context, 'badLink');
    const values = { pain: '', daysDone: '' };
    return showNumber(context, { ...letter, ...bearer, values, errors: {} });
  });

  app.post('/number/:lesson/:token', async (context) => {
    const { lesson, token } = context.req.param();
    const letter = letterOf(lesson, token);
    if (!letter) return refuse(context, 'notFound');
    const body = await readBody(context, FORM);
    if (body.kind === 'refused') return refuse(context, body.why);
    const sent = body.read(fields);
    switch (sent.do) {
      case 'save':
      case 'consent':
        return save(context, letter, sent);
      case 'stop':
        return stop(context, letter);
      default:
        return refuse(context, 'broken');
    }
  });

  async function save(
    context: Context,
    letter: Letter,
    sent: Readonly<Record<(typeof fields)[number], unknown>>,
  ) {
    const { token, lesson } = letter;
    const values = { pain: typed(sent.pain), daysDone: typed(sent.daysDone) };
    const pain = ZeroToTen.safeParse(sent.pain);
    const days = sent.daysDone ? DaysDone.safeParse(sent.daysDone) : undefined;
    if (!pain.success || days?.success === false) {
      const bearer = await deps.peek(token);
      if (!bearer) return refuse(context, 'badLink');
      const text = answerWords[bearer.language].number.errors;
      const errors = {
        ...(!pain.success && { pain: text.pain }),
        ...(days?.success === false && { daysDone: text.daysDone }),
      };
      return showNumber(context, { ...letter, ...bearer, values, errors });
    }
    const consent = consentGiven(readConsent(sent.consent));
    const answer = { pain: pain.data, daysDone: days?.data };
    const was = await deps.answerNumber(token, lesson, answer, consent);
    switch (was.kind) {
      case 'refused':
        return refuse(context, 'badLink');
      case 'closed':
        return showClosed(context, token, was);
      case 'needs-consent': {
        const unanswered = sent.do === 'consent';
        return showConsent(context, { ...letter, reader: was, values, unanswered });
      }
      case 'not-kept':
        return showAnswered(context, { token, lesson, kept: [] }, { ...was, worse: false });
      case 'kept': {
        const { numberKept } = answerWords[was.language].thanks;
        return showAnswered(context, { token, lesson, kept: [numberKept] }, was);
      }
    }
  }

  async function stop(context: Context, { token }: Letter) {
    const was = await deps.stopAsking(token);
    if (was.kind === 'refused') return refuse(context, 'badLink');
    const { title, text } = answerWords[was.language].number.stopped;
    return showOutcome(context, { ...was, token, title, text: [text] });
  }

  return app;
}
