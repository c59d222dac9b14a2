/** The pages that confirm a sign-up, and the questions that may be skipped after it. */
import { type Context, Hono } from 'hono';
import type { Language } from '../../emails/languages.ts';
import type { Country } from '../../lambdas/domain/country.ts';
import type { EpochSeconds } from '../../lambdas/domain/ids.ts';
import {
  type PreferencesField,
  PreferencesForm,
  USUAL_HOUR,
} from '../../lambdas/domain/preferences.ts';
import type { TimeZone } from '../../lambdas/domain/time-zone.ts';
import { DangerBox } from '../danger-box.tsx';
import { ErrorSummary, type Errors } from '../fields.tsx';
import { readBody, typed } from '../form-body.ts';
import { showPage } from '../page.tsx';
import { hourName, weekdayName } from '../place-names.ts';
import { guard, refuse } from '../refusals.tsx';
import { words } from '../words.ts';
import {
  type CheckedPreferences,
  checkPreferences,
  preferencesFields,
} from './preferences-check.ts';
import { PreferencesFormView, type PreferencesTyped, untouched } from './preferences-form.tsx';
import { dateParts, partsOf, wholeDate } from './surgery-date.ts';

export interface Confirmed {
  readonly kind: 'confirmed';
  readonly language: Language;
  readonly country: Country;
  readonly timeZone: TimeZone;
  readonly setupToken: string;
  /** Was confirmed before this press. */
  readonly already: boolean;
}

export interface Preferred {
  readonly kind: 'saved';
  readonly language: Language;
  readonly country: Country;
  /** Whether the welcome letter was queued now or had gone out before. */
  readonly welcome: 'sent' | 'earlier';
}

interface Refused {
  readonly kind: 'refused';
}

export interface ConfirmDeps {
  readonly confirm: (token: string) => Promise<Confirmed | Refused>;
  /** `language`: the one in which tracking was asked. */
  readonly prefer: (
    token: string,
    form: PreferencesForm,
    language: Language,
  ) => Promise<Preferred | Refused>;
  /** Whom a good token speaks to; changes nothing. */
  readonly peek: (
    token: string,
    use: 'confirm' | 'setup',
  ) => Promise<{ readonly language: Language } | undefined>;
  readonly now: () => EpochSeconds;
  /** Hears of a fault, which the person sees as a polite page. */
  readonly report: (fault: unknown) => void;
}

const FORM = ['application/x-www-form-urlencoded'] as const;

function showConfirm(context: Context, token: string, language: Language) {
  const text = words[language].confirm;
  return showPage(context, 200, {
    language,
    title: text.title,
    personal: true,
    children: (
      <>
        <h1>{text.heading}</h1>
        {text.text.map((line) => (
          <p class="lede">{line}</p>
        ))}
        <form method="post" action={`/confirm/${token}`}>
          <button type="submit" class="big">
            {text.button}
          </button>
        </form>
      </>
    ),
  });
}

function showConfirmed(context: Context, confirmed: Confirmed) {
  const { language, country, timeZone, setupToken, already } = confirmed;
  const { confirm, preferences } = words[language];
  return showPage(context, 200, {
    language,
    title: confirm.confirmedTitle,
    personal: true,
    children: (
      <>
        <h1>{already ? confirm.confirmedAlready : confirm.confirmed}</h1>
        <DangerBox language={language} country={country} />
        <h2>{preferences.heading}</h2>
        <PreferencesFormView
          token={setupToken}
          language={language}
          values={untouched}
          errors={{}}
          place={{ country, timeZone }}
        />
      </>
    ),
  });
}

interface SetupPage {
  readonly token: string;
  readonly language: Language;
  readonly values: PreferencesTyped;
  readonly errors: Errors<PreferencesField>;
}

function showSetup(context: Context, status: 200 | 400, page: SetupPage) {
  const { language, errors } = page;
  const { shell, preferences } = words[language];
  return showPage(context, status, {
    language,
    title: status === 400 ? shell.errorPrefix + preferences.title : preferences.title,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{preferences.heading}</h1>
        <PreferencesFormView {...page} />
      </>
    ),
  });
}

function showSaved(context: Context, saved: Preferred, form: PreferencesForm) {
  const { language, country, welcome } = saved;
  const text = words[language].preferences;
  const hour = hourName(form.hour ?? USUAL_HOUR, language, country);
  const weekday = form.weekday === undefined ? undefined : weekdayName(form.weekday, language);
  return showPage(context, 200, {
    language,
    title: text.savedTitle,
    personal: true,
    children: (
      <>
        <h1>{welcome === 'sent' ? text.welcomeSent : text.welcomeEarlier}</h1>
        <p class="lede">{text.lookInSpam}</p>
        <section class="sheet stack" aria-labelledby="what-comes">
          <h2 id="what-comes">{text.whatComes}</h2>
          <ul class="list">
            <li>{text.firstLetter(weekday, hour)}</li>
            <li>{text.eightLetters}</li>
            <li>{text.stopAnyTime}</li>
          </ul>
        </section>
        <DangerBox language={language} country={country} />
      </>
    ),
  });
}

export function confirmPages(deps: ConfirmDeps): Hono {
  const app = new Hono();
  guard(app, deps.report);

  app.get('/confirm/:token', async (context) => {
    const token = context.req.param('token');
    const bearer = await deps.peek(token, 'confirm');
    if (!bearer) return refuse(context, 'badLink');
    return showConfirm(context, token, bearer.language);
  });

  app.post('/confirm/:token', async (context) => {
    const confirmed = await deps.confirm(context.req.param('token'));
    if (confirmed.kind === 'refused') return refuse(context, 'badLink');
    return showConfirmed(context, confirmed);
  });

  app.get('/setup/:token', async (context) => {
    const token = context.req.param('token');
    const bearer = await deps.peek(token, 'setup');
    if (!bearer) return refuse(context, 'badLink');
    const { language } = bearer;
    return showSetup(context, 200, { token, language, values: untouched, errors: {} });
  });

  app.post('/setup/:token', async (context) => {
    const token = context.req.param('token');
    const body = await readBody(context, FORM);
    if (body.kind === 'refused') return refuse(context, body.why);
    const bearer = await deps.peek(token, 'setup');
    if (!bearer) return refuse(context, 'badLink');
    const { language } = bearer;
    const { skip } = body.read(['skip']);
    const sent = body.read([...preferencesFields, ...dateParts]);
    const answers = {
      ...body.read(preferencesFields),
      surgeryDate: wholeDate(sent),
      // An empty box is not sent at all; on a page that was saved it means no.
      tracking: sent.tracking ?? '',
    };
    const checked: CheckedPreferences =
      skip === undefined
        ? checkPreferences(answers, language, deps.now())
        : { kind: 'valid', form: PreferencesForm.parse({}) };
    if (checked.kind === 'invalid') {
      const texts = Object.fromEntries(preferencesFields.map((name) => [name, typed(sent[name])]));
      const values = { ...untouched, ...texts, ...partsOf(sent) };
      return showSetup(context, 400, { token, language, values, errors: checked.errors });
    }
    const saved = await deps.prefer(token, checked.form, language);
    if (saved.kind === 'refused') return refuse(context, 'badLink', language);
    return showSaved(context, saved, checked.form);
  });

  return app;
}
