/** Plane geometry and the few SVG shapes that every picture is made of. */

export type Point = readonly [x: number, y: number];

/** One decimal is a tenth of a pixel: finer would only make the pictures larger. */
const n = (value: number) => String(Math.round(value * 10) / 10 + 0);
const at = ([x, y]: Point) => `${n(x)} ${n(y)}`;

export const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const times = (a: Point, factor: number): Point => [a[0] * factor, a[1] * factor];
export const length = ([x, y]: Point): number => Math.hypot(x, y);
export const between = (a: Point, b: Point, share: number): Point =>
  plus(a, times(minus(b, a), share));

/** @param degrees clockwise from straight up, as on a clock */
export function towards(degrees: number, far = 1): Point {
  const angle = (degrees * Math.PI) / 180;
  return [Math.sin(angle) * far, -Math.cos(angle) * far];
}

export const circle = (centre: Point, radius: number, fill: string): string =>
  `<circle cx="${n(centre[0])}" cy="${n(centre[1])}" r="${n(radius)}" fill="${fill}"/>`;

export const box = ([x, y]: Point, [width, height]: Point, fill: string, rounded = 4): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${rounded}" fill="${fill}"/>`;

/** A line of even width through all points, with round ends and corners. */
export const line = (points: readonly Point[], width: number, colour: string, more = ''): string =>
  `<path d="M${points.map(at).join('L')}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;

export const shape = (points: readonly Point[], fill: string): string =>
  `<path d="M${points.map(at).join('L')}Z" fill="${fill}"/>`;

/** A limb: two circles and everything between them. */
export function limb(a: Point, radiusA: number, b: Point, radiusB: number, fill: string): string {
  const across = minus(b, a);
  const far = length(across);
  const along = Math.atan2(across[1], across[0]);
  const open = Math.acos(Math.max(-1, Math.min(1, (radiusA - radiusB) / Math.max(far, 0.01))));
  const edge = (centre: Point, radius: number, angle: number): Point => [
    centre[0] + Math.cos(angle) * radius,
    centre[1] + Math.sin(angle) * radius,
  ];
  const body = shape(
    [
      edge(a, radiusA, along - open),
      edge(b, radiusB, along - open),
      edge(b, radiusB, along + open),
      edge(a, radiusA, along + open),
    ],
    fill,
  );
  return circle(a, radiusA, fill) + circle(b, radiusB, fill) + body;
}

/** The control points of a smooth curve (Catmull-Rom) through all points, as SVG writes them. */
function curveThrough(points: readonly Point[], closed: boolean): string {
  const count = points.length;
  const point = (index: number): Point =>
    (closed
      ? points[(index + count) % count]
      : points[Math.max(0, Math.min(count - 1, index))]) as Point;
  const pieces = Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, start, end, after] = [-1, 0, 1, 2].map((step) => point(index + step)) as [
      Point,
      Point,
      Point,
      Point,
    ];
    const first = plus(start, times(minus(end, before), 1 / 6));
    const second = minus(end, times(minus(after, start), 1 / 6));
    return `C${at(first)} ${at(second)} ${at(end)}`;
  });
  return `M${at(point(0))}${pieces.join('')}${closed ? 'Z' : ''}`;
}

export const blob = (points: readonly Point[], fill: string): string =>
  `<path d="${curveThrough(points, true)}" fill="${fill}"/>`;

export const curve = (points: readonly Point[], width: number, colour: string): string =>
  `<path d="${curveThrough(points, false)}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round"/>`;

/** An arrow along a curve; its head looks where the last piece leads. */
export function arrow(points: readonly Point[], width: number, colour: string): string {
  const [before, tip] = points.slice(-2) as [Point, Point];
  const back = times(minus(before, tip), 1 / length(minus(before, tip)));
  const size = width * 2.6;
  const side: Point = [back[1], -back[0]];
  const wing = (sign: number) => plus(tip, plus(times(back, size), times(side, sign * size * 0.8)));
  return curve(points, width, colour) + line([wing(1), tip, wing(-1)], width, colour);
}

/** @param more further transforms, applied first: ` rotate(20)` */
export const placed = (drawing: string, [x, y]: Point, more = ''): string =>
  `<g transform="translate(${n(x)} ${n(y)})${more}">${drawing}</g>`;
