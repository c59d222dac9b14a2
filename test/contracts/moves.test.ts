import { expect, test } from 'vitest';
import { dynamoMoves } from '../../lambdas/adapters/dynamo-moves.ts';
import type { Clock, Moves } from '../../lambdas/domain/ports.ts';
import { aMove, anAddress, aPersonId, DAY, NOW } from '../builders.ts';
import { type FakeClock, fakeClock } from '../fakes.ts';
import { fakeMoves } from '../record-fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();

function onClock(moves: (clock: Clock) => Moves): { moves: Moves; clock: FakeClock } {
  const clock = fakeClock(NOW);
  return { clock, moves: moves(clock) };
}

onEveryTable(
  {
    fake: () => onClock(fakeMoves),
    real: (table) => onClock((clock) => dynamoMoves(table, clock)),
  },
  (make) => {
    test('a move is read as it was asked for, by whoever asked alone', async () => {
      const { moves } = make();
      await moves.ask(aMove());
      expect(await moves.read(id)).toStrictEqual(aMove());
      expect(await moves.read(aPersonId('d'))).toBeUndefined();
    });

    test('the newest one that was asked for stands', async () => {
      const { moves } = make();
      await moves.ask(aMove());
      const newest = aMove({ to: anAddress('sam@mail.example'), askedAt: NOW + 5 });
      await moves.ask(newest);
      expect(await moves.read(id)).toEqual(newest);
    });

    test('it is gone for every reader after seven days, to the second', async () => {
      const { moves, clock } = make();
      await moves.ask(aMove());
      clock.set(NOW + 7 * DAY - 1);
      expect(await moves.read(id)).toBeDefined();
      clock.forward(1);
      expect(await moves.read(id)).toBeUndefined();
    });
  },
);
