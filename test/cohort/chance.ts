/** Chance that can be had again: each name has a sequence of its own, so that nobody's luck depends on another's. */

export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True so often, 0 to 1. */
  is(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each as often as its weight says. */
  weighted<T>(values: readonly (readonly [weight: number, value: T])[]): T;
}

/** FNV-1a, 32 bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Tommy Ettinger's mulberry32: 32 bit of state, and even enough for invented people. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function chanceOf(...names: readonly (string | number)[]): Chance {
  const next = numbersFrom(hashOf(names.join(' ')));
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    is: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[between(0, list.length - 1)] as T;
    },
    weighted<T>(values: readonly (readonly [number, T])[]): T {
      const sum = values.reduce((total, [weight]) => total + weight, 0);
      let left = next() * sum;
      for (const [weight, value] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      const last = values.at(-1);
      if (!last) throw new RangeError('nothing to choose from');
      return last[1];
    },
  };
}
