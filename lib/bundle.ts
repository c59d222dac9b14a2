/** Bundles every handler in one esbuild call, once per content, and gives each its asset folder. */
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { buildSync, type Metafile, version } from 'esbuild';

const absentCredentials = join(import.meta.dirname, 'absent-credentials.ts');
const neededOutsideLambda = ['sso', 'ini', 'process', 'web-identity'].map(
  (source) => `@aws-sdk/credential-provider-${source}`,
);

const handlerEnding = '.handler.ts';
// Whoever synthesises at the same moment may still be reading an older bundle.
const keepForMs = 24 * 60 * 60 * 1000;

export interface BundleOptions {
  /** folder whose `*.handler.ts` are the functions */
  readonly handlers: string;
  /** folders and files whose content decides whether to bundle and compile anew */
  readonly sources: readonly string[];
  /** writes the compiled letters into a folder; called only when something has changed */
  readonly compileLetters: (folder: string) => Promise<unknown>;
  /** writes the pictures into a folder; likewise */
  readonly drawPictures: (folder: string) => Promise<unknown>;
  /** folder that keeps bundles by content */
  readonly cache: string;
}

/** What lies beside a function's code: nothing, the order of the lessons, all letters too, or the pictures. */
export type Enclosed = 'nothing' | 'syllabus' | 'letters' | 'pictures';

/** The bundled program: one folder per function, ready to become its asset. */
export interface Program {
  /**
   * @param name of the handler, such as `send-lesson`
   * @throws Error naming the handler file that is missing
   */
  folder(name: string, enclosed: Enclosed): string;
}

/** Bundles all handlers and compiles all letters, or finds it done. */
export async function bundleProgram(options: BundleOptions): Promise<Program> {
  const names = readdirSync(options.handlers)
    .filter((file) => file.endsWith(handlerEnding))
    .map((file) => file.slice(0, -handlerEnding.length))
    .sort();
  const content = contentHash([...options.sources, options.handlers]);
  const built = join(options.cache, content);
  if (!existsSync(built)) {
    await makeFolder(built, async (folder) => {
      bundleInto(join(folder, 'nothing'), options.handlers, names);
      const letters = join(folder, 'compiled');
      const pictures = join(folder, 'drawn');
      await options.compileLetters(letters);
      await options.drawPictures(pictures);
      for (const name of names) {
        for (const [enclosed, from, to] of [
          ['syllabus', join(letters, 'syllabus.json'), 'letters/syllabus.json'],
          ['letters', letters, 'letters'],
          ['pictures', pictures, 'pictures'],
        ] as const) {
          const target = join(folder, enclosed, name);
          cpSync(join(folder, 'nothing', name), target, { recursive: true });
          cpSync(from, join(target, to), { recursive: true });
        }
      }
    });
    forgetOld(options.cache, content);
  }
  return {
    folder(name, enclosed) {
      if (!names.includes(name)) {
        throw new Error(`there is no handler ${join(options.handlers, name + handlerEnding)}`);
      }
      return join(built, enclosed, name);
    },
  };
}

function bundleInto(folder: string, handlers: string, names: readonly string[]): void {
  const { outputFiles, metafile } = buildSync({
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, join(handlers, name + handlerEnding)]),
    ),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The ES modules of a package first: only they can be cut down to what is used.
    mainFields: ['module', 'main'],
    alias: Object.fromEntries(neededOutsideLambda.map((name) => [name, absentCredentials])),
    legalComments: 'none',
    // What is wrong stands in the error that is thrown.
    logLevel: 'silent',
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      requiresBuiltins(metafile, relative('', path)) ? requireBanner + text : text,
    );
  }
}

// A CommonJS package that requires a built-in of Node finds no `require` in an ES module.
const requireBanner =
  "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

function requiresBuiltins(metafile: Metafile, output: string): boolean {
  return Object.keys(metafile.outputs[output]?.inputs ?? {}).some((input) =>
    metafile.inputs[input]?.imports.some(
      ({ kind, external }) => external && kind === 'require-call',
    ),
  );
}

/** Makes a folder whole or not at all: two processes may synthesise at the same time. */
async function makeFolder(folder: string, fill: (unfinished: string) => Promise<void>) {
  const unfinished = `${folder}.${randomUUID()}`;
  try {
    await fill(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function contentHash(paths: readonly string[]): string {
  const hash = createHash('sha256').update(`esbuild ${version}\n`);
  hash.update(readFileSync(import.meta.filename)).update(readFileSync(absentCredentials));
  for (const path of paths.flatMap(filesBelow)) {
    hash.update(`\n${path}\n`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function forgetOld(cache: string, current: string): void {
  for (const entry of readdirSync(cache)) {
    const path = join(cache, entry);
    const age = Date.now() - statSync(path).mtimeMs;
    if (basename(path) !== current && age > keepForMs) rmSync(path, { recursive: true });
  }
}
