/** Takes a person off the course, for whatever reason, so that nothing more is sent. */
import type { Language } from '../../emails/languages.ts';
import { consentWordings } from '../domain/consent.ts';
import { lastBooking, left } from '../domain/course-progress.ts';
import type { PersonId } from '../domain/ids.ts';
import { type LinkKeys, readToken } from '../domain/link-token.ts';
import type { LeaveReason } from '../domain/person.ts';
import type { Bookings, Clock, Consents, Journal, Subscribers } from '../domain/ports.ts';
import { findPerson } from './find-person.ts';
import { readBearer } from './read-bearer.ts';

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
  // Letters to the old address still let the person leave, wherever the course went.
  const found = await findPerson(subscribers, id);
  if (!found) return;
  const { person } = found;
  const gone = left(person, why, clock.now());
  if (gone !== person) {
    // A change at the same moment, say a lesson that has just been settled: look again, leaving wins.
    if ((await subscribers.save(gone)) === 'conflict') return leave(parts, id, why);
    journal.count('SubscribersLeft');
  }
  const end = gone.course.kind === 'moving' ? gone.course.from : gone.course;
  if (end.kind !== 'left') return;
  await bookings.cancel(gone.id, lastBooking(gone));
  await consents.record({
    personId: gone.id,
    purpose: 'course',
    given: false,
    at: end.at,
    confirmedAt: undefined,
    wording: consentWordings.course,
    language: gone.language,
    channel: end.why,
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

/** By the button of "my page". */
export async function leaveBySession(
  parts: LeaveParts & { readonly linkKeys: LinkKeys },
  session: string,
): Promise<{ readonly kind: 'left'; readonly language: Language } | { readonly kind: 'expired' }> {
  const bearer = await readBearer(parts, session, 'session');
  if (!bearer) return { kind: 'expired' };
  await leave(parts, bearer.person.id, 'link');
  return { kind: 'left', language: bearer.person.language };
}
