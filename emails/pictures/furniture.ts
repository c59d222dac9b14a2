/** What people sit on, lean on and walk over; each stands on the floor it is given. */
import { palette } from './palette.ts';
import { box, circle, limb, line, type Point, plus, shape } from './shapes.ts';

export const FLOOR = 244;
/** Seats are as high as a knee, so that feet stand flat. */
export const SEAT = FLOOR - 46;
export const TABLE = FLOOR - 92;
export const COUNTER = FLOOR - 112;

export const floor = (from: number, to: number): string =>
  line(
    [
      [from, FLOOR + 2],
      [to, FLOOR + 2],
    ],
    4,
    palette.floor,
  );

/** @param x the middle of the seat; the back is on the left */
export const chair = (x: number): string =>
  line(
    [
      [x - 31, SEAT - 70],
      [x - 27, SEAT + 4],
      [x - 31, FLOOR - 2],
    ],
    7,
    palette.woodDark,
  ) +
  line(
    [
      [x + 26, SEAT + 4],
      [x + 28, FLOOR - 2],
    ],
    7,
    palette.woodDark,
  ) +
  box([x - 33, SEAT], [66, 9], palette.wood) +
  line(
    [
      [x - 31, SEAT - 68],
      [x - 29, SEAT - 34],
    ],
    11,
    palette.wood,
  );

export const table = (from: number, to: number): string =>
  line(
    [
      [from + 12, TABLE + 8],
      [from + 12, FLOOR - 2],
    ],
    7,
    palette.woodDark,
  ) +
  line(
    [
      [to - 12, TABLE + 8],
      [to - 12, FLOOR - 2],
    ],
    7,
    palette.woodDark,
  ) +
  box([from, TABLE], [to - from, 10], palette.wood);

export const counter = (from: number, to: number, top = COUNTER): string =>
  box([from + 6, top + 6], [to - from - 10, FLOOR - top - 6], palette.cloth, 3) +
  line(
    [
      [from + 16, top + 34],
      [to - 16, top + 34],
    ],
    3,
    palette.wood,
  ) +
  box([from, top], [to - from, 10], palette.wood);

/** @param x where its handle is held */
export function cart(x: number): string {
  const wheel = (at: number) =>
    circle([at, FLOOR - 7], 8, palette.metalDark) + circle([at, FLOOR - 7], 3, palette.card);
  const basket: readonly Point[] = [
    [x + 16, FLOOR - 108],
    [x + 104, FLOOR - 98],
    [x + 92, FLOOR - 54],
    [x + 26, FLOOR - 54],
  ];
  const bars = [0.25, 0.5, 0.75].map((share) =>
    line(
      [
        [x + 16 + 88 * share, FLOOR - 108 + 10 * share],
        [x + 26 + 66 * share, FLOOR - 54],
      ],
      3,
      palette.metal,
    ),
  );
  return (
    circle([x + 46, FLOOR - 112], 13, palette.rust) +
    circle([x + 68, FLOOR - 110], 12, palette.leaf) +
    shape(basket, '#dfe3df') +
    bars.join('') +
    line([...basket, basket[0] as Point], 4, palette.metalDark) +
    line(
      [
        [x, FLOOR - 114],
        [x + 16, FLOOR - 108],
        [x + 26, FLOOR - 54],
        [x + 22, FLOOR - 24],
      ],
      5,
      palette.metalDark,
    ) +
    line(
      [
        [x + 18, FLOOR - 24],
        [x + 92, FLOOR - 24],
      ],
      5,
      palette.metalDark,
    ) +
    line(
      [
        [x - 3, FLOOR - 116],
        [x + 5, FLOOR - 112],
      ],
      8,
      palette.deep,
    ) +
    wheel(x + 24) +
    wheel(x + 86)
  );
}

/** How far the length of a bench runs away from the one who looks. */
const AWAY: Point = [-78, -34];

/** A park bench, its near end towards us and its length running away, so that it is no chair. */
export function bench(from: number, to: number): string {
  const away = (point: Point) => plus(point, AWAY);
  const slat = (a: Point, b: Point) =>
    shape([a, b, away(b), away(a)], palette.wood) + line([a, away(a)], 2, palette.woodDark);
  const frame = (at: (point: Point) => Point) =>
    line(
      [at([from - 6, SEAT - 66]), at([from + 12, SEAT + 4]), at([from + 6, FLOOR - 2])],
      6,
      palette.metalDark,
    ) + line([at([to - 18, SEAT + 6]), at([to - 12, FLOOR - 2])], 6, palette.metalDark);
  return (
    frame(away) +
    [-64, -42, -20]
      .map((y) =>
        slat([from - 4 + (y + 64) * 0.2, SEAT + y], [from + (y + 64) * 0.2, SEAT + y + 15]),
      )
      .join('') +
    [0, 23, 46, 69]
      .map((x) => slat([from + 12 + x, SEAT + 2], [from + 31 + x, SEAT + 2]))
      .join('') +
    frame((point) => point) +
    line(
      [
        [from + 12, SEAT + 5],
        [to - 6, SEAT + 5],
      ],
      7,
      palette.woodDark,
    )
  );
}

export const tree = (x: number): string =>
  line(
    [
      [x, FLOOR],
      [x, FLOOR - 80],
    ],
    11,
    palette.woodDark,
  ) +
  circle([x, FLOOR - 130], 42, palette.leaf) +
  circle([x - 26, FLOOR - 104], 28, palette.leaf) +
  circle([x + 28, FLOOR - 106], 28, palette.leaf);

export const BED = FLOOR - 58;
export const bed = (from: number, to: number): string =>
  line(
    [
      [from + 8, BED + 30],
      [from + 8, FLOOR - 2],
    ],
    9,
    palette.woodDark,
  ) +
  line(
    [
      [to - 8, BED + 30],
      [to - 8, FLOOR - 2],
    ],
    9,
    palette.woodDark,
  ) +
  box([from, BED + 22], [to - from, 13], palette.wood) +
  box([from + 2, BED], [to - from - 4, 26], palette.pale, 9);

/** A mat on the floor would ask an older person to get down there: moves lying down are on a bed. */
export const pillow = ([x, y]: Point, width = 46, height = 17): string =>
  limb(
    [x - width / 2 + height / 2, y],
    height / 2,
    [x + width / 2 - height / 2, y],
    height / 2 + 1,
    palette.white,
  );

export const step = (from: number, to: number, height: number): string =>
  box([from, FLOOR - height], [to - from, height], palette.wood, 3) +
  box([from - 3, FLOOR - height], [to - from + 6, 7], palette.woodDark, 3);

export const rail = (from: Point, to: Point): string =>
  line([from, to], 7, palette.metalDark) +
  line(
    [
      [from[0] + 4, from[1]],
      [from[0] + 4, FLOOR - 2],
    ],
    6,
    palette.metal,
  ) +
  line(
    [
      [to[0] - 4, to[1]],
      [to[0] - 4, FLOOR - 2],
    ],
    6,
    palette.metal,
  );
