/** Random bytes: the machine's own, or always the same from a seed. */
import { createHash, randomBytes } from 'node:crypto';

export interface Chance {
  bytes(size: number): Buffer;
  /** Begins the seed's sequence anew. */
  restart(): void;
}

export function chance(seed: number | undefined): Chance {
  if (seed === undefined) return { bytes: randomBytes, restart() {} };
  let block = 0;
  let rest = Buffer.alloc(0);
  return {
    bytes(size) {
      while (rest.length < size) {
        const next = createHash('sha256').update(`${seed}:${block}`).digest();
        rest = Buffer.concat([rest, next]);
        block += 1;
      }
      const taken = rest.subarray(0, size);
      rest = rest.subarray(size);
      return Buffer.from(taken);
    },
    restart() {
      block = 0;
      rest = Buffer.alloc(0);
    },
  };
}
