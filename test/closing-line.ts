/** The end of a test run: seconds by part, and as the very last line `N passed, N failed`. */
import { writeSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Test cases that passed and that failed. A file that does not load and a suite whose hook throws
 * fail without a failing test case: each counts as one, so that a red run never reads "0 failed".
 */
function tallyOf(modules: readonly TestModule[], faults: number): Tally {
  let passed = 0;
  let failed = faults;
  for (const module of modules) {
    failed += [module, ...module.children.allSuites()].filter(
      (it) => it.errors().length > 0,
    ).length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      if (state === 'failed') failed += 1;
    }
  }
  return { passed, failed };
}

/** The folder below test/ that a file lies in; files directly in test/ are a part of their own. */
function partOf(module: TestModule, root: string): string {
  const [first = '', second = '', third] = relative(root, module.moduleId).split('/');
  return first === 'test' && third !== undefined ? `test/${second}` : first;
}

/** Work of each part in seconds; parts run side by side, so the sum exceeds what the clock shows. */
function secondsByPart(modules: readonly TestModule[], root: string): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const module of modules) {
    const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } =
      module.diagnostic();
    const spent =
      environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration;
    const part = partOf(module, root);
    seconds.set(part, (seconds.get(part) ?? 0) + spent / 1000);
  }
  return new Map([...seconds].sort(([a], [b]) => a.localeCompare(b)));
}

/** Named in vitest.config.ts; vitest takes a reporter's file by its default export. */
export default class ClosingLine implements Reporter {
  #root = process.cwd();
  #lines: readonly string[] = [];

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
    // Other reporters and the end of the global setup still print after the run has ended.
    process.once('exit', () => {
      for (const line of this.#lines) writeSync(process.stdout.fd, `${line}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], faults: readonly unknown[]): void {
    const parts = [...secondsByPart(modules, this.#root)];
    const { passed, failed } = tallyOf(modules, faults.length);
    this.#lines = [
      '',
      ...parts.map(([part, seconds]) => `${seconds.toFixed(1).padStart(8)} s  ${part}`),
      `${passed} passed, ${failed} failed`,
    ];
  }
}
