/** The overview: where to go, what went wrong, what the functions last said. */
import { html } from 'hono/html';
import type { OperatorHost } from './operator-host.ts';
import { type Html, page } from './page-layout.ts';
import { fromNow } from './virtual-time.ts';

const lines = (entries: readonly string[], empty: string): Html =>
  entries.length === 0
    ? html`<p class="quiet">${empty}</p>`
    : html`<pre class="log" tabindex="0">${entries.join('\n')}</pre>`;

export const homePage = (host: OperatorHost): Html => {
  const addresses = host.mailbox.addresses();
  const count = addresses.reduce((sum, each) => sum + each.count, 0);
  const [next] = host.upcoming();
  const problems = host.problems();
  return page(host, {
    title: 'Overview',
    section: 'home',
    path: '/',
    body: html`
      <h1>Overview</h1>
      <div class="cards">
        <a class="card" href="${host.signUpUrl()}" target="_blank" rel="noreferrer">
          <h2>Sign-up page</h2>
          <p>The course as a person sees it.</p>
        </a>
        <a class="card" href="/inbox">
          <h2>Inbox</h2>
          <p>${count === 1 ? '1 letter' : `${count} letters`} for ${
            addresses.length === 1 ? '1 address' : `${addresses.length} addresses`
          }.</p>
        </a>
        <a class="card" href="/clock">
          <h2>Clock</h2>
          <p>${next === undefined ? 'Nothing waits.' : `Next: ${fromNow(next.at, host.clock.now())}.`}</p>
        </a>
        <a class="card" href="/suppression">
          <h2>Suppressed</h2>
          <p>Addresses that bounced or complained.</p>
        </a>
      </div>
      <section>
        <h2>Problems ${problems.length > 0 ? html`<span class="badge bad">${problems.length}</span>` : ''}</h2>
        ${lines(problems, 'None since the start.')}
      </section>
      <section>
        <h2>Log</h2>
        ${lines(host.logTail(), 'No function has said anything yet.')}
      </section>`,
  });
};
