import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIds } from '../../../lambdas/domain/check.ts';
import { LessonId } from '../../../lambdas/domain/ids.ts';
import { type Notice, noticeId, noticeOf, waitingNotices } from '../../../lambdas/domain/notice.ts';
import { aLesson, anAskedCheck, anOpenDanger, aPerson, DAY, NOW } from '../../builders.ts';

const notice: fc.Arbitrary<Notice> = fc.oneof(
  fc.constantFrom(...checkIds).map((check): Notice => ({ kind: 'reminder', check })),
  fc.integer({ min: 0, max: 2 ** 32 }).map((openedAt): Notice => ({ kind: 'day-after', openedAt })),
  fc
    .record({
      openedAt: fc.integer({ min: 0, max: 2 ** 32 }),
      step: fc.integer({ min: 0, max: 9 }),
    })
    .map((told): Notice => ({ kind: 'clinic-alert', ...told })),
);

describe('the name of a notice', () => {
  test('tells which it is, and is one that a lesson could have', () => {
    fc.assert(
      fc.property(notice, (one) => {
        expect(noticeOf(LessonId.parse(noticeId(one)))).toEqual(one);
      }),
    );
  });

  test.each([
    'welcome',
    'remind-check-',
    'remind-check-never',
    'remind-check-start2',
    'remind-check',
    'short-question-',
    'short-question-07',
    'short-question-1e3',
    'short-question-0x10',
    'short-question-surgery',
    'short-question-99999999999999999',
  ])('is not "%s"', (id) => {
    expect(noticeOf(aLesson(id))).toBeUndefined();
  });

  test('is one for each: what is read gives its own name back', () => {
    const tail = fc.string({ unit: fc.constantFrom(...'0123456789ex-. +'), maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom('short-question-', 'remind-check-'), tail, (head, rest) => {
        const read = noticeOf(aLesson(head + rest));
        if (read) expect(noticeId(read)).toBe(head + rest);
      }),
    );
  });
});

describe('the notices that wait', () => {
  test('are none for most', () => {
    expect(waitingNotices(aPerson({ check: anAskedCheck() }))).toEqual([]);
  });

  test('are the day-after letter and the reminder, each at its time', () => {
    const danger = anOpenDanger({ openedAt: NOW, askAt: NOW + DAY });
    const check = anAskedCheck({ which: 'middle', remindAt: NOW + 2 * DAY });
    expect(waitingNotices(aPerson({ danger, check }))).toEqual([
      { letter: `short-question-${NOW}`, at: NOW + DAY },
      { letter: 'remind-check-middle', at: NOW + 2 * DAY },
    ]);
  });

  test('are gone once each went out, or the reminder rides on a lesson', () => {
    const danger = anOpenDanger({ askAt: undefined });
    const check = anAskedCheck({ rides: true });
    expect(waitingNotices(aPerson({ danger, check }))).toEqual([]);
  });
});
