/** Identifiers drawn from the host's own random bytes, so that tests can repeat them. */
import type { World } from '../world.ts';

/** A version 4 UUID. */
export const randomUuid = (world: Pick<World, 'bytes'>): string => {
  const bytes = Buffer.from(world.bytes(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
};
