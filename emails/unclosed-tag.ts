/** Finds the tag that was not closed: MJML takes it as it comes, and draws something else than was meant. */

/** Elements of HTML that have no end. */
const voids = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'mj-divider', 'mj-spacer']);

/** Comments and placeholders are stepped over; in them a `<` opens nothing. */
const pieces =
  /<!--[\s\S]*?-->|\{\{[\s\S]*?\}\}|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;

export interface UnclosedTag {
  /** Counted from 1. */
  readonly line: number;
  readonly fault: string;
}

/** The first tag of a file of markup that has no end, or an end without its beginning. */
export function unclosedTag(text: string): UnclosedTag | undefined {
  const open: { readonly name: string; readonly line: number }[] = [];
  let line = 1;
  let counted = 0;
  for (const { index, 0: piece, 1: slash, 2: tag, 3: rest = '' } of text.matchAll(pieces)) {
    if (tag === undefined) continue;
    line += text.slice(counted, index).split('\n').length - 1;
    counted = index;
    const name = tag.toLowerCase();
    if (slash === '') {
      if (!voids.has(name) && !rest.trimEnd().endsWith('/')) open.push({ name, line });
      continue;
    }
    const last = open.pop();
    if (last?.name === name) continue;
    return last
      ? { line: last.line, fault: `<${last.name}> is not closed before ${piece} in line ${line}` }
      : { line, fault: `${piece} closes nothing` };
  }
  const left = open.at(-1);
  return left && { line: left.line, fault: `<${left.name}> is not closed` };
}
