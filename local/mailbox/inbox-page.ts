/** The inbox: every address with its mail, newest first. */
import { html, raw } from 'hono/html';
import { decodeWords } from 'postal-mime';
import { statusBadge } from './mail-status.ts';
import type { OperatorHost } from './operator-host.ts';
import { type Html, page } from './page-layout.ts';
import { clockTime, dayName, fromNow } from './virtual-time.ts';

interface Row {
  readonly id: string;
  readonly at: number;
  readonly subject: string;
  readonly who: string;
  readonly badge: Html;
}

const rowsFor = (host: OperatorHost, to: string | undefined): Row[] => {
  const { mailbox } = host;
  const letters = mailbox.messages(to === undefined ? {} : { to }).map((message) => ({
    id: message.id,
    at: message.at,
    subject: decodeWords(message.subject),
    who: message.destinations.join(', '),
    badge: statusBadge(mailbox.events(message.id)),
  }));
  const received = mailbox
    .received()
    .filter((mail) => to === undefined || mail.mailFrom === to)
    .map((mail) => {
      const { words, style } = mailbox.fate(mail);
      return {
        id: mail.id,
        at: mail.at,
        subject: decodeWords(mail.subject),
        who: `${mail.mailFrom || 'nobody (null sender)'} → the course`,
        badge: html`<span class="badge ${style}">${words}</span>`,
      };
    });
  return [...letters, ...received].sort((one, other) => other.at - one.at);
};

const list = (rows: readonly Row[], now: number): Html => {
  if (rows.length === 0) {
    return html`<p class="empty">No mail yet. Sign up on the sign-up page, and the first letter comes here.</p>`;
  }
  return html`<ul class="mails">
    ${rows.map(
      (row) => html`<li><a href="/mail/${row.id}">
        <span class="subject">${row.subject || '(no subject)'}</span>
        <span class="who">${row.who}</span>
        <span class="when" title="${fromNow(row.at, now)}">${dayName(row.at)}, ${clockTime(row.at).slice(0, 5)}</span>
        <span class="state">${row.badge}</span>
      </a></li>`,
    )}
  </ul>`;
};

export const inboxPage = (host: OperatorHost, to: string | undefined): Html => {
  const addresses = host.mailbox.addresses();
  const known = new Set(addresses.map(({ address }) => address));
  const strangers = new Set(
    host.mailbox
      .received()
      .map(({ mailFrom }) => mailFrom)
      .filter((from) => from !== '' && !known.has(from)),
  );
  const current = (address: string | undefined) =>
    address === to ? raw(' aria-current="true"') : '';
  const path = to === undefined ? '/inbox' : `/inbox?to=${encodeURIComponent(to)}`;
  return page(host, {
    title: to ?? 'Inbox',
    section: 'inbox',
    path,
    body: html`
      <div class="inbox">
        <nav class="addresses" aria-label="Addresses">
          <a href="/inbox"${current(undefined)}>All mail</a>
          ${addresses.map(
            ({
              address,
              count,
            }) => html`<a href="/inbox?to=${encodeURIComponent(address)}"${current(address)}>
              <span>${address}</span> <span class="count">${count}</span></a>`,
          )}
          ${[...strangers].map(
            (address) => html`<a href="/inbox?to=${encodeURIComponent(address)}"${current(address)}>
              <span>${address}</span> <span class="count">wrote</span></a>`,
          )}
        </nav>
        <section>
          <h1>${to ?? 'Inbox'}</h1>
          ${list(rowsFor(host, to), host.clock.now())}
        </section>
      </div>`,
  });
};
