import { describe, expect, test } from 'vitest';
import { noticed } from '../../../lambdas/domain/course-progress.ts';
import { waitingNotices } from '../../../lambdas/domain/notice.ts';
import {
  begunAgain,
  notWritingLater,
  type Outcome,
  outcomeOf,
  startsAgainFrom,
  writingLater,
} from '../../../lambdas/domain/onward.ts';
import { attendAt, type Person } from '../../../lambdas/domain/person.ts';
import { decideSend } from '../../../lambdas/domain/send-decision.ts';
import {
  aDueLesson,
  aLesson,
  anAskedCheck,
  aPerson,
  aSyllabus,
  DAY,
  HOUR,
  NOW,
  someLegs,
  WEEK,
} from '../../builders.ts';
import { aCheckAnswer, aNumberAnswer } from './some-answers.ts';

const syllabus = aSyllabus('welcome', 'how-it-works', 'plan-your-rests', 'keep-going');
const finished = (over: Partial<Person> = {}) =>
  aPerson({
    course: { kind: 'completed', at: NOW - 10 * DAY, number: 7 },
    lastLesson: aLesson('keep-going'),
    lastLessonAt: NOW - 10 * DAY,
    overdueAt: undefined,
    ...over,
  });

describe('how it went', () => {
  const start = aCheckAnswer('start', { pain: 6, limits: 6, walking: 2 }, { at: NOW - 8 * WEEK });
  const ended = (answers: Parameters<typeof aCheckAnswer>[1]) =>
    aCheckAnswer('end', { pain: 6, limits: 6, walking: 2, change: 4, ...answers });
  const weekly = (pain: number, days: number) =>
    aNumberAnswer('how-it-works', pain, { at: NOW - days * DAY });
  const last = (pain: number) => aNumberAnswer('plan-your-rests', pain);

  test.each<[string, Parameters<typeof outcomeOf>[1], Outcome]>([
    ['nothing answered', [], 'no-answers'],
    ['the start alone', [start], 'no-answers'],
    ['one number alone', [weekly(5, 20)], 'no-answers'],
    ['nothing changed', [start, ended({})], 'same'],
    ['pain down 2 of 6', [start, ended({ pain: 4 })], 'better'],
    ['pain down 1', [start, ended({ pain: 5 })], 'same'],
    ['limits down 2 of 6', [start, ended({ limits: 4 })], 'better'],
    ['walking a band longer', [start, ended({ walking: 3 })], 'better'],
    ['much better by their own word', [start, ended({ change: 2 })], 'better'],
    ['a little better by their own word', [start, ended({ change: 3 })], 'same'],
    ['a harder time that is not worse', [start, ended({ pain: 7 })], 'same'],
    ['numbers alone, 2 of 5 less', [weekly(5, 20), last(3)], 'better'],
    ['numbers alone, 2 of 9 less', [weekly(9, 20), last(7)], 'same'],
  ])('%s', (_what, answers, outcome) => {
    expect(outcomeOf(finished(), answers)).toBe(outcome);
  });

  test('worse is what the letters go by, whatever else was answered', () => {
    const worse = finished({ legs: someLegs({ worseSince: NOW }) });
    expect(outcomeOf(worse, [start, ended({ pain: 0 })])).toBe('worse');
  });
});

describe('starting again', () => {
  test('is a run of its own, from that letter on, at their own hour', () => {
    const person = finished({ check: anAskedCheck(), unanswered: 3, later: { askedAt: 1, at: 2 } });
    const again = begunAgain(person, aLesson('plan-your-rests'), NOW, syllabus);
    expect(again).toMatchObject({
      run: 2,
      check: undefined,
      unanswered: 0,
      later: undefined,
      lastLesson: 'how-it-works',
      version: person.version + 1,
      course: { kind: 'active', next: { lesson: 'plan-your-rests', number: 8 } },
    });
    const at = again.course.kind === 'active' ? again.course.next.at : 0;
    expect(at).toBeGreaterThan(NOW);
    expect(at).toBeLessThanOrEqual(NOW + WEEK);
    expect(again.overdueAt).toBe(at + HOUR);
  });

  test('sends that letter, though the first run had it, and none of the first run', () => {
    const again = begunAgain(finished(), aLesson('plan-your-rests'), NOW, syllabus);
    const at = again.course.kind === 'active' ? again.course.next.at : 0;
    const due = (run: number) => aDueLesson({ run, lesson: aLesson('plan-your-rests') });
    expect(decideSend(again, due(2), at, syllabus).kind).toBe('send');
    expect(decideSend(again, due(1), at, syllabus)).toEqual({ kind: 'skip', why: 'other-run' });
  });

  test('keeps what holds for the body: level, gate, an open danger sign', () => {
    const legs = someLegs({ level: 2, worseSince: NOW - DAY });
    const gate = { state: 'flagged', at: NOW - DAY } as const;
    const danger = { openedAt: NOW - DAY, askAt: undefined, waited: true, alert: undefined };
    const again = begunAgain(
      finished({ legs, gate, danger }),
      aLesson('how-it-works'),
      NOW,
      syllabus,
    );
    expect(again).toMatchObject({ legs, gate, danger });
  });

  test('whoever asked for no weekly number is not asked again', () => {
    const person = finished({ unanswered: undefined });
    expect(begunAgain(person, aLesson('keep-going'), NOW, syllabus).unanswered).toBeUndefined();
  });

  test.each<[string, Partial<Person>, string]>([
    ['the welcome', {}, 'welcome'],
    ['a letter there is not', {}, 'no-lesson'],
    ['a course that goes on', { course: aPerson().course }, 'how-it-works'],
    [
      'one who has left',
      { course: { kind: 'left', at: NOW, why: 'link', number: 7 } },
      'how-it-works',
    ],
    [
      'a held course',
      { course: { kind: 'held', at: NOW, lesson: aLesson('keep-going'), number: 7 } },
      'how-it-works',
    ],
  ])('is none of %s', (_what, over, lesson) => {
    const person = finished(over);
    expect(begunAgain(person, aLesson(lesson), NOW, syllabus)).toBe(person);
  });

  test('is offered from every letter but the welcome', () => {
    expect(startsAgainFrom(syllabus)).toEqual(syllabus.slice(1));
  });
});

describe('one letter twelve weeks later', () => {
  const agreed = writingLater(finished(), NOW);
  const [wait] = waitingNotices(agreed);
  const due = aDueLesson({ lesson: wait?.letter ?? aLesson('none') });

  test('waits twelve weeks, in the index of all that waits', () => {
    expect(wait?.at).toBe(NOW + 12 * WEEK);
    expect(attendAt(agreed)).toBe(NOW + 12 * WEEK);
    expect(due.lesson).toBe(`twelve-weeks-on-${NOW}`);
  });

  test('is sent once: having had it, nothing waits', () => {
    expect(decideSend(agreed, due, NOW + 12 * WEEK, syllabus).kind).toBe('send');
    const had = noticed(agreed, { kind: 'twelve-weeks-on', askedAt: NOW });
    expect(had.later).toEqual({ askedAt: NOW, at: undefined });
    expect(attendAt(had)).toBeUndefined();
    expect(decideSend(had, due, NOW + 12 * WEEK, syllabus).kind).toBe('skip');
  });

  test('waits for the morning', () => {
    const night = NOW + 12 * WEEK + 12 * HOUR;
    expect(decideSend(agreed, due, night, syllabus)).toMatchObject({
      kind: 'hold',
      why: 'quiet-hours',
    });
  });

  test.each<[string, Person]>([
    ['after a no', notWritingLater(agreed)],
    ['to one who has started again', begunAgain(agreed, aLesson('how-it-works'), NOW, syllabus)],
    ['for another yes', { ...agreed, later: { askedAt: NOW + 1, at: NOW + 12 * WEEK } }],
    [
      'to one who has left',
      { ...agreed, course: { kind: 'left', at: NOW, why: 'link', number: 7 } },
    ],
  ])('is not sent %s', (_when, person) => {
    expect(decideSend(person, due, NOW + 12 * WEEK, syllabus).kind).toBe('skip');
  });

  test('is agreed to only after the course', () => {
    const going = aPerson();
    expect(writingLater(going, NOW)).toBe(going);
    expect(notWritingLater(going)).toBe(going);
  });
});
