/** One warm instance of a function: a worker thread that handles one event at a time. */
import { Worker } from 'node:worker_threads';
import type { Activity, Leave } from './activity.ts';
import type {
  FromWorker,
  FunctionFailure,
  InvocationContext,
  ToWorker,
  WorkerSetup,
} from './function-messages.ts';
import { TIMERS, workerCode } from './worker-code.ts';

export interface InstanceOptions {
  readonly folder: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly activity: Activity;
  readonly now: () => number;
  readonly onLog: (line: string) => void;
  /** It waits with a timer set: a stopped clock may have to move for it. */
  readonly onQuiet: () => void;
}

export type Outcome =
  | { readonly kind: 'done'; readonly result: string | undefined }
  | { readonly kind: 'failed'; readonly failure: FunctionFailure };

/**
 * Real time after which a function that neither waits nor ends is killed: virtual time stands
 * still for it, so an endless loop would never reach its own timeout.
 */
const STUCK_AFTER_MS = 60_000;

/** Ten or more threads live in one process: with Node's own 48 MB each, garbage would fill the memory. */
const YOUNG_MB = 4;

export class FunctionInstance {
  readonly #options: InstanceOptions;
  readonly #worker: Worker;
  readonly #ready: Promise<FunctionFailure | undefined>;
  #settle: ((outcome: Outcome) => void) | undefined;
  #leave: Leave | undefined;
  #quiet: { readonly next: number | undefined } | undefined;
  #held = 0;
  #turn = 0;
  #quietWaiters: (() => void)[] = [];
  #dead = false;
  #stuck: NodeJS.Timeout | undefined;
  /** Virtual moment at which the invocation under way times out. */
  deadline: number | undefined;

  constructor(options: InstanceOptions) {
    this.#options = options;
    const { folder, handler, environment, memoryMb } = options;
    const setup: WorkerSetup = { folder, handler, now: options.now(), timers: TIMERS };
    this.#worker = new Worker(workerCode(), {
      workerData: setup,
      env: { ...environment },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#ready = new Promise((resolve) => {
      this.#settle = (outcome) => {
        this.#settle = undefined;
        resolve(outcome.kind === 'failed' ? outcome.failure : undefined);
      };
    });
    this.#worker.on('message', (message: FromWorker) => this.#hear(message));
    this.#worker.on('error', (error) => {
      this.#fail({ errorType: 'Runtime.ExitError', errorMessage: error.message, trace: [] });
    });
    this.#worker.on('exit', (code) => {
      const errorMessage = `RequestId: process exited before completing request (exit ${code})`;
      this.#fail({ errorType: 'Runtime.ExitError', errorMessage, trace: [] });
    });
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** Resolves when the code is loaded: with the failure, if it could not be. */
  ready(): Promise<FunctionFailure | undefined> {
    return this.#ready;
  }

  /** Earliest virtual moment at which something must happen here; undefined while it is busy. */
  next(): number | undefined {
    if (this.#quiet === undefined || this.deadline === undefined) return undefined;
    // Whole milliseconds: what is kept in the host's database holds nothing finer.
    return Math.min(Math.ceil(this.#quiet.next ?? Number.POSITIVE_INFINITY), this.deadline);
  }

  async invoke(event: string, context: InvocationContext, timeoutMs: number): Promise<Outcome> {
    const now = this.#options.now();
    const deadline = now + timeoutMs;
    const ended = new Promise<Outcome>((resolve) => {
      this.#settle = resolve;
    });
    this.deadline = deadline;
    this.#beBusy();
    this.#post({ kind: 'invoke', turn: this.#nextTurn(), event, context, now, deadline });
    return await ended;
  }

  /** Runs the timers due until `now`; resolves when it is quiet again or has ended. */
  async tick(now: number): Promise<void> {
    if (this.#settle === undefined || this.#dead) return;
    const quiet = new Promise<void>((resolve) => this.#quietWaiters.push(resolve));
    this.#beBusy();
    this.#post({ kind: 'tick', turn: this.#nextTurn(), now });
    await quiet;
  }

  /** One of its calls is held until virtual time has moved: it may count as waiting. */
  hold(): { release(): Promise<void> } {
    this.#setHeld(this.#held + 1);
    return {
      release: async () => {
        // Its clock must show the time of the answer before the answer comes.
        await this.tick(this.#options.now());
        if (this.#settle !== undefined) this.#beBusy();
        this.#setHeld(this.#held - 1);
      },
    };
  }

  /** Ends the thread; an invocation under way fails with this error. */
  kill(errorType: string, errorMessage: string): void {
    this.#fail({ errorType, errorMessage, trace: [] });
    void this.#worker.terminate();
  }

  async close(): Promise<void> {
    this.#fail({ errorType: 'Runtime.Shutdown', errorMessage: 'the host stops', trace: [] });
    await this.#worker.terminate();
  }

  #setHeld(calls: number): void {
    this.#held = calls;
    this.#post({ kind: 'held', turn: this.#nextTurn(), calls });
  }

  #nextTurn(): number {
    this.#turn += 1;
    return this.#turn;
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'log':
        this.#options.onLog(message.line);
        return;
      case 'quiet':
        if (message.turn !== this.#turn) return;
        this.#quiet = message;
        this.#rest();
        if (this.#settle !== undefined) this.#options.onQuiet();
        return;
      case 'ready':
        this.#end({ kind: 'done', result: undefined });
        return;
      case 'broken':
        this.#fail(message.failure);
        void this.#worker.terminate();
        return;
      case 'done':
      case 'failed':
        this.#end(message);
    }
  }

  /** Busy until it says that it is quiet, or has ended. */
  #beBusy(): void {
    this.#quiet = undefined;
    this.#leave ??= this.#options.activity.enter();
    clearTimeout(this.#stuck);
    this.#stuck = setTimeout(
      () =>
        this.kill(
          'Runtime.Stuck',
          `no answer and no rest for ${STUCK_AFTER_MS / 1000} real seconds`,
        ),
      STUCK_AFTER_MS,
    );
    this.#stuck.unref();
  }

  #rest(): void {
    clearTimeout(this.#stuck);
    const waiters = this.#quietWaiters;
    this.#quietWaiters = [];
    for (const resolve of waiters) resolve();
    this.#leave?.();
    this.#leave = undefined;
  }

  #end(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    this.#quiet = undefined;
    this.deadline = undefined;
    settle?.(outcome);
    this.#rest();
  }

  #fail(failure: FunctionFailure): void {
    this.#dead = true;
    this.#end({ kind: 'failed', failure });
  }
}
