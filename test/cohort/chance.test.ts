import { expect, test } from 'vitest';
import { chanceOf } from './chance.ts';

const drawn = (...names: (string | number)[]) => {
  const chance = chanceOf(...names);
  return Array.from({ length: 20 }, () => chance.between(0, 999));
};

test('the same names draw the same numbers, and any other name draws others', () => {
  expect(drawn(1, 'person', 7)).toEqual(drawn(1, 'person', 7));
  const others = [drawn(2, 'person', 7), drawn(1, 'person', 8), drawn(1, 'life', 7)];
  for (const other of others) expect(other).not.toEqual(drawn(1, 'person', 7));
});

test('numbers lie within their bounds and reach both', () => {
  const chance = chanceOf('bounds');
  const numbers = new Set(Array.from({ length: 500 }, () => chance.between(3, 6)));
  expect([...numbers].sort()).toEqual([3, 4, 5, 6]);
});

test('something likely happens about as often as it is said to', () => {
  const chance = chanceOf('likely');
  const often = Array.from({ length: 4_000 }, () => chance.is(0.3)).filter(Boolean).length;
  expect(often / 4_000).toBeCloseTo(0.3, 1);
});

test('of weighted values the heavier comes more often, one without weight never', () => {
  const chance = chanceOf('weights');
  const drawn = Array.from({ length: 4_000 }, () =>
    chance.weighted([
      [3, 'often'],
      [1, 'seldom'],
      [0, 'never'],
    ]),
  );
  const share = (value: string) => drawn.filter((one) => one === value).length / drawn.length;
  expect(share('often')).toBeCloseTo(0.75, 1);
  expect(share('seldom')).toBeCloseTo(0.25, 1);
  expect(share('never')).toBe(0);
});
