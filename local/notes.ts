/** What the host has to tell: the functions' log lines, and what went wrong. */
import type { LogLine } from './function-runtime.ts';

/** The newest are kept: a host may run for weeks. */
const MOST_LINES = 100_000;

export class Notes {
  readonly logs: LogLine[] = [];
  readonly problems: string[] = [];
  readonly #append: (line: string) => void;

  /** @param append also gets each line, for a file */
  constructor(append: (line: string) => void) {
    this.#append = append;
  }

  log(line: LogLine): void {
    this.logs.push(line);
    if (this.logs.length > MOST_LINES) this.logs.splice(0, MOST_LINES / 2);
    this.#append(`${line.functionName} ${line.line}`);
  }

  /** The same problem again and again counts once. */
  problem(text: string): void {
    if (this.problems.at(-1) === text) return;
    this.problems.push(text);
    if (this.problems.length > MOST_LINES) this.problems.splice(0, MOST_LINES / 2);
    this.#append(`problem: ${text}`);
  }

  clear(): void {
    this.logs.length = 0;
    this.problems.length = 0;
  }
}
