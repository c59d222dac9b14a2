/** The polite pages for what cannot be done, and the guards that lead there. */
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Language } from '../emails/languages.ts';
import { mediaType } from './form-body.ts';
import { showPage } from './page.tsx';
import { type Allowances, pageHeaders } from './page-headers.ts';
import { readerLanguage } from './reader-language.ts';
import { type Refusal, words } from './words.ts';

/** A long form is about 2 KB; this leaves room for every script and none for floods. */
const LARGEST_BODY = 64 * 1024;

const statuses = {
  broken: 400,
  badLink: 400,
  notFound: 404,
  wrongMethod: 405,
  tooLarge: 413,
  wrongType: 415,
  fault: 500,
} as const satisfies Record<Refusal, ContentfulStatusCode>;

/** A caller that speaks JSON, or asks for nothing else, is answered in JSON. */
function wantsJson(context: Context): boolean {
  const accept = context.req.header('Accept') ?? '';
  return (
    mediaType(context) === 'application/json' ||
    (accept.includes('application/json') && !accept.includes('text/html'))
  );
}

/** The page (or JSON) of one refusal, in the person's language; it never says what is known. */
export function refuse(
  context: Context,
  refusal: Refusal,
  language: Language = readerLanguage(context),
): Response | Promise<Response> {
  const { title, text } = words[language].refusals[refusal];
  if (wantsJson(context)) {
    const errors = [{ field: 'body', message: `${title}. ${text}` }];
    return context.json({ errors }, statuses[refusal]);
  }
  return showPage(context, statuses[refusal], {
    language,
    title,
    personal: true,
    children: (
      <>
        <h1>{title}</h1>
        <div class="sheet stack">
          <p>{text}</p>
          {refusal === 'notFound' && (
            <p>
              <a href={`/sign-up?lang=${language}`}>{words[language].shell.firstPage}</a>
            </p>
          )}
        </div>
      </>
    ),
  });
}

/**
 * Puts the guards on an app, before its routes: headers, 404, 405 with Allow, 413 and a polite 500.
 * @param report hears of a fault; the page of it tells the person nothing but to try again
 */
export function guard(
  app: Hono,
  report: (fault: unknown) => void,
  allowances: Allowances = {},
): void {
  app.use(pageHeaders(allowances));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) => {
        context.header('Allow', methods.join(', '));
        return refuse(context, 'wrongMethod');
      },
    }),
  );
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => refuse(context, 'tooLarge') }));
  app.notFound((context) => refuse(context, 'notFound'));
  app.onError((fault, context) => {
    report(fault);
    return refuse(context, 'fault');
  });
}
