/** What happens inside: the channel of the nerves is wide when the back bends forward, narrow when it bends back. */
import { card, type Drawing, HALF, zoomed } from './card.ts';
import { ANKLE_HEIGHT, figure, type Pose, shoulderOf, spineOf } from './figure.ts';
import { FLOOR, floor } from './furniture.ts';
import { looks, palette } from './palette.ts';
import { arrow, circle, curve, type Point, placed, plus, times, towards } from './shapes.ts';

const ANKLE = FLOOR - ANKLE_HEIGHT;
const BONE = '#e9dcc0';
const BONE_EDGE = '#b79f74';
const NERVE = palette.amber;

/** One bone of the back: its body in front, its arch behind, and the channel between them. */
function vertebra(middle: Point, turn: number, room: number): string {
  const rect = (x: number, width: number, height: number) =>
    `<rect x="${x}" y="${-height / 2}" width="${width}" height="${height}" rx="5" fill="${BONE}" stroke="${BONE_EDGE}" stroke-width="2"/>`;
  return placed(
    rect(room / 2, 40, 24) + rect(-room / 2 - 30, 30, 13),
    middle,
    ` rotate(${Math.round(turn)})`,
  );
}

/** Four bones along a bend, from bottom to top; the nerves run through the channel in their midst. */
function column(bend: number, room: number): string {
  const steps = [-2, -1, 0, 1, 2];
  const middle = (step: number): Point => [(bend * step * step) / 3.2 - bend / 1.5, -step * 33];
  const turn = (step: number) => (Math.atan2(2 * bend * step, 3.2 * 33) * 180) / Math.PI;
  const tube = steps.map(middle);
  const ends = [
    plus(middle(-2), [bend * 0.9, 34]),
    ...tube,
    plus(middle(2), [bend * 0.9, -34]),
  ] as const;
  return (
    curve(ends, room, room > 16 ? palette.pale : '#eec2ae') +
    curve(ends, 8, NERVE) +
    steps.map((step) => vertebra(middle(step), turn(step), room)).join('')
  );
}

/** Seen as through a lens, beside the person whose back it is. */
const lens = (id: string, x: number, inner: string, ring: string) =>
  `<clipPath id="${id}"><circle cx="${x}" cy="136" r="84"/></clipPath>` +
  circle([x, 136], 84, palette.white) +
  `<g clip-path="url(#${id})">${placed(inner, [x, 136])}</g>` +
  `<circle cx="${x}" cy="136" r="84" fill="none" stroke="${ring}" stroke-width="6"/>`;

const bentForward: Pose = {
  hip: [96, ANKLE - 92],
  lean: 44,
  curl: 10,
  near: { ankle: [92, ANKLE], hand: [128, ANKLE - 62] },
  far: { ankle: [102, ANKLE], hand: [130, ANKLE - 66] },
};
const bentBack: Pose = {
  hip: [90, ANKLE - 94],
  lean: -16,
  curl: -13,
  nod: -6,
  near: { ankle: [82, ANKLE] },
  far: { ankle: [92, ANKLE] },
};

/** A person whose back can be seen through. */
function seeThrough(pose: Pose, colour: string): string {
  const { at, backwards } = spineOf(pose);
  const line = [0, 0.2, 0.4, 0.6, 0.8].map((share) => plus(at(share), times(backwards, 3)));
  return figure(pose, looks.ines) + curve(line, 11, palette.white) + curve(line, 6, colour);
}

const small = (drawing: string, x: number) => placed(drawing, [x, FLOOR * 0.48], ' scale(.52)');

const channel = (pose: Pose, bend: number, room: number, colour: string, id: string) =>
  small(floor(30, 170) + seeThrough(pose, colour), 2) + lens(id, 188, column(bend, room), colour);

/** Which way the shoulders go. */
const sweep = (pose: Pose, from: number, to: number) => {
  const radius = Math.hypot(...plus(shoulderOf(pose), times(pose.hip, -1))) + 62;
  const on = (degrees: number) => plus(pose.hip, towards(degrees, radius));
  return arrow([on(from), on((from + to) / 2), on(to)], 5, palette.deep);
};

const side = (pose: Pose, colour: string, from: number, to: number) =>
  zoomed(floor(10, 230) + seeThrough(pose, colour) + sweep(pose, from, to), 0.96, 34);

export const insideTheBack = {
  'bend-and-straighten': card(
    side(bentForward, palette.teal, 6, 30) +
      placed(side(bentBack, palette.rust, 6, -14), [HALF, 0]),
  ),
  'nerve-channel': card(
    channel(bentForward, 15, 26, palette.teal, 'a') +
      placed(channel(bentBack, -15, 11, palette.rust, 'b'), [HALF - 2, 0]),
  ),
} as const satisfies Record<string, Drawing>;
