/** "I am away until …": the next lesson waits for that day, and says so when it comes. */
import { paused } from '../domain/course-changes.ts';
import type { EpochSeconds, Syllabus } from '../domain/ids.ts';
import { startOfDay } from '../domain/lesson-time.ts';
import type { Person } from '../domain/person.ts';
import { type ChangePersonParts, changePerson } from './change-person.ts';

/** A program's word for it is good for so long: after that the person themselves must ask. */
const LONGEST = 30 * 86_400;

/** @param backOn the ISO day on which they are back */
export async function holdWhileAway(
  parts: ChangePersonParts & { readonly syllabus: Syllabus },
  person: Person,
  backOn: string,
): Promise<void> {
  const now = parts.clock.now();
  await changePerson(parts, person.id, (present) => away(present, backOn, parts.syllabus, now));
}

function away(person: Person, backOn: string, syllabus: Syllabus, now: EpochSeconds): Person {
  const { course } = person;
  const until = Math.min(startOfDay(backOn, person.timeZone), now + LONGEST);
  if (course.kind !== 'active' || until <= now || course.next.at >= until) return person;
  return paused(person, { until, why: 'away' }, syllabus, now);
}
