import { expect, test } from 'vitest';
import type { Holding } from '../../lambdas/domain/timeline.ts';
import { aLife, letterTo, morning } from './a-life.ts';
import { Books } from './books.ts';
import type { Life } from './life.ts';

/** The table's rows under each address: run and lesson. */
type Rows = Record<string, readonly (readonly [run: number, lesson: string])[]>;

const booksWith = (rows: Rows) =>
  new Books(async (address) => {
    const ledger = (rows[address] ?? []).map(([run, lesson]) => ({ run, lesson }));
    return { ledger, person: undefined } as unknown as Holding;
  });

async function balanceOf(life: Life, rows: Rows) {
  const books = booksWith(rows);
  await books.note(life, morning(20));
  const { owed, sent, twice, lost, unowed } = books.balance([life]);
  return [owed, sent, twice.length, lost.length, unowed.length];
}

test('a lesson with its row and its letter is owed and sent', async () => {
  const life = aLife();
  life.receives(letterTo(life, 'welcome', morning(0)));
  expect(await balanceOf(life, { [life.address]: [[1, 'welcome']] })).toEqual([1, 1, 0, 0, 0]);
});

test('one that came twice, one that never came, and one that is in no book are told apart', async () => {
  const life = aLife();
  life.receives(letterTo(life, 'welcome', morning(0)));
  life.receives(letterTo(life, 'welcome', morning(0) + 1));
  life.receives(letterTo(life, 'plan-your-rests', morning(14)));
  const rows = { [life.address]: [[1, 'welcome'] as const, [1, 'how-it-works'] as const] };
  expect(await balanceOf(life, rows)).toEqual([2, 2, 1, 1, 1]);
});

test('reminders are on the ledger and no lessons', async () => {
  const life = aLife();
  expect(await balanceOf(life, { [life.address]: [[1, 'remind-check-start']] })).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

test('a lesson counts once, whichever address its row was copied to', async () => {
  const life = aLife();
  const old = life.address;
  life.receives(letterTo(life, 'welcome', morning(0)));
  life.newAddress = { address: 'moved-0@elsewhere.example.org', at: morning(1) };
  life.moves(morning(1));
  life.receives(letterTo(life, 'how-it-works', morning(7)));
  const rows = {
    [old]: [[1, 'welcome'] as const],
    [life.address]: [[1, 'welcome'] as const, [1, 'how-it-works'] as const],
  };
  expect(await balanceOf(life, rows)).toEqual([2, 2, 0, 0, 0]);
});

test('a new time through the course is another one, also after going back to an old address', async () => {
  const life = aLife();
  const old = life.address;
  life.receives(letterTo(life, 'welcome', morning(0)));
  for (const address of ['moved-0@elsewhere.example.org', old]) {
    life.newAddress = { address, at: morning(1) };
    life.moves(morning(1));
  }
  life.leaves(morning(2), 'by one click');
  life.enrols(morning(3));
  life.receives(letterTo(life, 'welcome', morning(3), 3));
  const rows = { [old]: [[2, 'welcome'] as const, [3, 'welcome'] as const] };
  expect(await balanceOf(life, rows)).toEqual([2, 2, 0, 0, 0]);
});

test('a run that they never began is found, even where books and mail agree on it', async () => {
  const life = aLife();
  life.receives(letterTo(life, 'welcome', morning(0), 2));
  expect(await balanceOf(life, { [life.address]: [[2, 'welcome']] })).toEqual([1, 1, 0, 1, 1]);
});

test('what was noted before an erasure is remembered', async () => {
  const life = aLife();
  life.receives(letterTo(life, 'welcome', morning(0)));
  const rows: Rows = { [life.address]: [[1, 'welcome']] };
  const books = booksWith(rows);
  await books.note(life, morning(1));
  rows[life.address] = [];
  await books.note(life, morning(2));
  const { owed, lost, unowed } = books.balance([life]);
  expect([owed, lost.length, unowed.length]).toEqual([1, 0, 0]);
});

test('an active person whose lesson was due hours ago is owed it', async () => {
  const life = aLife();
  const due = { lesson: 'how-it-works', at: morning(7) / 1000, number: 2 };
  const person = { run: 1, course: { kind: 'active', next: due } };
  const books = new Books(async () => ({ ledger: [], person }) as unknown as Holding);
  await books.note(life, morning(7) + 3_600_000);
  expect(books.balance([life]).owed).toBe(0);
  await books.note(life, morning(7) + 3 * 3_600_000);
  expect(books.balance([life]).lost).toMatchObject([{ lesson: 'how-it-works' }]);
});
