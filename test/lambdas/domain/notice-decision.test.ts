import { describe, expect, test } from 'vitest';
import type { Course } from '../../../lambdas/domain/person.ts';
import { decideSend } from '../../../lambdas/domain/send-decision.ts';
import {
  aDueLesson,
  aLesson,
  anAddress,
  anAskedCheck,
  anOpenDanger,
  aPerson,
  aPersonId,
  aSyllabus,
  at,
  DAY,
  HOUR,
  NOW,
} from '../../builders.ts';

const syllabus = aSyllabus();
const held: Course = { kind: 'held', at: NOW - DAY, lesson: aLesson('how-it-works'), number: 3 };
const moving: Course = {
  kind: 'moving',
  at: NOW,
  to: { id: aPersonId('d'), runsAfter: 0 },
  address: anAddress('new@mail.example'),
  number: 3,
  from: aPerson().course,
};

describe('the reminder of a check', () => {
  const reminder = aDueLesson({ lesson: aLesson('remind-check-start') });
  const check = anAskedCheck({ askedAt: NOW - 3 * DAY, remindAt: NOW });
  const waiting = aPerson({ check, lastLessonAt: NOW - 3 * DAY });

  test('is sent at its time, also to whoever has had all lessons', () => {
    expect(decideSend(waiting, reminder, NOW, syllabus)).toEqual({ kind: 'send', person: waiting });
    const done = aPerson({ ...waiting, course: { kind: 'completed', at: NOW, number: 3 } });
    expect(decideSend(done, reminder, NOW, syllabus).kind).toBe('send');
  });

  test.each([
    ['no check was asked', { check: undefined }],
    ['it is another check', { check: { ...check, which: 'middle' } }],
    ['it was answered', { check: { ...check, answeredAt: NOW - DAY } }],
    ['it rides on a lesson, or went out', { check: { ...check, remindAt: undefined } }],
    ['the check is closed', { check: { ...check, askedAt: NOW - 28 * DAY } }],
    ['the course is on hold', { course: held }],
  ] as const)('is let go where %s', (_why, over) => {
    const whom = aPerson({ ...waiting, ...over });
    expect(decideSend(whom, reminder, NOW, syllabus)).toEqual({ kind: 'skip', why: 'not-waiting' });
  });

  test.each([
    ['left', { course: { kind: 'left', at: NOW, why: 'link', number: 3 } }],
    ['moving', { course: moving }],
    ['other-run', { run: 2 }],
  ] as const)('is skipped as "%s"', (why, over) => {
    const whom = aPerson({ ...waiting, ...over });
    expect(decideSend(whom, reminder, NOW, syllabus)).toEqual({ kind: 'skip', why });
  });

  test('waits for the morning in the quiet hours, and for the next day where a lesson came today', () => {
    const night = at('2026-11-23T03:00:00Z');
    const morning = at('2026-11-23T13:00:00Z');
    expect(decideSend(waiting, reminder, night, syllabus)).toMatchObject({
      kind: 'hold',
      why: 'quiet-hours',
      until: morning,
    });
    const today = aPerson({ ...waiting, lastLessonAt: NOW - HOUR });
    expect(decideSend(today, reminder, NOW, syllabus)).toMatchObject({
      kind: 'hold',
      why: 'one-a-day',
      until: morning,
    });
  });
});

describe('the day-after letter', () => {
  const danger = anOpenDanger({ openedAt: NOW - DAY, askAt: NOW });
  const letter = aDueLesson({ lesson: aLesson(`short-question-${NOW - DAY}`) });
  const waiting = aPerson({ danger });

  test('is sent, also on the day of a lesson, to whoever is on hold or has had all lessons', () => {
    const completed = { kind: 'completed', at: NOW, number: 3 } as const;
    for (const course of [waiting.course, held, completed]) {
      const whom = aPerson({ ...waiting, course, lastLessonAt: NOW - HOUR });
      expect(decideSend(whom, letter, NOW, syllabus).kind).toBe('send');
    }
  });

  test.each([
    ['the sign is closed', { danger: undefined }],
    ['it is about an earlier sign', { danger: { ...danger, openedAt: NOW - HOUR } }],
    ['it went out', { danger: { ...danger, askAt: undefined } }],
  ])('is let go where %s', (_why, over) => {
    const whom = aPerson({ ...waiting, ...over });
    expect(decideSend(whom, letter, NOW, syllabus)).toEqual({ kind: 'skip', why: 'not-waiting' });
  });

  test('waits for the morning', () => {
    const night = at('2026-11-23T12:59:59Z');
    expect(decideSend(waiting, letter, night, syllabus)).toMatchObject({
      kind: 'hold',
      why: 'quiet-hours',
      until: night + 1,
    });
  });

  test('does not come to whoever has left', () => {
    const gone = aPerson({ ...waiting, course: { kind: 'left', at: NOW, why: 'link', number: 3 } });
    expect(decideSend(gone, letter, NOW, syllabus)).toEqual({ kind: 'skip', why: 'left' });
  });
});
