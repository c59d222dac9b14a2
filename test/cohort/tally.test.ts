import { expect, test } from 'vitest';
import { aLife, letterTo, morning } from './a-life.ts';
import { tableOf, tallyOf } from './tally.ts';

test('weeks are counted one by one, and what stands at their end beside them', () => {
  const ann = aLife(0);
  ann.receives(letterTo(ann, 'welcome', morning(0)));
  ann.receives(letterTo(ann, 'how-it-works', morning(7)));
  ann.closes('pause', morning(8), morning(20));
  const ben = aLife(1);
  ben.receives(letterTo(ben, 'welcome', morning(0)));
  ben.dangers.push({ from: morning(1), until: morning(8), why: 'fever' });
  ben.leaves(morning(8), 'by one click');
  expect(tableOf(tallyOf([ann, ben], 2)).split('\n')).toEqual([
    'week  signed up  confirmed  lessons  notices  checks  numbers  dangers  moved  data  left  erased  completed  | on course  paused  held  danger open',
    '   1          0          2        2        0       0        0        0      0     0     0       0          0            2       0     0            1',
    '   2          0          0        1        0       0        0        0      0     0     1       0          0            1       1     0            0',
    ' all          0          2        3        0       0        0        0      0     0     1       0          0            1       1     0            0',
  ]);
});
