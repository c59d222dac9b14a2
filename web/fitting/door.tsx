/** How a page is reached: by a letter's link, or from "my page" by its session, which stands in no address. */
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Language } from '../../emails/languages.ts';
import type { Opener, Turned } from '../../lambdas/usecases/fit-course.ts';
import { showOutcome } from '../answers/answer-views.tsx';
import { type Body, readBody } from '../form-body.ts';
import { showExpired } from '../my-page/my-page-door.tsx';
import { showPage } from '../page.tsx';
import { readerLanguage } from '../reader-language.ts';
import { refuse } from '../refusals.tsx';
import type { FittingDeps } from './fitting-deps.ts';
import { fittingWords } from './fitting-words.ts';

const FORM = ['application/x-www-form-urlencoded'] as const;

export type Read = Extract<Body, { kind: 'form' }>['read'];

export interface Door {
  readonly by: Opener;
  /** The first part of the page's path: 'before'. */
  readonly page: string;
  readonly language: Language;
}

interface DoorFormProps {
  readonly door: Door;
  readonly what: string;
  readonly children: Child;
}

/** A form of this page: its session, where there is one, stands in the form. */
export function DoorForm({ door, what, children }: DoorFormProps) {
  const { by, page, language } = door;
  const action = 'token' in by ? `/${page}/${by.token}` : `/${page}?lang=${language}`;
  return (
    <form method="post" action={action} novalidate>
      {'session' in by && <input type="hidden" name="session" value={by.session} />}
      <input type="hidden" name="do" value={what} />
      {children}
    </form>
  );
}

/** Leads on to "my page" the way one came. */
export function ToOwnPage({ door }: { door: Door }) {
  const { by, language } = door;
  return (
    <form method="post" action={'token' in by ? `/my/${by.token}` : `/my?lang=${language}`}>
      {'session' in by && (
        <>
          <input type="hidden" name="session" value={by.session} />
          <input type="hidden" name="do" value="show" />
        </>
      )}
      <button type="submit" class="quiet">
        {fittingWords[language].myPage}
      </button>
    </form>
  );
}

interface AskProps {
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

/** What a link's GET shows: the same to everyone, with one button. */
export function showAsk(context: Context, door: Door, { title, text, button }: AskProps) {
  return showPage(context, 200, {
    language: door.language,
    title,
    personal: true,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lede">{text}</p>
        <DoorForm door={door} what="open">
          <button type="submit" class="big">
            {button}
          </button>
        </DoorForm>
      </>
    ),
  });
}

interface Told {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a press has done, and the way on. */
export function showTold(context: Context, door: Door, { language, title, lines }: Told) {
  return showPage(context, 200, {
    language,
    title,
    personal: true,
    children: (
      <>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p class="lede">{line}</p>
        ))}
        <ToOwnPage door={door} />
      </>
    ),
  });
}

/** Whoever cannot come in here, and why. */
export function turnAway(context: Context, { by }: Door, turned: Turned) {
  if (turned.kind === 'refused') {
    return 'session' in by ? showExpired(context) : refuse(context, 'badLink');
  }
  const { title, text } = fittingWords[turned.language].tooOld;
  return 'token' in by
    ? showOutcome(context, { ...turned, token: by.token, title, text: [text] })
    : showExpired(context);
}

interface PageAt {
  /** What the GET of a letter's link shows; it may name nobody. */
  readonly look: (context: Context, door: Door) => Response | Promise<Response>;
  readonly press: (
    context: Context,
    door: Door,
    what: string,
    read: Read,
  ) => Response | Promise<Response>;
}

/** The three routes of a page: its link, a press behind the link, a press within a session. */
export function openDoor(app: Hono, deps: FittingDeps, page: string, at: PageAt): void {
  app.get(`/${page}/:token`, async (context) => {
    const token = context.req.param('token');
    const bearer = await deps.peek(token);
    if (!bearer) return refuse(context, 'badLink');
    return at.look(context, { by: { token }, page, language: bearer.language });
  });

  async function press(context: Context, byToken: string | undefined) {
    const body = await readBody(context, FORM);
    if (body.kind === 'refused') return refuse(context, body.why);
    const { session, do: what } = body.read(['session', 'do']);
    if (typeof what !== 'string') return refuse(context, 'broken');
    if (byToken === undefined) {
      if (typeof session !== 'string') return refuse(context, 'broken');
      const door = { by: { session }, page, language: readerLanguage(context) };
      return at.press(context, door, what, body.read);
    }
    const bearer = await deps.peek(byToken);
    if (!bearer) return refuse(context, 'badLink');
    const door = { by: { token: byToken }, page, language: bearer.language };
    return at.press(context, door, what, body.read);
  }

  app.post(`/${page}/:token`, (context) => press(context, context.req.param('token')));
  app.post(`/${page}`, (context) => press(context, undefined));
}
