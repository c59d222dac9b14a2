/** The use cases of a course on the fakes: queue, schedules, events and reconcile on one clock. */
import type { Address } from '../../../lambdas/domain/address.ts';
import type { Clinic } from '../../../lambdas/domain/clinic.ts';
import { contactFor } from '../../../lambdas/domain/clinic-alert.ts';
import type { DueLesson } from '../../../lambdas/domain/due-lesson.ts';
import type { EpochSeconds, LessonId, PersonId } from '../../../lambdas/domain/ids.ts';
import { type Purpose, signToken } from '../../../lambdas/domain/link-token.ts';
import type { MailEvent } from '../../../lambdas/domain/mail-event.ts';
import { noticeOf } from '../../../lambdas/domain/notice.ts';
import { attendAt, type Person } from '../../../lambdas/domain/person.ts';
import type { Mail } from '../../../lambdas/domain/ports.ts';
import type { Addressee, ReplyAnswer } from '../../../lambdas/domain/replies/reply-answer.ts';
import { understand } from '../../../lambdas/domain/replies/understand.ts';
import { alertClinic, isClinicAlert } from '../../../lambdas/usecases/alert-clinic.ts';
import { escalateIfNew } from '../../../lambdas/usecases/ask-if-new.ts';
import { finishErasing } from '../../../lambdas/usecases/erase.ts';
import { finishMove } from '../../../lambdas/usecases/move.ts';
import { reconcile } from '../../../lambdas/usecases/reconcile.ts';
import { MoveUnderWayError, recordMailEvent } from '../../../lambdas/usecases/record-mail-event.ts';
import { type SendOutcome, sendLesson } from '../../../lambdas/usecases/send-lesson.ts';
import {
  ADDRESS_KEY,
  aLesson,
  aMail,
  aSyllabus,
  MINUTE,
  NOW,
  someLinkKeys,
} from '../../builders.ts';
import {
  fakeBookings,
  fakeClock,
  fakeComplaints,
  fakeConsents,
  fakeDueLessons,
  fakeJournal,
  fakeLedger,
  fakeMailEvents,
  fakeMailer,
  fakeSignUps,
  fakeSubscribers,
  fakeSuppression,
  fakeTimeline,
} from '../../fakes.ts';
import {
  fakeAnswers,
  fakeClinics,
  fakeEscalations,
  fakeHoldings,
  fakeLinkLetters,
  fakeMoves,
  fakeReplyAnswers,
} from '../../record-fakes.ts';
import { Crash, survivingCrash } from './dying.ts';

/** What the queue waits before it gives a message out again: six times the function's timeout. */
const VISIBILITY = 6 * MINUTE;
const RECONCILE_EVERY = 15 * MINUTE;
const EVENT_AFTER = 1;

export function courseInMemory(...people: Person[]) {
  const clock = fakeClock(NOW);
  const mailer = fakeMailer();
  const sign = (purpose: Purpose, id: PersonId, at = clock.now()) =>
    signToken(purpose, id, at, parts.linkKeys);
  const records = {
    answers: fakeAnswers(),
    clinics: fakeClinics(),
    complaints: fakeComplaints(),
    consents: fakeConsents(),
    escalations: fakeEscalations(),
    ledger: fakeLedger(),
    linkLetters: fakeLinkLetters(),
    moves: fakeMoves(clock),
    replyAnswers: fakeReplyAnswers(),
    signUps: fakeSignUps(),
    subscribers: fakeSubscribers(...people),
    timeline: fakeTimeline(),
  };
  const parts = {
    ...records,
    addressKey: ADDRESS_KEY,
    bookings: fakeBookings(),
    clock,
    dueLessons: fakeDueLessons(clock),
    holdings: fakeHoldings(records),
    journal: fakeJournal(),
    linkKeys: someLinkKeys(),
    mailer,
    mailEvents: fakeMailEvents(),
    queueRoom: 100,
    suppression: fakeSuppression(),
    syllabus: aSyllabus(),
    letter: async (person: Person, { run, lesson, attempt }: DueParts): Promise<Mail> => {
      written.push({ person, lesson, at: clock.now() });
      return aMail({
        to: person.address,
        tags: { person: person.id, run: String(run), lesson, attempt: String(attempt) },
      });
    },
    confirmationLetter: async ({ address, personId }: { address: Address; personId: PersonId }) =>
      askedFor(address, personId, 'confirmation'),
    linkLetter: async ({ address, id }: Person, purpose: 'page' | 'data' | 'erase') =>
      askedFor(address, id, 'link', sign(purpose, id)),
    newAddressLetter: async ({ id }: Person, to: Address) =>
      askedFor(to, id, 'new-address', sign('move', id)),
    lessonAgain: async (person: Person, lesson: LessonId) => {
      written.push({ person, lesson, at: clock.now() });
      return askedFor(person.address, person.id, 'again');
    },
    repliedLesson: async (person: Person, lesson: LessonId) => {
      written.push({ person, lesson, at: clock.now() });
      return askedFor(person.address, person.id, 'again');
    },
    replyLetter: async (to: Addressee, answer: ReplyAnswer) => {
      answered.push({ to, answer });
      return askedFor(to.address, to.id, 'reply');
    },
    understand,
    clinicLetter: async (clinic: Clinic, step: number) =>
      aMail({ to: contactFor(clinic, step), tags: { clinic: clinic.id, letter: 'clinic-alert' } }),
  };
  /** What replies were answered with, in order. */
  const answered: { readonly to: Addressee; readonly answer: ReplyAnswer }[] = [];
  /** Whom each letter of the course was written to, as they were then. */
  const written: { readonly person: Person; readonly lesson: LessonId; readonly at: number }[] = [];
  /** What each message on the queue came to. */
  const outcomes: Outcome[] = [];
  /** Events on their way to us. */
  const events: { readonly event: MailEvent; readonly from: EpochSeconds }[] = [];
  /** When SES took each lesson, by run and lesson. */
  const taken: TakenLetter[] = [];
  /** The same for reminders and day-after letters. */
  const notices: TakenLetter[] = [];
  /** The letters of the course that SES took, by the address they went to. */
  const mailed: MailedLetter[] = [];
  /** The next reconcile that finds someone; the others ask one question and do nothing. */
  const nextTick = () => {
    const waits = [...parts.subscribers.people.values()].map(attendAt);
    const soonest = Math.min(...waits.map((at) => at ?? Number.POSITIVE_INFINITY));
    const from = Math.max(clock.now(), soonest);
    return Math.floor(from / RECONCILE_EVERY + 1) * RECONCILE_EVERY;
  };
  const course = {
    parts,
    clock,
    events,
    taken,
    answered,
    notices,
    mailed,
    written,
    outcomes,
    sign,
    /** The token in the letter that was asked for last. */
    lastToken: (): string => mailer.taken.at(-1)?.tags.token ?? 'no token was mailed',
    /** False: SES publishes nothing of what it takes from now on. */
    publishes: true,
    person: (id: PersonId) => parts.subscribers.people.get(id),
    /** How often SES took each lesson. */
    counts: (): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const { name } of taken) counts[name] = (counts[name] ?? 0) + 1;
      return counts;
    },
    /** Hands each message that is visible to send-lesson; one that faults is given out again later. */
    async deliver(using: typeof parts = parts): Promise<void> {
      for (const due of parts.dueLessons.takeVisible(clock.now())) {
        try {
          const outcome = await (isClinicAlert(due)
            ? alertClinic(using, due)
            : sendLesson(using, due));
          outcomes.push({ due, outcome, at: clock.now() });
        } catch (fault) {
          if (!(fault instanceof Crash)) throw fault;
          await parts.dueLessons.queue(due, VISIBILITY);
        }
      }
    },
    async deliverEvents(using: typeof parts = parts): Promise<void> {
      const now = clock.now();
      const arrived = events.filter(({ from }) => from <= now);
      events.splice(0, events.length, ...events.filter(({ from }) => from > now));
      for (const { event } of arrived) {
        try {
          await recordMailEvent(using, event);
        } catch (fault) {
          if (!(fault instanceof Crash || fault instanceof MoveUnderWayError)) throw fault;
          events.push({ event, from: now + VISIBILITY });
        }
      }
    },
    async reconcile(using: typeof parts = parts): Promise<void> {
      parts.mailEvents.drained = events.length === 0;
      const unfinished = {
        finishMove: (person: Person) => finishMove(using, person),
        finishErasing: (person: Person) => finishErasing(using, person),
        escalateIfNew: (person: Person) => escalateIfNew(using, person, clock.now()),
      };
      await survivingCrash(reconcile({ ...using, ...unfinished }));
    },
    /** What has become due by now happens: schedules, messages, events. */
    async settle(): Promise<void> {
      const now = clock.now();
      for (const due of parts.bookings.takeDue(now)) await parts.dueLessons.queue(due);
      while (
        parts.dueLessons.waiting.some(({ from }) => from <= now) ||
        events.some(({ from }) => from <= now)
      ) {
        await course.deliver();
        await course.deliverEvents();
      }
    },
    /** Lets time pass, with reconcile at each quarter of an hour. */
    async live(seconds: number): Promise<void> {
      const end = clock.now() + seconds;
      await course.settle();
      for (;;) {
        const tick = nextTick();
        const moments = [
          tick,
          ...parts.bookings.booked.map(({ at }) => at),
          ...parts.dueLessons.waiting.map(({ from }) => from),
          ...events.map(({ from }) => from),
        ];
        const next = Math.max(clock.now(), Math.min(...moments));
        if (next > end) break;
        clock.set(next);
        await course.settle();
        if (next === tick) {
          await course.reconcile();
          await course.settle();
        }
      }
      clock.set(end);
    },
  };
  mailer.onTaken = ({ to, tags }) => {
    const { person, run, lesson } = tags;
    if (!lesson || !person) return;
    const now = clock.now();
    const letter = { run: Number(run), lesson: aLesson(lesson) };
    (noticeOf(letter.lesson) ? notices : taken).push({ name: `${run} ${lesson}`, at: now });
    mailed.push({ to, at: now, personId: person as PersonId, ...letter });
    const event = { kind: 'sent', personId: person as PersonId, letter, at: now } as const;
    if (course.publishes) events.push({ event, from: now + EVENT_AFTER });
  };
  return course;
}

const askedFor = (to: Address, person: PersonId, letter: string, token = ''): Mail =>
  aMail({ to, tags: { person, letter, ...(token && { token }) } });

interface MailedLetter {
  readonly to: Address;
  readonly at: EpochSeconds;
  readonly personId: PersonId;
  readonly run: number;
  readonly lesson: LessonId;
}

interface Outcome {
  readonly due: DueLesson;
  readonly outcome: SendOutcome;
  readonly at: EpochSeconds;
}

interface TakenLetter {
  readonly name: string;
  readonly at: EpochSeconds;
}

interface DueParts {
  readonly run: number;
  readonly lesson: LessonId;
  readonly attempt: number;
}

export type CourseInMemory = ReturnType<typeof courseInMemory>;
export type Parts = CourseInMemory['parts'];
