/** The moves that lie down, on a bed: nobody has to get down to the floor, or up from it. */
import { type Drawing, move } from './card.ts';
import { ANKLE_HEIGHT, figure, type Limbs, type Pose } from './figure.ts';
import { BED, bed, floor, pillow } from './furniture.ts';
import { type Look, looks, palette } from './palette.ts';
import { arrow, type Point } from './shapes.ts';

const HIP: Point = [148, BED - 15];
const foot = BED - ANKLE_HEIGHT;
const near: Limbs = { ankle: [196, foot], hand: [154, BED - 8] };
const far: Limbs = { ankle: [204, foot], hand: [156, BED - 12] };
const flat = { hip: HIP, lean: -90, curl: 1, nod: 8, near, far } satisfies Pose;

const inBed = (pose: Pose, look: Look, after = '') =>
  floor(14, 268) + bed(16, 266) + pillow([58, BED - 6], 60, 22) + figure(pose, look) + after;

/** The thigh upright and a little toward the chest, the hand round the shin below the knee. */
const knee: Limbs = { ankle: [172, BED - 48], hand: [134, BED - 56] };
const kneeFar: Limbs = { ankle: [180, BED - 50], hand: [140, BED - 58] };

export const lyingMoves = {
  'knee-to-chest': move(
    inBed(flat, looks.ines),
    inBed({ ...flat, near: knee, far: { ...far, hand: [138, BED - 54] } }, looks.ines),
  ),
  'flat-back': move(
    inBed({ ...flat, curl: -7 }, looks.karl),
    inBed(
      { ...flat, curl: 5 },
      looks.karl,
      arrow(
        [
          [118, BED - 78],
          [118, BED - 60],
          [118, BED - 42],
        ],
        5,
        palette.deep,
      ),
    ),
  ),
  'knees-to-chest': move(
    inBed(flat, looks.rose),
    inBed({ ...flat, curl: 4, near: knee, far: kneeFar }, looks.rose),
  ),
} as const satisfies Record<string, Drawing>;
