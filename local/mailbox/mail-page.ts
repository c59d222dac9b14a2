/** One mail as its reader sees it, with all that a reader or a mail provider can do to it. */
import { html, raw } from 'hono/html';
import { readHeaders } from '../services/ses/raw-message.ts';
import type { ReceivedMail } from '../services/ses/received-store.ts';
import type { MailLink } from './mail-links.ts';
import { eventWord } from './mail-status.ts';
import type { OperatorHost } from './operator-host.ts';
import { type Html, page } from './page-layout.ts';
import type { ReadMail } from './read-mail.ts';
import { longTime } from './virtual-time.ts';
import { QUICK_REPLIES } from './written-reply.ts';

export const MAIL_VIEWS = ['html', 'phone', 'text', 'headers', 'raw'] as const;
export type MailView = (typeof MAIL_VIEWS)[number];

const VIEW_LABELS: Readonly<Record<MailView, string>> = {
  html: 'Letter',
  phone: 'On a phone',
  text: 'Text',
  headers: 'Headers',
  raw: 'Source',
};

const viewOf = (id: string, mail: ReadMail, source: Buffer, view: MailView): Html => {
  switch (view) {
    case 'html':
    case 'phone':
      return mail.html === undefined
        ? html`<p class="empty">This mail has no HTML part.</p>`
        : html`<iframe class="letter ${view}" title="The letter as HTML" src="/mail/${id}/html"
            sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>`;
    case 'text':
      return html`<pre class="text" tabindex="0">${mail.text ?? 'This mail has no text part.'}</pre>`;
    case 'headers':
      return html`<dl class="header-list">${mail.headers.map(
        ({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
      )}</dl>`;
    case 'raw':
      return html`<p><a href="/mail/${id}/raw" download>Download as .eml</a></p>
        <pre class="raw" tabindex="0">${source.toString('utf8')}</pre>`;
  }
};

const action = (id: string, name: string, label: string, style = ''): Html =>
  html`<form method="post" action="/mail/${id}/${name}"><button class="${style}">${label}</button></form>`;

const linkList = (id: string, links: readonly MailLink[]): Html => html`<ul class="links">
  ${links.map(
    (link) => html`<li class="link">
      <div><a href="${link.local}" target="_blank" rel="noreferrer">${link.label || link.url}</a>
        ${link.label ? html`<span class="url">${link.url}</span>` : ''}</div>
      ${
        link.tracked && /^https?:/.test(link.url)
          ? html`<form method="post" action="/mail/${id}/click">
              <input type="hidden" name="url" value="${link.url}">
              <button class="small">Click, tracked</button></form>`
          : html`<span class="quiet">not tracked</span>`
      }
    </li>`,
  )}
</ul>`;

/** How far it got, what SES thought of it, and where it lies. */
const fateNotice = (host: OperatorHost, mail: ReceivedMail): Html => {
  const { words, style } = host.mailbox.fate(mail);
  const verdicts = Object.entries(mail.verdicts).map(([check, status]) => `${check} ${status}`);
  return html`<p><span class="badge ${style}">${words}</span> on its way through the active receipt rule</p>
    <dl class="facts">
      <div><dt>Came in</dt><dd>${longTime(mail.at)}</dd></div>
      <div><dt>Taken for</dt><dd>${mail.recipients.join(', ')}</dd></div>
      <div><dt>Verdicts</dt><dd>${verdicts.join(', ')}</dd></div>
      <div><dt>Lies in</dt><dd>${mail.place === undefined ? 'nowhere yet' : `${mail.place.bucket}/${mail.place.key}`}</dd></div>
    </dl>`;
};

const replyPanel = (
  id: string,
  to: string,
): Html => html`<details class="panel"><summary>Reply</summary>
  <div class="actions" role="group" aria-label="Quick replies">${QUICK_REPLIES.map(
    (words) => html`<form method="post" action="/mail/${id}/reply">
      <input type="hidden" name="body" value="${words}"><button>${words}</button></form>`,
  )}</div>
  <form method="post" action="/mail/${id}/reply" class="reply">
    <label for="body">To ${to}</label>
    <textarea id="body" name="body" rows="5" maxlength="10000" required></textarea>
    <label for="verdicts">Verdicts other than PASS, such as <code>dmarc=FAIL spam=FAIL</code></label>
    <input id="verdicts" name="verdicts" maxlength="100" autocomplete="off">
    <button>Send the reply</button>
    <p class="quiet">It comes in as any mail does, through the active receipt rule. A mail program can
      write to the same address by the SMTP server that <code>npm start</code> names.</p>
  </form></details>`;

export const mailPage = async (
  host: OperatorHost,
  id: string,
  view: MailView,
  notice: string | undefined,
): Promise<Html> => {
  const { mailbox } = host;
  const mail = await mailbox.read(id);
  const message = mailbox.message(id);
  const received = mailbox.findReceived(id);
  // Signing is work: only where the signature is to be seen.
  const isBare = view === 'headers' || view === 'raw';
  const source = isBare ? await mailbox.asDelivered(id) : mailbox.raw(id);
  const events = mailbox.events(id);
  const links = (await mailbox.links(id)).filter((link) => link.part === 'html');
  const owner = message?.destinations[0] ?? received?.mailFrom;
  const back = owner === undefined ? '/inbox' : `/inbox?to=${encodeURIComponent(owner)}`;
  const path = `/mail/${id}?view=${view}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['From', mail.from],
    ['To', mail.to],
    ['Replies go to', mail.replyTo],
    ['Configuration set', message?.configurationSet],
    [
      'Tags',
      message &&
        Object.entries(message.tags)
          .map(([name, values]) => `${name}=${values}`)
          .join(', '),
    ],
    ['Attachments', mail.attachments.map(({ name }) => name).join(', ')],
  ];
  return page(host, {
    title: mail.subject || 'Mail',
    section: 'inbox',
    path,
    notice,
    body: html`
      <p class="back"><a href="${back}">← ${owner ?? 'Inbox'}</a></p>
      <h1>${mail.subject || '(no subject)'}</h1>
      ${received === undefined ? '' : fateNotice(host, received)}
      <dl class="facts">${facts.map(([name, value]) =>
        value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : '',
      )}</dl>
      ${
        message === undefined
          ? ''
          : html`<ol class="timeline">
              <li><strong>accepted</strong> <time>${longTime(message.at)}</time></li>
              ${events.map(
                (event) =>
                  html`<li><strong>${eventWord(event)}</strong> <time>${longTime(event.at)}</time></li>`,
              )}
            </ol>
            <div class="actions" role="group" aria-label="What the reader or the mail provider does">
              ${action(id, 'open', 'Open')}
              ${action(id, 'delivered', 'Delivered')}
              ${mail.oneClick === undefined ? '' : action(id, 'unsubscribe', 'One-click unsubscribe')}
              ${action(id, 'bounce', 'Bounce for good', 'danger')}
              ${action(id, 'complain', 'Complain as spam', 'danger')}
            </div>
            <details class="panel"><summary>What else SES may tell</summary>
              <div class="actions" role="group" aria-label="What else SES may tell">
                ${action(id, 'delay', 'Delivery delayed')}
                ${action(id, 'full', 'Bounce, mailbox full')}
                ${action(id, 'undetermined', 'Bounce, no reason given')}
                ${action(id, 'reject', 'Reject as malware', 'danger')}
                ${action(id, 'rendering', 'Rendering failed', 'danger')}
              </div>
            </details>`
      }
      <nav class="tabs" aria-label="Parts of the mail">${MAIL_VIEWS.map(
        (each) =>
          html`<a href="/mail/${id}?view=${each}"${each === view ? raw(' aria-current="true"') : ''}>${VIEW_LABELS[each]}</a>`,
      )}</nav>
      ${viewOf(id, { ...mail, headers: readHeaders(source).all }, source, view)}
      ${
        links.length === 0
          ? ''
          : html`<details class="panel"><summary>Links (${links.length})</summary>${linkList(id, links)}</details>`
      }
      ${message === undefined ? '' : replyPanel(id, mail.replyTo ?? message.source)}`,
  });
};
