/** How much memory this process and those it has started hold together, where /proc tells. */
import { readdirSync, readFileSync } from 'node:fs';

const KIB = 1024;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended in this moment, or this is no Linux.
    return '';
  }
}

const childrenOf = (pid: number): number[] => {
  let tasks: string[] = [];
  try {
    tasks = readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
  return tasks.flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  );
};

const family = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(family)];

/** Bytes resident now in the whole family; this process alone where the system tells no more. */
export function residentBytes(): number {
  const kib = family(process.pid)
    .map((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0))
    .reduce((sum, one) => sum + one, 0);
  return kib > 0 ? kib * KIB : process.memoryUsage.rss();
}
