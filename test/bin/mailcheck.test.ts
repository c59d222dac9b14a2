import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { courseLetter } from '../local/services/course-letter.ts';

// No local system answers at port 9: nobody listens there.
const mailcheck = (...words: string[]) =>
  spawnSync(process.execPath, ['bin/mailcheck.ts', ...words, '--port', '9'], { encoding: 'utf8' });

describe('the command that checks a letter', () => {
  test('says all there is to say, and fails where something is to be mended', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'walk-easier-mailcheck-')), 'letter.eml');
    writeFileSync(file, courseLetter());
    const { status, stdout, stderr } = mailcheck(file);
    expect(stderr).toBe('');
    for (const heading of ['Headers', 'Signature', 'Size, links, lines', 'Spam']) {
      expect(stdout).toContain(`\n${heading}\n`);
    }
    expect(stdout).toContain('BAD  not signed by DKIM');
    expect(status).toBe(1);
  });

  test.each([
    [
      'a file that is not there',
      ['/no/such.eml'],
      '/no/such.eml cannot be read: there is no such file\n',
    ],
    ['a folder', ['test'], /^test cannot be read: .+\n$/],
    ['a file that is no mail', ['package.json'], /^package\.json cannot be checked: .*no mail\n$/],
    ['nothing', [], /^Usage: .+\n$/],
    ['no running system', ['last'], /^Nothing answers at .+\n$/],
  ])('says in one line what is wrong with %s', (_what, words, said) => {
    const { status, stdout, stderr } = mailcheck(...words);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
