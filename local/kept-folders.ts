/** Folders named by what they hold: who uses one says so, and only those that nobody uses are forgotten. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Kept though nobody uses it: for whoever goes back and forth between two versions. */
const SPARE = 1;
/** Beside the folders: a file for each use, `<folder>.<process>`. */
const USES = 'in-use';

/** Says that this process uses the folder from now on, whether it is there already or comes to be. */
export function useFolder(cache: string, name: string): void {
  mkdirSync(join(cache, USES), { recursive: true });
  writeFileSync(join(cache, USES, `${name}.${process.pid}`), '');
  const folder = join(cache, name);
  const now = new Date();
  if (existsSync(folder)) utimesSync(folder, now, now);
}

/** Forgets the folders that no running process uses, but for the last one that was. */
export function forgetUnused(cache: string): void {
  const used = usedFolders(cache);
  const unused = readdirSync(cache)
    .filter((name) => name !== USES && !used.has(name) && !isBeingMade(name))
    .map((name) => ({ name, at: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of unused.slice(SPARE)) {
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function usedFolders(cache: string): Set<string> {
  const used = new Set<string>();
  for (const use of readdirSync(join(cache, USES))) {
    const [name = '', process = ''] = use.split('.');
    if (isRunning(Number(process))) used.add(name);
    else rmSync(join(cache, USES, use), { force: true });
  }
  return used;
}

/** A folder has its name from the start of its making, followed by the process that makes it. */
function isBeingMade(name: string): boolean {
  const [, process] = name.split('.');
  return process !== undefined && isRunning(Number(process));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
