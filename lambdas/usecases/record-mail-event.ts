/** Records what SES says of a letter, and draws the consequences: settle, count, or end the course. */
import { softlyBounced, wellDelivered } from '../domain/bounces.ts';
import type { MailEventKind } from '../domain/ledger.ts';
import type { MailEvent } from '../domain/mail-event.ts';
import type { Person } from '../domain/person.ts';
import type { Complaints, Ledger } from '../domain/ports.ts';
import { type ChangePersonParts, changePerson } from './change-person.ts';
import { findPerson } from './find-person.ts';
import { type LeaveParts, leave } from './leave.ts';
import { type SendLessonParts, settle } from './send-lesson.ts';

export interface RecordMailEventParts
  extends Omit<LeaveParts, 'bookings'>,
    ChangePersonParts,
    Pick<SendLessonParts, 'syllabus'> {
  readonly clock: ChangePersonParts['clock'];
  readonly subscribers: ChangePersonParts['subscribers'];
  readonly complaints: Complaints;
  readonly ledger: Ledger;
}

const metrics: Readonly<Record<MailEventKind, string>> = {
  delivered: 'LettersDelivered',
  bounced: 'PermanentBounces',
  'softly-bounced': 'TransientBounces',
  complained: 'Complaints',
  rejected: 'LettersRejected',
  delayed: 'LettersDelayed',
  'not-rendered': 'LettersNotRendered',
};

/** Nobody is there yet to record it for: the queue gives the event out again. */
export class MoveUnderWayError extends Error {
  override readonly name = 'MoveUnderWayError';
}

/** Safe to repeat, in whatever order events come, and before the send itself has settled. */
export async function recordMailEvent(
  parts: RecordMailEventParts,
  event: MailEvent,
): Promise<void> {
  const { subscribers } = parts;
  const { personId } = event;
  // A complaint is the mailbox's own: it counts under the address it came from.
  if (event.kind === 'complained') await parts.complaints.record(personId, event.at);
  const found = await findPerson(subscribers, personId);
  if (!found) return record(parts, event, undefined);
  const { person, runsAfter } = found;
  if (person.course.kind === 'moving') {
    throw new MoveUnderWayError('the course has not arrived at its new address');
  }
  const hasMoved = person.id !== personId;
  // A mailbox that is no more is why people move: it says nothing about the new one.
  if (hasMoved && (event.kind === 'bounced' || event.kind === 'softly-bounced')) return;
  const { letter } = event;
  const moved = letter && { ...letter, run: letter.run + runsAfter };
  await record(parts, { ...event, personId: person.id, letter: moved }, person);
}

async function record(
  parts: RecordMailEventParts,
  event: MailEvent,
  person: Person | undefined,
): Promise<void> {
  const { journal, ledger } = parts;
  const { kind, personId, letter, at } = event;
  const key = letter && { personId, ...letter };
  // Whatever SES says of a letter says that it went out; this only reads where that is settled.
  if (key && person) await settle(parts, key, at, person);
  if (kind === 'sent') return;
  if (key && person) await countInARow(parts, event, person);
  if (!key || (await ledger.record(key, kind, at)) === 'first') journal.count(metrics[kind]);
  if (kind === 'bounced') await leave(parts, personId, 'bounce');
  if (kind === 'complained') await leave(parts, personId, 'complaint');
}

/** Transient bounces in a row. The row in the ledger tells whether this one was counted before. */
async function countInARow(
  parts: RecordMailEventParts,
  { kind, personId, letter }: MailEvent,
  person: Person,
): Promise<void> {
  const isSoft = kind === 'softly-bounced';
  if (!letter || (!isSoft && (kind !== 'delivered' || person.softBounces === 0))) return;
  const row = await parts.ledger.read({ personId, ...letter });
  // A letter that came back counts as that, whether or not it had been delivered for a while.
  if (row?.events[kind] !== undefined || row?.events['softly-bounced'] !== undefined) return;
  const name = `${letter.run} ${letter.lesson} ${kind}`;
  await changePerson(parts, personId, (present) =>
    isSoft
      ? softlyBounced(present, name, parts.clock.now(), parts.syllabus)
      : wellDelivered(present, name),
  );
}
