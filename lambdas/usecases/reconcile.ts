/**
 * Finds people whom something waits for: an overdue lesson (a lost booking, a refusal, a claim in
 * doubt), a notice that has come due, a question about a danger sign, a change that broke off.
 */
import { attendedUntil } from '../domain/course-progress.ts';
import type { EpochSeconds, LessonId, PersonId } from '../domain/ids.ts';
import { IN_DOUBT_FOR } from '../domain/ledger.ts';
import { noticeOf, type Wait, waitingNotices } from '../domain/notice.ts';
import { IF_NEW_WAITS, type Person } from '../domain/person.ts';
import type {
  Clock,
  DueLessons,
  Journal,
  Ledger,
  MailEvents,
  Subscribers,
  Timeline,
} from '../domain/ports.ts';

export interface ReconcileParts {
  readonly clock: Clock;
  readonly dueLessons: DueLessons;
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly mailEvents: MailEvents;
  readonly subscribers: Subscribers;
  readonly timeline: Timeline;
  /** Go on with what broke off: a change of address, an erasure. */
  finishMove(person: Person): Promise<void>;
  finishErasing(person: Person): Promise<void>;
  /** Nobody has said whether it is new: it counts as that. */
  escalateIfNew(person: Person): Promise<unknown>;
  /** The most that may wait on the queue, so that it is filled only as fast as it drains. */
  readonly queueRoom: number;
}

/** Between two runs the queue can hand out this many seconds' worth of lessons. */
const SECONDS_BETWEEN_RUNS = 900;
/** What one run gets through within its timeout, ten at a time. */
const MOST_A_RUN = 5_000;
const AT_ONCE = 10;

/** How many lessons may wait on the queue, given how many are sent a second. */
export const roomFor = (sendsPerSecond: number): number =>
  Math.min(MOST_A_RUN, Math.ceil(sendsPerSecond * SECONDS_BETWEEN_RUNS));

/** Looked at again when a queued lesson has not been settled by then. */
const LOOK_AGAIN = 3_600;

/** Safe to repeat and to run twice at once: each step is conditional on the version that was read. */
export async function reconcile(parts: ReconcileParts): Promise<void> {
  const { clock, dueLessons, journal, mailEvents, queueRoom, subscribers } = parts;
  const waiting = await subscribers.waiting(clock.now(), queueRoom);
  if (waiting.length === 0) return;

  const room = Math.max(0, queueRoom - (await dueLessons.depth()));
  const eventsDrained = await mailEvents.areDrained();
  let inDoubt = 0;
  const faults: unknown[] = [];
  for (let from = 0; from < Math.min(room, waiting.length); from += AT_ONCE) {
    const some = waiting.slice(from, Math.min(from + AT_ONCE, room));
    const outcomes = await Promise.allSettled(some.map((id) => attend(parts, id, eventsDrained)));
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') faults.push(outcome.reason);
      else if (outcome.value === 'in-doubt') inDoubt += 1;
    }
  }
  journal.count('SubscribersOverdue', waiting.length);
  if (inDoubt > 0) journal.count('LessonsInDoubt', inDoubt);
  // Only now: one person who cannot be attended to must not keep all behind them waiting.
  if (faults.length > 0) throw faults[0];
}

async function attend(
  parts: ReconcileParts,
  id: PersonId,
  eventsDrained: boolean,
): Promise<'mended' | 'in-doubt'> {
  const now = parts.clock.now();
  const person = await parts.subscribers.read(id);
  if (!person) return 'mended';
  if (person.course.kind === 'moving') await parts.finishMove(person);
  else if (person.course.kind === 'left' && person.course.why === 'erased') {
    await parts.finishErasing(person);
  }
  const { askedIfNew } = person;
  if (askedIfNew !== undefined && askedIfNew + IF_NEW_WAITS < now) {
    await parts.escalateIfNew(person);
  }
  let inDoubt = false;
  // One after the other: each write goes by the version that the one before it left.
  for (const wait of waitsOf(person)) {
    if (wait.at >= now) continue;
    const outcome = await attendTo(parts, id, wait.letter, eventsDrained);
    inDoubt ||= outcome === 'in-doubt';
  }
  return inDoubt ? 'in-doubt' : 'mended';
}

/** The letters that wait for this person: the lesson that is overdue, and notices. */
function waitsOf(person: Person): Wait[] {
  const { course, overdueAt } = person;
  const notices = waitingNotices(person);
  return course.kind === 'active' && overdueAt !== undefined
    ? [{ letter: course.next.lesson, at: overdueAt }, ...notices]
    : notices;
}

async function attendTo(
  parts: ReconcileParts,
  id: PersonId,
  letter: LessonId,
  eventsDrained: boolean,
): Promise<'mended' | 'in-doubt'> {
  const { clock, dueLessons, ledger, subscribers, timeline } = parts;
  const now = clock.now();
  const person = await subscribers.read(id);
  const isDue = person && waitsOf(person).some((wait) => wait.letter === letter && wait.at < now);
  if (!isDue) return 'mended';
  const claim = await ledger.read({ personId: id, run: person.run, lesson: letter });
  if (claim && now < claim.claimedAt + IN_DOUBT_FOR) {
    await lookAgain(subscribers, person, letter, claim.claimedAt + IN_DOUBT_FOR);
    return 'mended';
  }
  // An event still on its way may say that the letter is out: sending now could send it twice.
  if (claim && !eventsDrained) return 'in-doubt';

  const attempt = claim ? claim.attempt + 1 : 1;
  await dueLessons.queue({ v: 1, personId: id, run: person.run, lesson: letter, attempt });
  await lookAgain(subscribers, person, letter, now + LOOK_AGAIN);
  if (noticeOf(letter) && attempt === 1) return 'mended';
  const event = { kind: 'queued-again', lesson: letter, attempt } as const;
  await timeline.note({ personId: id, at: now, event });
  return 'mended';
}

/** A conflict means that the person has moved on, and with them the time to look again. */
async function lookAgain(
  subscribers: Subscribers,
  person: Person,
  letter: LessonId,
  at: EpochSeconds,
) {
  await subscribers.save(attendedUntil(person, letter, at));
}
