/**
 * Runs one instance of a function in a worker thread: virtual timers, Lambda's calling convention.
 * It is run from a data URL (worker-code.ts), so it imports nothing but Node's own by name.
 */
import diagnostics from 'node:diagnostics_channel';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import type {
  FromWorker,
  FunctionFailure,
  InvocationContext,
  ToWorker,
  WorkerSetup,
} from './function-messages.ts';

type Handler = (event: unknown, context: unknown) => unknown;

const port = parentPort;
if (port === null) throw new Error('function-worker.ts runs as a worker thread only');
const setup = workerData as WorkerSetup;
const say = (message: FromWorker): void => port.postMessage(message);

const { install } = (await import(setup.timers)) as typeof import('@sinonjs/fake-timers');
const clock = install({
  now: setup.now,
  toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  // The SDK clears timers it never set (id -1), which would be warned about in the function's log.
  shouldClearNativeTimers: true,
});
// Node's own runs on real time: an abort after 10 s must be 10 virtual seconds.
AbortSignal.timeout = (delay: number): AbortSignal => {
  const controller = new AbortController();
  const fire = () => controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
  setTimeout(fire, delay);
  return controller.signal;
};
syncBuiltinESMExports();

/** Turns of the event loop without anything under way before the worker calls itself quiet. */
const QUIET_TURNS = 3;
/** Always there, or counted by request instead: a kept-alive socket is no work. */
const IDLE_RESOURCES = new Set(['TCPSocketWrap', 'MessagePort', 'PipeWrap', 'TTYWrap']);

let calls = 0;
let held = 0;
let pending = 0;
let invoking = false;
let settling = false;
let turns = 0;
let heard = 0;
let requestId = '';

const isRequest = (message: unknown): message is { request: { once: Once } } =>
  typeof message === 'object' && message !== null && 'request' in message;
type Once = (event: string, listener: () => void) => void;

diagnostics.subscribe('http.client.request.start', (message) => {
  if (!isRequest(message)) return;
  calls += 1;
  turns = 0;
  // 'close' comes after the answer is read, or when the connection broke.
  message.request.once('close', () => {
    calls -= 1;
    settle();
  });
});

/** Counts work that neither the wire nor process.getActiveResourcesInfo() knows of. */
const counted = async <T>(work: Promise<T>): Promise<T> => {
  pending += 1;
  try {
    return await work;
  } finally {
    pending -= 1;
    settle();
  }
};
const subtle = SubtleCrypto.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of Object.getOwnPropertyNames(subtle)) {
  const original = Object.getOwnPropertyDescriptor(subtle, name)?.value;
  if (name === 'constructor' || typeof original !== 'function') continue;
  subtle[name] = function (this: unknown, ...args: unknown[]) {
    return counted(Promise.resolve(original.apply(this, args)));
  };
}
const realFetch = globalThis.fetch;
globalThis.fetch = (...args) => counted(realFetch(...args));

function isWorking(): boolean {
  return pending > 0 || process.getActiveResourcesInfo().some((name) => !IDLE_RESOURCES.has(name));
}

/** Looks over several turns whether anything is still under way, then says what it waits for. */
function settle(): void {
  turns = 0;
  // While an answer is on its way, its coming looks again.
  if (settling || !invoking || calls > held) return;
  settling = true;
  const look = (): void => {
    if (!invoking || calls > held) {
      settling = false;
      return;
    }
    turns = isWorking() ? 0 : turns + 1;
    if (turns < QUIET_TURNS) {
      setImmediate(look);
      return;
    }
    settling = false;
    say({ kind: 'quiet', turn: heard, next: nextTimer() });
  };
  setImmediate(look);
}

/** fake-timers counts relative to now and gives no public list of timers. */
function nextTimer(): number | undefined {
  const { timers } = clock as unknown as { timers?: unknown };
  const all: Iterable<unknown> =
    timers instanceof Map ? timers.values() : Object.values(Object(timers ?? {}));
  let next: number | undefined;
  for (const timer of all) {
    const { callAt } = Object(timer) as { callAt?: unknown };
    if (typeof callAt === 'number' && (next === undefined || callAt < next)) next = callAt;
  }
  return next;
}

for (const [method, level] of [
  ['log', 'INFO'],
  ['info', 'INFO'],
  ['debug', 'DEBUG'],
  ['warn', 'WARN'],
  ['error', 'ERROR'],
  ['trace', 'TRACE'],
] as const) {
  console[method] = (...args: unknown[]) => {
    const text = format(...args).replaceAll('\n', '\r');
    const time = new Date().toISOString();
    say({ kind: 'log', line: `${time}\t${requestId || 'undefined'}\t${level}\t${text}` });
  };
}
for (const stream of [process.stdout, process.stderr]) {
  let open = '';
  stream.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    const lines = (open + Buffer.from(chunk as string).toString()).split('\n');
    open = lines.pop() ?? '';
    for (const line of lines) say({ kind: 'log', line });
    const done = rest.at(-1);
    if (typeof done === 'function') queueMicrotask(() => done());
    return true;
  };
}

function failureOf(error: unknown): FunctionFailure {
  if (!(error instanceof Error)) {
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  }
  return {
    errorType: error.name,
    errorMessage: error.message,
    trace: (error.stack ?? '').split('\n'),
  };
}

async function loadHandler(): Promise<Handler> {
  const [file = '', name = ''] = setup.handler.split(/\.(?=[^.]*$)/);
  const module: Record<string, unknown> = await import(
    pathToFileURL(join(setup.folder, `${file}.mjs`)).href
  );
  const handler = module[name];
  if (typeof handler === 'function') return handler as Handler;
  const error = new Error(`${setup.handler} is undefined or not exported`);
  error.name = 'Runtime.HandlerNotFound';
  throw error;
}

async function invoke(handler: Handler, event: string, context: object): Promise<void> {
  invoking = true;
  settle();
  try {
    const result = await handler(JSON.parse(event), context);
    invoking = false;
    say({ kind: 'done', result: JSON.stringify(result) });
  } catch (error) {
    invoking = false;
    const failure = failureOf(error);
    say({
      kind: 'log',
      line: `${new Date().toISOString()}\t${requestId}\tERROR\tInvoke Error \t${JSON.stringify({ errorType: failure.errorType, errorMessage: failure.errorMessage, stack: failure.trace })}`,
    });
    say({ kind: 'failed', failure });
  }
}

function contextOf(context: InvocationContext, deadline: number): object {
  return {
    ...context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

process.on('uncaughtException', (error) => {
  say({ kind: 'broken', failure: { ...failureOf(error), errorType: 'Runtime.ExitError' } });
});
process.on('unhandledRejection', (reason) => {
  const errorType = 'Runtime.UnhandledPromiseRejection';
  say({ kind: 'broken', failure: { ...failureOf(reason), errorType } });
});

try {
  const handler = await loadHandler();
  port.on('message', (message: ToWorker) => {
    heard = message.turn;
    if (message.kind === 'held') {
      held = message.calls;
      settle();
      return;
    }
    if (message.kind === 'tick') {
      clock.tick(Math.max(0, message.now - clock.now));
      settle();
      return;
    }
    // A thawed function finds a later time, and timers left over have not run meanwhile.
    clock.setSystemTime(message.now);
    requestId = message.context.awsRequestId;
    void invoke(handler, message.event, contextOf(message.context, message.deadline));
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'broken', failure: failureOf(error) });
}
