/** A change of address that was asked for: how long it waits for its press. */
import type { EpochSeconds } from './ids.ts';
import type { Move } from './ports.ts';

/** As long as the link in the letter to the new address. */
export const MOVE_LIFE = 7 * 86_400;

export const isMoveOpen = ({ askedAt }: Move, now: EpochSeconds): boolean =>
  now < askedAt + MOVE_LIFE;
