/** The pages before a session on "my page" and after it, which show nothing of the person. */
import type { Context } from 'hono';
import type { Language } from '../../emails/languages.ts';
import { showPage } from '../page.tsx';
import { readerLanguage } from '../reader-language.ts';
import { words } from '../words.ts';
import { linkWords } from './own-link-words.ts';
import { pageWords } from './own-page-words.ts';

/** Seconds; the pages say "in a few minutes". */
export const RETRY_AFTER = '300';

export function showAsk(context: Context, token: string, language: Language) {
  const { title, ask } = pageWords[language];
  return showPage(context, 200, {
    language,
    title,
    personal: true,
    children: (
      <>
        <h1>{ask.heading}</h1>
        <p class="lede">{ask.text}</p>
        <form method="post" action={`/my/${token}`}>
          <button type="submit" class="big">
            {ask.button}
          </button>
        </form>
      </>
    ),
  });
}

export function showTooOld(context: Context, token: string, language: Language) {
  const { tooOld } = linkWords[language];
  return showPage(context, 200, {
    language,
    title: tooOld.title,
    personal: true,
    children: (
      <>
        <h1>{tooOld.heading}</h1>
        {tooOld.text.map((line) => (
          <p class="lede">{line}</p>
        ))}
        <form method="post" action={`/my/${token}/fresh`}>
          <button type="submit" class="big">
            {tooOld.button}
          </button>
        </form>
      </>
    ),
  });
}

export function showFresh(
  context: Context,
  language: Language,
  kind: 'asked' | 'too-often' | 'unavailable',
) {
  const { fresh } = linkWords[language];
  if (kind === 'unavailable') context.header('Retry-After', RETRY_AFTER);
  return showPage(context, kind === 'unavailable' ? 503 : 200, {
    language,
    title: fresh.title,
    personal: true,
    children: (
      <>
        <h1>{fresh.title}</h1>
        {kind === 'asked' && (
          <section class="note stack">
            <p class="lede">
              <strong>{fresh.asked}</strong>
            </p>
            <p>{fresh.look}</p>
          </section>
        )}
        {kind === 'too-often' && <p class="lede">{fresh.tooOften}</p>}
        {kind === 'unavailable' && <p class="lede">{fresh.unavailable}</p>}
      </>
    ),
  });
}

/** Knows nobody any more: the language is the one in the form's address. */
export function showExpired(context: Context) {
  const language = readerLanguage(context);
  const { title, text } = linkWords[language].expired;
  return showPage(context, 400, {
    language,
    title,
    personal: true,
    children: (
      <>
        <h1>{title}</h1>
        {text.map((line) => (
          <p class="lede">{line}</p>
        ))}
      </>
    ),
  });
}

export function showLeft(context: Context, language: Language) {
  const text = words[language].leave;
  return showPage(context, 200, {
    language,
    title: text.leftTitle,
    personal: true,
    children: (
      <>
        <h1>{text.left}</h1>
        <p class="lede">{text.leftText}</p>
        <p>
          {text.mistake} <a href={`/sign-up?lang=${language}`}>{text.signUpAgain}</a>
        </p>
      </>
    ),
  });
}
