/**
 * Changes a person in one conditional write, books anew where the change moved the next lesson, and
 * notes a pause that begins or ends before its time.
 */
import { lastBooking } from '../domain/course-progress.ts';
import type { EpochSeconds, PersonId } from '../domain/ids.ts';
import { noticeId } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type { Bookings, Clock, DueLessons, Subscribers, Timeline } from '../domain/ports.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import { bookNext } from './book-next.ts';
import { findPerson } from './find-person.ts';

export interface ChangePersonParts {
  readonly bookings: Bookings;
  readonly clock: Clock;
  readonly dueLessons: DueLessons;
  readonly subscribers: Subscribers;
  readonly timeline: Timeline;
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
  await alertAtOnce(parts, before, after);
  const event = pausingOf(before, after, clock.now());
  if (event) await parts.timeline.note({ personId: after.id, at: clock.now(), event });
  return after;
}

/** A clinic is told in the moment in which a danger opens; reconcile sees to it where this is lost. */
async function alertAtOnce(
  { dueLessons }: ChangePersonParts,
  { danger: was }: Person,
  { danger, id: personId, run }: Person,
): Promise<void> {
  if (was || !danger?.alert) return;
  const { openedAt, alert } = danger;
  const lesson = noticeId({ kind: 'clinic-alert', openedAt, step: alert.step });
  await dueLessons.queue({ v: 1, personId, run, lesson, attempt: 1 });
}

const pauseOf = ({ course }: Person) => (course.kind === 'active' ? course.pause : undefined);

/** A pause that simply runs out tells itself: the next lesson comes. */
function pausingOf(before: Person, after: Person, now: EpochSeconds): TimelineEvent | undefined {
  const [was, is] = [pauseOf(before), pauseOf(after)];
  if (is && is.until !== was?.until) return { kind: 'paused', why: is.why, until: is.until };
  const endedEarly = was && !is && was.until > now && after.course.kind === 'active';
  return endedEarly ? { kind: 'resumed' } : undefined;
}
