/** Synthesises the course once for all tests that host it. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export const assemblyFolder = join(root, '.cache', 'test-assembly');

export default function synthesiseOnce(): void {
  // Assets are named after their content: without this the folder would keep every one there was.
  rmSync(assemblyFolder, { recursive: true, force: true });
  execFileSync(process.execPath, ['bin/course.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      CDK_OUTDIR: assemblyFolder,
      CDK_CONTEXT_JSON: JSON.stringify({ settings: 'local/settings.json' }),
    },
  });
}
