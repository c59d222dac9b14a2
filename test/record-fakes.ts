/** What is kept of people beside their own item, in memory, with the semantics of the real ports. */
import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../lambdas/domain/answer.ts';
import type { Clinic } from '../lambdas/domain/clinic.ts';
import type { Escalation } from '../lambdas/domain/escalation.ts';
import type { EpochSeconds, PersonId } from '../lambdas/domain/ids.ts';
import { maySendLink } from '../lambdas/domain/link-letter.ts';
import { isMoveOpen } from '../lambdas/domain/move.ts';
import type {
  Answers,
  Clinics,
  Clock,
  Escalations,
  Holdings,
  LinkLetters,
  Move,
  Moves,
  ReplyAnswers,
} from '../lambdas/domain/ports.ts';
import { type AnsweredReply, turnOf } from '../lambdas/domain/replies/answer-limits.ts';
import type { Holding } from '../lambdas/domain/timeline.ts';
import {
  copy,
  type FakeComplaints,
  type FakeConsents,
  type FakeLedger,
  type FakeSignUps,
  type FakeSubscribers,
  type FakeTimeline,
} from './fakes.ts';

export interface FakeAnswers extends Answers {
  readonly answers: Answer[];
}

/** By time, then by kind: the order of the keys. */
const inOrder = (a: Answer, b: Answer) =>
  a.at - b.at || (a.kind === b.kind ? 0 : a.kind < b.kind ? -1 : 1);

const isOfSecond = (a: Answer) => (b: Answer) =>
  a.personId === b.personId && a.run === b.run && a.at === b.at && a.kind === b.kind;
const saidIn = (answer: Answer) => copy({ ...answer, legs: undefined });

export function fakeAnswers(...there: Answer[]): FakeAnswers {
  let all: Answer[] = [];
  const put = (answer: Answer) => {
    const last = all.findLast(isOfSecond(answer));
    const isAgain = last && isDeepStrictEqual(saidIn(last), saidIn(answer));
    all = [...all.filter((one) => !isAgain || one !== last), copy(answer)];
  };
  there.forEach(put);
  return {
    get answers() {
      return copy([...all].sort((a, b) => a.run - b.run || inOrder(a, b)));
    },
    async record(answer) {
      put(answer);
    },
    async read(id, run) {
      return copy(all.filter((one) => one.personId === id && one.run === run).sort(inOrder));
    },
    async erase(id) {
      all = all.filter(({ personId }) => personId !== id);
    },
  };
}

export interface FakeEscalations extends Escalations {
  readonly escalations: Escalation[];
  /** Those that are kept for a while after erasing, and until when. */
  readonly endings: Map<Escalation, EpochSeconds>;
  /** All of one person go, but for the open ones where they are kept until `until`. */
  forget(id: PersonId, until: EpochSeconds | undefined): void;
}

export function fakeEscalations(...there: Escalation[]): FakeEscalations {
  const nameOf = (id: PersonId, openedAt: EpochSeconds) => `${id} ${openedAt}`;
  const byName = new Map(there.map((one) => [nameOf(one.personId, one.openedAt), copy(one)]));
  const endings = new Map<Escalation, EpochSeconds>();
  return {
    get escalations() {
      return [...byName.values()].sort((a, b) => a.openedAt - b.openedAt);
    },
    endings,
    read: async (id, openedAt) => copy(byName.get(nameOf(id, openedAt))),
    async put(escalation) {
      byName.set(nameOf(escalation.personId, escalation.openedAt), copy(escalation));
    },
    forget(id, until) {
      for (const [name, escalation] of byName) {
        if (escalation.personId !== id) continue;
        if (until === undefined || escalation.closed) byName.delete(name);
        else if (!endings.has(escalation)) endings.set(escalation, until);
      }
    },
  };
}

export interface FakeMoves extends Moves {
  readonly moves: Map<PersonId, Move>;
}

export function fakeMoves(clock: Clock): FakeMoves {
  const moves = new Map<PersonId, Move>();
  return {
    moves,
    async ask(move) {
      moves.set(move.personId, copy(move));
    },
    async read(id) {
      const move = moves.get(id);
      return move && isMoveOpen(move, clock.now()) ? copy(move) : undefined;
    },
  };
}

export interface FakeLinkLetters extends LinkLetters {
  readonly sentAt: Map<PersonId, EpochSeconds[]>;
}

export function fakeLinkLetters(): FakeLinkLetters {
  const sentAt = new Map<PersonId, EpochSeconds[]>();
  return {
    sentAt,
    async take(id, now) {
      const before = sentAt.get(id) ?? [];
      if (!maySendLink(before, now)) return 'too-often';
      sentAt.set(id, [...before, now]);
      return 'taken';
    },
  };
}

export interface FakeReplyAnswers extends ReplyAnswers {
  readonly answers: Map<PersonId, AnsweredReply[]>;
}

export function fakeReplyAnswers(): FakeReplyAnswers {
  const answers = new Map<PersonId, AnsweredReply[]>();
  return {
    answers,
    async take(id, answer, isKnown) {
      const earlier = answers.get(id) ?? [];
      const turn = turnOf(earlier, answer, isKnown);
      if (turn === 'free') answers.set(id, [...earlier, copy(answer)]);
      return turn;
    },
    async giveBack(id, messageId) {
      const left = (answers.get(id) ?? []).filter((one) => one.messageId !== messageId);
      answers.set(id, left);
    },
  };
}

/** The fakes of everything that is held of people. */
export interface FakeRecords {
  readonly answers: FakeAnswers;
  readonly complaints: FakeComplaints;
  readonly consents: FakeConsents;
  readonly escalations: FakeEscalations;
  readonly ledger: FakeLedger;
  readonly linkLetters: FakeLinkLetters;
  readonly moves: FakeMoves;
  readonly replyAnswers: FakeReplyAnswers;
  readonly signUps: FakeSignUps;
  readonly subscribers: FakeSubscribers;
  readonly timeline: FakeTimeline;
}

/** @param records as the use cases write them: this reads, copies and erases in the very same ones */
export function fakeHoldings(records: FakeRecords): Holdings {
  const { answers, consents, escalations, ledger, linkLetters, moves, timeline } = records;

  const read = (id: PersonId): Holding => {
    const isTheirs = ({ personId }: { readonly personId: PersonId }) => personId === id;
    return copy({
      person: records.subscribers.people.get(id),
      trace: records.subscribers.traces.get(id),
      signUp: records.signUps.signUps.get(id),
      consents: consents.consents.filter(isTheirs),
      ledger: [...ledger.rows.values()].filter(isTheirs),
      notes: timeline.notes.filter(isTheirs),
      answers: answers.answers.filter(isTheirs),
      escalations: escalations.escalations.filter(isTheirs),
      move: moves.moves.get(id),
      linkLettersAt: linkLetters.sentAt.get(id) ?? [],
      replyAnswers: records.replyAnswers.answers.get(id) ?? [],
      complainedAt: records.complaints.complained.get(id),
    });
  };

  return {
    read: async (id) => read(id),
    async copy(from, { id: personId, runsAfter }) {
      const here = read(from);
      const there = read(personId);
      for (const answer of here.answers) {
        const next = { ...answer, personId, run: answer.run + runsAfter };
        const isThere = there.answers.some(
          ({ run, at, kind }) => run === next.run && at === next.at && kind === next.kind,
        );
        if (!isThere) await answers.record(next);
      }
      for (const escalation of here.escalations) {
        const { openedAt } = escalation;
        const isThere = there.escalations.some((one) => one.openedAt === openedAt);
        if (!isThere) await escalations.put({ ...escalation, personId });
      }
      for (const consent of here.consents) {
        const { purpose, at, given } = consent;
        const isThere = there.consents.some(
          (one) => one.purpose === purpose && one.at === at && one.given === given,
        );
        if (!isThere) await consents.record({ ...consent, personId });
      }
      for (const row of here.ledger) ledger.add({ ...row, personId, run: row.run + runsAfter });
      for (const note of here.notes) {
        const { at, event } = note;
        const isThere = there.notes.some((one) => one.at === at && one.event.kind === event.kind);
        if (!isThere) await timeline.note({ ...note, personId });
      }
    },
    async erase(id, keep) {
      records.signUps.signUps.delete(id);
      moves.moves.delete(id);
      linkLetters.sentAt.delete(id);
      records.replyAnswers.answers.delete(id);
      timeline.forget(id);
      await answers.erase(id);
      for (const [name, row] of ledger.rows) if (row.personId === id) ledger.rows.delete(name);
      escalations.forget(id, keep?.escalationsUntil);
    },
  };
}

export function fakeClinics(...there: Clinic[]): Clinics {
  const byId = new Map(there.map((clinic) => [clinic.id, copy(clinic)]));
  return {
    read: async (id) => copy(byId.get(id)),
    async put(clinic) {
      byId.set(clinic.id, copy(clinic));
    },
  };
}
