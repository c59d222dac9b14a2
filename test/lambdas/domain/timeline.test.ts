import { describe, expect, test } from 'vitest';
import { type Holding, tellTimeline } from '../../../lambdas/domain/timeline.ts';
import {
  aConsent,
  aLedgerRow,
  aLesson,
  anAddress,
  aPerson,
  aPersonId,
  aSignUp,
  aSyllabus,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../../builders.ts';

const syllabus = aSyllabus();
const nothing: Holding = {
  person: undefined,
  signUp: undefined,
  consents: [],
  ledger: [],
  notes: [],
  complainedAt: undefined,
};
const tell = (holding: Partial<Holding>) => tellTimeline({ ...nothing, ...holding }, syllabus);
const wordsOf = (holding: Partial<Holding>) => tell(holding).map(({ words }) => words);
const lesson = aLesson('how-it-works');

describe('the timeline of a person', () => {
  test('is empty where nothing is held', () => {
    expect(tell({})).toEqual([]);
  });

  test('tells a whole story, oldest first', () => {
    const lines = tell({
      signUp: aSignUp({ lettersAt: [NOW - HOUR, NOW] }),
      person: aPerson({
        confirmedAt: NOW + MINUTE,
        lastLessonAt: NOW + 2 * MINUTE,
        course: { kind: 'left', at: NOW + 2 * DAY, why: 'one-click', number: 2 },
      }),
      consents: [
        aConsent({ at: NOW }),
        aConsent({ at: NOW + 2 * DAY, given: false, channel: 'one-click' }),
        aConsent({ at: NOW + 90, purpose: 'tracking', wording: 'tracking-1', language: 'es' }),
      ],
      ledger: [aLedgerRow({ lesson: aLesson('welcome'), claimedAt: NOW + 2 * MINUTE })],
    });
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(lines.map(({ words }) => words)).toEqual([
      'A confirmation letter was sent.',
      'A confirmation letter was sent.',
      'They agreed to the course (wording course-2026-11-22, en, by page).',
      'They confirmed the address; course run 1 began.',
      'They agreed to measuring opens and clicks (wording tracking-1, es, by page).',
      'Lesson 0 "welcome" was due and was sent.',
      'They withdrew from the course (wording course-2026-11-22, en, by one-click).',
      'They left: they pressed "unsubscribe" in their mail program. Nothing more is sent.',
    ]);
  });

  test.each([
    ['link', 'They left: they pressed the button on the leaving page. Nothing more is sent.'],
    ['bounce', 'They left: their mailbox refused the mail for good. Nothing more is sent.'],
    ['complaint', 'They left: they marked a letter as spam. Nothing more is sent.'],
  ] as const)('says why they left: %s', (why, words) => {
    const course = { kind: 'left', at: NOW, why, number: 2 } as const;
    expect(wordsOf({ person: aPerson({ course }) })).toContain(words);
  });

  test('says what comes next, or that the course is complete', () => {
    expect(wordsOf({ person: aPerson() })).toContain('Next: lesson "how-it-works" is booked.');
    const course = { kind: 'completed', at: NOW, number: 2 } as const;
    expect(wordsOf({ person: aPerson({ course }) })).toContain('The course is complete.');
  });

  test('tells a claim that is not settled from a lesson that was sent', () => {
    const person = aPerson();
    expect(wordsOf({ person, ledger: [aLedgerRow({ attempt: 2 })] })).toContain(
      'Lesson 1 "how-it-works" was taken up for sending (attempt 2); not settled yet.',
    );
    const welcome = aLedgerRow({ lesson: aLesson('welcome'), claimedAt: NOW - 2 * HOUR });
    expect(wordsOf({ person, ledger: [welcome] })).toContain(
      'Lesson 0 "welcome" was due and was sent.',
    );
    const course = { kind: 'left', at: NOW + HOUR, why: 'link', number: 3 } as const;
    expect(wordsOf({ person: aPerson({ course }), ledger: [aLedgerRow()] })).toContain(
      'Lesson 1 "how-it-works" was taken up for sending; not settled yet.',
    );
    expect(
      wordsOf({ person: aPerson({ run: 2 }), ledger: [aLedgerRow({ attempt: 2 })] }),
    ).toContain('Lesson 1 "how-it-works" was due and was sent (attempt 2).');
  });

  test('tells what came back, and a complaint', () => {
    const events = { bounced: NOW + 5, complained: NOW + 9 };
    const words = wordsOf({ ledger: [aLedgerRow({ events })], complainedAt: NOW + 9 });
    expect(words).toEqual([
      'Lesson 1 "how-it-works" was due and was sent.',
      'Lesson "how-it-works" came back for good.',
      'Lesson "how-it-works" was marked as spam.',
      'The mailbox complained about a letter.',
    ]);
  });

  test.each([
    [
      { kind: 'held', lesson, why: 'quiet-hours', until: NOW },
      'Lesson "how-it-works" held back: nothing is sent between 20:00 and 08:00 at their place.',
    ],
    [
      { kind: 'held', lesson, why: 'one-a-day', until: NOW },
      'Lesson "how-it-works" held back: they already had a lesson that day.',
    ],
    [
      { kind: 'refused', lesson, code: 'MessageRejected' },
      'Lesson "how-it-works" not sent: SES refused it (MessageRejected). It will be tried again.',
    ],
    [
      { kind: 'in-doubt', lesson, code: 'TimeoutError' },
      'Lesson "how-it-works" in doubt: SES gave no clear answer (TimeoutError). We wait for its event.',
    ],
    [
      { kind: 'queued-again', lesson, attempt: 2 },
      'Lesson "how-it-works" was overdue and has been queued again (attempt 2).',
    ],
  ] as const)('words a note: %j', (event, words) => {
    expect(wordsOf({ notes: [{ personId: aPersonId(), at: NOW, event }] })).toEqual([words]);
  });

  test('names neither the person nor the address', () => {
    const text = wordsOf({ person: aPerson(), signUp: aSignUp() }).join('\n');
    expect(text).not.toContain(anAddress());
    expect(text).not.toContain('Robin');
  });
});
