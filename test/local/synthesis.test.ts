import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { StartError } from '../../local/problem.ts';
import { synthesise } from '../../local/synthesis.ts';

/** An app that counts its runs and writes a manifest, or does what `code` says. */
function makeApp(code?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'walk-easier-app-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('settings.json'), '{}');
  writeFileSync(path('source.txt'), 'one');
  writeFileSync(
    path('app.mjs'),
    code ??
      `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
       appendFileSync(${JSON.stringify(path('runs'))}, process.env.CDK_CONTEXT_JSON + '\\n');
       mkdirSync(process.env.CDK_OUTDIR, { recursive: true });
       writeFileSync(process.env.CDK_OUTDIR + '/manifest.json', '{}');`,
  );
  const run = () =>
    synthesise({
      app: path('app.mjs'),
      settings: path('settings.json'),
      sources: [path('source.txt')],
      cache: path('cache'),
    });
  return { path, run };
}

test('the app runs once, with its settings, until something it depends on changes', async () => {
  const { path, run } = makeApp();
  const runs = () => readFileSync(path('runs'), 'utf8').trim().split('\n');
  const first = await run();
  expect(await run()).toBe(first);
  expect(runs()).toEqual([JSON.stringify({ settings: path('settings.json') })]);
  writeFileSync(path('source.txt'), 'two');
  expect(await run()).not.toBe(first);
  expect(runs()).toHaveLength(2);
  writeFileSync(path('source.txt'), 'one');
  expect(await run()).toBe(first);
  expect(runs()).toHaveLength(2);
});

test.each([
  [
    'says why',
    'console.error("settings.json: 1 setting to mend"); process.exit(1)',
    '1 setting to mend',
  ],
  ['throws', 'throw new Error("there is no handler x")', 'Error: there is no handler x'],
  ['writes nothing', '', 'it ended without a word'],
])('an app that %s is told in a line', async (_name, code, message) => {
  const failed = makeApp(code).run();
  await expect(failed).rejects.toBeInstanceOf(StartError);
  await expect(failed).rejects.toThrow(message);
});

test('what a running process uses stays, and of what nobody uses the last', async () => {
  const { path, run } = makeApp();
  const edit = (text: string) => writeFileSync(path('source.txt'), text);
  /** Synthesises in a process that ends then. */
  const elsewhere = (text: string) => {
    edit(text);
    const options = {
      app: path('app.mjs'),
      settings: path('settings.json'),
      sources: [path('source.txt')],
      cache: path('cache'),
    };
    const module = new URL('../../local/synthesis.ts', import.meta.url).href;
    const code = `import { synthesise } from '${module}'; console.log(await synthesise(${JSON.stringify(options)}));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    return stdout.trim();
  };
  const gone = elsewhere('before');
  edit('mine');
  const mine = await run();
  const others = ['two', 'three', 'four'].map(elsewhere);
  expect([mine, ...others].map((folder) => existsSync(folder))).toEqual([true, false, true, true]);
  expect(existsSync(gone)).toBe(false);
  expect(readFileSync(join(mine, 'manifest.json'), 'utf8')).toBe('{}');
});
