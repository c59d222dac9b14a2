/** The danger signs of the safety question, their kinds, and which kinds are answered first (facts 45–52, A10). */
import * as z from 'zod/mini';

export const dangerKinds = [
  'chest-or-breath',
  'nerve',
  'cold-leg',
  'accident',
  'fever',
  'calf',
  'fall',
] as const;
/** In the order in which they are answered: emergencies first, among them chest or breath. */
export type DangerKind = (typeof dangerKinds)[number];

/** Emergencies are told to call at once; the urgent kinds to see a doctor the same day. */
const emergencies: ReadonlySet<DangerKind> = new Set([
  'chest-or-breath',
  'nerve',
  'cold-leg',
  'accident',
]);

/** Every sign in the order it is asked, and its kind. */
export const dangerSigns = {
  'leg-weak-or-numb': 'nerve',
  'numb-saddle': 'nerve',
  urine: 'nerve',
  bowel: 'nerve',
  sexual: 'nerve',
  'chest-or-breath': 'chest-or-breath',
  'cold-leg': 'cold-leg',
  accident: 'accident',
  fever: 'fever',
  calf: 'calf',
  fall: 'fall',
} as const satisfies Record<string, DangerKind>;

export type DangerSign = keyof typeof dangerSigns;
export const dangerSignNames = Object.keys(dangerSigns) as [DangerSign, ...DangerSign[]];

export const DangerSign = z.enum(dangerSignNames);

export type DangerLevel = 'emergency' | 'urgent';

export interface Danger {
  readonly level: DangerLevel;
  /** Of that level alone: an emergency leaves no room for what can wait until later in the day. */
  readonly kinds: readonly DangerKind[];
  /** The page for chest or breath says so, because it may be a clot that has travelled. */
  readonly withCalf: boolean;
}

/** What the signs ask for; undefined where there are none. */
export const dangerOf = (signs: readonly DangerSign[]): Danger | undefined =>
  dangerOfKinds(signs.map((sign) => dangerSigns[sign]));

/** The same of the kinds, in whatever order they were kept. */
export function dangerOfKinds(reported: readonly DangerKind[]): Danger | undefined {
  const kinds = new Set(reported);
  const inOrder = dangerKinds.filter((kind) => kinds.has(kind));
  const urgent = inOrder.filter((kind) => !emergencies.has(kind));
  const emergency = inOrder.filter((kind) => emergencies.has(kind));
  if (inOrder.length === 0) return undefined;
  const level = emergency.length > 0 ? 'emergency' : 'urgent';
  return {
    level,
    kinds: level === 'emergency' ? emergency : urgent,
    withCalf: kinds.has('calf'),
  };
}
