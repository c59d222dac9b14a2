import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileAt, handlers, sources, under } from './source-files.ts';

/** Code without its comments and the insides of plain strings. */
const codeOf = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

describe('time, chance and surroundings are passed in', () => {
  const forbidden =
    /\bDate\.now\b|\bMath\.random\b|\bprocess\b|\bnew Date\(\s*\)|\brandomBytes\b|\bperformance\b|\bsetTimeout\b|\bfetch\(|\bconsole\b/;

  test.each(['lambdas/domain', 'lambdas/usecases'])('in all of %s', (folder) => {
    const guilty = under(folder).filter(({ text }) => forbidden.test(codeOf(text)));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test('adapters read no environment', () => {
    const guilty = under('lambdas/adapters').filter(({ text }) =>
      /process\.env/.test(codeOf(text)),
    );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test('a breach would be seen', () => {
    const bad = ['const now = Date.now();', 'x(new Date( ));', 'if (process.env.X) {}'];
    for (const line of bad) expect(forbidden.test(codeOf(line)), line).toBe(true);
    const good = ['new Date(now)', '// Date.now()', '/* process */', "'Math.random'"];
    for (const line of good) expect(forbidden.test(codeOf(line)), line).toBe(false);
  });
});

describe('names', () => {
  const names = sources.map(({ path }) => path);

  test('are kebab-case', () => {
    const odd = names.filter(
      (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });

  test('say what a file is about: no barrel and no drawer for odds and ends', () => {
    const vague = /^(index|utils?|helpers?|common|misc|types|constants)\.tsx?$/;
    expect(names.filter((path) => vague.test(basename(path)))).toEqual([]);
  });

  test('of handlers, use cases and their tests agree', () => {
    const usecases = new Set(
      under('lambdas/usecases').map(({ path }) => basename(path).replace('.ts', '')),
    );
    const verbs = handlers.map(({ path }) => basename(path).replace('.handler.ts', ''));
    expect(verbs.filter((verb) => !usecases.has(verb))).toEqual([]);
    const untested = [...usecases].filter(
      (name) =>
        !names.includes(`test/lambdas/usecases/${name}.test.ts`) &&
        !['book-next', 'peek', 'report-fault'].includes(name),
    );
    expect(untested).toEqual([]);
  });

  test('a port is no I-, -Service or -Manager', () => {
    const ports = fileAt('lambdas/domain/ports.ts').text.match(/(?<=export interface )\w+/g) ?? [];
    expect(ports.length).toBeGreaterThan(8);
    expect(ports.filter((name) => /^I[A-Z]|(Service|Manager|Helper)$/.test(name))).toEqual([]);
  });
});

describe('what is not in the code', () => {
  test('no default export but where a tool asks for one', () => {
    const guilty = sources.filter(({ text }) => /^export default\b/m.test(text));
    const asked = ['test/closing-line.ts', 'test/synthesise-once.ts', 'vitest.config.ts'];
    expect(guilty.map(({ path }) => path).filter((path) => !asked.includes(path))).toEqual([]);
  });

  test('nobody asks whether the program runs on this machine', () => {
    const local =
      /\bisLocal\b|process\.env\.(LOCAL|IS_LOCAL|AWS_SAM_LOCAL|NODE_ENV)|localhost|127\.0\.0\.1/;
    const guilty = under('lambdas', 'web', 'emails').filter(({ text }) => local.test(text));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is left to be done later', () => {
    const guilty = sources.filter(
      ({ path, text }) => path !== 'test/conventions.test.ts' && /\b(TODO|FIXME|XXX)\b/.test(text),
    );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test('no file begins without saying what it is for', () => {
    const silent = sources.filter(
      ({ path, text }) => !path.startsWith('test/') && !/^(#!.*\n)?\s*\/\*\*/.test(text),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
