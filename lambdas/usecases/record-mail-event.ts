/** Records what SES says of a letter, and draws the consequences: settle, or end the course. */
import type { MailEvent } from '../domain/mail-event.ts';
import type { Complaints, Ledger } from '../domain/ports.ts';
import { type LeaveParts, leave } from './leave.ts';
import { type SendLessonParts, settle } from './send-lesson.ts';

export interface RecordMailEventParts
  extends Omit<LeaveParts, 'bookings'>,
    Pick<SendLessonParts, 'bookings' | 'dueLessons' | 'syllabus'> {
  readonly complaints: Complaints;
  readonly ledger: Ledger;
}

export async function recordMailEvent(
  parts: RecordMailEventParts,
  event: MailEvent,
): Promise<void> {
  const { complaints, journal, ledger } = parts;
  const { personId, letter } = event;
  if (event.kind === 'sent') {
    // The advance of the person is the settling; it only reads where that has happened.
    if (letter) await settle(parts, { personId, ...letter }, event.at);
    return;
  }
  journal.count(event.kind === 'bounced' ? 'PermanentBounces' : 'Complaints');
  if (letter) await ledger.record({ personId, ...letter }, event.kind, event.at);
  if (event.kind === 'complained') await complaints.record(personId, event.at);
  await leave(parts, personId, event.kind === 'bounced' ? 'bounce' : 'complaint');
}
