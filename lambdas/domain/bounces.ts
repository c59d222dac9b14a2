/** Letters that come back for a while: five in a row hold the course, good delivery counts down. Pure. */
import { paused } from './course-changes.ts';
import { changed } from './course-progress.ts';
import type { EpochSeconds, Syllabus } from './ids.ts';
import type { Person } from './person.ts';

/** A mailbox that refused five letters in a row is full or asleep: the sixth would do no good. */
const MOST_IN_A_ROW = 5;
/** After this one letter tries again, because nobody else could tell that the mailbox is back. */
const REST = 28 * 86_400;

/**
 * @param event names the letter and what was said of it, so that the same event counts once
 */
export function softlyBounced(
  person: Person,
  event: string,
  now: EpochSeconds,
  syllabus: Syllabus,
): Person {
  if (person.lastCounted === event) return person;
  const softBounces = Math.min(person.softBounces + 1, MOST_IN_A_ROW);
  const counted = { ...person, softBounces, lastCounted: event };
  return softBounces === MOST_IN_A_ROW && person.course.kind === 'active'
    ? paused(counted, { until: now + REST, why: 'bounces' }, syllabus, now)
    : changed(counted, {});
}

export function wellDelivered(person: Person, event: string): Person {
  if (person.softBounces === 0 || person.lastCounted === event) return person;
  return changed(person, { softBounces: person.softBounces - 1, lastCounted: event });
}
