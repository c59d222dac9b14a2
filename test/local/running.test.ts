import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import { MINUTE, SECOND, START, startFixture, tell } from './fixture-assembly.ts';

let host: Host;

beforeAll(async () => {
  host = await startFixture();
  await host.warmUp();
});
beforeEach(() => host.reset());
afterAll(() => host?.close());

test('at 1× a function waits as long as it would on AWS', async () => {
  host.clock.run(1);
  const real = performance.now();
  const slept = await tell(host, { do: 'sleep', ms: 400 });
  expect(performance.now() - real).toBeGreaterThan(750);
  const { from, to } = Object(slept);
  expect(to - from).toBe(800);
});

test('at any speed a queue is worked off at its own pace in virtual time', async () => {
  host.clock.run(600);
  await tell(host, { do: 'send', body: '{"do":"sleep","ms":9000}' });
  const deleted = () => host.calls().find(({ action }) => action === 'DeleteMessageBatch');
  await expect.poll(deleted, { timeout: 5_000 }).toBeDefined();
  await host.clock.stop();
  expect(host.problems()).toEqual([]);
  // Two seconds of batching window and twice nine of sleep.
  expect(deleted()?.at).toBeGreaterThanOrEqual(START + 20 * SECOND);
});

test('a running clock can be set forward, and runs on from there', async () => {
  host.clock.run(1);
  await host.clock.forward(60 * MINUTE);
  const there = host.clock.now();
  expect(there).toBeGreaterThanOrEqual(START + 60 * MINUTE);
  await expect.poll(() => host.clock.now(), { timeout: 3_000 }).toBeGreaterThan(there + 100);
  expect(host.clock.now()).toBeLessThan(there + 60 * SECOND);
});

test('the clock’s page works it over HTTP', async () => {
  const post = (command: object) =>
    fetch(`${host.origins.operator}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(command),
    });
  const answer = await post({ do: 'forward', hours: 2 });
  expect(await answer.json()).toEqual({ now: '2027-01-04T11:00:00.000Z', mode: 'stopped' });
  expect((await post({ do: 'dance' })).status).toBe(400);
});
