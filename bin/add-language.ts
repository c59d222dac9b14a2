/** `npm run add-language -- fr Français [--rtl]`: begins a language with every word of English to translate. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addLanguage, LanguageError } from '../studio/add-language.ts';

const root = join(import.meta.dirname, '..');

function main(): void {
  const { values, positionals } = parseArgs({
    options: { rtl: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [code = '', name] = positionals;
  if (!name) throw new LanguageError('usage: npm run add-language -- fr Français [--rtl]');
  const written = addLanguage(root, { code, name, dir: values.rtl ? 'rtl' : 'ltr' });
  execFileSync(
    'npx',
    ['biome', 'check', '--write', ...written.filter((file) => /\.tsx?$/.test(file))],
    {
      cwd: root,
      stdio: 'ignore',
    },
  );
  console.log(`${name} holds the words of English now. Put its own in place of them in:`);
  for (const file of written) console.log(`  ${file}`);
  console.log('“npm run preview” shows the letters; docs/writing-a-lesson.md tells the rest.');
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
