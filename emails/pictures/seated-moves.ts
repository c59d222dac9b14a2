/** The moves of the first level: on a firm chair, feet on the floor, a hand on something firm. */
import { type Drawing, move, zoomed } from './card.ts';
import { ANKLE_HEIGHT, figure, type Limbs, type Pose } from './figure.ts';
import { chair, FLOOR, floor, SEAT, TABLE, table } from './furniture.ts';
import { type Look, looks, palette } from './palette.ts';
import { arrow, type Point } from './shapes.ts';

const HIP: Point = [72, SEAT - 14];
const ANKLE = FLOOR - ANKLE_HEIGHT;
/** A hand on the seat beside the thigh. */
const onSeat: Point = [92, SEAT - 4];
const onSeatFar: Point = [98, SEAT - 5];

const near: Limbs = { ankle: [122, ANKLE], hand: onSeat };
const far: Limbs = { ankle: [130, ANKLE], hand: onSeatFar };
const upright = { hip: HIP, lean: 4, near, far } satisfies Pose;

/** Seated people are smaller than standing ones: they are shown larger. */
const inChair = (pose: Pose, look: Look, amid = '', before = '', after = '') =>
  zoomed(floor(26, 206) + before + chair(70) + figure(pose, look, amid) + after, 1.28, -18);

const withHands = (nearHand: Point, farHand: Point) => ({
  near: { ...near, hand: nearHand },
  far: { ...far, hand: farHand },
});
const atTable = (pose: Pose) => inChair(pose, looks.rose, table(118, 214));

const up = (x: number) =>
  arrow(
    [
      [x, FLOOR - 6],
      [x, FLOOR - 18],
      [x, FLOOR - 30],
    ],
    3.6,
    palette.deep,
  );

const rounded: Pose = {
  hip: HIP,
  lean: 11,
  curl: 17,
  nod: 6,
  ...withHands([106, SEAT - 24], [112, SEAT - 24]),
};

const besideTable = (pose: Pose) => inChair(pose, looks.karl, '', table(92, 206));

export const seatedMoves = {
  'lean-on-table': move(
    atTable({ ...upright, ...withHands([130, TABLE - 6], [136, TABLE - 6]) }),
    atTable({
      hip: HIP,
      lean: 44,
      curl: 8,
      nod: 4,
      ...withHands([168, TABLE - 6], [175, TABLE - 6]),
    }),
  ),
  'one-knee-up': move(
    inChair(upright, looks.sam),
    inChair({ ...upright, near: { hand: onSeat, ankle: [120, ANKLE - 34] } }, looks.sam),
  ),
  'round-the-back': move(
    inChair(
      { hip: HIP, lean: 5, curl: -2, ...withHands([110, SEAT - 27], [116, SEAT - 27]) },
      looks.ines,
    ),
    inChair(
      rounded,
      looks.ines,
      '',
      '',
      arrow(
        [
          [130, SEAT - 48],
          [114, SEAT - 46],
          [100, SEAT - 45],
        ],
        4,
        palette.deep,
      ),
    ),
  ),
  'heels-and-toes': move(
    inChair(
      {
        ...upright,
        near: { ...near, ankle: [120, ANKLE], toes: 30 },
        far: { ...far, ankle: [128, ANKLE], toes: 30 },
      },
      looks.karl,
      '',
      '',
      up(152),
    ),
    inChair(
      {
        ...upright,
        near: { ...near, ankle: [116, ANKLE - 8], toes: -42 },
        far: { ...far, ankle: [124, ANKLE - 8], toes: -42 },
      },
      looks.karl,
      '',
      '',
      up(82),
    ),
  ),
  'rock-forward': move(
    besideTable({
      ...upright,
      near: { ...near, hand: [108, SEAT - 27] },
      far: { ...far, hand: [122, TABLE - 5] },
    }),
    besideTable({
      hip: HIP,
      lean: 68,
      curl: 11,
      nod: 14,
      near: { ...near, hand: [132, FLOOR - 34] },
      far: { ...far, hand: [142, TABLE - 5] },
    }),
  ),
} as const satisfies Record<string, Drawing>;
