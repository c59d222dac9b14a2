import { describe, expect, test } from 'vitest';
import { attendAt, type Course } from '../../../lambdas/domain/person.ts';
import {
  anAddress,
  anAskedCheck,
  anOpenDanger,
  aPerson,
  aPersonId,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../../builders.ts';

describe('reconcile looks at a person', () => {
  const quiet = { overdueAt: undefined, danger: undefined, check: undefined };
  const left = (why: 'link' | 'erased'): Course => ({ kind: 'left', at: NOW, why, number: 2 });
  const moving: Course = {
    kind: 'moving',
    at: NOW,
    to: { id: aPersonId('d'), runsAfter: 0 },
    address: anAddress('new@mail.example'),
    number: 2,
    from: aPerson().course,
  };

  test.each([
    ['never, where nothing waits', quiet, undefined],
    ['for the lesson', { ...quiet, overdueAt: NOW + DAY }, NOW + DAY],
    ['for the reminder', { ...quiet, check: anAskedCheck({ remindAt: NOW + HOUR }) }, NOW + HOUR],
    ['for the day-after letter', { ...quiet, danger: anOpenDanger({ askAt: NOW }) }, NOW],
    [
      'not for a danger sign that was asked about',
      { danger: anOpenDanger({ askAt: undefined }), overdueAt: undefined },
      undefined,
    ],
    ['ten minutes after an erasure began', { ...quiet, course: left('erased') }, NOW + 10 * MINUTE],
    ['not for whoever has just left', { ...quiet, course: left('link') }, undefined],
    ['ten minutes after a move began', { ...quiet, course: moving }, NOW + 10 * MINUTE],
  ])('%s', (_what, over, when) => {
    expect(attendAt(aPerson(over))).toBe(when);
  });

  test('at the earliest of all that waits', () => {
    const person = aPerson({
      overdueAt: NOW + 3 * HOUR,
      check: anAskedCheck({ remindAt: NOW + 2 * HOUR }),
      danger: anOpenDanger({ askAt: NOW + HOUR }),
      course: moving,
    });
    expect(attendAt(person)).toBe(NOW + 10 * MINUTE);
    expect(attendAt({ ...person, course: aPerson().course })).toBe(NOW + HOUR);
  });
});
