/** Waits of the host itself that end at a moment of virtual time. */
import type { DueSource } from './world.ts';

export class Sleepers implements DueSource {
  readonly name = 'held answers';
  #waiting: { readonly at: number; readonly wake: () => void }[] = [];

  sleepUntil(at: number): Promise<void> {
    return new Promise((wake) => this.#waiting.push({ at, wake }));
  }

  next(): number | undefined {
    return this.#waiting.reduce<number | undefined>(
      (next, { at }) => (next === undefined || at < next ? at : next),
      undefined,
    );
  }

  async runDue(now: number): Promise<void> {
    const due = this.#waiting.filter(({ at }) => at <= now);
    this.#waiting = this.#waiting.filter(({ at }) => at > now);
    for (const { wake } of due) wake();
  }

  /** Ends every wait at once. */
  reset(): void {
    for (const { wake } of this.#waiting) wake();
    this.#waiting = [];
  }
}
