/** What happened to one person and why, told in plain words from what the table holds. */
import type { Consent } from './consent.ts';
import type { EpochSeconds, LessonId, PersonId, Syllabus } from './ids.ts';
import type { LedgerRow } from './ledger.ts';
import type { Person } from './person.ts';
import type { HoldReason } from './send-decision.ts';
import type { SignUp } from './sign-up.ts';

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
  | { readonly kind: 'queued-again'; readonly lesson: LessonId; readonly attempt: number };

export interface TimelineNote {
  readonly personId: PersonId;
  readonly at: EpochSeconds;
  readonly event: TimelineEvent;
}

export interface Holding {
  readonly person: Person | undefined;
  readonly signUp: SignUp | undefined;
  readonly consents: readonly Consent[];
  readonly ledger: readonly LedgerRow[];
  readonly notes: readonly TimelineNote[];
  readonly complainedAt: EpochSeconds | undefined;
}

export interface TimelineLine {
  readonly at: EpochSeconds;
  readonly words: string;
}

const holdReasons: Record<HoldReason, string> = {
  'quiet-hours': 'nothing is sent between 20:00 and 08:00 at their place',
  'one-a-day': 'they already had a lesson that day',
};

const leaveReasons = {
  link: 'they pressed the button on the leaving page',
  'one-click': 'they pressed "unsubscribe" in their mail program',
  bounce: 'their mailbox refused the mail for good',
  complaint: 'they marked a letter as spam',
} as const;

function wordsOf(event: TimelineEvent): string {
  switch (event.kind) {
    case 'held':
      return `Lesson "${event.lesson}" held back: ${holdReasons[event.why]}.`;
    case 'refused':
      return `Lesson "${event.lesson}" not sent: SES refused it (${event.code}). It will be tried again.`;
    case 'in-doubt':
      return `Lesson "${event.lesson}" in doubt: SES gave no clear answer (${event.code}). We wait for its event.`;
    case 'queued-again':
      return `Lesson "${event.lesson}" was overdue and has been queued again (attempt ${event.attempt}).`;
  }
}

function consentLine(consent: Consent): TimelineLine {
  const what = consent.purpose === 'course' ? 'the course' : 'measuring opens and clicks';
  const did = consent.given ? 'agreed to' : 'withdrew from';
  return {
    at: consent.at,
    words: `They ${did} ${what} (wording ${consent.wording}, ${consent.language}, by ${consent.channel}).`,
  };
}

function ledgerLines(row: LedgerRow, person: Person | undefined, syllabus: Syllabus) {
  // Settling moves the person on, and notes when; a claim after that is still open.
  const settled = row.run !== person?.run || row.claimedAt <= (person.lastLessonAt ?? 0);
  const again = row.attempt > 1 ? ` (attempt ${row.attempt})` : '';
  const number = syllabus.indexOf(row.lesson);
  const lines: TimelineLine[] = [
    {
      at: row.claimedAt,
      words: settled
        ? `Lesson ${number} "${row.lesson}" was due and was sent${again}.`
        : `Lesson ${number} "${row.lesson}" was taken up for sending${again}; not settled yet.`,
    },
  ];
  const { bounced, complained } = row.events;
  if (bounced) lines.push({ at: bounced, words: `Lesson "${row.lesson}" came back for good.` });
  if (complained)
    lines.push({ at: complained, words: `Lesson "${row.lesson}" was marked as spam.` });
  return lines;
}

function courseLines(person: Person): TimelineLine[] {
  const { course } = person;
  const confirmed = {
    at: person.confirmedAt,
    words: `They confirmed the address; course run ${person.run} began.`,
  };
  if (course.kind === 'active') {
    const words = `Next: lesson "${course.next.lesson}" is booked.`;
    return [confirmed, { at: course.next.at, words }];
  }
  const ended =
    course.kind === 'completed'
      ? 'The course is complete.'
      : `They left: ${leaveReasons[course.why]}. Nothing more is sent.`;
  return [confirmed, { at: course.at, words: ended }];
}

/** All that is known, oldest first. */
export function tellTimeline(holding: Holding, syllabus: Syllabus): TimelineLine[] {
  const { person, signUp, consents, ledger, notes, complainedAt } = holding;
  const lines = [
    ...(signUp?.lettersAt ?? []).map((at) => ({ at, words: 'A confirmation letter was sent.' })),
    ...consents.map(consentLine),
    ...ledger.flatMap((row) => ledgerLines(row, person, syllabus)),
    ...notes.map((note) => ({ at: note.at, words: wordsOf(note.event) })),
    ...(person ? courseLines(person) : []),
    ...(complainedAt
      ? [{ at: complainedAt, words: 'The mailbox complained about a letter.' }]
      : []),
  ];
  return lines.sort((a, b) => a.at - b.at);
}
