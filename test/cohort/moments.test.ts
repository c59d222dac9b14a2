import { expect, test } from 'vitest';
import {
  dayAt,
  MINUTE,
  QUARTER,
  quarterFrom,
  quarterOf,
  START,
  startOf,
  weeksOn,
} from './moments.ts';

test('what is wanted at any time is done at the next of the moments, seven past a quarter', () => {
  const first = START + 7 * MINUTE;
  expect(quarterFrom(START)).toBe(first);
  expect(quarterFrom(first)).toBe(first);
  expect(quarterFrom(first + 1)).toBe(first + QUARTER);
});

test('letters of one burst came in one quarter, in whatever order they were sent', () => {
  const hour = START + 4 * QUARTER;
  expect(quarterOf(hour + 1_158)).toBe(quarterOf(hour + 1_000));
  expect(quarterOf(hour - 1)).not.toBe(quarterOf(hour));
});

test('days and weeks are those of the place, also across a clock change', () => {
  const evening = Date.UTC(2027, 2, 27, 22, 30);
  expect(dayAt(evening, 'Europe/Madrid')).toBe('2027-03-27');
  expect(dayAt(evening, 'Pacific/Kiritimati')).toBe('2027-03-28');
  expect(startOf('2027-03-29', 'Europe/Madrid')).toBe(Date.UTC(2027, 2, 28, 22));
  expect(weeksOn(evening, 1, 'Europe/Madrid')).toBe(Date.UTC(2027, 3, 3, 21, 30));
});
