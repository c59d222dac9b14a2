/** The host's virtual clock: stopped, running at a speed, or jumping from event to event. */
import type { Activity } from './activity.ts';
import type { Clock, DueSource } from './world.ts';

export type ClockMode =
  | { readonly kind: 'stopped' }
  /** `speed` virtual seconds pass in each real second. */
  | { readonly kind: 'running'; readonly speed: number };

export interface ClockOptions {
  /** Epoch ms. */
  readonly startAt: number;
  readonly activity: Activity;
  /** Whether a function is under way: a stopped clock still lets it finish. */
  readonly inFlight: () => boolean;
  /** Called with every new now, so that it can be kept. */
  readonly onMove?: (now: number) => void;
  /** Called with whatever a source threw: time goes on. */
  readonly onFault?: (source: string, error: unknown) => void;
}

/** How often a running clock moves while nothing is due (real ms): what a person sees as smooth. */
const TICK_MS = 250;
const SHORTEST_TICK_MS = 5;
/**
 * A source that stays due at the same moment after so many rounds is broken; without the limit the
 * clock would stand still for ever.
 */
const MOST_ROUNDS_AT_ONE_MOMENT = 10_000;

export class VirtualClock implements Clock {
  readonly #options: ClockOptions;
  readonly #sources: DueSource[] = [];
  #now: number;
  #mode: ClockMode = { kind: 'stopped' };
  /** Where real and virtual time met when the clock was last set running. */
  #anchor = { real: 0, virtual: 0 };
  #work: Promise<void> = Promise.resolve();
  #wakePending = false;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #rounds = 0;

  constructor(options: ClockOptions) {
    this.#options = options;
    this.#now = options.startAt;
  }

  now(): number {
    return this.#now;
  }

  get mode(): ClockMode {
    return this.#mode;
  }

  addSource(source: DueSource): void {
    this.#sources.push(source);
  }

  /** Time stands still until it is moved by hand; what is due now still happens. */
  stop(): Promise<void> {
    this.#catchUp();
    this.#mode = { kind: 'stopped' };
    clearTimeout(this.#timer);
    return this.#serially(() => this.#drive(this.#now));
  }

  /** Lets time run at `speed` virtual seconds a real second. */
  run(speed = 1): void {
    this.#mode = { kind: 'running', speed };
    this.#anchor = { real: performance.now(), virtual: this.#now };
    this.#schedule();
  }

  /** Goes to the moment of the next thing due and lets it happen; the moment reached. */
  async next(): Promise<number> {
    await this.#serially(async () => {
      await this.#drive(this.#now);
      const at = this.#earliest();
      if (at !== undefined) await this.#drive(at);
    });
    return this.#now;
  }

  /** Moves `ms` ahead, with everything due on the way in its order; ends when all is quiet. */
  async forward(ms: number): Promise<number> {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`forward wants ms ≥ 0, got ${ms}`);
    await this.#serially(() => this.#drive(this.#now + Math.round(ms)));
    return this.#now;
  }

  /** Like `forward`, to a moment (epoch ms); a moment that is past only settles. */
  async forwardTo(at: number): Promise<number> {
    await this.#serially(() => this.#drive(Math.max(Math.round(at), this.#now)));
    return this.#now;
  }

  /** Lets everything due now happen and every function under way finish. */
  settle(): Promise<void> {
    return this.#serially(() => this.#drive(this.#now));
  }

  /** Something may have become due: looks again soon. */
  wake(): void {
    if (this.#wakePending || this.#closed) return;
    this.#wakePending = true;
    setImmediate(() => {
      void this.#serially(async () => {
        this.#wakePending = false;
        await this.#drive(this.#mode.kind === 'running' ? this.#target() : this.#now);
      });
    });
  }

  /** Brings a running clock up to date before a person's request is stamped with its time. */
  touch(): void {
    if (!this.#options.activity.busy) this.#catchUp();
  }

  /** Begins anew at a moment, also an earlier one; nothing may be under way. */
  set(now: number): void {
    this.#now = now;
    this.#anchor = { real: performance.now(), virtual: now };
    this.#options.onMove?.(now);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await Promise.race([this.#work, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
  }

  #serially(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(async () => {
      if (!this.#closed) await work();
      this.#reanchor();
    });
    this.#work = done.catch((error: unknown) => this.#options.onFault?.('clock', error));
    return done;
  }

  /** Runs all that is due up to the target, each at its own moment. */
  async #drive(target: number): Promise<void> {
    this.#rounds = 0;
    for (;;) {
      await this.#options.activity.idle();
      if (this.#closed) return;
      const at = this.#earliest();
      // While stopped, a function under way is let finish: nobody wants to look at half of a send.
      const beyond = this.#mode.kind === 'stopped' && this.#options.inFlight();
      if (at === undefined || (at > target && !beyond)) break;
      this.#moveTo(Math.max(at, this.#now));
      await this.#runDue();
    }
    this.#moveTo(Math.max(target, this.#now));
  }

  async #runDue(): Promise<void> {
    for (const source of this.#sources) {
      const at = source.next();
      if (at === undefined || at > this.#now) continue;
      this.#rounds += 1;
      if (this.#rounds > MOST_ROUNDS_AT_ONE_MOMENT) {
        throw new Error(`${source.name} stays due at ${new Date(this.#now).toISOString()}`);
      }
      try {
        await source.runDue(this.#now);
      } catch (error) {
        this.#options.onFault?.(source.name, error);
      }
    }
  }

  #earliest(): number | undefined {
    let earliest: number | undefined;
    for (const source of this.#sources) {
      const at = source.next();
      if (at !== undefined && (earliest === undefined || at < earliest)) earliest = at;
    }
    return earliest;
  }

  #moveTo(now: number): void {
    if (now === this.#now) return;
    this.#now = now;
    this.#rounds = 0;
    this.#options.onMove?.(now);
  }

  /** Where a running clock ought to stand. */
  #target(): number {
    if (this.#mode.kind === 'stopped') return this.#now;
    const elapsed = (performance.now() - this.#anchor.real) * this.#mode.speed;
    return Math.max(this.#now, Math.floor(this.#anchor.virtual + elapsed));
  }

  /** Moves a running clock as far as it may go without passing anything due. */
  #catchUp(): void {
    if (this.#mode.kind === 'running') {
      this.#moveTo(Math.max(this.#now, Math.min(this.#target(), this.#earliest() ?? Infinity)));
    }
  }

  /** Only a jump ahead of real time moves the anchor: a clock that lags behind catches up. */
  #reanchor(): void {
    if (this.#mode.kind === 'running' && this.#now >= this.#target()) {
      this.#anchor = { real: performance.now(), virtual: this.#now };
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#mode.kind === 'stopped' || this.#closed) return;
    const due = this.#earliest();
    const { speed } = this.#mode;
    const wait = due === undefined ? TICK_MS : (due - this.#target()) / speed;
    this.#timer = setTimeout(
      () => {
        void this.#serially(() => this.#drive(this.#target())).finally(() => this.#schedule());
      },
      Math.min(TICK_MS, Math.max(SHORTEST_TICK_MS, wait)),
    );
  }
}
