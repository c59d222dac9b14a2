/** Matching with `*` and `?` as IAM does it in actions, resources and conditions. */

const compiled = new Map<string, RegExp>();

/** @param pattern may hold `*` (any run of characters, also none) and `?` (exactly one) */
export function matchesWildcard(pattern: string, value: string, ignoreCase = false): boolean {
  const key = `${ignoreCase ? 'i' : ''}:${pattern}`;
  let expression = compiled.get(key);
  if (expression === undefined) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    expression = new RegExp(`^${source}$`, ignoreCase ? 'is' : 's');
    compiled.set(key, expression);
  }
  return expression.test(value);
}

/** ARNs are compared part by part: a `*` in one of the first five does not reach into the next. */
export function matchesArn(pattern: string, value: string): boolean {
  if (pattern === '*') return true;
  const wanted = arnParts(pattern);
  const got = arnParts(value);
  if (wanted === undefined || got === undefined) return false;
  return wanted.every((part, index) => matchesWildcard(part, got[index] ?? ''));
}

function arnParts(arn: string): string[] | undefined {
  const parts = arn.split(':');
  if (parts.length < 6 || parts[0] !== 'arn') return undefined;
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}
