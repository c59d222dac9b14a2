/** The moves that stand up: at a table, a counter or a rail, with a hand on it. */
import { type Drawing, move, zoomed } from './card.ts';
import { ANKLE_HEIGHT, figure, type Pose } from './figure.ts';
import {
  COUNTER,
  chair,
  counter,
  FLOOR,
  floor,
  rail,
  SEAT,
  step,
  TABLE,
  table,
} from './furniture.ts';
import { type Look, looks, palette } from './palette.ts';
import { arrow, type Point } from './shapes.ts';

const ANKLE = FLOOR - ANKLE_HEIGHT;
const ground = floor(18, 262);

const fromChair = (pose: Pose, look: Look) =>
  zoomed(ground + chair(70) + figure(pose, look, table(138, 226)), 1.06, -6);

const feetBack = (nearHand: Point | undefined, farHand: Point) => ({
  near: { ankle: [112, ANKLE] as Point, ...(nearHand && { hand: nearHand }) },
  far: { ankle: [120, ANKLE] as Point, hand: farHand },
});
const seatedAtEdge = (nearHand: Point, farHand: Point): Pose => ({
  hip: [82, SEAT - 14],
  lean: 24,
  ...feetBack(nearHand, farHand),
});

const STEP = 30;
const atStep = (pose: Pose) =>
  ground +
  step(198, 262, 2 * STEP) +
  step(136, 262, STEP) +
  figure(pose, looks.sam, rail([112, FLOOR - 104], [240, FLOOR - 128]));

const atCounter = (pose: Pose, look: Look, before = '', after = '') =>
  ground + before + figure(pose, look, counter(152, 258)) + after;

const standing = (raised: number, toes: number): Pose => ({
  hip: [116, ANKLE - 94 - raised],
  lean: 12,
  near: { ankle: [112, ANKLE - raised], toes, hand: [164, COUNTER - 6] },
  far: { ankle: [121, ANKLE - raised], toes, hand: [170, COUNTER - 6] },
});

export const standingMoves = {
  'up-with-hands': move(
    fromChair(seatedAtEdge([148, TABLE - 6], [155, TABLE - 6]), looks.rose),
    fromChair(
      {
        hip: [104, ANKLE - 92],
        lean: 26,
        curl: 5,
        ...feetBack([154, TABLE - 6], [161, TABLE - 6]),
      },
      looks.rose,
    ),
  ),
  'slow-sit': move(
    fromChair(
      { ...seatedAtEdge([122, SEAT - 26], [152, TABLE - 6]), lean: 14, hip: [82, SEAT - 14] },
      looks.ines,
    ),
    fromChair(
      { hip: [108, ANKLE - 92], lean: 17, ...feetBack(undefined, [152, TABLE - 6]) },
      looks.ines,
    ),
  ),
  'heels-up': move(
    atCounter(standing(0, 0), looks.karl),
    atCounter(
      standing(9, -44),
      looks.karl,
      '',
      arrow(
        [
          [86, FLOOR - 6],
          [86, FLOOR - 20],
          [86, FLOOR - 34],
        ],
        4,
        palette.deep,
      ),
    ),
  ),
  'small-squat': move(
    atCounter({ ...standing(0, 0), lean: 10 }, looks.sam, chair(56)),
    atCounter(
      {
        hip: [96, ANKLE - 72],
        lean: 32,
        near: { ankle: [112, ANKLE], hand: [164, COUNTER - 6] },
        far: { ankle: [121, ANKLE], hand: [170, COUNTER - 6] },
      },
      looks.sam,
      chair(56),
    ),
  ),
  'step-up': move(
    atStep({
      hip: [96, ANKLE - 94],
      lean: 8,
      near: { ankle: [92, ANKLE], hand: [110, 142] },
      far: { ankle: [104, ANKLE], hand: [140, FLOOR - 110] },
    }),
    atStep({
      hip: [150, ANKLE - STEP - 90],
      lean: 14,
      near: { ankle: [164, ANKLE - STEP], hand: [178, 112] },
      far: { ankle: [122, ANKLE - 28], toes: -48, hand: [180, FLOOR - 121] },
    }),
  ),
} as const satisfies Record<string, Drawing>;
