/** Which route of an HTTP API takes a request: the most specific one, then ANY, then $default. */

export interface Route {
  /** `METHOD /path/{name}/{rest+}`, `ANY /path` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
}

export interface MatchedRoute {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): MatchedRoute | undefined {
  const found = routes
    .flatMap((route) => {
      const [wanted = '', pattern] = route.key.split(' ');
      if (pattern === undefined || (wanted !== 'ANY' && wanted !== method)) return [];
      const pathParameters = matchPath(pattern, path);
      if (pathParameters === undefined) return [];
      return [{ match: { route, pathParameters }, rank: rankOf(pattern, wanted) }];
    })
    .sort((a, b) => (a.rank < b.rank ? 1 : -1))[0];
  if (found !== undefined) return found.match;
  const fallback = routes.find((route) => route.key === '$default');
  return fallback && { route: fallback, pathParameters: {} };
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/').slice(1);
  const got = path.split('/').slice(1);
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(.+?)(\+?)\}$/.exec(part);
    if (name?.[2] === '+') {
      const rest = got.slice(index).join('/');
      if (rest === '') return undefined;
      return { ...parameters, [name[1] ?? '']: decode(rest) };
    }
    const text = got[index];
    if (text === undefined) return undefined;
    if (name === null) {
      if (part !== text) return undefined;
    } else if (text === '') return undefined;
    else parameters[name[1] ?? ''] = decode(text);
  }
  return wanted.length === got.length ? parameters : undefined;
}

/** Part by part: fixed text before a parameter before the greedy rest; a method before ANY. */
function rankOf(pattern: string, method: string): string {
  const parts = pattern.split('/').slice(1);
  const ranks = parts.map((part) => (part.endsWith('+}') ? '1' : part.startsWith('{') ? '2' : '3'));
  return `${ranks.join('')}${method === 'ANY' ? '0' : '1'}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
