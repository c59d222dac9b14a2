/** The rest of a day: bed, a safe floor, and a visit to the doctor. */
import { card, type Drawing, HALF, mirrored, move } from './card.ts';
import { ANKLE_HEIGHT, figure, type Pose } from './figure.ts';
import { BED, bed, chair, FLOOR, floor, pillow, SEAT, TABLE, table } from './furniture.ts';
import { type Look, looks, palette } from './palette.ts';
import { strolling } from './resting.ts';
import { box, circle, curve, limb, line, type Point, placed } from './shapes.ts';

const ANKLE = FLOOR - ANKLE_HEIGHT;

const onTheBack =
  floor(14, 268) +
  bed(16, 266) +
  pillow([58, BED - 6], 60, 22) +
  limb([188, BED - 12], 16, [206, BED - 12], 15, palette.white) +
  figure(
    {
      hip: [144, BED - 15],
      lean: -90,
      curl: 1,
      nod: 10,
      near: { ankle: [228, BED - 9], toes: 70, hand: [150, BED - 8] },
      far: { ankle: [234, BED - 10], toes: 70, hand: [154, BED - 12] },
    },
    looks.karl,
  );

/** Seen from above: who lies on the side shows their profile to the ceiling. */
const onTheSide =
  box([16, 92], [250, 154], palette.wood, 12) +
  box([24, 98], [236, 142], palette.pale, 10) +
  box([30, 130], [50, 84], palette.white, 12) +
  figure(
    {
      hip: [150, 182],
      lean: -90,
      curl: 6,
      nod: 14,
      near: { ankle: [214, 182], toes: 40, hand: [92, 146] },
      far: { ankle: [218, 176], toes: 40, hand: [100, 150] },
    },
    looks.rose,
    limb([172, 134], 12, [200, 160], 12, palette.white),
  );

const lamp = (x: number) =>
  line(
    [
      [x, FLOOR - 2],
      [x, FLOOR - 150],
    ],
    5,
    palette.metalDark,
  ) +
  line(
    [
      [x - 16, FLOOR - 2],
      [x + 16, FLOOR - 2],
    ],
    6,
    palette.metalDark,
  ) +
  `<path d="M${x - 26} ${FLOOR - 140}L${x - 14} ${FLOOR - 178}L${x + 14} ${FLOOR - 178}L${x + 26} ${FLOOR - 140}Z" fill="${palette.amber}"/>`;

const cord = curve(
  [
    [214, FLOOR - 4],
    [190, FLOOR - 16],
    [170, FLOOR - 3],
    [150, FLOOR - 14],
    [138, FLOOR - 2],
  ],
  4,
  palette.ink,
);
const rug =
  curve(
    [
      [116, FLOOR - 3],
      [140, FLOOR - 4],
      [156, FLOOR - 10],
      [160, FLOOR - 26],
      [148, FLOOR - 28],
    ],
    8,
    palette.rust,
  ) +
  line(
    [
      [30, FLOOR - 2],
      [120, FLOOR - 2],
    ],
    8,
    palette.rust,
  );

const stumbling: Pose = {
  hip: [96, ANKLE - 86],
  lean: 26,
  near: { ankle: [138, ANKLE - 12], toes: -16, hand: [150, 92] },
  far: { ankle: [58, ANKLE - 10], toes: -38, hand: [162, 112] },
};

const cluttered = floor(18, 262) + rug + cord + lamp(232) + figure(stumbling, looks.ines);
const cleared = floor(18, 262) + lamp(232) + figure(strolling(104), looks.ines);

const doctorLook: Look = {
  ...looks.sam,
  top: '#ffffff',
  topDark: '#dfe6e4',
  glasses: false,
  hair: '#2f2a27',
};

const seatedAt = (lean: number, near: Point, far: Point): Pose => ({
  hip: [72, SEAT - 14],
  lean,
  near: { ankle: [118, ANKLE], hand: near },
  far: { ankle: [126, ANKLE], hand: far },
});

const paper = ([x, y]: Point) =>
  `<g transform="translate(${x} ${y}) rotate(-8)">` +
  box([0, -44], [34, 44], palette.white, 3) +
  [-36, -26, -16]
    .map((dy) =>
      line(
        [
          [6, dy],
          [27, dy],
        ],
        3,
        palette.metal,
      ),
    )
    .join('') +
  '</g>';

const asks =
  `<path d="M232 34h64a14 14 0 0 1 14 14v40a14 14 0 0 1-14 14h-44l-20 18 4-18a14 14 0 0 1-18-14V48a14 14 0 0 1 14-14z" fill="${palette.pale}"/>` +
  curve(
    [
      [252, 58],
      [256, 48],
      [268, 46],
      [276, 54],
      [273, 63],
      [265, 70],
      [264, 77],
    ],
    6,
    palette.deep,
  ) +
  circle([264, 88], 4, palette.deep);

const doctor =
  chair(70) +
  figure(seatedAt(8, [130, TABLE - 6], [124, TABLE - 6]), doctorLook) +
  curve(
    [
      [86, 122],
      [97, 138],
      [96, 152],
    ],
    3.5,
    palette.ink,
  ) +
  circle([96, 154], 5, palette.metalDark);

const visit =
  floor(70, 490) +
  placed(
    chair(70) + figure(seatedAt(12, [134, TABLE - 14], [128, TABLE - 6]), looks.rose),
    [76, 0],
  ) +
  placed(mirrored(doctor, 0), [486, 0]) +
  table(204, 360) +
  paper([204, TABLE - 4]) +
  asks;

export const atHome = {
  'sleep-with-knees-bent': card(onTheBack + placed(onTheSide, [HALF, 0])),
  'clear-the-floor': move(cluttered, cleared, false),
  'ask-the-doctor': card(visit),
} as const satisfies Record<string, Drawing>;
