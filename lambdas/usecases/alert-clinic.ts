/**
 * Tells a clinic that an escalation waits: claimed, decided on a fresh read, sent and settled like a
 * lesson. A mail that is certainly not delivered is the operator's to know of, by an alarm.
 */

import type { Clinic } from '../domain/clinic.ts';
import { alertFrom } from '../domain/clinic-alert.ts';
import { attendedUntil, noticed } from '../domain/course-progress.ts';
import type { DueLesson } from '../domain/due-lesson.ts';
import { type Notice, noticeOf, waitingNotices } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type { Clinics, Escalations, Mail } from '../domain/ports.ts';
import { type SendLessonParts, type SendOutcome, settle } from './send-lesson.ts';

export interface AlertClinicParts extends SendLessonParts {
  readonly clinics: Pick<Clinics, 'read'>;
  readonly escalations: Pick<Escalations, 'read'>;
  clinicLetter(clinic: Clinic, step: number): Promise<Mail>;
}

type Alert = Extract<Notice, { kind: 'clinic-alert' }>;

export const isClinicAlert = ({ lesson }: DueLesson): boolean =>
  noticeOf(lesson)?.kind === 'clinic-alert';

export async function alertClinic(parts: AlertClinicParts, due: DueLesson): Promise<SendOutcome> {
  const { clock, journal, ledger, mailer, subscribers } = parts;
  if ((await ledger.claim(due, due.attempt, clock.now())) === 'taken') {
    return { kind: 'skipped', why: 'claimed-before' };
  }
  const alert = noticeOf(due.lesson) as Alert;
  const person = await subscribers.read(due.personId);
  const isWaited =
    person?.run === due.run && waitingNotices(person).some(({ letter }) => letter === due.lesson);
  const decided = isWaited ? await decide(parts, person, alert) : undefined;
  if (decided?.kind !== 'send') await ledger.release(due, due.attempt);
  if (!person || !decided) return { kind: 'skipped', why: 'not-waiting' };
  if (decided.kind === 'over') {
    await subscribers.save(noticed(person, alert));
    return { kind: 'skipped', why: 'not-waiting' };
  }
  if (decided.kind === 'wait') {
    await subscribers.save(attendedUntil(person, due.lesson, decided.until));
    return { kind: 'held', why: 'quiet-hours' };
  }

  const submission = await mailer.submit(await parts.clinicLetter(decided.clinic, alert.step));
  if (submission.kind === 'accepted') {
    journal.count('ClinicsAlerted');
    await settle(parts, due, clock.now(), person);
    return { kind: 'sent' };
  }
  journal.info(`clinic-alert.${submission.kind}`, { code: submission.code });
  // Its claim stays: reconcile tries once more when the hour of doubt is over.
  if (submission.kind === 'in-doubt') return { kind: 'in-doubt' };
  await ledger.release(due, due.attempt);
  journal.count('ClinicAlertsFailed');
  // This contact cannot be reached: the next alert goes out at its time, the four-hour one to another.
  if (submission.scope === 'letter') await settle(parts, due, clock.now(), person);
  return { kind: 'refused', scope: submission.scope };
}

type Decided =
  | { readonly kind: 'send'; readonly clinic: Clinic }
  | { readonly kind: 'wait'; readonly until: number }
  /** Closed, or there is nobody to tell. */
  | { readonly kind: 'over' };

async function decide(
  { clinics, clock, escalations }: AlertClinicParts,
  person: Person,
  { openedAt }: Alert,
): Promise<Decided> {
  const clinic = person.clinic && (await clinics.read(person.clinic));
  const escalation = await escalations.read(person.id, openedAt);
  if (!clinic || !escalation || escalation.closed) return { kind: 'over' };
  const now = clock.now();
  const until = alertFrom(escalation.level, clinic, now);
  return until > now ? { kind: 'wait', until } : { kind: 'send', clinic };
}
