/** After the last letter: how the legs are against the start, starting again, and one letter later. Pure. */
import { type Answer, latestChecks, latestNumbers } from './answer.ts';
import type { CheckAnswers } from './check.ts';
import { changed, lastBooking, rebookedByRhythm } from './course-progress.ts';
import type { EpochSeconds, LessonId, Syllabus } from './ids.ts';
import { weeksAfter } from './lesson-time.ts';
import type { Person } from './person.ts';

export type Outcome = 'better' | 'same' | 'worse' | 'no-answers';

/** At least 2 and at least 30 per cent less (facts A10, SCORING). */
const isMuchLess = (now: number, start: number) => start - now >= 2 && start - now >= 0.3 * start;

function isBetter(now: CheckAnswers, start: CheckAnswers): boolean {
  return (
    isMuchLess(now.pain, start.pain) ||
    isMuchLess(now.limits, start.limits) ||
    now.walking > start.walking ||
    (now.change !== undefined && now.change <= 2)
  );
}

/** What was measured last against what was measured first; worse goes by what the letters go by. */
export function outcomeOf({ legs }: Pick<Person, 'legs'>, answers: readonly Answer[]): Outcome {
  if (legs.worseSince !== undefined) return 'worse';
  const checks = latestChecks(answers);
  const start = checks.find(({ check }) => check === 'start');
  const last = checks.findLast(({ check }) => check !== 'start');
  if (start && last) {
    return isBetter(last.answers, start.answers) ? 'better' : 'same';
  }
  const pains = [
    ...checks.map(({ at, answers: { pain } }) => ({ at, pain })),
    ...latestNumbers(answers).map(({ at, pain }) => ({ at, pain })),
  ].sort((a, b) => a.at - b.at);
  const [first] = pains;
  const latest = pains.at(-1);
  if (!first || !latest || first === latest) return 'no-answers';
  return isMuchLess(latest.pain, first.pain) ? 'better' : 'same';
}

/** The letters from which one can start again: every one but the welcome. */
export const startsAgainFrom = (syllabus: Syllabus): Syllabus => syllabus.slice(1);

/**
 * A new run from this lesson on: its ledger is its own, so that no lesson of it counts as sent.
 * @returns the same person where the course is not over, or there is no such lesson to start from
 */
export function begunAgain(
  person: Person,
  lesson: LessonId,
  now: EpochSeconds,
  syllabus: Syllabus,
): Person {
  if (person.course.kind !== 'completed' || !startsAgainFrom(syllabus).includes(lesson)) {
    return person;
  }
  const waiting: Person = {
    ...person,
    run: person.run + 1,
    course: { kind: 'held', at: now, lesson, number: lastBooking(person) },
    check: undefined,
    unanswered: person.unanswered === undefined ? undefined : 0,
    lastLesson: syllabus[syllabus.indexOf(lesson) - 1],
    later: undefined,
  };
  return rebookedByRhythm(waiting, undefined, syllabus, now);
}

const LATER_WEEKS = 12;

/** The one letter that was agreed to, twelve weeks from now; only after the course is over. */
export const writingLater = (person: Person, now: EpochSeconds): Person =>
  person.course.kind === 'completed'
    ? changed(person, {
        later: { askedAt: now, at: weeksAfter(now, LATER_WEEKS, person.timeZone) },
      })
    : person;

export const notWritingLater = (person: Person): Person =>
  person.later?.at === undefined ? person : changed(person, { later: undefined });
