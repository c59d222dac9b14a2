/** The clock: what time it is, how fast it goes, and what comes next. */
import { html } from 'hono/html';
import { clockState } from './clock-command.ts';
import type { OperatorHost } from './operator-host.ts';
import { clockButton, type Html, page } from './page-layout.ts';
import { exactTime, fromNow, longTime } from './virtual-time.ts';

const SPEEDS = [1, 60, 3600] as const;

export const clockPage = (host: OperatorHost, notice?: string): Html => {
  const now = host.clock.now();
  const { mode, speed } = clockState(host.clock);
  const upcoming = host.upcoming();
  return page(host, {
    title: 'Clock',
    section: 'clock',
    path: '/clock',
    notice,
    body: html`
      <h1>Clock</h1>
      <p class="big-time"><span data-now>${exactTime(now)}</span> <span class="zone">UTC</span></p>
      <p>${
        mode === 'stopped'
          ? 'Stopped: time moves only when you move it.'
          : `Running: ${speed} virtual ${speed === 1 ? 'second passes' : 'seconds pass'} in each real one.`
      }</p>
      <div class="panel"><h2>Run</h2><div class="buttons">
        ${clockButton({ do: 'stop' }, 'Stop', '/clock', mode === 'stopped' ? 'current' : '')}
        ${SPEEDS.map((each) =>
          clockButton(
            { do: 'run', speed: each },
            `${each}\u00d7`,
            '/clock',
            speed === each ? 'current' : '',
          ),
        )}
        <form method="post" action="/clock" class="inline">
          <input type="hidden" name="do" value="run"><input type="hidden" name="back" value="/clock">
          <label>Speed <input name="speed" type="number" min="1" max="1000000" value="${speed ?? 600}" required></label>
          <button>Run</button>
        </form>
      </div></div>
      <div class="panel"><h2>Jump</h2><div class="buttons">
        ${clockButton({ do: 'next' }, 'To the next event', '/clock')}
        ${clockButton({ do: 'forward', hours: 1 }, '+1 hour', '/clock')}
        ${clockButton({ do: 'forward', hours: 24 }, '+1 day', '/clock')}
        ${clockButton({ do: 'forward', hours: 168 }, '+1 week', '/clock')}
      </div></div>
      <section><h2>What comes next</h2>
        ${
          upcoming.length === 0
            ? html`<p class="quiet">Nothing waits.</p>`
            : html`<div class="wide" tabindex="0"><table><thead><tr><th>When (UTC)</th><th>From now</th><th>What</th></tr></thead>
              <tbody>${upcoming.map(
                ({ name, at }) =>
                  html`<tr><td>${longTime(at)}</td><td class="quiet">${fromNow(at, now)}</td><td>${name}</td></tr>`,
              )}</tbody></table></div>`
        }
      </section>`,
  });
};
