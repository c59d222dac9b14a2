/** The frame of every operator page: title, navigation, and the clock that all pages carry. */
import { html, raw } from 'hono/html';
import { clockState } from './clock-command.ts';
import type { OperatorHost } from './operator-host.ts';
import { exactTime } from './virtual-time.ts';

export type Html = ReturnType<typeof html>;

export type Section = 'home' | 'inbox' | 'clock' | 'suppression';

const SECTIONS: readonly (readonly [Section, path: string, label: string])[] = [
  ['home', '/', 'Overview'],
  ['inbox', '/inbox', 'Inbox'],
  ['clock', '/clock', 'Clock'],
  ['suppression', '/suppression', 'Suppressed'],
];

/** A button that works the clock and comes back to the page it stands on. */
export const clockButton = (
  command: Readonly<Record<string, string | number>>,
  label: string,
  back: string,
  style = '',
): Html => html`<form method="post" action="/clock">
  ${Object.entries(command).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}
  <input type="hidden" name="back" value="${back}">
  <button class="${style}">${label}</button>
</form>`;

const clockBar = (host: OperatorHost, back: string): Html => {
  const { mode, speed } = clockState(host.clock);
  const now = host.clock.now();
  const state = mode === 'stopped' ? 'stopped' : `running at ${speed}\u00d7`;
  return html`<div class="clock-bar" aria-label="Virtual clock">
    <a href="/clock" class="clock-now">
      <strong data-now>${exactTime(now)}</strong> <span class="zone">UTC</span>
      <span class="badge ${mode === 'stopped' ? 'stopped' : 'running'}">${state}</span>
    </a>
    <div class="buttons">
      ${clockButton({ do: 'next' }, 'Next event', back)}
      ${clockButton({ do: 'forward', hours: 1 }, '+1 hour', back)}
      ${clockButton({ do: 'forward', hours: 24 }, '+1 day', back)}
      ${clockButton({ do: 'forward', hours: 168 }, '+1 week', back)}
    </div>
  </div>`;
};

export const page = (
  host: OperatorHost,
  options: {
    readonly title: string;
    readonly section: Section;
    /** the path to come back to after working the clock */
    readonly path: string;
    /** said once at the top, after something was done */
    readonly notice?: string | undefined;
    readonly body: Html;
  },
): Html => html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${options.title} · Walk Easier, local</title>
  <link rel="stylesheet" href="/operator.css">
  <link rel="icon" href="data:,">
  <script src="/operator.js" defer></script>
</head>
<body>
  <header>
    <div class="bar">
      <span class="brand">Walk Easier <small>local host</small></span>
      <nav class="pages" aria-label="Pages">
        ${SECTIONS.map(
          ([section, path, label]) =>
            html`<a href="${path}"${section === options.section ? raw(' aria-current="page"') : ''}>${label}</a>`,
        )}
        <a href="${host.signUpUrl()}" class="outward" target="_blank" rel="noreferrer">Sign-up</a>
      </nav>
    </div>
    ${clockBar(host, options.path)}
  </header>
  <main>
    ${options.notice ? html`<p class="notice" role="status">${options.notice}</p>` : ''}
    ${options.body}
  </main>
</body>
</html>`;
