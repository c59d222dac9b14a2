/** Changes a person in one conditional write, and books anew where the change moved the next lesson. */
import { lastBooking } from '../domain/course-progress.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Bookings, Clock, DueLessons, Subscribers } from '../domain/ports.ts';
import { bookNext } from './book-next.ts';
import { findPerson } from './find-person.ts';

export interface ChangePersonParts {
  readonly bookings: Bookings;
  readonly clock: Clock;
  readonly dueLessons: DueLessons;
  readonly subscribers: Subscribers;
}

/**
 * @param step gives the person one version on, or the same person where there is nothing to do; it
 *   runs again on a fresh read where someone else wrote meanwhile
 * @returns the person as saved; undefined where nobody is there
 */
export async function changePerson(
  parts: ChangePersonParts,
  id: PersonId,
  step: (person: Person) => Person | Promise<Person>,
): Promise<Person | undefined> {
  const { bookings, clock, subscribers } = parts;
  // Whoever has moved in this very moment is changed where they are now.
  const before = (await findPerson(subscribers, id))?.person;
  if (!before) return undefined;
  const after = await step(before);
  if (after === before) return before;
  if ((await subscribers.save(after)) === 'conflict') return changePerson(parts, id, step);

  const isRebooked = lastBooking(after) !== lastBooking(before);
  if (isRebooked) await bookNext(parts, after, clock.now());
  if (before.course.kind === 'active' && (isRebooked || after.course.kind !== 'active')) {
    await bookings.cancel(before.id, lastBooking(before));
  }
  return after;
}
