import { describe, expect, test } from 'vitest';
import { DueLesson } from '../../../lambdas/domain/due-lesson.ts';
import { aDueLesson } from '../../builders.ts';

describe('the message of a due lesson', () => {
  test('is read as it was written', () => {
    expect(DueLesson.parse(JSON.parse(JSON.stringify(aDueLesson())))).toEqual(aDueLesson());
  });

  test('names nobody: ids, counts and a version alone', () => {
    expect(Object.keys(aDueLesson()).sort()).toEqual(['attempt', 'lesson', 'personId', 'run', 'v']);
  });

  test.each([
    ['another version', { v: 2 }],
    ['no run', { run: undefined }],
    ['run 0', { run: 0 }],
    ['half an attempt', { attempt: 1.5 }],
    ['an address for a person', { personId: 'robin@mail.example' }],
    ['a path for a lesson', { lesson: '../secrets' }],
    ['a lesson of one letter', { lesson: 'a' }],
    ['a member that nobody knows', { address: 'robin@mail.example' }],
  ])('is refused with %s', (_what, over) => {
    expect(DueLesson.safeParse({ ...aDueLesson(), ...over }).success).toBe(false);
  });
});
