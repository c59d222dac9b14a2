/** The source files of the project, for the tests that read them as text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..');
const trees = ['bin', 'lib', 'lambdas', 'emails', 'web', 'local', 'studio', 'test', 'bench'];

export interface SourceFile {
  /** From the root of the project: 'lambdas/domain/ids.ts'. */
  readonly path: string;
  readonly text: string;
}

export const sources: readonly SourceFile[] = trees
  .filter((tree) => existsSync(join(root, tree)))
  .flatMap((tree) =>
    readdirSync(join(root, tree), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));

export const under = (...folders: string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));

export function fileAt(path: string): SourceFile {
  const found = sources.find((file) => file.path === path);
  if (!found) throw new Error(`there is no ${path}`);
  return found;
}

export const handlers = under('lambdas').filter(({ path }) => path.endsWith('.handler.ts'));
