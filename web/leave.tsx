/** The pages for leaving: a link with a button, and the one-click request of RFC 8058. */
import { type Context, Hono } from 'hono';
import type { Language } from '../emails/languages.ts';
import { readBody } from './form-body.ts';
import { showPage } from './page.tsx';
import { guard, refuse } from './refusals.tsx';
import { words } from './words.ts';

export interface LeaveDeps {
  readonly leave: (
    token: string,
    how: 'link' | 'one-click',
  ) => Promise<{ readonly kind: 'left' } | { readonly kind: 'refused' }>;
  /** Whom a good token speaks to; changes nothing. */
  readonly peek: (token: string) => Promise<{ readonly language: Language } | undefined>;
  /** Hears of a fault, which the person sees as a polite page. */
  readonly report: (fault: unknown) => void;
}

/** RFC 8058, 3.1: mail services may send either. */
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;

function showAsk(context: Context, token: string, language: Language) {
  const text = words[language].leave;
  return showPage(context, 200, {
    language,
    title: text.title,
    personal: true,
    children: (
      <>
        <h1>{text.heading}</h1>
        <p class="lede">{text.text}</p>
        <form method="post" action={`/leave/${token}`}>
          <input type="hidden" name="how" value="link" />
          <button type="submit" class="big">
            {text.button}
          </button>
        </form>
      </>
    ),
  });
}

function showLeft(context: Context, language: Language) {
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

export function leavePages(deps: LeaveDeps): Hono {
  const app = new Hono();
  guard(app, deps.report);

  app.get('/leave/:token', async (context) => {
    const token = context.req.param('token');
    const bearer = await deps.peek(token);
    return bearer ? showAsk(context, token, bearer.language) : refuse(context, 'badLink');
  });

  app.post('/leave/:token', async (context) => {
    const token = context.req.param('token');
    const body = await readBody(context, FORMS);
    if (body.kind === 'refused') return refuse(context, body.why);
    const { how, 'List-Unsubscribe': oneClick } = body.read(['how', 'List-Unsubscribe']);
    if (oneClick === 'One-Click') {
      await deps.leave(token, 'one-click');
      // The same to every token: mail services read nothing else, and nobody learns who is known.
      context.header('X-Robots-Tag', 'noindex');
      return context.text('Received.\n');
    }
    if (how !== 'link') return refuse(context, 'broken');
    const bearer = await deps.peek(token);
    const left = await deps.leave(token, 'link');
    return bearer && left.kind === 'left'
      ? showLeft(context, bearer.language)
      : refuse(context, 'badLink', bearer?.language);
  });

  return app;
}
