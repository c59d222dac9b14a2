import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a wrong argument is one line on the error output and exit 1', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/simulate.ts', '--patients', 'nine'],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^--patients nine is no whole number.*Usage: npm run simulate -- .*\n$/);
});
