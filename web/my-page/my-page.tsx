/** "My page": opened from a letter by a press, and each change made on it by another. */
import { type Context, Hono } from 'hono';
import type { Language } from '../../emails/languages.ts';
import { readBody, typed } from '../form-body.ts';
import { readerLanguage } from '../reader-language.ts';
import { guard, refuse } from '../refusals.tsx';
import {
  type CheckedAddress,
  type CheckedChange,
  checkAddress,
  checkChange,
  isChangeKind,
  type Mended,
  type ReadFields,
  refusedDay,
} from './my-page-check.ts';
import { answerDangerPress, isDangerKind } from './my-page-day-after.tsx';
import { changedInWords } from './my-page-done.ts';
import {
  RETRY_AFTER,
  showAsk,
  showExpired,
  showFresh,
  showLeft,
  showTooOld,
} from './my-page-door.tsx';
import { showPrint } from './my-page-print.tsx';
import { showOwnPage } from './my-page-view.tsx';
import { formWords } from './own-form-words.ts';
import { addOwnLinks } from './own-links.tsx';
import type { OwnPageDeps, Shown } from './own-page-deps.ts';

const FORM = ['application/x-www-form-urlencoded'] as const;

export function ownPages(deps: OwnPageDeps): Hono {
  const app = new Hono();
  guard(app, deps.report);

  const show = (context: Context, { session, page }: Shown, said?: readonly string[]) =>
    showOwnPage(context, { session, page, now: deps.now(), ...(said && { said }) });

  const showUnavailable = (context: Context, { session, page }: Shown) => {
    context.header('Retry-After', RETRY_AFTER);
    const said = [formWords[page.language].told.unavailable];
    return showOwnPage(context, { session, page, now: deps.now(), said, status: 503 });
  };

  const showMend = (context: Context, { session, page }: Shown, mend: Mended) =>
    showOwnPage(context, { session, page, now: deps.now(), mend, status: 400 });

  /** The page as it is, with what was typed: nothing was changed. */
  async function mendLater(
    context: Context,
    session: string,
    check: (language: Language) => CheckedChange | CheckedAddress,
  ) {
    const looked = await deps.look(session);
    if (looked.kind === 'expired') return showExpired(context);
    const mend = check(looked.page.language);
    return mend.kind === 'invalid' ? showMend(context, looked, mend) : show(context, looked);
  }

  async function change(context: Context, session: string, kind: string, read: ReadFields) {
    if (!isChangeKind(kind)) return refuse(context, 'broken');
    const checked = checkChange(kind, read, readerLanguage(context));
    if (checked.kind === 'invalid') {
      return mendLater(context, session, (language) => checkChange(kind, read, language));
    }
    const changed = await deps.change(session, checked.change);
    switch (changed.kind) {
      case 'expired':
        return showExpired(context);
      case 'changed':
        return show(context, changed, changedInWords(checked.change, changed.page, deps.now()));
      case 'not-that-date':
        return showMend(context, changed, {
          form: kind,
          typed: checked.typed,
          errors: refusedDay(kind, changed.why, changed.page.language),
        });
    }
  }

  async function move(context: Context, session: string, read: ReadFields) {
    const checked = checkAddress(read, readerLanguage(context));
    if (checked.kind === 'invalid') {
      return mendLater(context, session, (language) => checkAddress(read, language));
    }
    const asked = await deps.askMove(session, checked.address);
    if (asked.kind === 'expired') return showExpired(context);
    if (asked.kind === 'unavailable') return showUnavailable(context, asked);
    const { told } = formWords[asked.page.language];
    const said = {
      asked: told.moveAsked(typed(read(['address']).address).trim()),
      same: told.sameAddress,
      'too-often': told.tooOften,
    }[asked.kind];
    return show(context, asked, [said]);
  }

  app.get('/my/:token', async (context) => {
    const token = context.req.param('token');
    const bearer = await deps.peek(token);
    return bearer ? showAsk(context, token, bearer.language) : refuse(context, 'badLink');
  });

  app.post('/my/:token', async (context) => {
    const token = context.req.param('token');
    const opened = await deps.open(token);
    switch (opened.kind) {
      case 'refused':
        return refuse(context, 'badLink');
      case 'too-old':
        return showTooOld(context, token, opened.language);
      case 'page':
        return show(context, opened);
    }
  });

  app.post('/my/:token/fresh', async (context) => {
    const asked = await deps.askFreshLink(context.req.param('token'));
    return asked.kind === 'refused'
      ? refuse(context, 'badLink')
      : showFresh(context, asked.language, asked.kind);
  });

  app.post('/my', async (context) => {
    const body = await readBody(context, FORM);
    if (body.kind === 'refused') return refuse(context, body.why);
    const { session, do: what } = body.read(['session', 'do']);
    if (typeof session !== 'string' || typeof what !== 'string') return refuse(context, 'broken');
    if (isDangerKind(what)) return answerDangerPress(context, deps, session, what, body.read);
    switch (what) {
      case 'show':
      case 'print': {
        const looked = await deps.look(session);
        if (looked.kind === 'expired') return showExpired(context);
        const { page } = looked;
        return what === 'show'
          ? show(context, looked)
          : showPrint(context, { session: looked.session, page, now: deps.now() });
      }
      case 'again': {
        const sent = await deps.sendAgain(session);
        if (sent.kind === 'expired') return showExpired(context);
        if (sent.kind === 'unavailable') return showUnavailable(context, sent);
        const { told } = formWords[sent.page.language];
        return show(context, sent, [sent.kind === 'sent' ? told.sent : told.sentToday]);
      }
      case 'data':
      case 'erase': {
        const asked = await deps.askLink(session, what);
        if (asked.kind === 'expired') return showExpired(context);
        if (asked.kind === 'unavailable') return showUnavailable(context, asked);
        const { told } = formWords[asked.page.language];
        return show(context, asked, [asked.kind === 'asked' ? told.linkAsked : told.tooOften]);
      }
      case 'move':
        return move(context, session, body.read);
      case 'leave': {
        const left = await deps.leave(session);
        return left.kind === 'expired' ? showExpired(context) : showLeft(context, left.language);
      }
      default:
        return change(context, session, what, body.read);
    }
  });

  addOwnLinks(app, deps);
  return app;
}
