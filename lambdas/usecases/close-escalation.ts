/** A clinic closes an escalation, and only with what became of it; nobody is reminded of it any more. */
import { changed } from '../domain/course-progress.ts';
import { dangerMistaken } from '../domain/danger-changes.ts';
import type { ClinicOutcome } from '../domain/escalation.ts';
import type { EpochSeconds, PersonId, Syllabus } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Escalations, Journal } from '../domain/ports.ts';
import { type ChangePersonParts, changePerson } from './change-person.ts';

export interface CloseEscalationParts extends ChangePersonParts {
  readonly escalations: Escalations;
  readonly journal: Journal;
  readonly syllabus: Syllabus;
}

/**
 * Exercises stay out until the person says that they were seen: a call is no examination. Only what
 * was a mistake brings everything back.
 */
export async function closeEscalation(
  parts: CloseEscalationParts,
  id: PersonId,
  openedAt: EpochSeconds,
  outcome: ClinicOutcome,
): Promise<'closed' | 'not-open'> {
  const { clock, escalations, journal } = parts;
  const now = clock.now();
  const open = await escalations.read(id, openedAt);
  if (!open || open.unsure) return 'not-open';
  if (!open.closed) {
    await escalations.put({ ...open, closed: { at: now, outcome } });
    journal.count('EscalationsClosed');
  }
  // Also where an earlier try got no further than the record.
  const { outcome: told } = open.closed ?? { outcome };
  await changePerson(parts, id, (present) => settled(present, openedAt, told, parts.syllabus, now));
  return open.closed ? 'not-open' : 'closed';
}

function settled(
  person: Person,
  openedAt: EpochSeconds,
  outcome: string,
  syllabus: Syllabus,
  now: EpochSeconds,
): Person {
  const { danger } = person;
  if (danger?.openedAt !== openedAt) return person;
  if (outcome === 'mistake') return dangerMistaken(person, now, syllabus);
  return danger.alert ? changed(person, { danger: { ...danger, alert: undefined } }) : person;
}
