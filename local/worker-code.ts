/** What a function's worker thread runs: stripped of its types once here, and not by every thread anew. */
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The virtual timers' package, as a URL that a thread can import from anywhere. */
export const TIMERS = pathToFileURL(
  createRequire(import.meta.url).resolve('@sinonjs/fake-timers'),
).href;

let code: URL | undefined;

/**
 * A data URL: given the file itself, each thread would load Node's whole TypeScript parser for it,
 * 20 MB and a tenth of a second.
 */
export function workerCode(): URL {
  code ??= new URL(`data:text/javascript,${encodeURIComponent(stripped())}`);
  return code;
}

function stripped(): string {
  const source = readFileSync(new URL('./function-worker.ts', import.meta.url), 'utf8');
  const { emitWarning } = process;
  // Node calls the function experimental each time, where it does the same to every file unasked.
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
