/** The light card under every picture: opaque, so that it looks the same on a dark screen. */
import { FLOOR } from './furniture.ts';
import { palette } from './palette.ts';
import { arrow, type Point, placed } from './shapes.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

const WIDTH = 560;
const HEIGHT = 276;
/** Half a card; two poses stand side by side. */
export const HALF = WIDTH / 2;

export function card(drawing: string, height = HEIGHT): Drawing {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"><rect width="${WIDTH}" height="${height}" rx="18" fill="${palette.card}"/>${drawing}</svg>`;
  return { width: WIDTH, height, svg };
}

/** The way from the first pose to the second, and back where a move returns. */
const onward = (back: boolean) => {
  const y = FLOOR - 206;
  const there: readonly Point[] = [
    [HALF - 20, y],
    [HALF, y - 5],
    [HALF + 20, y],
  ];
  const home: readonly Point[] = [
    [HALF + 20, y + 20],
    [HALF, y + 25],
    [HALF - 20, y + 20],
  ];
  return arrow(there, 5, palette.deep) + (back ? arrow(home, 5, palette.deep) : '');
};

/** Larger or smaller where it stands: its floor stays the floor. */
export const zoomed = (drawing: string, factor: number, x = 0): string =>
  placed(drawing, [x, FLOOR * (1 - factor)], ` scale(${factor})`);

/** Looking left instead of right, at the same place. */
export const mirrored = (drawing: string, x: number): string =>
  `<g transform="matrix(-1 0 0 1 ${2 * x} 0)">${drawing}</g>`;

/** A move: how it starts, an arrow, and how far it goes. Both sides are drawn for x from 0 to 280. */
export const move = (start: string, end: string, back = true): Drawing =>
  card(start + placed(end, [HALF, 0]) + onward(back));
