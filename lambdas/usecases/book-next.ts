/** Books the next lesson of a person: by a schedule, or on the queue when it is due any moment. */
import type { DueLesson } from '../domain/due-lesson.ts';
import type { EpochSeconds } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Bookings, DueLessons } from '../domain/ports.ts';

/** Scheduler fires to the minute, and a time that has passed by the time it is read never fires. */
const SOON = 120;

export interface BookNextParts {
  readonly bookings: Bookings;
  readonly dueLessons: DueLessons;
}

/**
 * Safe to repeat: a booking that stands already stays as it is.
 * @param attempt 1, unless the lesson is booked anew for an attempt that follows one in doubt
 */
export async function bookNext(
  { bookings, dueLessons }: BookNextParts,
  person: Person,
  now: EpochSeconds,
  attempt = 1,
): Promise<void> {
  if (person.course.kind !== 'active') return;
  const { next } = person.course;
  const due: DueLesson = {
    v: 1,
    personId: person.id,
    run: person.run,
    lesson: next.lesson,
    attempt,
  };
  // Not before its time: a message that comes early is skipped, and would wait for reconcile.
  if (next.at < now + SOON) await dueLessons.queue(due, Math.max(0, next.at - now));
  else await bookings.book(person.id, next, due);
}
