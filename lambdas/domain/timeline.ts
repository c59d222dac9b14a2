/** What happened to one person and why, told in plain words from what the table holds. */
import type { Answer } from './answer.ts';
import type { Consent } from './consent.ts';
import type { Escalation } from './escalation.ts';
import type { EpochSeconds, LessonId, PersonId, Syllabus } from './ids.ts';
import { type LedgerRow, mailEventKinds } from './ledger.ts';
import { noticeOf, waitingNotices } from './notice.ts';
import type { Pause, Person, Trace } from './person.ts';
import type { Move } from './ports.ts';
import type { AnsweredReply } from './replies/answer-limits.ts';
import type { Intent } from './replies/intent.ts';
import type { HoldReason } from './send-decision.ts';
import type { SignUp } from './sign-up.ts';
import {
  answerLines,
  consentWords,
  escalationLines,
  eventWords,
  leaveReasons,
  letterName,
  mailEventWords,
  pauseEnds,
} from './timeline-words.ts';

/** What a reply was about. */
export type ReplyTold = Intent['kind'] | 'safety' | 'unreadable';

/** Rare things that no other item tells; what a lesson's ledger row says is not noted again. */
export type TimelineEvent =
  | {
      readonly kind: 'held';
      readonly lesson: LessonId;
      readonly why: HoldReason;
      readonly until: EpochSeconds;
    }
  | { readonly kind: 'refused'; readonly lesson: LessonId; readonly code: string }
  | { readonly kind: 'in-doubt'; readonly lesson: LessonId; readonly code: string }
  | { readonly kind: 'queued-again'; readonly lesson: LessonId; readonly attempt: number }
  | { readonly kind: 'paused'; readonly why: Pause['why']; readonly until: EpochSeconds }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'began-again'; readonly lesson: LessonId }
  /** They replied to a letter: what it was about, never what it said. */
  | { readonly kind: 'replied'; readonly told: readonly ReplyTold[] }
  /** They came here from another address, with all that was kept there. */
  | { readonly kind: 'moved-here' };

export interface TimelineNote {
  readonly personId: PersonId;
  readonly at: EpochSeconds;
  readonly event: TimelineEvent;
}

export interface Holding {
  readonly person: Person | undefined;
  /** What is left of one who was erased or has moved on. */
  readonly trace: Trace | undefined;
  readonly signUp: SignUp | undefined;
  readonly consents: readonly Consent[];
  readonly ledger: readonly LedgerRow[];
  readonly notes: readonly TimelineNote[];
  readonly answers: readonly Answer[];
  readonly escalations: readonly Escalation[];
  /** A change of address that was asked for. */
  readonly move: Move | undefined;
  /** When letters with a link went out that count towards their limit. */
  readonly linkLettersAt: readonly EpochSeconds[];
  /** Answers to their replies that count towards the limit of a day. */
  readonly replyAnswers: readonly AnsweredReply[];
  readonly complainedAt: EpochSeconds | undefined;
}

export interface TimelineLine {
  readonly at: EpochSeconds;
  readonly words: string;
}

/** Settling moves the person on: whatever still waits for its letter is open. */
function isSettled(row: LedgerRow, person: Person | undefined): boolean {
  if (row.run !== person?.run) return true;
  if (noticeOf(row.lesson)) {
    return waitingNotices(person).every(({ letter }) => letter !== row.lesson);
  }
  return row.claimedAt <= (person.lastLessonAt ?? 0);
}

function ledgerLines(row: LedgerRow, person: Person | undefined, syllabus: Syllabus) {
  const again = row.attempt > 1 ? ` (attempt ${row.attempt})` : '';
  const name = letterName(row.lesson);
  const numbered = letterName(row.lesson, syllabus);
  const lines: TimelineLine[] = [
    {
      at: row.claimedAt,
      words: isSettled(row, person)
        ? `${numbered} was due and was sent${again}.`
        : `${numbered} was taken up for sending${again}; not settled yet.`,
    },
  ];
  for (const kind of mailEventKinds) {
    const at = row.events[kind];
    if (at !== undefined) lines.push({ at, words: `${name} ${mailEventWords[kind]}.` });
  }
  return lines;
}

function courseLines(person: Person, notes: readonly TimelineNote[]): TimelineLine[] {
  const { course } = person;
  const confirmed = {
    at: person.confirmedAt,
    // A run that began again tells itself.
    words: notes.some(({ event }) => event.kind === 'began-again')
      ? 'They confirmed the address.'
      : `They confirmed the address; course run ${person.run} began.`,
  };
  switch (course.kind) {
    case 'active': {
      const { next, pause } = course;
      const booked = { at: next.at, words: `Next: lesson "${next.lesson}" is booked.` };
      return [
        confirmed,
        ...(pause ? [{ at: pause.until, words: pauseEnds[pause.why] }] : []),
        booked,
      ];
    }
    case 'held':
      return [
        confirmed,
        { at: course.at, words: 'The course is on hold until they press "Go on".' },
      ];
    case 'completed': {
      const words = course.early
        ? 'They finished early: they are better.'
        : 'The course is complete.';
      return [confirmed, { at: course.at, words }];
    }
    case 'left': {
      const words = `They left: ${leaveReasons[course.why]}. Nothing more is sent.`;
      return [confirmed, { at: course.at, words }];
    }
    case 'moving':
      return [confirmed, { at: course.at, words: 'They are being moved to another address.' }];
  }
}

/** What is left of somebody who is no longer here, or undefined where they are, or never were. */
export function tellTrace({ trace }: Holding): string | undefined {
  if (!trace) return undefined;
  return trace.movedTo
    ? 'They moved to another address: their course goes on there, and nothing is sent here.'
    : 'They asked to be erased: this is all that is kept.';
}

/** All that is known, oldest first. What was answered stays between the person and their page. */
export function tellTimeline(holding: Holding, syllabus: Syllabus): TimelineLine[] {
  const { person, signUp, consents, ledger, notes, move, complainedAt } = holding;
  const lines = [
    ...(signUp?.lettersAt ?? []).map((at) => ({ at, words: 'A confirmation letter was sent.' })),
    ...consents.map((consent) => ({ at: consent.at, words: consentWords(consent) })),
    ...ledger.flatMap((row) => ledgerLines(row, person, syllabus)),
    ...notes.map((note) => ({ at: note.at, words: eventWords(note.event) })),
    ...answerLines(holding.answers),
    ...holding.escalations.flatMap(escalationLines),
    ...holding.linkLettersAt.map((at) => ({ at, words: 'They asked for a letter on their page.' })),
    ...holding.replyAnswers.map(({ at }) => ({ at, words: 'Their reply was answered.' })),
    ...(move ? [{ at: move.askedAt, words: 'They asked to be moved to another address.' }] : []),
    ...(person ? courseLines(person, notes) : []),
    ...(complainedAt
      ? [{ at: complainedAt, words: 'The mailbox complained about a letter.' }]
      : []),
  ];
  return lines.sort((a, b) => a.at - b.at);
}
