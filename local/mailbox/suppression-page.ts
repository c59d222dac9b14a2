/** The account's suppression list. */
import { html } from 'hono/html';
import type { OperatorHost } from './operator-host.ts';
import { type Html, page } from './page-layout.ts';
import { longTime } from './virtual-time.ts';

export const suppressionPage = (host: OperatorHost, notice?: string): Html => {
  const entries = host.suppression.list();
  return page(host, {
    title: 'Suppressed addresses',
    section: 'suppression',
    path: '/suppression',
    notice,
    body: html`
      <h1>Suppressed addresses</h1>
      <p>Addresses that bounced for good or complained. Mail to them is accepted and bounces, except
        through a configuration set that overrides this list.</p>
      ${
        entries.length === 0
          ? html`<p class="quiet">None.</p>`
          : html`<div class="wide" tabindex="0"><table>
              <thead><tr><th>Address</th><th>Reason</th><th>Since (UTC)</th><th>Change</th></tr></thead>
              <tbody>${entries.map(
                (entry) => html`<tr><td>${entry.address}</td><td>${entry.reason.toLowerCase()}</td>
                  <td>${longTime(entry.at)}</td>
                  <td><form method="post" action="/suppression/remove">
                    <input type="hidden" name="address" value="${entry.address}">
                    <button class="small">Remove</button></form></td></tr>`,
              )}</tbody></table></div>`
      }`,
  });
};
