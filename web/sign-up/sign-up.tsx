/** The sign-up pages: the form, the answer to it, and the same by JSON. */
import { type Context, Hono } from 'hono';
import type { Language } from '../../emails/languages.ts';
import type { SignUpField, SignUpForm } from '../../lambdas/domain/sign-up.ts';
import { ErrorSummary, type Errors } from '../fields.tsx';
import { readBody, type Sent } from '../form-body.ts';
import { showPage } from '../page.tsx';
import { asLanguage, readerLanguage } from '../reader-language.ts';
import { guard, refuse } from '../refusals.tsx';
import { words } from '../words.ts';
import { guess } from './guess.ts';
import { guessScript } from './guess-script.ts';
import { checkSignUp, formFields, LONGEST_MARK } from './sign-up-check.ts';
import {
  HiddenSignUp,
  marks,
  SignUpFormView,
  type SignUpTyped,
  signUpFields,
} from './sign-up-form.tsx';

export interface SignUpDeps {
  /** `language` is the one the person read the question in; `asked` whatever is known already. */
  readonly signUp: (
    form: SignUpForm,
    from: { readonly channel: 'page' | 'json'; readonly language: Language },
  ) => Promise<{ readonly kind: 'asked' } | { readonly kind: 'unavailable' }>;
  readonly senderName: string;
  readonly senderAddress: string;
  readonly postalAddress: string;
  /** Hears of a fault, which the person sees as a polite page. */
  readonly report: (fault: unknown) => void;
}

/** Seconds; the page says "in a few minutes". */
const RETRY_AFTER = '300';
const SCRIPT = '/sign-up/guess.js';
const FORM = ['application/x-www-form-urlencoded'] as const;
const FORM_OR_JSON = [...FORM, 'application/json'] as const;

interface FormPage {
  readonly language: Language;
  readonly values: SignUpTyped;
  readonly errors?: Errors<SignUpField>;
  /** The letter could not be sent just now. */
  readonly unavailable?: boolean;
  readonly atAddress?: boolean;
  /** Nobody has chosen anything yet: the script may correct the guesses. */
  readonly guessed?: boolean;
}

function utmQuery(values: SignUpTyped): string {
  const given = marks.filter((name) => values[name] !== '');
  return given.map((name) => `&utm_${name}=${encodeURIComponent(values[name])}`).join('');
}

export function signUpPages(deps: SignUpDeps): Hono {
  const app = new Hono();
  guard(app, deps.report, { script: true });

  function showForm(context: Context, status: 200 | 400 | 503, page: FormPage) {
    const { language, values, errors = {}, unavailable = false, atAddress = false } = page;
    const text = words[language].signUp;
    const failed = Object.keys(errors).length > 0;
    return showPage(context, status, {
      language,
      title: failed ? words[language].shell.errorPrefix + text.title : text.title,
      personal: !page.guessed,
      elsewhere: page.guessed ? (other) => `/sign-up?lang=${other}${utmQuery(values)}` : undefined,
      script: page.guessed ? SCRIPT : undefined,
      foot: <p>{text.sender(deps.senderName, deps.senderAddress, deps.postalAddress)}</p>,
      children: (
        <>
          {unavailable && (
            <section class="summary stack" tabindex={-1} autofocus aria-labelledby="unavailable">
              <h2 id="unavailable">{text.unavailableHeading}</h2>
              <p>{text.unavailable}</p>
            </section>
          )}
          <ErrorSummary language={language} errors={errors} />
          <h1>{text.heading}</h1>
          <p class="lede">{text.lede}</p>
          <section class="note stack" aria-labelledby="for-whom">
            <h2 id="for-whom">{text.forWhomHeading}</h2>
            <p>{text.forWhom}</p>
            <p>{text.care}</p>
          </section>
          <SignUpFormView
            language={language}
            values={values}
            errors={errors}
            atAddress={atAddress}
          />
          <section class="stack keep" aria-labelledby="privacy">
            <h2 id="privacy">{text.privacyHeading}</h2>
            <ul class="list">
              {text.privacy.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </section>
        </>
      ),
    });
  }

  function showAsked(context: Context, language: Language, values: SignUpTyped) {
    const text = words[language].asked;
    return showPage(context, 200, {
      language,
      title: text.title,
      personal: true,
      children: (
        <>
          <h1>{text.heading}</h1>
          <section class="note stack">
            <p class="lede">
              {text.lookFor(deps.senderName)} {text.notThere}
            </p>
            <p>{text.press}</p>
          </section>
          <section class="sheet stack">
            <p>
              {text.typed} <span class="typed">{values.address.trim()}</span>
            </p>
            <form class="actions" method="post">
              <HiddenSignUp values={values} />
              <button type="submit" class="quiet" formaction={`/sign-up?lang=${language}`}>
                {text.again}
              </button>
              <button type="submit" class="quiet" formaction={`/sign-up/change?lang=${language}`}>
                {text.change}
              </button>
            </form>
            <p class="soft">{text.limits}</p>
          </section>
        </>
      ),
    });
  }

  const blank = (context: Context) => {
    const language = readerLanguage(context);
    const { country, timeZone } = guess(context.req.header('Accept-Language'), language);
    const mark = (name: string) => (context.req.query(name) ?? '').trim().slice(0, LONGEST_MARK);
    const values: SignUpTyped = {
      address: '',
      consent: '',
      told: '',
      language,
      country,
      timeZone,
      source: mark('utm_source'),
      medium: mark('utm_medium'),
      campaign: mark('utm_campaign'),
    };
    return showForm(context, 200, { language, values, guessed: true });
  };

  app.get('/', blank);
  app.get('/sign-up', blank);

  app.get('/sign-up/guess.js', (context) => {
    context.header('Content-Type', 'text/javascript; charset=utf-8');
    return context.body(guessScript());
  });

  app.post('/sign-up', async (context) => {
    const body = await readBody(context, FORM_OR_JSON);
    if (body.kind === 'refused') return refuse(context, body.why);
    const sent = body.read(signUpFields);
    const language = asLanguage(sent.language) ?? readerLanguage(context);
    if (body.kind === 'json') return answerJson(context, sent, language);
    const { fields, values } = formFields(sent);
    const checked = checkSignUp(fields, language);
    if (checked.kind === 'invalid') {
      return showForm(context, 400, { language, values, errors: checked.errors });
    }
    // The words the person agreed to are those of the page the form stood on.
    const askedIn = asLanguage(context.req.query('lang')) ?? language;
    const answer = await deps.signUp(checked.form, { channel: 'page', language: askedIn });
    if (answer.kind === 'asked') return showAsked(context, language, values);
    context.header('Retry-After', RETRY_AFTER);
    return showForm(context, 503, { language, values, unavailable: true });
  });

  async function answerJson(context: Context, sent: Sent<SignUpField>, language: Language) {
    const checked = checkSignUp(sent, language);
    if (checked.kind === 'invalid') {
      const errors = Object.entries(checked.errors).map(([field, message]) => ({ field, message }));
      return context.json({ errors }, 400);
    }
    const answer = await deps.signUp(checked.form, { channel: 'json', language });
    if (answer.kind === 'asked') return context.json({ status: 'asked' }, 202);
    context.header('Retry-After', RETRY_AFTER);
    const { title, text } = words[language].refusals.fault;
    return context.json({ errors: [{ field: 'body', message: `${title}. ${text}` }] }, 503);
  }

  /** "I typed the wrong address": the form once more, as it was. */
  app.post('/sign-up/change', async (context) => {
    const body = await readBody(context, FORM);
    if (body.kind === 'refused') return refuse(context, body.why);
    const { values } = formFields(body.read(signUpFields));
    const language = asLanguage(values.language) ?? readerLanguage(context);
    return showForm(context, 200, { language, values, atAddress: true });
  });

  return app;
}
