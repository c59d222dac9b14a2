import { expect, test } from 'vitest';
import { changesClocks } from '../lambdas/domain/wall-clock.ts';
import { changes } from './changes.ts';
import { goings } from './going.ts';
import { addressesOf, inventPerson, numberOf } from './invented-person.ts';
import { START, WEEK } from './moments.ts';
import { places } from './places.ts';
import type { PlanKind } from './plans.ts';

const many = Array.from({ length: 1_000 }, (_, number) => inventPerson(1, number, 12));

test('a person is a function of the seed and their number', () => {
  expect(inventPerson(1, 7, 12)).toEqual(inventPerson(1, 7, 12));
  expect(inventPerson(2, 7, 12)).not.toEqual(inventPerson(1, 7, 12));
  expect(inventPerson(1, 8, 12)).not.toEqual(inventPerson(1, 7, 12));
});

test('among a thousand every habit is found', () => {
  const planned = new Set(many.flatMap(({ plans }) => plans.map(({ kind }) => kind)));
  const known = [...Object.keys(changes), ...Object.keys(goings)] as PlanKind[];
  expect([...planned].sort()).toEqual(known.sort());
  expect(new Set(many.map(({ setup }) => setup)).size).toBe(3);
  expect(new Set(many.map(({ consent }) => consent)).size).toBe(3);
  expect(many.filter(({ confirmsAfter }) => confirmsAfter === undefined).length).toBeGreaterThan(
    50,
  );
  expect(many.filter(({ confirmsAfter = 0 }) => confirmsAfter > WEEK).length).toBeGreaterThan(10);
  expect(many.some(({ scanned }) => scanned)).toBe(true);
});

test('nobody plans anything before they could have joined, or after the end', () => {
  for (const { joinsAfter, plans } of many) {
    for (const { after } of plans) {
      expect(after).toBeGreaterThan(joinsAfter);
      expect(after).toBeLessThanOrEqual(12 * WEEK);
    }
  }
});

test('within twelve weeks clocks change in the north and in the south, also in zones off the full hour', () => {
  const [from, until] = [START / 1000, (START + 12 * WEEK) / 1000];
  const changing = places
    .map(({ timeZone }) => timeZone)
    .filter((zone) => changesClocks(zone, from, until));
  for (const zone of ['America/New_York', 'Europe/Madrid', 'America/Santiago', 'Pacific/Chatham']) {
    expect(changing).toContain(zone);
  }
  expect(changing.length).toBeLessThan(places.length);
});

test('every mailbox is known by its number', () => {
  const { first, second } = addressesOf(42);
  expect([numberOf(first), numberOf(second), numberOf('ann@example.org')]).toEqual([
    42,
    42,
    undefined,
  ]);
});
