/** What the host has to tell: the functions' log lines, and what went wrong. */
import type { LogLine } from './function-runtime.ts';

/** The newest problems are kept: a host may run for weeks. */
const MOST_PROBLEMS = 10_000;

export class Notes {
  readonly logs: LogLine[] = [];
  readonly problems: string[] = [];
  readonly #append: (line: string) => void;

  readonly #most: number;

  /**
   * @param append also gets each line, for a file
   * @param most the newest so many log lines are kept, or somewhat fewer
   */
  constructor(append: (line: string) => void, most: number) {
    this.#append = append;
    this.#most = most;
  }

  log(line: LogLine): void {
    this.logs.push(line);
    if (this.logs.length > this.#most) {
      this.logs.splice(0, this.logs.length - Math.floor(this.#most / 2));
    }
    this.#append(`${line.functionName} ${line.line}`);
  }

  /** The same problem again and again counts once. */
  problem(text: string): void {
    if (this.problems.at(-1) === text) return;
    this.problems.push(text);
    if (this.problems.length > MOST_PROBLEMS) this.problems.splice(0, MOST_PROBLEMS / 2);
    this.#append(`problem: ${text}`);
  }

  clear(): void {
    this.logs.length = 0;
    this.problems.length = 0;
  }
}
