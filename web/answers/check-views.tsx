/** The pages of the check: its start, the safety question, the other questions, and help at once. */
import type { Context } from 'hono';
import { dangerTexts } from '../../emails/danger-texts.ts';
import type { Language } from '../../emails/languages.ts';
import { survey } from '../../emails/survey.ts';
import type { CheckId, CheckQuestion } from '../../lambdas/domain/check.ts';
import { DangerBox } from '../danger-box.tsx';
import { Choices, ErrorSummary, type Errors } from '../fields.tsx';
import { showPage } from '../page.tsx';
import { words } from '../words.ts';
import { ConsentQuestion, Hidden, OwnPageButton } from './answer-views.tsx';
import { answerWords } from './answer-words.ts';
import { type CheckForm, questionsOf } from './check-form.ts';
import { DangerText, type DangerTextProps } from './danger-page.tsx';
import { keepForGoingBack } from './going-back.ts';
import { NumberChoices } from './number-choices.tsx';
import { SafetyQuestion } from './safety-question.tsx';

export function showStart(context: Context, token: string, language: Language) {
  const { title, text, start } = answerWords[language].check;
  return showPage(context, 200, {
    language,
    title,
    personal: true,
    children: (
      <>
        <h1>{title}</h1>
        {text.map((line) => (
          <p class="lede">{line}</p>
        ))}
        <form method="post" action={`/check/${token}`}>
          <Hidden fields={{ step: 'start' }} />
          <button type="submit" class="big">
            {start}
          </button>
        </form>
      </>
    ),
  });
}

/** A page of questions: its title, whom it speaks to, and what to mend, if anything. */
interface QuestionPage<Field extends string> {
  readonly token: string;
  readonly language: Language;
  /** Undefined where it could not be looked up: the danger box then names every number. */
  readonly country: string | undefined;
  readonly errors: Errors<Field>;
}

function headOf(title: string, { language, errors }: QuestionPage<string>) {
  const failed = Object.keys(errors).length > 0;
  return {
    status: failed ? (400 as const) : (200 as const),
    title: failed ? words[language].shell.errorPrefix + title : title,
  };
}

interface SafetyPage extends QuestionPage<'consent' | 'signs'> {
  readonly check: CheckId;
  readonly asksConsent: boolean;
  readonly form: Pick<CheckForm, 'consent' | 'ticked' | 'texts'>;
}

export function showSafety(context: Context, page: SafetyPage) {
  const { token, language, country = '', errors, check, asksConsent, form } = page;
  const text = answerWords[language].check;
  const { status, title } = headOf(text.title, page);
  keepForGoingBack(context);
  return showPage(context, status, {
    language,
    title,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{text.safetyHeading}</h1>
        <form method="post" action={`/check/${token}`} novalidate>
          <Hidden fields={{ step: 'safety', check, lang: language, country, ...form.texts }} />
          {asksConsent && (
            <ConsentQuestion language={language} value={form.consent} error={errors.consent} />
          )}
          <SafetyQuestion language={language} errors={errors} values={form.ticked} />
          <button type="submit">{text.next}</button>
        </form>
        <DangerBox language={language} country={country} />
      </>
    ),
  });
}

/** The check is closed, and yet something may be new: the safety question is never closed. */
export function showClosedCheck(
  context: Context,
  page: QuestionPage<'signs'> & { readonly values: readonly string[] },
) {
  const { token, language, country = '', errors, values } = page;
  const { closed, check } = answerWords[language];
  const { status, title } = headOf(closed.title, page);
  return showPage(context, status, {
    language,
    title,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{closed.title}</h1>
        <p class="lede">{closed.text}</p>
        <OwnPageButton token={token} language={language} />
        <section class="stack" aria-labelledby="new">
          <h2 id="new">{check.anythingNew}</h2>
          <form method="post" action={`/check/${token}`} novalidate>
            <Hidden fields={{ step: 'safety', lang: language, country }} />
            <SafetyQuestion language={language} errors={errors} values={values} />
            <button type="submit">{answerWords[language].mistake.send}</button>
          </form>
        </section>
        <DangerBox language={language} country={country} />
      </>
    ),
  });
}

interface NumbersPage extends QuestionPage<CheckQuestion> {
  readonly check: CheckId;
  readonly consent: CheckForm['consent'];
  readonly values: Readonly<Record<CheckQuestion, string>>;
  /** The values are what was answered before. */
  readonly earlier: boolean;
}

function Question({ question, page }: { question: CheckQuestion; page: NumbersPage }) {
  const { language, values } = page;
  const value = values[question];
  const error = page.errors[question];
  const asked = survey[language];
  switch (question) {
    case 'pain':
    case 'limits':
      return <NumberChoices name={question} words={asked[question]} value={value} error={error} />;
    case 'walking':
    case 'standing': {
      const { question: label, bands } = asked[question];
      const options = bands.map((band, place) => ({ value: String(place), label: band }));
      return (
        <Choices name={question} label={label} value={value} error={error} options={options} />
      );
    }
    case 'change': {
      const { question: label, steps } = asked.change;
      const options = steps.map((step, place) => ({ value: String(place + 1), label: step }));
      return (
        <Choices name={question} label={label} value={value} error={error} options={options} />
      );
    }
  }
}

export function showNumbers(context: Context, page: NumbersPage) {
  const { token, language, country = '', errors, check, consent, earlier } = page;
  const text = answerWords[language].check;
  const { status, title } = headOf(text.title, page);
  keepForGoingBack(context);
  return showPage(context, status, {
    language,
    title,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{text.moreHeading}</h1>
        {consent === 'no' && <p class="note">{text.keepingNothing}</p>}
        {earlier && <p class="note">{text.earlier}</p>}
        <form method="post" action={`/check/${token}`} novalidate>
          <Hidden
            fields={{ step: 'numbers', check, lang: language, country, consent, signs: 'none' }}
          />
          {questionsOf(check).map((question) => (
            <Question question={question} page={page} />
          ))}
          <div class="actions">
            <button type="submit">{text.send}</button>
            <button type="submit" class="quiet" name="back" value="yes">
              {text.back}
            </button>
          </div>
        </form>
        <DangerBox language={language} country={country} />
      </>
    ),
  });
}

/** Help first; under it, small, the way back for whoever ticked by mistake. */
export function showDanger(context: Context, token: string, props: DangerTextProps) {
  const { language, country = '', danger } = props;
  return showPage(context, 200, {
    language,
    title: dangerTexts[language][danger.level].heading,
    personal: true,
    children: (
      <>
        <DangerText {...props} />
        <form class="small" method="post" action={`/check/${token}`}>
          <Hidden fields={{ step: 'mistake', lang: language, country }} />
          <button type="submit" class="quiet">
            {answerWords[language].mistake.button}
          </button>
        </form>
      </>
    ),
  });
}

/** The safety question once more, with nothing ticked. */
export function showMistake(context: Context, page: QuestionPage<'signs'>) {
  const { token, language, country = '', errors } = page;
  const text = answerWords[language].mistake;
  const { status, title } = headOf(text.heading, page);
  keepForGoingBack(context);
  return showPage(context, status, {
    language,
    title,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{text.heading}</h1>
        <p class="lede">{text.text}</p>
        <form method="post" action={`/check/${token}`} novalidate>
          <Hidden fields={{ step: 'taken-back', lang: language, country }} />
          <SafetyQuestion language={language} errors={errors} values={[]} />
          <button type="submit">{text.send}</button>
        </form>
        <DangerBox language={language} country={country} />
      </>
    ),
  });
}
