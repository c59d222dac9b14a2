/** Takes a person off the course, for whatever reason, so that nothing more is sent. */
import { consentWordings } from '../domain/consent.ts';
import { lastBooking, left } from '../domain/course-progress.ts';
import type { PersonId } from '../domain/ids.ts';
import { type LinkKeys, readToken } from '../domain/link-token.ts';
import type { LeaveReason } from '../domain/person.ts';
import type { Bookings, Clock, Consents, Journal, Subscribers } from '../domain/ports.ts';

export interface LeaveParts {
  readonly bookings: Pick<Bookings, 'cancel'>;
  readonly clock: Clock;
  readonly consents: Consents;
  readonly journal: Journal;
  readonly subscribers: Subscribers;
}

/** Safe to repeat: whoever has left stays as they are, and what an earlier try left undone is done. */
export async function leave(parts: LeaveParts, id: PersonId, why: LeaveReason): Promise<void> {
  const { bookings, clock, consents, journal, subscribers } = parts;
  const person = await subscribers.read(id);
  if (!person) return;
  const gone = left(person, why, clock.now());
  if (gone !== person) {
    // A change at the same moment, say a lesson that has just been settled: look again, leaving wins.
    if ((await subscribers.save(gone)) === 'conflict') return leave(parts, id, why);
    journal.count('SubscribersLeft');
  }
  if (gone.course.kind !== 'left') return;
  await bookings.cancel(id, lastBooking(gone));
  await consents.record({
    personId: id,
    purpose: 'course',
    given: false,
    at: gone.course.at,
    confirmedAt: undefined,
    wording: consentWordings.course,
    language: gone.language,
    channel: gone.course.why,
  });
}

export type LeaveOutcome = { readonly kind: 'left' } | { readonly kind: 'refused' };

/** By the link in a letter or its List-Unsubscribe header. */
export async function leaveByToken(
  parts: LeaveParts & { readonly linkKeys: LinkKeys },
  token: string,
  how: 'link' | 'one-click',
): Promise<LeaveOutcome> {
  const bearer = readToken(token, 'leave', parts.clock.now(), parts.linkKeys);
  if (!bearer) return { kind: 'refused' };
  await leave(parts, bearer.personId, how);
  return { kind: 'left' };
}
