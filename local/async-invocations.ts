/** Lambda's asynchronous invocation: accepted at once, tried again when the function fails. */
import type { FunctionRuntime } from './function-runtime.ts';
import type { Clock, DueSource } from './world.ts';

interface Waiting {
  readonly arn: string;
  readonly event: unknown;
  readonly attempts: number;
  readonly due: number;
}

/** Lambda tries twice more, after one minute and after two. */
const RETRY_AFTER_MS = [60_000, 120_000];

export class AsyncInvocations implements DueSource {
  readonly name = 'lambda: an asynchronous event is tried again';
  readonly #runtime: FunctionRuntime;
  readonly #clock: Clock;
  readonly #onGivenUp: (arn: string) => void;
  #waiting: Waiting[] = [];

  constructor(runtime: FunctionRuntime, clock: Clock, onGivenUp: (arn: string) => void) {
    this.#runtime = runtime;
    this.#clock = clock;
    this.#onGivenUp = onGivenUp;
  }

  accept(arn: string, event: unknown): void {
    void this.#attempt(arn, event, 0);
  }

  next(): number | undefined {
    return this.#waiting.reduce<number | undefined>(
      (next, { due }) => (next === undefined || due < next ? due : next),
      undefined,
    );
  }

  async runDue(now: number): Promise<void> {
    const due = this.#waiting.filter((one) => one.due <= now);
    this.#waiting = this.#waiting.filter((one) => one.due > now);
    for (const { arn, event, attempts } of due) void this.#attempt(arn, event, attempts);
  }

  reset(): void {
    this.#waiting = [];
  }

  async #attempt(arn: string, event: unknown, attempts: number): Promise<void> {
    const outcome = await this.#runtime.invoke(arn, event);
    if (outcome.kind === 'done') return;
    const delay = RETRY_AFTER_MS[attempts];
    if (delay === undefined) this.#onGivenUp(arn);
    else {
      const due = this.#clock.now() + delay;
      this.#waiting.push({ arn, event, attempts: attempts + 1, due });
    }
  }
}
