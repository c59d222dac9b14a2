import { describe, expect, test } from 'vitest';
import {
  Band,
  Change,
  CheckAnswers,
  checkOf,
  DaysDone,
  isCheckOpen,
  SafetyAnswer,
  unreminded,
  ZeroToTen,
} from '../../../lambdas/domain/check.ts';
import { aLesson, anAskedCheck, DAY, NOW } from '../../builders.ts';

test.each([
  ['welcome', 'start'],
  ['half-way-there', 'middle'],
  ['keep-going', 'end'],
  ['how-it-works', undefined],
  ['constructor', undefined],
])('the letter "%s" carries the check %j', (lesson, check) => {
  expect(checkOf(aLesson(lesson))).toBe(check);
});

describe('a check is open', () => {
  const asked = anAskedCheck({ askedAt: NOW });
  const answered = anAskedCheck({ askedAt: NOW, answeredAt: NOW + 27 * DAY });

  test.each([
    ['from its letter on', asked, NOW, true],
    ['to the last second of 28 days', asked, NOW + 28 * DAY - 1, true],
    ['and no longer', asked, NOW + 28 * DAY, false],
    ['for a week of correcting once it was answered', answered, NOW + 34 * DAY - 1, true],
    ['and not after that', answered, NOW + 34 * DAY, false],
    ['nor for the rest of its 28 days', { ...asked, answeredAt: NOW }, NOW + 7 * DAY, false],
  ])('%s', (_when, check, now, open) => {
    expect(isCheckOpen(check, now)).toBe(open);
  });
});

test('what is not to be reminded of (again) neither waits nor rides', () => {
  expect(unreminded(anAskedCheck({ remindAt: NOW, rides: true }))).toEqual(anAskedCheck());
  expect(unreminded(undefined)).toBeUndefined();
});

describe('a number on a scale', () => {
  test.each([
    ['0 to 10', ZeroToTen, 0, 10],
    ['the bands', Band, 0, 5],
    ['the change', Change, 1, 7],
    ['the days', DaysDone, 0, 7],
  ] as const)(
    'of %s is taken as a form or as JSON sends it, and nothing beyond',
    (_which, scale, from, to) => {
      for (let number = from; number <= to; number += 1) {
        expect(scale.parse(String(number))).toBe(number);
        expect(scale.parse(number)).toBe(number);
      }
      for (const beyond of [from - 1, to + 1, String(from - 1), String(to + 1)]) {
        expect(scale.safeParse(beyond).success, String(beyond)).toBe(false);
      }
    },
  );

  test.each([
    ['11'],
    [11],
    ['-1'],
    [-1],
    ['−1'],
    ['six'],
    ['1e1'],
    ['0x5'],
    [' 7'],
    ['7 '],
    ['7\n'],
    ['007'],
    ['5.0'],
    [5.5],
    ['٥'],
    [''],
    [Number.NaN],
    [true],
    [null],
    [undefined],
    [['5', '6']],
    [{}],
  ])('is not %j', (typed) => {
    expect(ZeroToTen.safeParse(typed).success).toBe(false);
  });

  test('may have a nought before it: there is only one way to understand it', () => {
    expect(ZeroToTen.parse('07')).toBe(7);
  });
});

describe('the safety question', () => {
  test('is answered by signs, or by "none of these"', () => {
    expect(SafetyAnswer.parse(['calf', 'fever'])).toEqual(['calf', 'fever']);
    expect(SafetyAnswer.parse(['none'])).toEqual([]);
  });

  test.each([
    ['nothing ticked', []],
    ['nothing sent', undefined],
    ['"none" beside a sign', ['none', 'calf']],
    ['a sign beside "none"', ['calf', 'none']],
    ['"none" twice', ['none', 'none']],
    ['a sign nobody knows', ['headache']],
    ['one that is no list', 'none'],
  ])('is not answered by %s', (_what, ticked) => {
    expect(SafetyAnswer.safeParse(ticked).success).toBe(false);
  });
});

describe('the other questions', () => {
  const typed = { pain: '6', walking: '2', standing: '1', limits: '10', change: '4' };

  test('are read from the texts of a form', () => {
    const read = { pain: 6, walking: 2, standing: 1, limits: 10, change: 4 };
    expect(CheckAnswers.parse(typed)).toEqual(read);
  });

  test('at the start ask for no change', () => {
    const { change: _, ...atTheStart } = typed;
    expect(CheckAnswers.parse(atTheStart)).not.toHaveProperty('change');
  });

  test.each(['pain', 'walking', 'standing', 'limits'])(
    'name "%s" alone where it is missing',
    (field) => {
      const { error } = CheckAnswers.safeParse({ ...typed, [field]: undefined });
      expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
    },
  );

  test('name each that is wrong', () => {
    const { error } = CheckAnswers.safeParse({ ...typed, pain: '11', change: '0' });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['pain', 'change']);
  });
});
