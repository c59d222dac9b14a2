/**
 * Sends one due lesson: claim, consistent read, decision, SES, advance. In this order nothing is
 * sent twice by retries or duplicate messages, and nothing is lost by a crash between two calls.
 */
import { heldForSurgery } from '../domain/course-changes.ts';
import {
  advanced,
  attendedUntil,
  lastBooking,
  lessonAhead,
  noticed,
  rebooked,
} from '../domain/course-progress.ts';
import type { DueLesson } from '../domain/due-lesson.ts';
import type { EpochSeconds, Syllabus } from '../domain/ids.ts';
import { CLAIM_LIFE, type LedgerKey } from '../domain/ledger.ts';
import { noticeOf, waitingNotices } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type {
  Bookings,
  Clock,
  DueLessons,
  Journal,
  Ledger,
  Mail,
  Mailer,
  Subscribers,
  Timeline,
} from '../domain/ports.ts';
import { decideSend, type HoldReason, type SkipReason } from '../domain/send-decision.ts';
import { bookNext } from './book-next.ts';

/** A letter that SES will not take is tried again a day later: what is wrong with it rarely mends sooner. */
const REFUSED_LETTER_WAITS = 86_400;

export interface SendLessonParts {
  readonly bookings: Bookings;
  readonly clock: Clock;
  readonly dueLessons: DueLessons;
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly mailer: Mailer;
  readonly subscribers: Subscribers;
  readonly syllabus: Syllabus;
  readonly timeline: Timeline;
  /** The letter of a lesson or of a notice. */
  letter(person: Person, due: DueLesson): Promise<Mail>;
}

export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'held'; readonly why: HoldReason | 'surgery' }
  | { readonly kind: 'skipped'; readonly why: SkipReason | 'claimed-before' | 'too-late' }
  | { readonly kind: 'refused'; readonly scope: 'account' | 'letter' }
  | { readonly kind: 'in-doubt' };

export async function sendLesson(parts: SendLessonParts, due: DueLesson): Promise<SendOutcome> {
  const { clock, journal, ledger, mailer, subscribers, syllabus } = parts;
  const claimedAt = clock.now();
  if ((await ledger.claim(due, due.attempt, claimedAt)) === 'taken') {
    return afterTaken(parts, due);
  }

  const decision = decideSend(await subscribers.read(due.personId), due, clock.now(), syllabus);
  if (decision.kind !== 'send') await ledger.release(due, due.attempt);
  if (decision.kind === 'skip') return skip(parts, due, decision.why);
  if (decision.kind === 'hold') return hold(parts, due, decision);
  if (decision.kind === 'surgery') return holdForSurgery(parts, decision);

  const { person } = decision;
  const mail = await parts.letter(person, due);
  if (clock.now() >= claimedAt + CLAIM_LIFE) {
    await ledger.release(due, due.attempt);
    return { kind: 'skipped', why: 'too-late' };
  }
  const submission = await mailer.submit(mail);
  if (submission.kind === 'accepted') {
    journal.count('LessonsAccepted');
    await settle(parts, due, clock.now(), person);
    return { kind: 'sent' };
  }

  const { code } = submission;
  const event = { kind: submission.kind, lesson: due.lesson, code } as const;
  journal.info(`lesson.${submission.kind}`, { code });
  if (submission.kind === 'in-doubt') {
    await parts.timeline.note({ personId: person.id, at: clock.now(), event });
    return { kind: 'in-doubt' };
  }
  await ledger.release(due, due.attempt);
  journal.count('LessonsRefused');
  if (submission.scope === 'letter') {
    await parts.timeline.note({ personId: person.id, at: clock.now(), event });
    await subscribers.save(attendedUntil(person, due.lesson, clock.now() + REFUSED_LETTER_WAITS));
  }
  return { kind: 'refused', scope: submission.scope };
}

/** A duplicate, or a retry after a crash: what the first try left undone behind its settling is done. */
async function afterTaken(parts: SendLessonParts, due: DueLesson): Promise<SendOutcome> {
  const person = await parts.subscribers.read(due.personId);
  if (person && !isAwaited(person, due)) await bookAhead(parts, person);
  return { kind: 'skipped', why: 'claimed-before' };
}

/** A notice that does not apply any more is not looked for again either. */
async function skip(
  { subscribers }: SendLessonParts,
  due: DueLesson,
  why: SkipReason,
): Promise<SendOutcome> {
  const notice = noticeOf(due.lesson);
  if (notice && why === 'not-waiting') {
    const person = await subscribers.read(due.personId);
    if (person && isAwaited(person, due)) await subscribers.save(noticed(person, notice));
  }
  return { kind: 'skipped', why };
}

async function holdForSurgery(
  { clock, subscribers }: SendLessonParts,
  { person, date }: { person: Person; date: string },
): Promise<SendOutcome> {
  // Whoever changed the person meanwhile is asked again by the next message or by reconcile.
  await subscribers.save(heldForSurgery(person, date, clock.now()));
  return { kind: 'held', why: 'surgery' };
}

async function hold(
  parts: SendLessonParts,
  due: DueLesson,
  { person, why, until }: { person: Person; why: HoldReason; until: EpochSeconds },
): Promise<SendOutcome> {
  const now = parts.clock.now();
  if (noticeOf(due.lesson)) {
    await parts.subscribers.save(attendedUntil(person, due.lesson, until));
    return { kind: 'held', why };
  }
  const later = rebooked(person, until);
  // Whoever changed the person meanwhile has booked the lesson anew.
  if ((await parts.subscribers.save(later)) === 'saved') {
    // The same attempt: the first could not claim a row that an attempt in doubt has left.
    await bookNext(parts, later, now, due.attempt);
    await parts.bookings.cancel(person.id, lastBooking(person));
    const event = { kind: 'held', lesson: due.lesson, why, until } as const;
    await parts.timeline.note({ personId: person.id, at: now, event });
  }
  return { kind: 'held', why };
}

/** Whether this person still waits for that letter. */
const isAwaited = (person: Person, { run, lesson }: LedgerKey): boolean =>
  person.run === run &&
  (lessonAhead(person) === lesson ||
    waitingNotices(person).some(({ letter }) => letter === lesson));

/** Makes sure of a booking that whoever moved the person on may not have come to make. */
async function bookAhead(parts: SettleParts, person: Person): Promise<void> {
  const now = parts.clock.now();
  if (person.course.kind === 'active' && person.course.next.at > now) {
    await bookNext(parts, person, now);
  }
}

type SettleParts = Pick<
  SendLessonParts,
  'bookings' | 'clock' | 'dueLessons' | 'journal' | 'subscribers' | 'syllabus'
>;

/**
 * The letter is out: the person moves on by one lesson, or has had the notice, unless someone else
 * has settled it or they have left. `known` spares the read where the person was read a moment ago.
 */
export async function settle(
  parts: SettleParts,
  sent: LedgerKey,
  sentAt: EpochSeconds,
  known?: Person,
): Promise<void> {
  const person = known ?? (await parts.subscribers.read(sent.personId));
  // To one who is on the way to another address, SES's own event brings the news.
  if (!person || !isAwaited(person, sent)) return;
  const notice = noticeOf(sent.lesson);
  const onward = notice
    ? noticed(person, notice, sentAt)
    : advanced(person, sentAt, parts.syllabus);
  if ((await parts.subscribers.save(onward)) === 'conflict') {
    // Perhaps our own write, whose answer was lost: then nobody has booked what comes next.
    const present = await parts.subscribers.read(sent.personId);
    if (present && isAwaited(present, sent)) return settle(parts, sent, sentAt, present);
    if (present) await bookAhead(parts, present);
    return;
  }
  if (notice) return;
  if (onward.course.kind === 'completed') parts.journal.count('CoursesCompleted');
  const now = parts.clock.now();
  await bookNext(parts, onward, now);
  // Moved to another time while it was on its way: that booking would come in vain.
  if (person.course.kind === 'active' && person.course.next.at > now) {
    await parts.bookings.cancel(person.id, lastBooking(person));
  }
}
