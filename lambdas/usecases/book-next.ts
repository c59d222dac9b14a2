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

/** Safe to repeat: a booking that stands already stays as it is. */
export async function bookNext(
  { bookings, dueLessons }: BookNextParts,
  person: Person,
  now: EpochSeconds,
): Promise<void> {
  if (person.course.kind !== 'active') return;
  const { next } = person.course;
  const due: DueLesson = {
    v: 1,
    personId: person.id,
    run: person.run,
    lesson: next.lesson,
    attempt: 1,
  };
  if (next.at < now + SOON) await dueLessons.queue(due);
  else await bookings.book(person.id, next, due);
}
