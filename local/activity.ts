/** Counts what is under way, so that virtual time moves only when nothing is. */

/** Ends what was begun; a second call does nothing. */
export type Leave = () => void;

export class Activity {
  #count = 0;
  #waiting: (() => void)[] = [];

  get busy(): boolean {
    return this.#count > 0;
  }

  enter(): Leave {
    this.#count += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#count -= 1;
      if (this.#count === 0) this.#wakeWaiting();
    };
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const leave = this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Resolves once nothing is under way and nothing has begun for a turn of the event loop. */
  async idle(): Promise<void> {
    for (;;) {
      if (this.#count > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      // What has ended may be begun anew by its continuation: those run before this turn.
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (this.#count === 0) return;
    }
  }

  #wakeWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
