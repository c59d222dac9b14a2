import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import { SECOND, START, startFixture, tell } from './fixture-assembly.ts';

let host: Host;

beforeAll(async () => {
  host = await startFixture();
});
beforeEach(() => host.reset());
afterAll(() => host?.close());

const PUT = { service: 'dynamodb', action: 'PutItem', function: 'Worker' } as const;
const stored = async (id: string) => (await tell(host, { do: 'get', id })) !== null;
const puts = () => host.calls().filter(({ action }) => action === 'PutItem');

test('fail-before: nothing is done and the connection breaks', async () => {
  host.faults.add({ ...PUT, kind: 'fail-before' });
  await expect(tell(host, { do: 'patient', id: 'a' })).rejects.toThrow(/socket hang up|ECONNRESET/);
  expect(await stored('a')).toBe(false);
});

test('fail-after: it is done and the answer is lost', async () => {
  host.faults.add({ ...PUT, kind: 'fail-after' });
  await expect(tell(host, { do: 'patient', id: 'a' })).rejects.toThrow(/socket hang up|ECONNRESET/);
  expect(await stored('a')).toBe(true);
});

test('throttle: the SDK tries again, in virtual time', async () => {
  const fault = host.faults.add({ ...PUT, kind: 'throttle', times: 2 });
  expect(await tell(host, { do: 'put', id: 'a' })).toBe('put');
  expect(fault.hits).toBe(2);
  expect(puts().map(({ outcome }) => outcome)).toEqual(['throttle', 'throttle', 'ok']);
});

test('error: whichever the test wants', async () => {
  host.faults.add({ ...PUT, kind: 'error', code: 'ResourceNotFoundException', status: 400 });
  await expect(tell(host, { do: 'put', id: 'a' })).rejects.toThrow(/ResourceNotFoundException/);
});

test('slow: the answer comes after virtual seconds', async () => {
  host.faults.add({ ...PUT, kind: 'slow', seconds: 5 });
  await tell(host, { do: 'put', id: 'a' });
  expect(host.clock.now()).toBe(START + 5 * SECOND);
});

test('slow beyond the request timeout: the function gives up in virtual time', async () => {
  host.faults.add({ ...PUT, kind: 'slow', seconds: 15 });
  await expect(tell(host, { do: 'patient', id: 'a' })).rejects.toThrow(/TimeoutError/);
  expect(host.clock.now()).toBe(START + 10 * SECOND);
  expect(await stored('a')).toBe(true);
});

test.each([
  ['kill-before', false],
  ['kill-after', true],
] as const)('%s: the process dies, and the call is done: %s', async (kind, done) => {
  host.faults.add({ ...PUT, kind });
  await expect(tell(host, { do: 'put', id: 'a' })).rejects.toThrow(/Runtime.ExitError/);
  expect(await stored('a')).toBe(done);
});

test.each([
  ['interrupt', false],
  ['interrupt-after', true],
] as const)('%s: a test acts in the middle of a call', async (kind, done) => {
  let seen: boolean | undefined;
  host.faults.add({
    ...PUT,
    kind,
    run: async () => {
      seen = await stored('a');
    },
  });
  expect(await tell(host, { do: 'put', id: 'a' })).toBe('put');
  expect(seen).toBe(done);
  expect(host.clock.now()).toBe(START);
});

test('skip, when and the function’s name choose the call', async () => {
  host.faults.add({ ...PUT, kind: 'error', function: 'Other', times: 9 });
  host.faults.add({
    ...PUT,
    kind: 'error',
    status: 400,
    code: 'Chosen',
    skip: 1,
    when: (input) => JSON.stringify(input).includes('"b"'),
  });
  for (const id of ['a', 'b']) expect(await tell(host, { do: 'put', id })).toBe('put');
  await expect(tell(host, { do: 'put', id: 'b' })).rejects.toThrow(/Chosen/);
  expect(await tell(host, { do: 'put', id: 'b' })).toBe('put');
});

test('a removed fault hits nothing', async () => {
  host.faults.add({ ...PUT, kind: 'error', times: Number.POSITIVE_INFINITY }).remove();
  expect(await tell(host, { do: 'put', id: 'a' })).toBe('put');
});
