import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

const stream = (isTTY: boolean) => {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  return { written, isTTY, write };
};

test('on a terminal a bar fills on one line', () => {
  const terminal = stream(true);
  let now = 0;
  const progress = progressOn(terminal, 12, () => now);
  progress.at(0, 1, 0);
  progress.at(0.1, 2, 40);
  now += 5_000;
  progress.at(0.5, 7, 1_234);
  progress.at(1, 13, 2_000);
  const shown = terminal.written.map((line) => line.replace('\r', '').trimEnd());
  expect(shown).toEqual([
    `${'░'.repeat(30)}   0 %  week 1 of 12  0 letters  0 s`,
    `${'█'.repeat(15)}${'░'.repeat(15)}  50 %  week 7 of 12  1234 letters  5 s`,
    `${'█'.repeat(30)} 100 %  week 12 of 12  2000 letters  5 s`,
  ]);
});

test('elsewhere it says one plain line a week', () => {
  const file = stream(false);
  const progress = progressOn(file, 2, () => 0);
  progress.at(0, 1, 0);
  progress.at(0.3, 1, 10);
  progress.at(0.5, 2, 20);
  progress.end();
  expect(file.written).toEqual(['week 1 of 2  0 letters  0 s\n', 'week 2 of 2  20 letters  0 s\n']);
});
