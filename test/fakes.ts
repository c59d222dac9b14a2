/** The ports in memory, with the semantics of the real ones: test/contracts holds both to that. */
import type { Address } from '../lambdas/domain/address.ts';
import type { Consent } from '../lambdas/domain/consent.ts';
import type { DueLesson } from '../lambdas/domain/due-lesson.ts';
import type { EpochSeconds, PersonId } from '../lambdas/domain/ids.ts';
import type { LedgerKey, LedgerRow } from '../lambdas/domain/ledger.ts';
import { attendAt, type Booking, type Person, type Trace } from '../lambdas/domain/person.ts';
import type {
  AccountSuppression,
  Bookings,
  Clock,
  Complaints,
  Consents,
  DueLessons,
  Journal,
  Ledger,
  Mail,
  MailEvents,
  Mailer,
  Saved,
  SignUps,
  Submission,
  Subscribers,
  Timeline,
} from '../lambdas/domain/ports.ts';
import { isOpen, type SignUp, YEAR } from '../lambdas/domain/sign-up.ts';
import type { TimelineNote } from '../lambdas/domain/timeline.ts';

/** What is stored is a copy, and so is what is read: nobody changes it behind the port. */
export const copy = <T>(value: T): T => structuredClone(value);

interface Versioned {
  readonly version: number;
}

/** A write that finds the version before its own. */
function saveVersion<T extends Versioned>(
  items: Map<PersonId, T>,
  id: PersonId,
  item: T,
  stored: Versioned | undefined = items.get(id),
): Saved {
  if ((stored?.version ?? 0) !== item.version - 1) return 'conflict';
  items.set(id, copy(item));
  return 'saved';
}

export interface FakeSubscribers extends Subscribers {
  readonly people: Map<PersonId, Person>;
  readonly traces: Map<PersonId, Trace>;
}

export function fakeSubscribers(...there: Person[]): FakeSubscribers {
  const people = new Map(there.map((person) => [person.id, copy(person)]));
  const traces = new Map<PersonId, Trace>();
  const stored = (id: PersonId) => people.get(id) ?? traces.get(id);
  return {
    people,
    traces,
    read: async (id) => copy(people.get(id)),
    async save(person) {
      const saved = saveVersion(people, person.id, person, stored(person.id));
      if (saved === 'saved') traces.delete(person.id);
      return saved;
    },
    trace: async (id) => copy(traces.get(id)),
    async fade(id, trace) {
      const saved = saveVersion(traces, id, trace, stored(id));
      if (saved === 'saved') people.delete(id);
      return saved;
    },
    waiting: async (now, limit) =>
      [...people.values()]
        .map((person) => ({ id: person.id, at: attendAt(person) ?? Number.POSITIVE_INFINITY }))
        .filter(({ at }) => at < now)
        .sort((a, b) => a.at - b.at)
        .slice(0, limit)
        .map(({ id }) => id),
  };
}

export interface FakeSignUps extends SignUps {
  readonly signUps: Map<PersonId, SignUp>;
}

export function fakeSignUps(...there: SignUp[]): FakeSignUps {
  const signUps = new Map(there.map((signUp) => [signUp.personId, copy(signUp)]));
  const open = (id: PersonId, now: EpochSeconds) => {
    const signUp = signUps.get(id);
    return signUp && isOpen(signUp, now) ? signUp : undefined;
  };
  return {
    signUps,
    read: async (id, now) => copy(open(id, now)),
    async save(signUp, now) {
      const stored = open(signUp.personId, now);
      // Where none is open, whatever version the new one has is the first.
      if (!stored) signUps.set(signUp.personId, copy(signUp));
      return stored ? saveVersion(signUps, signUp.personId, signUp, stored) : 'saved';
    },
  };
}

export interface FakeLedger extends Ledger {
  readonly rows: Map<string, LedgerRow>;
  /** Puts a row as it is, unless there is one. */
  add(row: LedgerRow): void;
}

const rowName = ({ personId, run, lesson }: LedgerKey) => `${personId} ${run} ${lesson}`;

export function fakeLedger(...there: LedgerRow[]): FakeLedger {
  const rows = new Map(there.map((row) => [rowName(row), copy(row)]));
  return {
    rows,
    add(row) {
      if (!rows.has(rowName(row))) rows.set(rowName(row), copy(row));
    },
    read: async (key) => copy(rows.get(rowName(key))),
    async claim(key, attempt, now) {
      const row = rows.get(rowName(key));
      if ((row?.attempt ?? 0) !== attempt - 1) return 'taken';
      const { personId, run, lesson } = key;
      const events = row?.events ?? {};
      rows.set(rowName(key), { personId, run, lesson, attempt, claimedAt: now, events });
      return 'claimed';
    },
    async release(key, attempt) {
      const row = rows.get(rowName(key));
      if (row?.attempt !== attempt) return;
      if (attempt === 1) rows.delete(rowName(key));
      else rows.set(rowName(key), { ...row, attempt: attempt - 1 });
    },
    async record(key, event, at) {
      const row = rows.get(rowName(key));
      if (!row || row.events[event] !== undefined) return 'known';
      rows.set(rowName(key), { ...row, events: { ...row.events, [event]: at } });
      return 'first';
    },
  };
}

export interface FakeConsents extends Consents {
  readonly consents: Consent[];
}

const consentName = ({ personId, purpose, at, given }: Consent) =>
  `${personId} ${purpose} ${String(at).padStart(11, '0')} ${given ? 'given' : 'withdrawn'}`;

export function fakeConsents(): FakeConsents {
  const byName = new Map<string, Consent>();
  return {
    get consents() {
      return [...byName.values()];
    },
    async record(consent) {
      byName.set(consentName(consent), copy(consent));
    },
  };
}

export interface FakeComplaints extends Complaints {
  readonly complained: Map<PersonId, EpochSeconds>;
}

export function fakeComplaints(): FakeComplaints {
  const complained = new Map<PersonId, EpochSeconds>();
  const askedAgain = new Map<PersonId, EpochSeconds>();
  return {
    complained,
    async record(id, at) {
      complained.set(id, Math.max(at, complained.get(id) ?? at));
    },
    async mayAsk(id, now) {
      if (!complained.has(id)) return true;
      const before = askedAgain.get(id);
      if (before !== undefined && before > now - YEAR) return false;
      askedAgain.set(id, now);
      return true;
    },
    async giveBack(id, askedAt) {
      if (askedAgain.get(id) === askedAt) askedAgain.delete(id);
    },
  };
}

export interface FakeTimeline extends Timeline {
  readonly notes: TimelineNote[];
  /** All notes of one person go. */
  forget(id: PersonId): void;
}

export function fakeTimeline(): FakeTimeline {
  const byName = new Map<string, TimelineNote>();
  return {
    get notes() {
      return [...byName.values()];
    },
    async note(note) {
      byName.set(`${note.personId} ${note.at} ${note.event.kind}`, copy(note));
    },
    forget(id) {
      for (const [name, note] of byName) if (note.personId === id) byName.delete(name);
    },
  };
}

export interface Booked {
  readonly name: string;
  readonly at: EpochSeconds;
  readonly due: DueLesson;
}

export interface FakeBookings extends Bookings {
  /** What is booked now. */
  readonly booked: readonly Booked[];
  /** Every booking ever made, in order. */
  readonly history: readonly Booked[];
  /** Takes out what has come due by now, soonest first. */
  takeDue(now: EpochSeconds): DueLesson[];
}

export function fakeBookings(): FakeBookings {
  const byName = new Map<string, Booked>();
  const history: Booked[] = [];
  const sorted = () => [...byName.values()].sort((a, b) => a.at - b.at);
  const nameOf = (id: PersonId, number: number) => `${id}-${number}`;
  return {
    get booked() {
      return sorted();
    },
    history,
    async book(id: PersonId, { number, at }: Booking, due: DueLesson) {
      const name = nameOf(id, number);
      if (byName.has(name)) return;
      const booked = { name, at, due: copy(due) };
      byName.set(name, booked);
      history.push(booked);
    },
    async cancel(id, number) {
      byName.delete(nameOf(id, number));
    },
    takeDue(now) {
      const due = sorted().filter(({ at }) => at <= now);
      for (const { name } of due) byName.delete(name);
      return due.map((each) => each.due);
    },
  };
}

export interface FakeDueLessons extends DueLessons {
  /** In the order they were put; those that are delayed stay until `takeVisible`. */
  readonly waiting: { readonly due: DueLesson; readonly from: EpochSeconds }[];
  takeVisible(now: EpochSeconds): DueLesson[];
}

export function fakeDueLessons(clock: Clock): FakeDueLessons {
  const waiting: { readonly due: DueLesson; readonly from: EpochSeconds }[] = [];
  return {
    waiting,
    async queue(due, afterSeconds = 0) {
      waiting.push({ due: copy(due), from: clock.now() + afterSeconds });
    },
    depth: async () => waiting.length,
    takeVisible(now) {
      const visible = waiting.filter(({ from }) => from <= now);
      const later = waiting.filter(({ from }) => from > now);
      waiting.splice(0, waiting.length, ...later);
      return visible.map(({ due }) => due);
    },
  };
}

export interface FakeMailEvents extends MailEvents {
  drained: boolean;
}

export function fakeMailEvents(): FakeMailEvents {
  const events = { drained: true, areDrained: async () => events.drained };
  return events;
}

/** How SES answers the next call; without a script it accepts. */
export type Script =
  | Submission
  /** SES takes the letter, and the answer is lost. */
  | { readonly kind: 'answer-lost' };

export interface FakeMailer extends Mailer {
  /** What SES took, whether or not its answer arrived. */
  readonly taken: Mail[];
  /** Every call, refused ones too. */
  readonly asked: Mail[];
  script(...answers: Script[]): void;
  /** Told of each letter that SES takes. */
  onTaken: (mail: Mail) => void;
}

export function fakeMailer(): FakeMailer {
  const script: Script[] = [];
  const mailer: FakeMailer = {
    taken: [],
    asked: [],
    onTaken: () => undefined,
    script: (...answers) => {
      script.push(...answers);
    },
    async submit(mail): Promise<Submission> {
      mailer.asked.push(mail);
      const accepted: Script = { kind: 'accepted', messageId: `m-${mailer.taken.length + 1}` };
      const answer = script.shift() ?? accepted;
      if (answer.kind === 'accepted' || answer.kind === 'answer-lost') {
        mailer.taken.push(mail);
        mailer.onTaken(mail);
      }
      return answer.kind === 'answer-lost' ? { kind: 'in-doubt', code: 'TimeoutError' } : answer;
    },
  };
  return mailer;
}

export interface FakeSuppression extends AccountSuppression {
  readonly suppressed: Set<Address>;
}

export function fakeSuppression(...there: Address[]): FakeSuppression {
  const suppressed = new Set(there);
  return {
    suppressed,
    async lift(address) {
      suppressed.delete(address);
    },
  };
}

export interface FakeClock extends Clock {
  set(at: EpochSeconds): void;
  forward(seconds: number): void;
}

export function fakeClock(start: EpochSeconds): FakeClock {
  let now = start;
  return {
    now: () => now,
    set: (at) => {
      now = at;
    },
    forward: (seconds) => {
      now += seconds;
    },
  };
}

export interface FakeJournal extends Journal {
  readonly lines: { readonly event: string; readonly detail: object }[];
  readonly counts: Map<string, number>;
}

export function fakeJournal(): FakeJournal {
  const lines: { readonly event: string; readonly detail: object }[] = [];
  const counts = new Map<string, number>();
  return {
    lines,
    counts,
    info: (event, detail = {}) => {
      lines.push({ event, detail });
    },
    count: (metric, value = 1) => {
      counts.set(metric, (counts.get(metric) ?? 0) + value);
    },
  };
}
