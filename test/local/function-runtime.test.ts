import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import { MINUTE, SECOND, START, startFixture, tell } from './fixture-assembly.ts';

let host: Host;

beforeAll(async () => {
  host = await startFixture();
});
beforeEach(() => host.reset());
afterAll(() => host?.close());

test('a function has the template’s environment, what Lambda sets, and nothing else', async () => {
  process.env.OF_THE_HOST = 'yes';
  const environment = Object(await tell(host, { do: 'environment' })) as Record<string, string>;
  delete process.env.OF_THE_HOST;
  expect(environment).toMatchObject({
    TABLE_NAME: expect.stringContaining('Table'),
    QUEUE_URL: `${host.origins.wire}/333333333333/work`,
    AWS_ENDPOINT_URL: host.origins.wire,
    AWS_REGION: 'eu-west-1',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
    AWS_LAMBDA_FUNCTION_NAME: expect.stringContaining('Worker'),
    LAMBDA_TASK_ROOT: expect.stringContaining('worker'),
  });
  const own = Object.keys(environment).filter((name) => !/^(AWS_|_|LAMBDA_|LANG$|TZ$)/.test(name));
  expect(own.sort()).toEqual(['QUEUE_URL', 'TABLE_NAME']);
});

test('an instance stays warm', async () => {
  const first = Object(await tell(host, { do: 'count' })).count;
  expect(await tell(host, { do: 'count' })).toEqual({ count: first + 1 });
});

test('two events at once run in two instances', async () => {
  const both = await Promise.all([
    tell(host, { do: 'sleep', ms: 1_000 }),
    tell(host, { do: 'sleep', ms: 1_000 }),
  ]);
  expect(both).toEqual([
    { from: START, to: START + 2_000 },
    { from: START, to: START + 2_000 },
  ]);
});

test('timers run in virtual time, and real time hardly passes', async () => {
  const real = performance.now();
  const slept = await tell(host, { do: 'sleep', ms: 9 * SECOND });
  expect(slept).toEqual({ from: START, to: START + 18 * SECOND });
  expect(host.clock.now()).toBe(START + 18 * SECOND);
  expect(performance.now() - real).toBeLessThan(5_000);
});

test('files, digests and time zones work, and time stands still meanwhile', async () => {
  await tell(host, { do: 'count' });
  expect(await tell(host, { do: 'work' })).toEqual({ file: 'beside', bytes: 32, zoned: '05:30' });
  expect(host.clock.now()).toBe(START);
});

test('a function that takes too long is ended after its timeout', async () => {
  await expect(tell(host, { do: 'hang' })).rejects.toThrow(/Task timed out after 20.00 seconds/);
  expect(host.clock.now()).toBe(START + 20 * SECOND);
  expect(host.logs().at(-1)?.line).toContain('Task timed out after 20.00 seconds');
  expect(await tell(host, { do: 'echo' })).toEqual({ do: 'echo' });
});

test('the context counts down to the timeout', async () => {
  expect(await tell(host, { do: 'remaining' })).toBe(20 * SECOND);
});

test.each([
  ['fail', /TypeError.*told to fail/],
  ['exit', /Runtime.ExitError/],
  ['uncaught', /Runtime.ExitError.*nobody catches this/],
])('%s is told as Lambda tells it', async (how, message) => {
  await expect(tell(host, { do: how })).rejects.toThrow(message);
  expect(await tell(host, { do: 'echo' })).toEqual({ do: 'echo' });
});

test('what it writes is kept line by line: console with time and request, stdout as it is', async () => {
  await tell(host, { do: 'log' });
  const lines = host.logs().map(({ line }) => line);
  expect(lines[0]).toMatch(/^2027-01-04T09:00:00.000Z\t[0-9a-f-]{36}\tINFO\tline { a: 1 }$/);
  expect(lines[1]).toBe('{"bare":true}');
  expect(host.logs()[0]).toMatchObject({ at: START, functionName: 'Worker' });
});

test('a reset takes less than 200 ms and forgets data, calls, logs and time', async () => {
  await tell(host, { do: 'put', id: 'a' });
  await host.clock.forward(10 * MINUTE);
  const real = performance.now();
  await host.reset();
  expect(performance.now() - real).toBeLessThan(200);
  expect(host.clock.now()).toBe(START);
  expect(host.calls()).toEqual([]);
  expect(host.logs()).toEqual([]);
  expect(await tell(host, { do: 'get', id: 'a' })).toBeNull();
});
