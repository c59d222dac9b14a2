/** The links one has asked for: to move to a new address, to see all that is held, to be erased. */
import type { Context, Hono } from 'hono';
import type { Language } from '../../emails/languages.ts';
import { readBody } from '../form-body.ts';
import { showPage } from '../page.tsx';
import { readerLanguage } from '../reader-language.ts';
import { refuse } from '../refusals.tsx';
import { linkWords } from './own-link-words.ts';
import type { LinkUse, OwnPageDeps } from './own-page-deps.ts';

const FORM = ['application/x-www-form-urlencoded'] as const;
const FILE = 'walk-easier-my-data.json';

/** What a link's GET shows: the same to everyone, with one button. */
function showAsk(context: Context, use: LinkUse, token: string, language: Language) {
  const text = linkWords[language][use];
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
        <form method="post" action={`/${use}/${token}`}>
          <button type="submit" class="big">
            {text.button}
          </button>
        </form>
      </>
    ),
  });
}

interface ToldPage {
  readonly language: Language;
  readonly title: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

function showTold(context: Context, { language, title, heading, lines }: ToldPage) {
  return showPage(context, 200, {
    language,
    title,
    personal: true,
    children: (
      <>
        <h1>{heading}</h1>
        {lines.map((line) => (
          <p class="lede">{line}</p>
        ))}
      </>
    ),
  });
}

/** The second look: what goes, what stays, and the one press that cannot be undone. */
function showSure(context: Context, token: string, language: Language) {
  const text = linkWords[language].erase;
  return showPage(context, 200, {
    language,
    title: text.title,
    personal: true,
    children: (
      <>
        <h1>{text.sure}</h1>
        <ul class="list">
          {text.goes.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <section class="sheet stack" aria-labelledby="stays">
          <h2 id="stays">{text.staysHeading}</h2>
          <ul class="list">
            {[...text.stays, text.staysDanger].map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
        <form method="post" action={`/erase/${token}`}>
          <input type="hidden" name="sure" value="yes" />
          <button type="submit" class="big">
            {text.sureButton}
          </button>
        </form>
      </>
    ),
  });
}

function showErased(context: Context, language: Language, escalationKept: boolean) {
  const text = linkWords[language].erase;
  return showPage(context, 200, {
    language,
    title: text.erased,
    personal: true,
    children: (
      <>
        <h1>{text.erased}</h1>
        <p class="lede">{text.erasedText}</p>
        <section class="sheet stack" aria-labelledby="stays">
          <h2 id="stays">{text.staysHeading}</h2>
          <ul class="list">
            {[...text.stays, ...(escalationKept ? [text.remains] : [])].map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      </>
    ),
  });
}

/** Nobody is there any more: by this very press, perhaps, and then it has done what it promised. */
async function refuseErasing(deps: OwnPageDeps, context: Context, token: string) {
  if (!(await deps.wasErased(token))) return refuse(context, 'badLink');
  const language = readerLanguage(context);
  const { title, already, erasedText } = linkWords[language].erase;
  return showTold(context, { language, title, heading: already, lines: [erasedText] });
}

/** Puts the three links' routes on the app of "my page". */
export function addOwnLinks(app: Hono, deps: OwnPageDeps): void {
  for (const use of ['move', 'data', 'erase'] as const) {
    app.get(`/${use}/:token`, async (context) => {
      const token = context.req.param('token');
      const bearer = await deps.peekLink(token, use);
      if (!bearer && use === 'erase' && (await deps.wasErased(token))) {
        return showAsk(context, use, token, readerLanguage(context));
      }
      return bearer ? showAsk(context, use, token, bearer.language) : refuse(context, 'badLink');
    });
  }

  app.post('/move/:token', async (context) => {
    const moved = await deps.confirmMove(context.req.param('token'));
    if (moved.kind === 'refused') return refuse(context, 'badLink');
    const { language } = moved;
    const text = linkWords[language].move;
    const { title } = text;
    return moved.kind === 'taken'
      ? showTold(context, { language, title, heading: text.taken, lines: [text.takenText] })
      : showTold(context, {
          language,
          title,
          heading: moved.already ? text.already : text.moved,
          lines: [text.movedText],
        });
  });

  app.post('/data/:token', async (context) => {
    const data = await deps.showData(context.req.param('token'));
    if (data.kind === 'refused') return refuse(context, 'badLink');
    context.header('Content-Type', 'application/json; charset=utf-8');
    context.header('Content-Disposition', `attachment; filename="${FILE}"`);
    context.header('X-Robots-Tag', 'noindex');
    return context.body(data.json);
  });

  app.post('/erase/:token', async (context) => {
    const token = context.req.param('token');
    const body = await readBody(context, FORM);
    if (body.kind === 'refused') return refuse(context, body.why);
    const { sure } = body.read(['sure']);
    if (sure === undefined) {
      const bearer = await deps.peekLink(token, 'erase');
      return bearer
        ? showSure(context, token, bearer.language)
        : refuseErasing(deps, context, token);
    }
    if (sure !== 'yes') return refuse(context, 'broken');
    const erased = await deps.erase(token);
    return erased.kind === 'refused'
      ? refuseErasing(deps, context, token)
      : showErased(context, erased.language, erased.escalationKept);
  });
}
