import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import type { JsonObject } from '../../local/json.ts';
import { MINUTE, resources, SECOND, START, startFixture, tell } from './fixture-assembly.ts';

const QUEUE = 'arn:aws:sqs:eu-west-1:333333333333:work';
let host: Host;

beforeAll(async () => {
  host = await startFixture();
});
beforeEach(() => host.reset());
afterAll(() => host?.close());

const send = (body: JsonObject | string) =>
  tell(host, { do: 'send', body: typeof body === 'string' ? body : JSON.stringify(body) });
const deadLetters = () =>
  host.services.sqs.counts(String(host.services.sqs.queue(QUEUE)?.redrive?.deadLetterTargetArn));
const invocations = () =>
  host
    .calls()
    .filter(
      ({ functionName, action }) =>
        functionName === 'Worker.poller' && action === 'DeleteMessageBatch',
    );

test('a message waits for the batching window and is deleted when it is done', async () => {
  await send({ do: 'put', id: 'a' });
  await host.clock.forward(SECOND);
  expect(host.services.sqs.counts(QUEUE).visible).toBe(1);
  await host.clock.forward(SECOND);
  expect(host.services.sqs.counts(QUEUE)).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  expect(await tell(host, { do: 'get', id: 'a' })).toEqual({ id: { S: 'a' } });
});

test('a full batch does not wait', async () => {
  for (const id of 'abcde') await send({ do: 'put', id });
  await host.clock.settle();
  expect(host.clock.now()).toBe(START);
  expect(host.services.sqs.counts(QUEUE).visible).toBe(0);
  expect(invocations()).toHaveLength(1);
});

test('of a batch only what failed comes back, after the visibility timeout', async () => {
  await send({ do: 'put', id: 'good' });
  await send({ do: 'fail' });
  await host.clock.forward(10 * SECOND);
  expect(host.services.sqs.counts(QUEUE)).toEqual({ visible: 0, inFlight: 1, delayed: 0 });
});

test('what fails again and again goes to the dead letters, and blocks nobody', async () => {
  await send('this is no JSON');
  await host.clock.forward(20 * MINUTE);
  expect(deadLetters().visible).toBe(1);
  await send({ do: 'put', id: 'later' });
  await host.clock.forward(10 * SECOND);
  expect(await tell(host, { do: 'get', id: 'later' })).toEqual({ id: { S: 'later' } });
});

test('a crash fails the whole batch, which is tried again', async () => {
  await send({ do: 'put', id: 'good' });
  await send({ do: 'exit' });
  await host.clock.forward(10 * SECOND);
  expect(host.services.sqs.counts(QUEUE).inFlight).toBe(2);
  await host.clock.forward(20 * MINUTE);
  expect(deadLetters().visible).toBe(2);
});

test('no more invocations run at once than the mapping allows', async () => {
  for (let round = 0; round < 15; round += 1) await send({ do: 'sleep', ms: 2 * SECOND });
  await host.clock.settle();
  // Three batches of five sleep 20 s each, one message after the other; two run at once.
  expect(host.clock.now()).toBe(START + 40 * SECOND);
});

test('deliver-twice hands the same batch over once more', async () => {
  host.faults.add({ kind: 'deliver-twice', service: 'sqs', function: 'Worker' });
  await send({ do: 'log' });
  await host.clock.forward(5 * SECOND);
  expect(host.logs().filter(({ line }) => line.includes('INFO'))).toHaveLength(2);
});

test('a mapping whose function may not read the queue keeps the host from starting', async () => {
  const role: JsonObject = structuredClone(Object(resources.WorkerRole));
  const forbidden = {
    ...role,
    Properties: { ...Object(role.Properties), Policies: [] },
  };
  await expect(startFixture({ WorkerRole: forbidden })).rejects.toThrow(
    /Mapping \(AWS::Lambda::EventSourceMapping\): the function's execution role does not allow ReceiveMessage/,
  );
});
