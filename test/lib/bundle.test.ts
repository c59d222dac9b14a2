import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bundleProgram, type Program } from '../../lib/bundle.ts';

let folder: string;
let compilations: number;

function write(path: string, content: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function bundle(): Promise<Program> {
  return bundleProgram({
    handlers: join(folder, 'lambdas'),
    sources: [join(folder, 'lambdas'), join(folder, 'emails')],
    cache: join(folder, 'cache'),
    async compileLetters(target) {
      compilations += 1;
      mkdirSync(join(target, 'en'), { recursive: true });
      writeFileSync(join(target, 'syllabus.json'), '["welcome"]');
      writeFileSync(join(target, 'en', 'welcome.mjs'), '');
    },
    async drawPictures(target) {
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, 'bench.png'), '');
    },
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'walk-easier-bundle-'));
  compilations = 0;
  write(
    'lambdas/greet.handler.ts',
    "import { word } from './word.ts';\nexport const handler = () => word;",
  );
  write('lambdas/part.handler.ts', 'export const handler = (): string => "bye";');
  write('lambdas/word.ts', "export const word: string = 'hello';");
});

describe('the bundled program', () => {
  test('is one module per handler that runs by itself', async () => {
    const code = join((await bundle()).folder('greet', 'nothing'), 'index.mjs');
    const module: { handler(): string } = await import(pathToFileURL(code).href);
    expect(module.handler()).toBe('hello');
  });

  test('may hold a package that requires built-ins of Node', async () => {
    write('lambdas/old.cjs', "module.exports = { join: require('node:path').join };");
    write(
      'lambdas/part.handler.ts',
      "import old from './old.cjs';\nexport const handler = () => old.join('a', 'b');",
    );
    const code = join((await bundle()).folder('part', 'nothing'), 'index.mjs');
    // In a process of its own: the test's own would lend it a `require`.
    const script = `console.log((await import('${pathToFileURL(code)}')).handler())`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(printed.toString().trim()).toBe(join('a', 'b'));
  });

  test('takes credentials from the environment, and holds no other way to find some', async () => {
    const sdk = join(process.cwd(), 'node_modules/@aws-sdk/client-sqs/dist-es/index.js');
    write(
      'lambdas/part.handler.ts',
      `import { SQSClient } from '${sdk}';
       export const handler = () => new SQSClient({ region: 'eu-west-1' }).config.credentials();`,
    );
    const code = join((await bundle()).folder('part', 'nothing'), 'index.mjs');
    expect(readFileSync(code, 'utf8')).not.toContain('sso_start_url');

    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    const module: { handler(): Promise<unknown> } = await import(pathToFileURL(code).href);
    expect(await module.handler()).toMatchObject({ accessKeyId: 'key', secretAccessKey: 'secret' });
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_PROFILE', undefined);
    await expect(module.handler()).rejects.toThrow(/credentials/i);
    vi.unstubAllEnvs();
  });

  test('encloses nothing, the syllabus, all letters, or the pictures', async () => {
    const program = await bundle();
    expect(readdirSync(program.folder('greet', 'nothing'))).toEqual(['index.mjs']);
    expect(readdirSync(join(program.folder('greet', 'syllabus'), 'letters'))).toEqual([
      'syllabus.json',
    ]);
    expect(readdirSync(join(program.folder('greet', 'letters'), 'letters'))).toEqual([
      'en',
      'syllabus.json',
    ]);
    const shown = program.folder('greet', 'pictures');
    expect(readdirSync(shown).sort()).toEqual(['index.mjs', 'pictures']);
    expect(readdirSync(join(shown, 'pictures'))).toEqual(['bench.png']);
  });

  test('is not made again while nothing changes', async () => {
    const code = join((await bundle()).folder('greet', 'letters'), 'index.mjs');
    const { mtimeMs, ino } = statSync(code);
    expect(join((await bundle()).folder('greet', 'letters'), 'index.mjs')).toBe(code);
    expect(statSync(code)).toMatchObject({ mtimeMs, ino });
    expect(compilations).toBe(1);
  });

  test('is made again when a module or a letter changes', async () => {
    const before = (await bundle()).folder('greet', 'nothing');
    write('lambdas/word.ts', "export const word: string = 'good day';");
    const after = (await bundle()).folder('greet', 'nothing');
    expect(readFileSync(join(after, 'index.mjs'), 'utf8')).toContain('good day');
    expect(after).not.toBe(before);
    write('emails/en/welcome.mjml', '<mjml/>');
    expect((await bundle()).folder('greet', 'nothing')).not.toBe(after);
    expect(compilations).toBe(3);
  });

  test('made twice at the same moment is whole both times', async () => {
    const [one, other] = await Promise.all([bundle(), bundle()]);
    expect(one?.folder('greet', 'letters')).toBe(other?.folder('greet', 'letters'));
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(1);
  });

  test('names the handler that is missing', async () => {
    const program = await bundle();
    expect(() => program.folder('forget', 'nothing')).toThrow(
      join(folder, 'lambdas', 'forget.handler.ts'),
    );
  });

  test('leaves nothing half made when a module is broken', async () => {
    write('lambdas/word.ts', 'export const word = ;');
    await expect(bundle()).rejects.toThrow('word.ts');
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });
});
