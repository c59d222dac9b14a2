/**
 * A person in profile, facing right: joints are placed, and the limbs follow from them. Hands and
 * feet are put where they belong, on a table or the floor, and elbows and knees find their own
 * place, so that no limb can be longer than its twin or float beside what it holds.
 */
import { type Look, palette, shoeColour } from './palette.ts';
import {
  between,
  blob,
  circle,
  curve,
  length,
  limb,
  line,
  minus,
  type Point,
  placed,
  plus,
  times,
  towards,
} from './shapes.ts';

/** In pixels of the picture; an older person of 1.65 m is about 215 high. */
const TORSO = 60;
const THIGH = 50;
const SHIN = 47;
const UPPER_ARM = 36;
const FOREARM = 35;
/** From the ankle to the sole. */
export const ANKLE_HEIGHT = 13;

export interface Pose {
  readonly hip: Point;
  /** Degrees by which the line from hip to shoulder leans forward of upright; -90 lies on the back. */
  readonly lean: number;
  /** How far the middle of the back bulges to the rear: 0 straight, 10 well rounded, -8 arched. */
  readonly curl?: number;
  /** Degrees by which the head nods forward of where the back would carry it. */
  readonly nod?: number;
  readonly near: Limbs;
  readonly far: Limbs;
}

export interface Limbs {
  /** Where the hand is; without it the arm hangs. */
  readonly hand?: Point;
  readonly ankle: Point;
  /** Degrees by which the toes point up from level. */
  readonly toes?: number;
}

/** The joint between two bones whose ends are known, on the side that such a joint bends to. */
function joint(from: Point, to: Point, first: number, second: number, bend: 1 | -1): Point {
  const far = length(minus(to, from));
  if (far > first + second + 0.5) {
    throw new Error(
      `a limb of ${first + second} cannot reach ${Math.round(far)}, to ${to.map(Math.round)}`,
    );
  }
  const reach = Math.max(Math.min(far, first + second), 0.01);
  const along = times(minus(to, from), 1 / reach);
  const foot = (first ** 2 - second ** 2 + reach ** 2) / (2 * reach);
  const height = Math.sqrt(Math.max(0, first ** 2 - foot ** 2));
  return plus(plus(from, times(along, foot)), times([along[1], -along[0]], bend * height));
}

export interface Spine {
  readonly at: (share: number) => Point;
  /** Degrees clockwise from up, of the back's line at its upper end. */
  readonly endAngle: number;
  readonly backwards: Point;
}

export function spineOf({ hip, lean, curl = 3 }: Pose): Spine {
  const shoulder = plus(hip, towards(lean, TORSO));
  const backwards = towards(lean - 90);
  const control = plus(between(hip, shoulder, 0.55), times(backwards, curl * 2));
  const at = (share: number) =>
    between(between(hip, control, share), between(control, shoulder, share), share);
  const [x, y] = minus(shoulder, control);
  return { at, endAngle: (Math.atan2(x, -y) * 180) / Math.PI, backwards };
}

export const shoulderOf = (pose: Pose): Point => spineOf(pose).at(1);

/** Distance of the back and of the front from the spine, from hip to shoulder. */
const OUTLINE: readonly (readonly [share: number, back: number, front: number])[] = [
  [0, 15, 13],
  [0.22, 13.5, 15.5],
  [0.45, 12.5, 15.5],
  [0.7, 13, 14],
  [0.9, 11.5, 11],
];

function torso(pose: Pose, { top }: Look): string {
  const { at, backwards } = spineOf(pose);
  const up = towards(pose.lean);
  const side = (share: number, far: number) => plus(at(share), times(backwards, far));
  return blob(
    [
      ...OUTLINE.map(([share, back]) => side(share, back)),
      plus(at(1), times(up, 10)),
      ...OUTLINE.toReversed().map(([share, , front]) => side(share, -front)),
      plus(at(0), times(up, -9)),
    ],
    top,
  );
}

function head(pose: Pose, look: Look): string {
  const { at, endAngle } = spineOf(pose);
  const angle = endAngle * 0.55 + pose.lean * 0.45 + 6 + (pose.nod ?? 0);
  const up = towards(angle);
  const centre = plus(at(1), times(up, 29));
  const neck = limb(at(1), 7, plus(at(1), times(up, 17)), 7, look.skinDark);
  return neck + placed(face(look), centre, ` rotate(${Math.round(angle)})`);
}

/** Around (0, 0), looking right. */
function face({ skin, skinDark, hair, hairCut, glasses }: Look): string {
  const cuts: Readonly<Record<Look['hairCut'], string>> = {
    short: blob(
      [
        [-15, 5],
        [-17, -5],
        [-9, -17],
        [4, -18.5],
        [12, -12],
        [2, -6],
        [-6, 6],
      ],
      hair,
    ),
    bald: blob(
      [
        [-13, 8],
        [-16.5, 0],
        [-13, -9],
        [-7, -6],
        [-7, 7],
      ],
      hair,
    ),
    bob: blob(
      [
        [-11, 14],
        [-18, 8],
        [-18, -6],
        [-9, -18],
        [4, -19],
        [13, -11],
        [3, -7],
        [-3, 2],
        [-4, 13],
      ],
      hair,
    ),
    bun:
      blob(
        [
          [-14, 6],
          [-17, -5],
          [-9, -17],
          [4, -18.5],
          [13, -11],
          [2, -7],
          [-6, 5],
        ],
        hair,
      ) + circle([-18, -9], 7.5, hair),
  };
  const rim = glasses
    ? `<circle cx="9.5" cy="-1.5" r="4.2" fill="none" stroke="${palette.ink}" stroke-width="1.5"/>` +
      line(
        [
          [5, -2],
          [-5, -3],
        ],
        1.5,
        palette.ink,
      )
    : '';
  return (
    circle([14.5, 2.5], 3.6, skin) +
    blob(
      [
        [-14, 0],
        [-10, -13],
        [2, -16.5],
        [12, -10],
        [14, 1],
        [11, 11],
        [3, 16],
        [-8, 13],
      ],
      skin,
    ) +
    cuts[hairCut] +
    blob(
      [
        [-4.5, -2],
        [-1.5, -1.5],
        [-2, 4.5],
        [-5, 3.5],
      ],
      skinDark,
    ) +
    circle([9.5, -1.5], 1.5, palette.ink) +
    rim +
    curve(
      [
        [6.5, 8.5],
        [9, 9.6],
        [11.5, 8.2],
      ],
      1.5,
      skinDark,
    )
  );
}

function leg(hip: Point, { ankle, toes = 0 }: Limbs, trousers: string): string {
  const knee = joint(hip, ankle, THIGH, SHIN, 1);
  const turn = ` rotate(${-toes})`;
  const shoe = limb([-3, 6], 7, [16, 7.5], 5.5, shoeColour) + circle([0, 1], 7.5, shoeColour);
  return (
    placed(shoe, ankle, turn) +
    limb(hip, 15.5, knee, 11.5, trousers) +
    limb(knee, 11.5, ankle, 7.5, trousers)
  );
}

function arm(shoulder: Point, { hand }: Limbs, sleeve: string, skin: string): string {
  const there = hand ?? plus(shoulder, [7, UPPER_ARM + FOREARM - 4]);
  const elbow = joint(shoulder, there, UPPER_ARM, FOREARM, -1);
  const wrist = between(elbow, there, 0.86);
  return (
    circle(there, 6.6, skin) +
    limb(elbow, 6.4, wrist, 5.2, sleeve) +
    limb(shoulder, 9, elbow, 6.6, sleeve)
  );
}

/** What stands between the two sides of the body, such as a rail, is drawn by `amid`. */
export function figure(pose: Pose, look: Look, amid = ''): string {
  const shoulder = plus(shoulderOf(pose), towards(pose.lean + 180, 3));
  const { hip } = pose;
  return (
    arm(shoulder, pose.far, look.topDark, look.skinDark) +
    leg(hip, pose.far, look.legsDark) +
    amid +
    leg(hip, pose.near, look.legs) +
    torso(pose, look) +
    head(pose, look) +
    arm(shoulder, pose.near, look.topDark, look.skin)
  );
}
