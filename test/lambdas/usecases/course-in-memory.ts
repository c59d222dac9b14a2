/** The use cases of a course on the fakes: queue, schedules, events and reconcile on one clock. */
import type { EpochSeconds, PersonId } from '../../../lambdas/domain/ids.ts';
import type { MailEvent } from '../../../lambdas/domain/mail-event.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import type { Mail } from '../../../lambdas/domain/ports.ts';
import { reconcile } from '../../../lambdas/usecases/reconcile.ts';
import { recordMailEvent } from '../../../lambdas/usecases/record-mail-event.ts';
import { sendLesson } from '../../../lambdas/usecases/send-lesson.ts';
import { aLesson, aMail, aSyllabus, MINUTE, NOW, someLinkKeys } from '../../builders.ts';
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

/** What the queue waits before it gives a message out again: six times the function's timeout. */
const VISIBILITY = 6 * MINUTE;
const RECONCILE_EVERY = 15 * MINUTE;
const EVENT_AFTER = 1;

export function courseInMemory(...people: Person[]) {
  const clock = fakeClock(NOW);
  const mailer = fakeMailer();
  const parts = {
    addressKey: 'address-key',
    bookings: fakeBookings(),
    clock,
    complaints: fakeComplaints(),
    consents: fakeConsents(),
    dueLessons: fakeDueLessons(clock),
    journal: fakeJournal(),
    ledger: fakeLedger(),
    linkKeys: someLinkKeys(),
    mailer,
    mailEvents: fakeMailEvents(),
    queueRoom: 100,
    signUps: fakeSignUps(),
    subscribers: fakeSubscribers(...people),
    suppression: fakeSuppression(),
    syllabus: aSyllabus(),
    timeline: fakeTimeline(),
    lessonLetter: async (person: Person, { run, lesson, attempt }: DueParts): Promise<Mail> =>
      aMail({
        to: person.address,
        tags: { person: person.id, run: String(run), lesson, attempt: String(attempt) },
      }),
    confirmationLetter: async ({
      address,
      personId,
    }: {
      address: Mail['to'];
      personId: PersonId;
    }) => aMail({ to: address, tags: { person: personId, letter: 'confirmation' } }),
  };
  /** Events on their way to us. */
  const events: { readonly event: MailEvent; readonly from: EpochSeconds }[] = [];
  /** When SES took each lesson, by run and lesson. */
  const taken: { readonly name: string; readonly at: EpochSeconds }[] = [];
  const course = {
    parts,
    clock,
    events,
    taken,
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
          await sendLesson(using, due);
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
          if (!(fault instanceof Crash)) throw fault;
          events.push({ event, from: now + VISIBILITY });
        }
      }
    },
    async reconcile(using: typeof parts = parts): Promise<void> {
      parts.mailEvents.drained = events.length === 0;
      try {
        await reconcile(using);
      } catch (fault) {
        if (!(fault instanceof Crash)) throw fault;
      }
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
        const tick = Math.floor(clock.now() / RECONCILE_EVERY + 1) * RECONCILE_EVERY;
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
  mailer.onTaken = ({ tags }) => {
    const { person, run, lesson } = tags;
    if (!lesson || !person) return;
    const now = clock.now();
    taken.push({ name: `${run} ${lesson}`, at: now });
    const letter = { run: Number(run), lesson: aLesson(lesson) };
    const event = { kind: 'sent', personId: person as PersonId, letter, at: now } as const;
    if (course.publishes) events.push({ event, from: now + EVENT_AFTER });
  };
  return course;
}

interface DueParts {
  readonly run: number;
  readonly lesson: string;
  readonly attempt: number;
}

export type CourseInMemory = ReturnType<typeof courseInMemory>;
export type Parts = CourseInMemory['parts'];

/** The function died. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

export type CrashKind = 'before' | 'after';
export const crashKinds: readonly CrashKind[] = ['before', 'after'];

type Call = (...given: never[]) => unknown;

/**
 * The same parts, whose function dies at the n-th call to a port: before the call is done, or after
 * it was done and before its answer was seen. A dead function makes no further call.
 */
export function dyingAt(parts: Parts, n: number, kind: CrashKind) {
  let calls = 0;
  let dead = false;
  const wrap = (call: Call): Call => {
    return async (...given) => {
      if (dead) throw new Crash();
      calls += 1;
      const dies = calls === n;
      if (dies) dead = true;
      if (dies && kind === 'before') throw new Crash();
      const answer = await call(...given);
      if (dies) throw new Crash();
      return answer;
    };
  };
  return { parts: throughEachCall(parts, wrap), died: () => dead };
}

/** Wraps every asynchronous call of every port; the clock and the journal are no calls. */
export function throughEachCall(parts: Parts, wrap: (call: Call, name: string) => Call): Parts {
  const wrapPort = ([name, part]: [string, unknown]): [string, unknown] => {
    if (name === 'clock' || name === 'journal' || name === 'linkKeys') return [name, part];
    if (typeof part === 'function') return [name, wrap(part as Call, name)];
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return [name, part];
    const port = new Proxy(part, {
      get(target, member) {
        const value = Reflect.get(target, member);
        return typeof value === 'function' && !(target instanceof Map)
          ? wrap(value as Call, `${name}.${String(member)}`)
          : value;
      },
    });
    return [name, port];
  };
  return Object.fromEntries(Object.entries(parts).map(wrapPort)) as Parts;
}

/** Every crash there can be: repeats `story` with the death one call later, until none happens. */
export async function atEachCall(
  story: (dying: (parts: Parts) => Parts, what: string) => Promise<void>,
): Promise<number> {
  let deaths = 0;
  for (const kind of crashKinds) {
    for (let n = 1; ; n += 1) {
      let died = () => false;
      await story((parts) => {
        const dying = dyingAt(parts, n, kind);
        died = dying.died;
        return dying.parts;
      }, `died ${kind} call ${n}`);
      if (!died()) break;
      deaths += 1;
    }
  }
  return deaths;
}
