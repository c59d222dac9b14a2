import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holdingDocument } from '../../../lambdas/domain/holding-document.ts';
import type { Holding } from '../../../lambdas/domain/timeline.ts';
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
  anEscalation,
  aPerson,
  aPersonId,
  aSafetyAnswer,
  aSignUp,
  aTrace,
  DAY,
  everythingSet,
  HOUR,
  NOW,
  someLegs,
} from '../../builders.ts';

const id = aPersonId();
const lesson = aLesson('how-it-works');

/** One of everything, more than one person ever has at once. */
const everything: Holding = aHolding({
  person: everythingSet(),
  trace: aTrace({ movedTo: { id: aPersonId('d'), runsAfter: 1 } }),
  signUp: aSignUp(),
  consents: [aConsent(), aConsent({ given: false, confirmedAt: undefined, channel: 'erased' })],
  ledger: [
    aLedgerRow({
      events: {
        delivered: NOW + 1,
        bounced: NOW + 2,
        'softly-bounced': NOW + 3,
        complained: NOW + 4,
        rejected: NOW + 5,
        delayed: NOW + 6,
        'not-rendered': NOW + 7,
      },
    }),
  ],
  notes: [
    { personId: id, at: NOW, event: { kind: 'held', lesson, why: 'one-a-day', until: NOW + DAY } },
    { personId: id, at: NOW, event: { kind: 'refused', lesson, code: 'Throttling' } },
    { personId: id, at: NOW, event: { kind: 'queued-again', lesson, attempt: 2 } },
    { personId: id, at: NOW, event: { kind: 'resumed' } },
    { personId: id, at: NOW, event: { kind: 'replied', told: ['number', 'pause'] } },
  ],
  answers: [
    aSafetyAnswer({ signs: ['urine', 'calf'] }),
    aCheckAnswer({
      check: 'end',
      answers: { pain: 1, walking: 2, standing: 3, limits: 4, change: 5 },
    }),
    aNumberAnswer({
      at: NOW + DAY,
      day: '2026-11-23',
      pain: 0,
      daysDone: 7,
      legs: {
        before: someLegs({ level: 3, why: 'eased', worseSince: NOW }),
        after: someLegs({ level: 2, why: 'started-gently' }),
      },
    }),
  ],
  escalations: [
    anEscalation({
      kinds: ['nerve', 'calf'],
      reportedAt: [NOW, NOW + HOUR],
      closed: { at: NOW + DAY, outcome: 'mistake' },
    }),
  ],
  move: aMove(),
  linkLettersAt: [NOW],
  replyAnswers: [{ messageId: 'd6iitobk75ur44p8kdnnp7g2n800', letter: 'reply-done', at: NOW }],
  complainedAt: NOW + 3,
});

const documentOf = (holding: Partial<Holding>, now = NOW) =>
  holdingDocument(aHolding(holding), now);

/** 'person.course.state', 'answers[].day': every field there is, however deep. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = path ? `${path}.${name}` : name;
    return [here, ...pathsOf(inner, here)];
  });
}

describe('the document of all that is held', () => {
  const documented = readFileSync(join(import.meta.dirname, '../../../docs/your-data.md'), 'utf8')
    .split('\n')
    .flatMap((line) => /^\| `([^`]+)`/.exec(line)?.[1] ?? []);
  const paths = [...new Set(pathsOf(holdingDocument(everything, NOW)))];

  test('has no field that docs/your-data.md does not explain', () => {
    expect(paths.filter((path) => !documented.includes(path))).toEqual([]);
  });

  test('has every field that docs/your-data.md explains, once', () => {
    expect(documented.filter((path) => !paths.includes(path))).toEqual([]);
    expect(documented.length).toBe(new Set(documented).size);
  });

  test('is JSON: what it says survives being written and read', () => {
    for (const holding of [everything, aHolding(), aHolding({ person: aPerson() })]) {
      const document = holdingDocument(holding, NOW);
      expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document);
    }
  });

  test('has the same fields for a person of whom little is known', () => {
    const full = pathsOf(documentOf({ person: everythingSet() }));
    const sparse = pathsOf(
      documentOf({ person: { ...everythingSet(), ...aPerson(), check: everythingSet().check } }),
    );
    const ofDanger = full.filter((path) => path.startsWith('person.danger.'));
    expect(sparse).toEqual(full.filter((path) => !ofDanger.includes(path)));
  });

  test('tells every answer with its question, version and day', () => {
    const { answers } = documentOf({ answers: everything.answers });
    expect(
      answers.map(({ question, version, day, check, letter, answer }) => [
        question,
        version,
        day,
        check ?? letter,
        answer,
      ]),
    ).toEqual([
      ['safety', 'check-2026-11-22', '2026-11-22', null, ['urine', 'calf']],
      ['pain', 'check-2026-11-22', '2026-11-22', 'end', 1],
      ['walking', 'check-2026-11-22', '2026-11-22', 'end', 2],
      ['standing', 'check-2026-11-22', '2026-11-22', 'end', 3],
      ['limits', 'check-2026-11-22', '2026-11-22', 'end', 4],
      ['change', 'check-2026-11-22', '2026-11-22', 'end', 5],
      ['weekly', 'check-2026-11-22', '2026-11-23', 'how-it-works', 0],
      ['daysDone', 'check-2026-11-22', '2026-11-23', 'how-it-works', 7],
    ]);
  });

  test('tells what was ticked before moving, and each look at the goal', () => {
    const answers = [aBeforeAnswer({ ticked: ['heart', 'falls'] }), aGoalAnswer()];
    const told = documentOf({ answers });
    expect(
      told.answers.map(({ question, version, letter, answer }) => [
        question,
        version,
        letter,
        answer,
      ]),
    ).toEqual([
      ['before', 'before-2026-11-25', null, ['heart', 'falls']],
      ['goal', 'goal-2026-11-25', 'half-way-there', 'garden'],
      ['goalNow', 'goal-2026-11-25', 'half-way-there', 'nearer'],
    ]);
    expect(told.levels).toEqual([]);
  });

  test('leaves out questions that were not answered', () => {
    const { answers } = documentOf({ answers: [aCheckAnswer(), aNumberAnswer()] });
    const questions = answers.map(({ question }) => question);
    expect(questions).toEqual(['pain', 'walking', 'standing', 'limits', 'weekly']);
  });

  test('writes moments in UTC, to the second', () => {
    expect(documentOf({ complainedAt: NOW })).toMatchObject({
      madeAt: '2026-11-22T15:00:00Z',
      complainedAt: '2026-11-22T15:00:00Z',
    });
  });

  test('shows no moment as a bare number', () => {
    const text = JSON.stringify(holdingDocument(everything, NOW));
    expect(text.match(/\b1[78]\d{8}\b/g)).toBeNull();
  });

  test('names no key of the table', () => {
    const names = paths.map((path) => path.split('.').at(-1)?.replace('[]', ''));
    for (const key of ['pk', 'sk', 'waitShard', 'attendAt', 'expiresAt', 'personId', 'version']) {
      if (key !== 'version') expect(names).not.toContain(key);
    }
    expect(JSON.stringify(holdingDocument(everything, NOW))).not.toMatch(/P#|LEDGER#|ANSWER#/);
  });

  test('gives the keyed hash as the id, whoever is left to tell it', () => {
    expect(documentOf({ person: aPerson() }).id).toBe(id);
    expect(documentOf({ signUp: aSignUp() }).id).toBe(id);
    expect(documentOf({ trace: aTrace(), consents: [aConsent()] }).id).toBe(id);
    expect(documentOf({}).id).toBeNull();
  });

  test('leaves out what has run out by now, though the table still holds it', () => {
    const holding = { signUp: aSignUp(), move: aMove() };
    const before = documentOf(holding, NOW + 7 * DAY - 1);
    expect(before.signUp?.address).toBe(anAddress());
    expect(before.newAddress).toEqual({
      address: 'robin@new.example',
      askedAt: '2026-11-22T15:00:00Z',
      goodUntil: '2026-11-29T15:00:00Z',
    });
    const after = documentOf(holding, NOW + 7 * DAY);
    expect(after).toMatchObject({ signUp: null, newAddress: null });
  });

  test.each([
    [
      { kind: 'held', at: NOW, lesson, number: 7 },
      { state: 'held', since: '2026-11-22T15:00:00Z', nextLetter: lesson, bookingNumber: 7 },
    ],
    [
      { kind: 'completed', at: NOW, number: 9 },
      { state: 'completed', since: '2026-11-22T15:00:00Z', finishedEarly: false },
    ],
    [
      { kind: 'completed', at: NOW, number: 9, early: true },
      { state: 'completed', finishedEarly: true },
    ],
    [
      { kind: 'left', at: NOW, why: 'bounce', number: 9 },
      { state: 'left', leftBy: 'bounce' },
    ],
    [
      {
        kind: 'moving',
        at: NOW,
        to: { id: aPersonId('d'), runsAfter: 0 },
        address: anAddress('sam@new.example'),
        number: 9,
        from: { kind: 'completed', at: NOW, number: 9 },
      },
      { state: 'moving', movesTo: 'sam@new.example', nextLetter: null },
    ],
  ] as const)('says where the course stands: %j', (course, shown) => {
    const { person } = documentOf({ person: aPerson({ course }) });
    expect(person?.course).toMatchObject(shown);
    expect(Object.keys(person?.course ?? {})).toHaveLength(10);
  });
});
