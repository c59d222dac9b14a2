/**
 * What answers do to the level of the moves: one table, read from top to bottom (A10, syllabus.md).
 * It eases at once, steps up at most once in seven days, and stays without answers. The thresholds
 * are the project's own proposal; docs/clinical-review.md asks a clinician about each.
 */

import type { CheckAnswers } from './check.ts';
import { mayStepUp } from './gate.ts';
import type { EpochSeconds } from './ids.ts';
import type { Legs, Level, Person } from './person.ts';

export const startingLegs: Legs = {
  level: 1,
  why: 'start',
  steppedUpAt: undefined,
  worseSince: undefined,
};

const STEP_UP_EVERY = 7 * 86_400;

/** How an answer compares with the start of the course. */
export type Trend = 'worse' | 'harder' | 'near' | 'same' | 'well';

/** What the trends of answers are measured against. */
export interface Baseline {
  readonly pain: number;
  /** From the check at the start; undefined where only a weekly number was ever given. */
  readonly check: CheckAnswers | undefined;
}

/** The weekly number against the start, and against the one before. */
export function trendOfNumber(pain: number, before: number | undefined, start: Baseline): Trend {
  const rise = pain - start.pain;
  if (rise >= 3) return 'worse';
  if (rise >= 2) return 'harder';
  if (rise > 0) return 'near';
  return before !== undefined && pain > before ? 'same' : 'well';
}

/** The six questions against the start (A10: NON-EMERGENCY rule, SCORING). */
export function trendOfCheck(answers: CheckAnswers, start: Baseline): Trend {
  const first = start.check;
  const change = answers.change ?? 4;
  const rise = Math.max(
    answers.pain - start.pain,
    first ? answers.limits - first.limits : Number.NEGATIVE_INFINITY,
  );
  const bandsLost = first ? first.walking - answers.walking : 0;
  if (rise >= 3 || bandsLost >= 2 || change >= 6) return 'worse';
  if (rise >= 2 || bandsLost >= 1 || change === 5) return 'harder';
  return rise > 0 ? 'near' : 'well';
}

const levelDown = (level: Level): Level => (level === 3 ? 2 : 1);
const levelUp = (level: Level): Level => (level === 1 ? 2 : 3);

/** How far the moves go now: beyond the gentlest only with "before you move" answered or cleared. */
export const levelNow = (person: Pick<Person, 'legs' | 'gate'>): Level =>
  mayStepUp(person) ? person.legs.level : 1;

/** Exercises come back, one level lower: by the answers, or by "Start gently again". */
export const startedGently = (legs: Legs): Legs => ({
  ...legs,
  level: levelDown(legs.level),
  why: 'started-gently',
  worseSince: undefined,
});

/** Seen, and may go on. A step up a few days ago still counts: never two within a week. */
export const afterDanger = ({ steppedUpAt }: Legs): Legs => ({
  ...startingLegs,
  why: 'after-danger',
  steppedUpAt,
});

interface Row {
  readonly when: (legs: Legs, trend: Trend, given: Given) => boolean;
  readonly gives: (legs: Legs, now: EpochSeconds) => Legs;
}

interface Given {
  readonly now: EpochSeconds;
  /** A letter with moves has gone out: before that there is nothing to step up from. */
  readonly movesBegun: boolean;
  /** "Before you move" is answered with no, or cleared: else it stays level 1. */
  readonly mayStepUp: boolean;
}

/** The first row that fits decides. */
const table: readonly Row[] = [
  {
    // Worse by A10: exercises leave the letters, the level waits.
    when: (_, trend) => trend === 'worse',
    gives: (legs, now) => ({ ...legs, worseSince: legs.worseSince ?? now }),
  },
  {
    // Still more than 1 above the start: exercises stay out.
    when: (legs, trend) => legs.worseSince !== undefined && trend === 'harder',
    gives: (legs) => legs,
  },
  {
    // Back within 1 of the start.
    when: (legs) => legs.worseSince !== undefined,
    gives: startedGently,
  },
  {
    // Seated, and never a step up, until "before you move" allows it.
    when: (legs, _, given) => !given.mayStepUp && legs.level > 1,
    gives: (legs) => ({ ...legs, level: 1, why: 'not-cleared' }),
  },
  {
    when: (legs, trend) => trend === 'harder' && legs.level > 1,
    gives: (legs) => ({ ...legs, level: levelDown(legs.level), why: 'eased' }),
  },
  {
    when: (legs, trend, { now, movesBegun, mayStepUp: may }) =>
      trend === 'well' &&
      movesBegun &&
      may &&
      legs.level < 3 &&
      (legs.steppedUpAt === undefined || now - legs.steppedUpAt >= STEP_UP_EVERY),
    gives: (legs, now) => ({
      ...legs,
      level: levelUp(legs.level),
      why: 'stepped-up',
      steppedUpAt: now,
    }),
  },
  {
    when: () => true,
    gives: (legs) => ({ ...legs, why: legs.why === 'start' ? 'start' : 'steady' }),
  },
];

/** The legs after an answer. */
export function afterAnswer(legs: Legs, trend: Trend, given: Given): Legs {
  const row = table.find(({ when }) => when(legs, trend, given));
  return row ? row.gives(legs, given.now) : legs;
}
