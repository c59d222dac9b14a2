/** What an answer does, seen against all that was answered in this run. Pure. */

import { type Answer, type Kept, latestChecks, latestNumbers } from './answer.ts';
import { mayStepUp } from './gate.ts';
import type { LessonId, Syllabus } from './ids.ts';
import { afterAnswer, type Baseline, type Trend, trendOfCheck, trendOfNumber } from './legs.ts';
import type { Legs, Person } from './person.ts';

/** The first letter with moves: before it there is no level to step up from. */
const FIRST_MOVES = 'first-steps';

type Measured = Omit<Kept<'check'>, 'legs'> | Omit<Kept<'number'>, 'legs'>;

const painOf = (answer: Measured): number =>
  answer.kind === 'check' ? answer.answers.pain : answer.pain;

/** The check at the start, else the first thing that was measured; each as last corrected. */
function baselineOf(earlier: readonly (Kept<'check'> | Kept<'number'>)[]): Baseline | undefined {
  const start = latestChecks(earlier).find(({ check }) => check === 'start');
  if (start) return { pain: start.answers.pain, check: start.answers };
  const [first] = [...latestChecks(earlier), ...latestNumbers(earlier)].sort((a, b) => a.at - b.at);
  return (
    first && { pain: painOf(first), check: first.kind === 'check' ? first.answers : undefined }
  );
}

const isSame = (a: Legs, b: Legs): boolean =>
  a.level === b.level &&
  a.why === b.why &&
  a.steppedUpAt === b.steppedUpAt &&
  a.worseSince === b.worseSince;

const corrects = (answer: Measured, one: Kept<'check'> | Kept<'number'>): boolean =>
  answer.kind === 'check'
    ? one.kind === 'check' && one.check === answer.check
    : one.kind === 'number' && one.lesson === answer.lesson;

/**
 * The legs before and after an answer. One that corrects another begins where that one began, unless
 * something else has moved the level since.
 * @param answers all that was kept of this run, in the order of time
 */
export function effectOf(
  answer: Measured,
  answers: readonly Answer[],
  person: Person,
  syllabus: Syllabus,
): Kept<'check'>['legs'] {
  const measured = answers.filter((one) => one.kind === 'check' || one.kind === 'number');
  const corrected = measured.findLast((one) => corrects(answer, one));
  const before =
    corrected && isSame(corrected.legs.after, person.legs) ? corrected.legs.before : person.legs;
  const others = measured.filter((one) => !corrects(answer, one));
  const baseline = baselineOf(others);
  if (!baseline || (answer.kind === 'check' && answer.check === 'start')) {
    return { before, after: before };
  }
  const trend: Trend =
    answer.kind === 'check'
      ? trendOfCheck(answer.answers, baseline)
      : trendOfNumber(answer.pain, latestNumbers(others).at(-1)?.pain, baseline);
  const after = afterAnswer(before, trend, {
    now: answer.at,
    movesBegun: hasMoves(person.lastLesson, syllabus),
    mayStepUp: mayStepUp(person),
  });
  return { before, after };
}

function hasMoves(lastLesson: LessonId | undefined, syllabus: Syllabus): boolean {
  const first = syllabus.indexOf(FIRST_MOVES as LessonId);
  return first >= 0 && lastLesson !== undefined && syllabus.indexOf(lastLesson) >= first;
}
