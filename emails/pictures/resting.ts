/** Ways to rest and to walk: what eases the legs, where one finds it, and how walks grow. */
import { card, type Drawing, zoomed } from './card.ts';
import { ANKLE_HEIGHT, figure, type Pose } from './figure.ts';
import {
  bench,
  COUNTER,
  cart,
  chair,
  counter,
  FLOOR,
  floor,
  SEAT,
  step,
  TABLE,
  table,
  tree,
} from './furniture.ts';
import { type Look, looks, palette } from './palette.ts';
import { box, circle, line, type Point, placed } from './shapes.ts';

const ANKLE = FLOOR - ANKLE_HEIGHT;
const ground = floor(24, 536);

const cup = ([x, y]: Point) =>
  circle([x + 9, y - 8], 5, palette.rust) +
  circle([x + 9, y - 8], 2.6, palette.card) +
  box([x - 8, y - 17], [17, 17], palette.rust, 3);

/** In mid step, the far foot behind on its toes. */
export const walking = (x: number, hands: { near?: Point; far?: Point } = {}, lean = 8): Pose => ({
  hip: [x, ANKLE - 90],
  lean,
  near: { ankle: [x + 26, ANKLE - 2], toes: 8, ...(hands.near && { hand: hands.near }) },
  far: { ankle: [x - 28, ANKLE - 8], toes: -34, ...(hands.far && { hand: hands.far }) },
});

/** Arms swing against the legs. */
export const strolling = (x: number): Pose =>
  walking(x, { near: [x - 16, ANKLE - 92], far: [x + 32, ANKLE - 96] });

const sitting = (x: number, y: number, lean: number, hands: readonly [Point, Point]): Pose => ({
  hip: [x, y - 14],
  lean,
  curl: 6,
  near: { ankle: [x + 50, ANKLE], hand: hands[0] },
  far: { ankle: [x + 58, ANKLE], hand: hands[1] },
});

const sitToRest =
  floor(60, 400) +
  chair(130) +
  figure(
    sitting(133, SEAT, 36, [
      [222, TABLE - 6],
      [229, TABLE - 6],
    ]),
    looks.karl,
    table(178, 330),
  ) +
  cup([286, TABLE]);

const counterScene =
  ground +
  figure(
    {
      hip: [214, ANKLE - 88],
      lean: 42,
      curl: 6,
      near: { ankle: [206, ANKLE], hand: [306, COUNTER - 6] },
      far: { ankle: [222, ANKLE], hand: [314, COUNTER - 6] },
    },
    looks.ines,
    counter(256, 470),
  ) +
  cup([356, COUNTER]) +
  box([398, COUNTER - 34], [44, 34], palette.metal, 8) +
  line(
    [
      [404, COUNTER - 40],
      [436, COUNTER - 40],
    ],
    6,
    palette.metalDark,
  );

const benchScene =
  box([-60, FLOOR - 46], [720, 52], '#e3e4cb', 0) +
  tree(450) +
  tree(56) +
  bench(196, 316) +
  figure(
    sitting(230, SEAT, 34, [
      [282, SEAT - 28],
      [290, SEAT - 28],
    ]),
    looks.sam,
  );

const footOnStep =
  ground +
  counter(250, 460) +
  step(224, 290, 24) +
  figure(
    {
      hip: [200, ANKLE - 94],
      lean: 13,
      near: { ankle: [246, ANKLE - 24], hand: [258, COUNTER - 6] },
      far: { ankle: [196, ANKLE], hand: [264, COUNTER - 6] },
    },
    looks.rose,
  ) +
  cup([330, COUNTER]);

/** One row of the ladder: walk, sit, walk, sit, walk; each spell is as long as its bar. */
function spells(y: number, bar: number): string {
  const small = (drawing: string, x: number) =>
    placed(drawing, [x, y - FLOOR * 0.36], ' scale(.36)');
  const seat = (x: number) =>
    small(
      chair(70) +
        figure(
          sitting(72, SEAT, 20, [
            [122, SEAT - 28],
            [128, SEAT - 28],
          ]),
          looks.rose,
        ),
      x,
    );
  const walk = (x: number) =>
    line(
      [
        [x, y],
        [x + bar, y],
      ],
      9,
      palette.teal,
    ) + small(figure(strolling(60), looks.rose), x + bar / 2 - 22);
  const GAP = 62;
  const first = (560 - 3 * bar - 2 * GAP) / 2;
  const starts = [0, 1, 2].map((index) => first + index * (bar + GAP));
  return (
    starts.map((x) => walk(x)).join('') +
    starts
      .slice(0, 2)
      .map((x) => seat(x + bar + 6))
      .join('')
  );
}

const beside = (pose: Pose, look: Look, x: number) => placed(figure(pose, look), [x, 0]);
const together =
  ground +
  tree(472) +
  beside(strolling(230), looks.sam, 62) +
  beside(strolling(230), looks.rose, 0);

export const resting = {
  'sit-to-rest': card(zoomed(sitToRest, 1.2, 40)),
  'lean-on-cart': card(
    ground +
      figure(
        walking(196, { near: [268, FLOOR - 116], far: [274, FLOOR - 114] }, 28),
        looks.rose,
        cart(272),
      ),
  ),
  'lean-on-counter': card(counterScene),
  'rest-on-bench': card(zoomed(benchScene, 1.14, -28)),
  'foot-on-step': card(footOnStep),
  'walking-ladder': card(spells(84, 58) + spells(172, 92) + spells(260, 124)),
  'walk-together': card(together),
} as const satisfies Record<string, Drawing>;
