/** Finds a person wherever their course has been carried to meanwhile. */
import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Subscribers } from '../domain/ports.ts';

export interface FoundPerson {
  readonly person: Person;
  /** What their runs are counted on by, since the id that was asked for. */
  readonly runsAfter: number;
}

/**
 * @returns whoever is still on the way as they are where they were, and as they go on from the
 *   moment they have arrived; undefined where nobody is there (any more)
 */
export async function findPerson(
  subscribers: Pick<Subscribers, 'read' | 'trace'>,
  id: PersonId,
  runsAfter = 0,
): Promise<FoundPerson | undefined> {
  const person = await subscribers.read(id);
  if (!person) {
    const movedTo = (await subscribers.trace(id))?.movedTo;
    return movedTo && findPerson(subscribers, movedTo.id, runsAfter + movedTo.runsAfter);
  }
  const { course } = person;
  if (course.kind !== 'moving') return { person, runsAfter };
  // Someone with an earlier course of their own may still be there.
  const there = await subscribers.read(course.to.id);
  return there?.run === person.run + course.to.runsAfter
    ? { person: there, runsAfter: runsAfter + course.to.runsAfter }
    : { person, runsAfter };
}
