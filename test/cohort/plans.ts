/** What invented people do of their own accord, and how often: one list. */
import type { Chance } from './chance.ts';
import { DAY } from './moments.ts';

/** How many people of a hundred do it once. */
const shares = {
  'pause-weeks': 14,
  'pause-until': 10,
  'bad-dates': 5,
  rhythm: 18,
  travel: 14,
  slower: 8,
  reading: 12,
  goal: 8,
  'number-off': 4,
  'number-on': 4,
  'answers-off': 5,
  'answers-on': 5,
  'surgery-ahead': 5,
  'had-surgery': 3,
  'team-said-yes': 3,
  finish: 4,
  again: 12,
  move: 11,
  data: 6,
  erase: 6,
  'leave-link': 5,
  'leave-page': 4,
  'one-click': 5,
  complain: 3,
  'mailbox-gone': 4,
  'mailbox-full': 6,
} as const;

export type PlanKind = keyof typeof shares;

export interface Plan {
  readonly kind: PlanKind;
  /** ms after the start */
  readonly after: number;
}

/** The first letters come first: before them there is nothing to change. */
const SETTLED_AFTER = 2 * DAY;
/** Early enough that five letters in a row can come back within twelve weeks. */
const FULL_WITHIN = 8 * DAY;

function momentOf(kind: PlanKind, chance: Chance, joins: number, end: number): number {
  const first = joins + SETTLED_AFTER;
  const last = kind === 'mailbox-full' ? Math.min(end, first + FULL_WITHIN) : end;
  return chance.between(first, Math.max(first, last));
}

/** @param joins and `end` ms after the start */
export function plansFor(chance: Chance, joins: number, end: number): Plan[] {
  const kinds = Object.keys(shares) as PlanKind[];
  return kinds
    .filter((kind) => chance.is(shares[kind] / 100))
    .map((kind) => ({ kind, after: momentOf(kind, chance, joins, end) }))
    .sort((a, b) => a.after - b.after);
}
