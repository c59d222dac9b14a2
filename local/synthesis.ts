/** Synthesises the CDK app into a folder that is used again as long as nothing it read has changed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { forgetUnused, useFolder } from './kept-folders.ts';
import { StartError } from './problem.ts';

export interface SynthesisOptions {
  /** The CDK app's entry, run with this Node. */
  readonly app: string;
  /** Settings file, given to the app as the context value `settings`. */
  readonly settings: string;
  /** Files and folders that the result depends on. */
  readonly sources: readonly string[];
  /** Where results are kept. */
  readonly cache: string;
  /** Told of the child process, so that it can be stopped. */
  readonly onChild?: (child: ChildProcess) => void;
}

/** @returns the folder of the cloud assembly @throws StartError with what the app said */
export async function synthesise(options: SynthesisOptions): Promise<string> {
  const hash = contentHash([options.app, options.settings, ...options.sources]);
  const folder = join(options.cache, hash);
  useFolder(options.cache, hash);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const unfinished = `${folder}.${process.pid}`;
  try {
    await runApp(options, unfinished);
    rmSync(folder, { recursive: true, force: true });
    // Only a whole result gets the name, so that a killed synthesis leaves nothing that looks done.
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  forgetUnused(options.cache);
  return folder;
}

async function runApp(options: SynthesisOptions, outdir: string): Promise<void> {
  const child = spawn(process.execPath, [options.app], {
    env: {
      ...process.env,
      CDK_OUTDIR: outdir,
      CDK_CONTEXT_JSON: JSON.stringify({ settings: options.settings }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  options.onChild?.(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0 && existsSync(join(outdir, 'manifest.json'))) return;
  throw new StartError([`The stack could not be synthesised: ${gist(said)}`]);
}

/** The error's own message where Node printed a stack; everything else as it was said. */
function gist(said: string): string {
  const error = /^\w*Error: .*$/m.exec(said)?.[0];
  return error ?? (said.trim() || 'it ended without a word');
}

function contentHash(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap(filesIn)) hash.update(`\n${path}\n`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 20);
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesIn(join(path, name)));
  } catch {
    return [path];
  }
}
