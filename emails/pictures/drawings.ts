/** Every picture of the course by its name. */
import { atHome } from './at-home.ts';
import type { Drawing } from './card.ts';
import { insideTheBack } from './inside-the-back.ts';
import { lyingMoves } from './lying-moves.ts';
import { resting } from './resting.ts';
import { seatedMoves } from './seated-moves.ts';
import { standingMoves } from './standing-moves.ts';

export const drawings = {
  ...seatedMoves,
  ...standingMoves,
  ...lyingMoves,
  ...resting,
  ...insideTheBack,
  ...atHome,
} as const satisfies Record<string, Drawing>;
export type PictureName = keyof typeof drawings;
