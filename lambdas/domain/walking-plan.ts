/**
 * The walking plan: from how long someone can walk, by their latest check, to short spells with
 * planned rests. A spell is well below the time that the legs allow, so that the rest comes first.
 * Every dose is the project's own proposal; docs/clinical-review.md asks a clinician about each.
 */

import type { CheckAnswers } from './check.ts';
import { mayStepUp } from './gate.ts';
import { exercisesAreOut } from './hold.ts';
import type { EpochSeconds } from './ids.ts';
import type { Person } from './person.ts';

/** How long someone can walk before the legs make them stop: 0 cannot … 5 over 30 minutes. */
export type WalkingBand = CheckAnswers['walking'];

export interface WalkingDose {
  /** Minutes of one spell, ½ at the least; undefined: no walking, seated moves or a bike. */
  readonly spell: number | undefined;
  /** Minutes of sitting or leaning between two spells. */
  readonly rest: number;
  /** How many spells a walk has. */
  readonly spells: number;
  /** Minutes on an exercise bike, seated, that may take the place of the walk. */
  readonly cycling: number;
}

/** By the band, 0 to 5. */
const doses: readonly WalkingDose[] = [
  { spell: undefined, rest: 2, spells: 0, cycling: 2 },
  { spell: 0.5, rest: 2, spells: 3, cycling: 3 },
  { spell: 1, rest: 2, spells: 3, cycling: 4 },
  { spell: 4, rest: 2, spells: 3, cycling: 8 },
  { spell: 10, rest: 3, spells: 2, cycling: 12 },
  { spell: 15, rest: 3, spells: 2, cycling: 20 },
];

export const doseOf = (band: WalkingBand): WalkingDose | undefined => doses[band];

export type WalkingPlan =
  /** Exercises are out: rest positions and easy spells at home, as HOLD says. */
  | { readonly kind: 'hold' }
  /** Their usual walks, with rests, and nothing added. */
  | { readonly kind: 'stay'; readonly why: 'not-told' | 'not-cleared' }
  /** They cannot walk: seated moves, or a bike. */
  | { readonly kind: 'seated'; readonly dose: WalkingDose }
  /** No check has said how long they can walk. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'walk'; readonly dose: WalkingDose };

/** The first line that fits decides. */
export function walkingPlanOf(person: Person, now: EpochSeconds): WalkingPlan {
  const dose = person.walking === undefined ? undefined : doseOf(person.walking);
  if (exercisesAreOut(person, now)) return { kind: 'hold' };
  if (dose && dose.spell === undefined) return { kind: 'seated', dose };
  if (person.told !== 'yes') return { kind: 'stay', why: 'not-told' };
  if (!mayStepUp(person)) return { kind: 'stay', why: 'not-cleared' };
  return dose ? { kind: 'walk', dose } : { kind: 'unknown' };
}
