/** Reads what a TypeScript file imports, and whether it takes values or only types. */

export interface Import {
  /** As written: './ids.ts', 'zod', 'node:crypto'. */
  readonly from: string;
  /** Erased when the types are stripped. */
  readonly typeOnly: boolean;
}

/** Comments, template texts and strings in turn, so that none is taken for another. */
const tokens =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:[^`\\]|\\[\s\S])*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;

/** Without comments and without the insides of template texts; strings stay. */
const bare = (text: string) =>
  text.replace(tokens, (token) => {
    if (token.startsWith('/')) return ' ';
    return token.startsWith('`') ? '``' : token;
  });

const fromClause =
  /(?:^|[;}\s])(?:import|export)\s+(type\s+)?((?:[\w$*]|\s|[{},])*?)\s*from\s*(['"])([^'"]+)\3/g;
const bareImport = /(?:^|[;}\s])import\s*(['"])([^'"]+)\1/g;
const called = /\b(?:import|require)\s*\(\s*(['"])([^'"]+)\1/g;

/** `import { type A, type B }` names types alone. */
function namesTypesAlone(clause: string): boolean {
  const [, names] = /^\{([\s\S]*)\}$/.exec(clause.trim()) ?? [];
  const list = (names ?? '').split(',').filter((name) => name.trim() !== '');
  return list.length > 0 && list.every((name) => /^\s*type\s/.test(name));
}

export function importsOf(text: string): Import[] {
  const code = bare(text);
  return [
    ...[...code.matchAll(fromClause)].map(([, type, clause = '', , from = '']) => ({
      from,
      typeOnly: type !== undefined || namesTypesAlone(clause),
    })),
    ...[...code.matchAll(bareImport), ...code.matchAll(called)].map(([, , from = '']) => ({
      from,
      typeOnly: false,
    })),
  ];
}
