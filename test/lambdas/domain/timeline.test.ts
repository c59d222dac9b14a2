import { describe, expect, test } from 'vitest';
import { noticeId } from '../../../lambdas/domain/notice.ts';
import { type Holding, tellTimeline, tellTrace } from '../../../lambdas/domain/timeline.ts';
import {
  aBeforeAnswer,
  aCheckAnswer,
  aConsent,
  aGoalAnswer,
  aHolding,
  aLedgerRow,
  aLesson,
  aMove,
  aNumberAnswer,
  anAddress,
  anAskedCheck,
  anEscalation,
  anOpenDanger,
  aPerson,
  aPersonId,
  aSafetyAnswer,
  aSignUp,
  aSyllabus,
  aTrace,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../../builders.ts';

const syllabus = aSyllabus();
const tell = (holding: Partial<Holding>) => tellTimeline(aHolding(holding), syllabus);
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
    ['erased', 'They left: they asked to be erased. Nothing more is sent.'],
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

  test.each([
    ['delivered', 'was delivered'],
    ['bounced', 'came back for good'],
    ['softly-bounced', 'came back, perhaps for a while'],
    ['complained', 'was marked as spam'],
    ['rejected', 'was rejected by SES'],
    ['delayed', 'is delayed: SES goes on trying'],
    ['not-rendered', 'could not be rendered by SES'],
  ] as const)('tells what SES said of a letter: %s', (kind, said) => {
    const ledger = [aLedgerRow({ events: { [kind]: NOW + 5 } })];
    expect(tell({ ledger })[1]).toEqual({
      at: NOW + 5,
      words: `Lesson "how-it-works" ${said}.`,
    });
  });

  test('calls notices by their names, and tells whether they are settled', () => {
    const dayAfter = noticeId({ kind: 'day-after', openedAt: NOW });
    const reminder = noticeId({ kind: 'reminder', check: 'start' });
    const ledger = [reminder, dayAfter].map((id) => aLedgerRow({ lesson: id }));
    expect(wordsOf({ person: aPerson(), ledger })).toEqual(
      expect.arrayContaining([
        'Reminder of the check "start" was due and was sent.',
        'Day-after letter was due and was sent.',
      ]),
    );
    const person = aPerson({
      check: anAskedCheck({ remindAt: NOW + 5 }),
      danger: anOpenDanger({ openedAt: NOW, askAt: NOW + 5 }),
    });
    expect(wordsOf({ person, ledger })).toEqual(
      expect.arrayContaining([
        'Reminder of the check "start" was taken up for sending; not settled yet.',
        'Day-after letter was taken up for sending; not settled yet.',
      ]),
    );
    const event = { kind: 'held', lesson: reminder, why: 'one-a-day', until: NOW } as const;
    expect(wordsOf({ notes: [{ personId: aPersonId(), at: NOW, event }] })).toEqual([
      'Reminder of the check "start" held back: they already had a lesson that day.',
    ]);
  });

  test('tells that something was answered, never what', () => {
    const lines = tell({
      answers: [
        aSafetyAnswer({ at: NOW + 1 }),
        aCheckAnswer({ at: NOW + 1, answers: { pain: 9, walking: 0, standing: 0, limits: 9 } }),
        aNumberAnswer({ at: NOW + 2, pain: 9 }),
        aNumberAnswer({ at: NOW + 3, pain: 8, daysDone: 7 }),
        aSafetyAnswer({ at: NOW + 4, signs: ['urine'] }),
        aCheckAnswer({ at: NOW + 5 }),
        aCheckAnswer({ at: NOW + 6, run: 2 }),
      ],
    });
    expect(lines).toEqual([
      { at: NOW + 1, words: 'They answered the check "start".' },
      { at: NOW + 2, words: 'They answered the weekly number of "how-it-works".' },
      { at: NOW + 3, words: 'They corrected the weekly number of "how-it-works".' },
      { at: NOW + 4, words: 'They answered the safety question.' },
      { at: NOW + 5, words: 'They corrected the check "start".' },
      { at: NOW + 6, words: 'They answered the check "start".' },
    ]);
  });

  test('tells how an escalation was opened and closed, and no sign', () => {
    const open = anEscalation({ reportedAt: [NOW, NOW + 5] });
    expect(tell({ escalations: [open] })).toEqual([
      { at: NOW, words: 'An escalation (emergency) was opened by the symptom check. It is open.' },
      { at: NOW + 5, words: 'A danger sign was reported again.' },
    ]);
    const outcomes = {
      'seen-may-go-on': 'seen, and may go on',
      'seen-must-wait': 'seen, and must wait',
      mistake: 'by mistake',
    } as const;
    for (const [outcome, words] of Object.entries(outcomes)) {
      const closed = { at: NOW + 9, outcome: outcome as keyof typeof outcomes };
      const urgent = anEscalation({ level: 'urgent', kinds: ['fever'], via: 'page', closed });
      expect(wordsOf({ escalations: [urgent] })).toEqual([
        'An escalation (urgent) was opened by their page.',
        `The escalation was closed: ${words}.`,
      ]);
    }
  });

  test.each([
    ['asked', 'They paused the course.', 'The pause they asked for ends.'],
    [
      'must-wait',
      'A doctor told them to wait: the course is paused.',
      'The pause that a doctor told them to keep ends.',
    ],
    [
      'bounces',
      'Five letters in a row came back: the course is paused.',
      'The pause after five letters in a row that came back ends.',
    ],
  ] as const)('tells when a pause begins and ends: %s', (why, begins, ends) => {
    const next = { lesson, at: NOW + 9 * DAY, number: 3 };
    const course = { kind: 'active', next, pause: { until: NOW + 8 * DAY, why } } as const;
    const event = { kind: 'paused', why, until: NOW + 8 * DAY } as const;
    const notes = [{ personId: aPersonId(), at: NOW, event }];
    expect(tell({ person: aPerson({ course }), notes }).slice(1)).toEqual([
      { at: NOW, words: begins },
      { at: NOW + 8 * DAY, words: ends },
      { at: NOW + 9 * DAY, words: 'Next: lesson "how-it-works" is booked.' },
    ]);
  });

  test.each([
    [
      { kind: 'held', at: NOW, lesson, number: 3 },
      'The course is on hold until they press "Go on".',
    ],
    [
      { kind: 'completed', at: NOW, number: 3, early: true },
      'They finished early: they are better.',
    ],
    [
      {
        kind: 'moving',
        at: NOW,
        to: { id: aPersonId('d'), runsAfter: 0 },
        address: anAddress('sam@new.example'),
        number: 3,
        from: { kind: 'completed', at: NOW, number: 3 },
      },
      'They are being moved to another address.',
    ],
  ] as const)('tells where the course stands: %j', (course, words) => {
    expect(wordsOf({ person: aPerson({ course }) })).toContain(words);
  });

  test('tells what they asked for on their page, and a move', () => {
    const personId = aPersonId();
    expect(
      wordsOf({
        linkLettersAt: [NOW],
        move: aMove({ askedAt: NOW + 1 }),
        notes: [
          { personId, at: NOW + 2, event: { kind: 'moved-here' } },
          { personId, at: NOW + 3, event: { kind: 'resumed' } },
        ],
      }),
    ).toEqual([
      'They asked for a letter on their page.',
      'They asked to be moved to another address.',
      'They moved here from another address.',
      'They resumed the course.',
    ]);
  });

  test('tells what the health consent was for', () => {
    const consents = [
      aConsent({ purpose: 'health' }),
      aConsent({ purpose: 'health', given: false }),
    ];
    expect(wordsOf({ consents })).toEqual([
      'They agreed to keeping answers about their health (wording course-2026-11-22, en, by page).',
      'They withdrew from keeping answers about their health (wording course-2026-11-22, en, by page).',
    ]);
  });

  test('tells that "before you move" and the goal were answered, never what', () => {
    const answers = [
      aBeforeAnswer({ ticked: ['heart'] }),
      aBeforeAnswer({ at: NOW + 1 }),
      aGoalAnswer({ at: NOW + 2 }),
    ];
    expect(wordsOf({ answers })).toEqual([
      'They answered "before you move".',
      'They corrected "before you move".',
      'They answered how near the goal is, asked by "half-way-there".',
    ]);
  });

  test('tells of a new beginning, and of the letter twelve weeks on', () => {
    const personId = aPersonId();
    const letter = noticeId({ kind: 'twelve-weeks-on', askedAt: NOW });
    expect(
      wordsOf({
        consents: [aConsent({ purpose: 'later', at: NOW - 1 })],
        notes: [{ personId, at: NOW, event: { kind: 'began-again', lesson } }],
        ledger: [aLedgerRow({ lesson: letter, claimedAt: NOW + 1 })],
      }),
    ).toEqual([
      'They agreed to one letter twelve weeks after the course (wording course-2026-11-22, en, by page).',
      'They began again from Lesson "how-it-works": a new course run.',
      'Letter of twelve weeks on was due and was sent.',
    ]);
  });

  test('a run that began again did not begin with the confirming', () => {
    const event = { kind: 'began-again', lesson } as const;
    const words = wordsOf({
      person: aPerson({ run: 2 }),
      notes: [{ personId: aPersonId(), at: NOW, event }],
    });
    expect(words).toContain('They confirmed the address.');
    expect(words.join()).not.toContain('run 2');
  });

  test('tells what a trace means', () => {
    expect(tellTrace(aHolding())).toBeUndefined();
    expect(tellTrace(aHolding({ trace: aTrace() }))).toBe(
      'They asked to be erased: this is all that is kept.',
    );
    const movedTo = { id: aPersonId('d'), runsAfter: 0 };
    expect(tellTrace(aHolding({ trace: aTrace({ movedTo }) }))).toBe(
      'They moved to another address: their course goes on there, and nothing is sent here.',
    );
  });

  test('names neither the person nor the address', () => {
    const move = aMove();
    const text = wordsOf({ person: aPerson(), signUp: aSignUp(), move }).join('\n');
    expect(text).not.toContain(anAddress());
    expect(text).not.toContain(move.to);
    expect(text).not.toContain('Robin');
  });
});
