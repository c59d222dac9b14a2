/** The operator's pages and their JSON: inbox, clock, overview. Reached from this machine alone. */
import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { clockCommand, clockState, workClock } from './clock-command.ts';
import { clockPage } from './clock-page.ts';
import { homePage } from './home-page.ts';
import { inboxPage } from './inbox-page.ts';
import { withLocalLinks } from './mail-links.ts';
import { MAIL_VIEWS, type MailView, mailPage } from './mail-page.ts';
import type { OperatorHost } from './operator-host.ts';
import { suppressionPage } from './suppression-page.ts';
import { exactTime } from './virtual-time.ts';

/** A mail is shown without scripts and without anything fetched from elsewhere. */
const mailPolicy = (localOrigins: Iterable<string>): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src data: ${[...localOrigins].join(' ')}`,
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');

const pagePolicy = (localOrigins: Iterable<string>): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    // A tracked click is posted here and led on to the page of the course.
    `form-action 'self' ${[...localOrigins].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Within the head: before the doctype it would change how the letter is laid out. */
const openingInNewTabs = (html: string): string => {
  const base = '<base target="_blank">';
  const withBase = html.replace(/<head\b[^>]*>/i, (head) => `${head}${base}`);
  return withBase === html ? `<!doctype html><head>${base}</head>${html}` : withBase;
};

const isView = (text: string | undefined): text is MailView =>
  MAIL_VIEWS.some((view) => view === text);

/** Only a path of these pages: the answer to a form never leads elsewhere. */
const safeBack = (back: unknown): string =>
  typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/clock';

const textField = (fields: Record<string, unknown>, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

const asset = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');

const clockRoutes = (app: Hono, host: OperatorHost): void => {
  app.get('/clock', (context) =>
    context.req.header('accept')?.includes('text/html')
      ? context.html(clockPage(host, context.req.query('notice')))
      : context.json(clockState(host.clock)),
  );

  app.post('/clock', async (context) => {
    const asJson = context.req.header('content-type')?.startsWith('application/json') ?? false;
    const given: Record<string, unknown> = asJson
      ? await context.req.json<Record<string, unknown>>().catch(() => ({}))
      : await context.req.parseBody();
    const { back, ...command } = given;
    const parsed = clockCommand.safeParse(asJson ? given : command);
    if (!parsed.success) {
      const error =
        'wanted: {"do":"stop"}, {"do":"run","speed":60}, {"do":"next"} or {"do":"forward","hours":24}';
      return asJson
        ? context.json({ error }, 400)
        : context.redirect(
            `/clock?notice=${encodeURIComponent('The clock did not understand that.')}`,
            303,
          );
    }
    await workClock(host.clock, parsed.data);
    return asJson ? context.json(clockState(host.clock)) : context.redirect(safeBack(back), 303);
  });
};

const PUBLISHED = 'and the stack was told.';
const NOT_SUBSCRIBED =
  'but the mail’s configuration set asks for no such events: the stack was not told.';

const mailActionRoutes = (app: Hono, host: OperatorHost): void => {
  const { mailbox } = host;
  const back = (context: Context, id: string, notice: string) =>
    context.redirect(`/mail/${id}?notice=${encodeURIComponent(notice)}`, 303);

  const feedback = {
    open: ['The mail was opened,', mailbox.open],
    delivered: ['The mail was delivered,', mailbox.delivered],
    bounce: ['The mail bounced for good,', mailbox.bounce],
    full: ['The mailbox was full,', (id: string) => mailbox.bounce(id, 'mailboxFull')],
    undetermined: ['It bounced unexplained,', (id: string) => mailbox.bounce(id, 'undetermined')],
    complain: ['The reader complained,', mailbox.complain],
    delay: ['The delivery was delayed,', mailbox.delay],
    reject: ['SES rejected the mail,', mailbox.reject],
    rendering: ['The mail could not be rendered,', mailbox.failRendering],
  } as const;
  for (const [name, [words, run]] of Object.entries(feedback)) {
    app.post(`/mail/:id/${name}`, async (context) => {
      const id = context.req.param('id');
      const { kind } = await run(id);
      return back(context, id, `${words} ${kind === 'published' ? PUBLISHED : NOT_SUBSCRIBED}`);
    });
  }

  app.post('/mail/:id/click', async (context) => {
    const url = textField(await context.req.parseBody(), 'url');
    const known = (await mailbox.links(context.req.param('id'))).some((link) => link.url === url);
    if (!known) return context.text('The mail holds no such link.', 400);
    return context.redirect(await mailbox.click(context.req.param('id'), url), 303);
  });

  app.post('/mail/:id/unsubscribe', async (context) => {
    const id = context.req.param('id');
    const answer = await mailbox.unsubscribe(id);
    return back(
      context,
      id,
      answer === undefined
        ? 'This mail offers no one-click unsubscribe.'
        : `One-click unsubscribe: the stack answered ${answer.status}.`,
    );
  });

  app.post('/mail/:id/reply', async (context) => {
    const fields = await context.req.parseBody();
    const body = textField(fields, 'body').slice(0, 10_000);
    const verdicts = textField(fields, 'verdicts').replace(/[^\w=, ]/g, ' ');
    const headers = verdicts === '' ? {} : { 'X-Local-Verdicts': verdicts };
    const id = context.req.param('id');
    const reply = await mailbox.reply(id, body, { headers });
    if (reply === undefined) return back(context, id, 'This mail gives no address to reply to.');
    if (reply.kind === 'refused') return back(context, id, `Refused: ${reply.code} ${reply.text}.`);
    return context.redirect(`/mail/${reply.id}?view=text`, 303);
  });
};

const mailRoutes = (app: Hono, host: OperatorHost): void => {
  const { mailbox } = host;
  const exists = (id: string): boolean =>
    mailbox.message(id) !== undefined || mailbox.findReceived(id) !== undefined;

  // For the command that checks the letter that was sent last.
  app.get('/last-letter', async (context) => {
    const [latest] = mailbox.messages({ limit: 1 });
    if (latest === undefined) return context.text('No letter has been sent yet.', 404);
    const bytes = await mailbox.asDelivered(latest.id);
    return context.body(new Uint8Array(bytes), 200, { 'content-type': 'message/rfc822' });
  });
  app.get('/dns', (context) => context.json(host.dnsRecords()));

  app.use('/mail/:id/*', async (context, next) =>
    exists(context.req.param('id')) ? next() : context.notFound(),
  );

  app.get('/inbox', (context) => context.html(inboxPage(host, context.req.query('to'))));

  app.get('/mail/:id', async (context) => {
    const id = context.req.param('id');
    if (!exists(id)) return context.notFound();
    const asked = context.req.query('view');
    const usual = mailbox.findReceived(id) === undefined ? 'html' : 'text';
    const view = isView(asked) ? asked : usual;
    return context.html(await mailPage(host, id, view, context.req.query('notice')));
  });

  app.get('/mail/:id/html', async (context) => {
    const { html } = await mailbox.read(context.req.param('id'));
    const origins = mailbox.localOrigins();
    context.header('content-security-policy', mailPolicy(origins.values()));
    return context.html(openingInNewTabs(withLocalLinks(html ?? '', origins)));
  });

  app.get('/mail/:id/raw', async (context) => {
    const bytes = await mailbox.asDelivered(context.req.param('id'));
    context.header('content-type', 'message/rfc822');
    return context.body(new Uint8Array(bytes));
  });

  mailActionRoutes(app, host);
};

/** The pages as one app: `fetch(request)` answers. */
export const operatorPages = (host: OperatorHost): Hono => {
  const app = new Hono();

  app.use(async (context, next) => {
    // Another site open in the same browser must not work the clock or the inbox.
    const site = context.req.header('sec-fetch-site');
    const changes = !['GET', 'HEAD'].includes(context.req.method);
    if (changes && site !== undefined && site !== 'same-origin' && site !== 'none') {
      return context.text('Only these pages themselves may do that.', 403);
    }
    await next();
    const { headers } = context.res;
    const origins = host.mailbox.localOrigins().values();
    if (!headers.has('content-security-policy')) {
      headers.set('content-security-policy', pagePolicy(origins));
    }
    headers.set('cache-control', 'no-store');
    headers.set('referrer-policy', 'same-origin');
    headers.set('x-content-type-options', 'nosniff');
    return undefined;
  });

  app.get('/', (context) => context.html(homePage(host)));
  app.get('/operator.css', async (context) =>
    context.body(await asset('operator.css'), 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get('/operator.js', async (context) =>
    context.body(await asset('operator.js'), 200, {
      'content-type': 'text/javascript; charset=utf-8',
    }),
  );
  app.get('/pulse', (context) => {
    const [latest] = host.mailbox.messages({ limit: 1 });
    const events = latest === undefined ? 0 : host.mailbox.events(latest.id).length;
    const [came] = host.mailbox.received();
    const fate = came && host.mailbox.fate(came).words;
    const seen = [
      latest?.id,
      events,
      came?.id,
      fate,
      host.problems().length,
      host.upcoming()[0]?.at,
    ];
    return context.json({
      now: exactTime(host.clock.now()),
      stamp: JSON.stringify([...seen, host.clock.mode]),
    });
  });
  clockRoutes(app, host);
  mailRoutes(app, host);
  app.get('/suppression', (context) =>
    context.html(suppressionPage(host, context.req.query('notice'))),
  );
  app.post('/suppression/remove', async (context) => {
    const address = textField(await context.req.parseBody(), 'address');
    const notice = host.suppression.remove(address) ? 'Removed.' : 'It was not on the list.';
    return context.redirect(`/suppression?notice=${encodeURIComponent(notice)}`, 303);
  });
  app.notFound((context) => context.text('There is no such page.', 404));
  return app;
};
