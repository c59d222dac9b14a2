/** Functions that die at a call to a port, and every other way to come between two calls. */

/** The function died. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

export type CrashKind = 'before' | 'after';
export const crashKinds: readonly CrashKind[] = ['before', 'after'];

type Call = (...given: never[]) => unknown;

/**
 * The same parts, whose function dies at the n-th call to a port: before the call is done, or after
 * it was done and before its answer was seen. A dead function makes no further call.
 */
export function dyingAt<Parts extends object>(parts: Parts, n: number, kind: CrashKind) {
  let calls = 0;
  let dead = false;
  const wrap = (call: Call): Call => {
    return async (...given) => {
      if (dead) throw new Crash();
      calls += 1;
      const dies = calls === n;
      if (dies) dead = true;
      if (dies && kind === 'before') throw new Crash();
      const answer = await call(...given);
      if (dies) throw new Crash();
      return answer;
    };
  };
  return { parts: throughEachCall(parts, wrap), died: () => dead };
}

/** What no call leaves the function for. */
const within = new Set(['clock', 'journal', 'linkKeys', 'understand']);

/** Wraps every asynchronous call of every port. */
export function throughEachCall<Parts extends object>(
  parts: Parts,
  wrap: (call: Call, name: string) => Call,
): Parts {
  const wrapPort = ([name, part]: [string, unknown]): [string, unknown] => {
    if (within.has(name)) return [name, part];
    if (typeof part === 'function') return [name, wrap(part as Call, name)];
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return [name, part];
    const port = new Proxy(part, {
      get(target, member) {
        const value = Reflect.get(target, member);
        return typeof value === 'function' && !(target instanceof Map)
          ? wrap(value as Call, `${name}.${String(member)}`)
          : value;
      },
    });
    return [name, port];
  };
  return Object.fromEntries(Object.entries(parts).map(wrapPort)) as Parts;
}

/** Every crash there can be: repeats `story` with the death one call later, until none happens. */
export async function atEachCall(
  story: (dying: <Parts extends object>(parts: Parts) => Parts, what: string) => Promise<void>,
): Promise<number> {
  let deaths = 0;
  for (const kind of crashKinds) {
    for (let n = 1; ; n += 1) {
      let died = () => false;
      await story((parts) => {
        const dying = dyingAt(parts, n, kind);
        died = dying.died;
        return dying.parts;
      }, `died ${kind} call ${n}`);
      if (!died()) break;
      deaths += 1;
    }
  }
  return deaths;
}

/** The same parts; once, right before the named call is done, something else happens. */
export function meanwhile<Parts extends object>(
  parts: Parts,
  name: string,
  happen: () => Promise<unknown>,
): Parts {
  let hasHappened = false;
  return throughEachCall(parts, (call, each) => async (...given) => {
    if (each === name && !hasHappened) {
      hasHappened = true;
      await happen();
    }
    return call(...given);
  });
}

/** Lets a crash pass, and nothing else. */
export async function survivingCrash(act: Promise<unknown>): Promise<void> {
  try {
    await act;
  } catch (fault) {
    if (!(fault instanceof Crash)) throw fault;
  }
}
