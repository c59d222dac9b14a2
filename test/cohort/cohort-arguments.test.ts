import { expect, test } from 'vitest';
import { readCohortArguments, UsageError } from './cohort-arguments.ts';

test('what is not said is 200 people, 12 weeks and seed 1', () => {
  expect(readCohortArguments([])).toEqual({ patients: 200, weeks: 12, seed: 1 });
  const said = ['--patients', '2000', '--weeks', '4', '--seed', '77'];
  expect(readCohortArguments(said)).toEqual({ patients: 2_000, weeks: 4, seed: 77 });
});

test.each([
  [['--patients', 'nine'], '--patients nine is no whole number from 1 to 20000'],
  [['--patients', '0'], '--patients 0 is no'],
  [['--patients', '20001'], '--patients 20001 is no'],
  [['--patients', ''], '--patients  is no'],
  [['--weeks', '1.5'], '--weeks 1.5 is no'],
  [['--weeks', '1e1'], '--weeks 1e1 is no'],
  [['--seed', '-1'], "Option '--seed'"],
  [['--speed', '9'], "Unknown option '--speed'"],
  [['twelve'], "Unexpected argument 'twelve'"],
])('%j is answered in one line with the usage', (args, said) => {
  const read = () => readCohortArguments(args);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(said);
  expect(read).toThrow(/^[^\n]*\. Usage: npm run simulate -- [^\n]*$/);
});
