/** A letter in the browser: the copy everyone may see, and one's own after pressing "Show mine". */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { type Language, languages } from '../emails/languages.ts';
import { asLanguage } from './reader-language.ts';
import { guard, refuse } from './refusals.tsx';
import { words } from './words.ts';

export interface LetterDeps {
  /** The whole HTML of the letter without name, level or token; undefined where there is none. */
  readonly neutral: (language: string, lesson: string) => Promise<string | undefined>;
  readonly own: (
    language: string,
    lesson: string,
    token: string,
  ) => Promise<{ readonly kind: 'letter'; readonly html: string } | { readonly kind: 'refused' }>;
  /** Hears of a fault, which the person sees as a polite page. */
  readonly report: (fault: unknown) => void;
}

/** A letter's body; MJML writes no `>` into that tag's attributes. */
const body = /(<body\b[^>]*>)([\s\S]*)(<\/body>)/i;

interface BarProps {
  readonly language: Language;
  readonly action: string;
}

/** Its styles stand in its elements, as the letter's do, and outweigh the letter's own sheet. */
function Bar({ language, action }: BarProps) {
  const text = words[language].letter;
  return (
    <section
      lang={language}
      dir={languages[language].dir}
      aria-label={text.bar}
      style="background:#0b5653;color:#ffffff;padding:16px;font-family:system-ui,sans-serif;font-size:18px;line-height:1.5;text-align:center"
    >
      <form method="post" action={action} style="margin:0">
        <p style="margin:0 0 8px;color:#ffffff">{text.neutral}</p>
        <button
          type="submit"
          style="display:inline-block;min-height:48px;margin:0;padding:8px 24px;border:2px solid #ffffff;border-radius:10px;background:#ffffff;color:#0b5653;font:inherit;font-weight:bold;cursor:pointer"
        >
          {text.showMine}
        </button>
      </form>
    </section>
  );
}

/**
 * A letter as a page: it becomes the page's main part, which a mail must not have and a page must,
 * so that a screen reader can go straight to it. The bar stands before it in the letter's own page.
 * A frame would keep the two further apart, but without script it cannot grow with its letter, its
 * links stay inside it, and it prints cut off. What keeps this safe is that nothing in the page may
 * run: the policy allows no script of any kind, and forms go nowhere but here.
 * @throws where the compiled letter has no body
 */
function asPage(letter: string, bar = ''): string {
  if (!body.test(letter)) throw new Error('a compiled letter has no <body>; see emails/');
  return letter.replace(
    body,
    (_whole, start: string, inner: string, end: string) =>
      `${start}${bar}<main>${inner}</main>${end}`,
  );
}

export function letterPages(deps: LetterDeps): Hono {
  const app = new Hono();
  guard(app, deps.report, { letter: true });

  app.get('/letter/:language/:lesson', async (context) => {
    const { language, lesson } = context.req.param();
    const letter = asLanguage(language) && (await deps.neutral(language, lesson));
    return letter ? context.html(asPage(letter)) : refuse(context, 'notFound');
  });

  app.get('/letter/:language/:lesson/:token', async (context) => {
    const { language: code, lesson, token } = context.req.param();
    const language = asLanguage(code);
    const letter = language && (await deps.neutral(language, lesson));
    if (!letter) return refuse(context, 'notFound');
    const action = `/letter/${language}/${encodeURIComponent(lesson)}/${encodeURIComponent(token)}`;
    const bar = await html`${<Bar language={language} action={action} />}`;
    context.header('X-Robots-Tag', 'noindex');
    return context.html(asPage(letter, bar.toString()));
  });

  app.post('/letter/:language/:lesson/:token', async (context) => {
    const { language, lesson, token } = context.req.param();
    const known = asLanguage(language);
    if (!known) return refuse(context, 'notFound');
    const answer = await deps.own(language, lesson, token);
    if (answer.kind === 'refused') return refuse(context, 'badLink', known);
    context.header('X-Robots-Tag', 'noindex');
    return context.html(asPage(answer.html));
  });

  return app;
}
