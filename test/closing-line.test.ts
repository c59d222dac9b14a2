import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder: string;

/** Within the project, since a test file must find vitest. */
beforeEach(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache', 'closing-line-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs vitest over these files, with the reporters of the project. */
function run(files: Readonly<Record<string, string>>) {
  for (const [name, body] of Object.entries(files)) {
    const path = join(folder, 'test', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { beforeAll, expect, test } from 'vitest';\n${body}\n`);
  }
  const reporter = JSON.stringify(join(import.meta.dirname, 'closing-line.ts'));
  const config = join(folder, 'vitest.config.mjs');
  writeFileSync(
    config,
    `export default { test: { reporters: ['default', ${reporter}], maxWorkers: 1 } };`,
  );
  const ended = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--root', folder],
    { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', CI: '1' } },
  );
  const lines = ended.stdout.split('\n');
  expect(lines.at(-1), 'the output ends with a line end').toBe('');
  return { status: ended.status, last: lines.at(-2), lines };
}

test('the last line counts test cases, also for a file that does not load and a hook that throws', () => {
  const { status, last, lines } = run({
    'one/good.test.ts': "test('a', () => {}); test('b', () => {});",
    'one/bad.test.ts': "test('c', () => {}); test('d', () => { expect(1).toBe(2); });",
    'two/broken.test.ts': "throw new Error('cannot be loaded');",
    'two/hook.test.ts': "beforeAll(() => { throw new Error('no'); }); test('e', () => {});",
  });
  expect(status).toBe(1);
  expect(last).toBe('3 passed, 3 failed');
  expect(lines.slice(-5, -2).map((line) => line.replace(/^ +\d+\.\d s {2}/, ''))).toEqual([
    '',
    'test/one',
    'test/two',
  ]);
});

test('a run in which everything passed says that nothing failed', () => {
  const { status, last } = run({ 'one.test.ts': "test('a', () => {});" });
  expect(status).toBe(0);
  expect(last).toBe('1 passed, 0 failed');
});

test('an error outside any test counts as a failure', () => {
  const { status, last } = run({
    'one.test.ts':
      "test('a', async () => { setTimeout(() => { throw new Error('later'); }); await new Promise((r) => setTimeout(r, 50)); });",
  });
  expect(status).toBe(1);
  expect(last).toBe('1 passed, 1 failed');
});
