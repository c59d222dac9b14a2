/** While a danger sign is open: the four buttons of the day after, and the page behind each. */
import type { Context } from 'hono';
import type { Language } from '../../emails/languages.ts';
import { emergencyFor } from '../../emails/safety.ts';
import { DangerText, type DangerTextProps } from '../answers/danger-page.tsx';
import { SafetyQuestion } from '../answers/safety-question.tsx';
import { ErrorSummary, type Errors } from '../fields.tsx';
import { showPage } from '../page.tsx';
import { words } from '../words.ts';
import { DateField } from './date-field.tsx';
import type { Mended } from './my-page-check.ts';
import { DoButton, DoForm, type OwnView, shownIn, wrongIn } from './my-page-form.tsx';
import type { Shown } from './own-page-deps.ts';
import { pageWords } from './own-page-words.ts';

/** Stands for the number while the sentence is built, so that a link can take its place. */
const NUMBER = '\u0000';

/** The first thing on the page, whatever was pressed before. */
export function DangerButtons({ session, page }: OwnView) {
  const { language, country } = page;
  const text = pageWords[language].danger;
  const { numbers, tel } = emergencyFor(country, language);
  const [before, after] = text.call(NUMBER).split(NUMBER);
  const button = (what: string, label: string) => (
    <DoButton session={session} language={language} what={what} label={label} quiet />
  );
  return (
    <section class="danger stack" aria-labelledby="today">
      <h2 id="today">{text.heading}</h2>
      <p>
        {text.press}{' '}
        <strong>
          {before}
          {numbers === tel ? <a href={`tel:${tel}`}>{numbers}</a> : numbers}
          {after}
        </strong>
      </p>
      {button('seen-may-go-on', text.mayGoOn)}
      {button('seen-must-wait', text.mustWait)}
      {button('not-yet', text.notYet)}
      {button('mistake', text.mistake)}
    </section>
  );
}

interface BackProps {
  readonly session: string;
  readonly language: Language;
}

export const BackToPage = ({ session, language }: BackProps) => (
  <DoButton
    session={session}
    language={language}
    what="show"
    label={pageWords[language].danger.back}
    quiet
  />
);

interface AskedAgain {
  readonly what: 'seen-may-go-on' | 'mistake';
  readonly ticked: readonly string[];
  readonly errors: Errors<'signs'>;
}

/** The safety question once more, before exercises may come again. */
export function showSafetyAgain(context: Context, { session, page }: Shown, asked: AskedAgain) {
  const { language } = page;
  const text = pageWords[language].danger;
  const failed = asked.errors.signs !== undefined;
  return showPage(context, failed ? 400 : 200, {
    language,
    title: `${failed ? words[language].shell.errorPrefix : ''}${pageWords[language].title}`,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={asked.errors} />
        <h1>{text.safetyTitle}</h1>
        <p class="lede">{text.safetyAgain}</p>
        <div class="sheet stack">
          <DoForm session={session} language={language} what={asked.what}>
            <input type="hidden" name="asked" value="yes" />
            <SafetyQuestion language={language} errors={asked.errors} values={asked.ticked} />
            <button type="submit">{text.send}</button>
          </DoForm>
        </div>
        <BackToPage session={session} language={language} />
      </>
    ),
  });
}

/** Until when to wait: a day, since every doctor's "wait" has one. */
export function showMustWait(context: Context, view: OwnView & { readonly mend?: Mended }) {
  const { session, page, mend } = view;
  const { language } = page;
  const text = pageWords[language].danger;
  const errors = mend?.errors ?? {};
  return showPage(context, mend ? 400 : 200, {
    language,
    title: `${mend ? words[language].shell.errorPrefix : ''}${pageWords[language].title}`,
    personal: true,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{text.waitTitle}</h1>
        <p class="lede">{text.waitText}</p>
        <div class="sheet stack">
          <DoForm session={session} language={language} what="seen-must-wait">
            <input type="hidden" name="asked" value="yes" />
            <DateField
              name="until"
              label={text.waitUntil}
              hint={text.waitHint}
              error={wrongIn(view, 'seen-must-wait')('until')}
              language={language}
              value={shownIn(view, 'seen-must-wait')}
            />
            <button type="submit">{text.hold}</button>
          </DoForm>
        </div>
        <BackToPage session={session} language={language} />
      </>
    ),
  });
}

interface DangerPage extends DangerTextProps {
  readonly session: string;
  /** False where the answer could not be noted: the words come first all the same. */
  readonly noted: boolean;
}

/** The text of the danger again, before anything else. */
export function showDanger(context: Context, { session, noted, ...danger }: DangerPage) {
  const { language } = danger;
  return showPage(context, 200, {
    language,
    title: pageWords[language].title,
    personal: true,
    children: (
      <>
        <DangerText {...danger} />
        {!noted && <p>{pageWords[language].danger.notKept}</p>}
        <BackToPage session={session} language={language} />
      </>
    ),
  });
}
