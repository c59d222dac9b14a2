import { expect, test } from 'vitest';
import { consoleJournal } from '../../../lambdas/adapters/console-journal.ts';

function aJournal() {
  const lines: string[] = [];
  const journal = consoleJournal(
    'WalkEasier',
    (line) => lines.push(line),
    () => 1_795_360_000_123,
  );
  return { journal, read: () => lines.map((line) => JSON.parse(line)) };
}

test('an event is one line of JSON', () => {
  const { journal, read } = aJournal();
  journal.info('lesson.refused', { code: 'Throttling\nx' });
  journal.info('fault');
  expect(read()).toEqual([{ event: 'lesson.refused', code: 'Throttling\nx' }, { event: 'fault' }]);
});

test('a count is a metric in the format that CloudWatch reads out of a log line', () => {
  const { journal, read } = aJournal();
  journal.count('LessonsAccepted');
  journal.count('SubscribersOverdue', 12);
  expect(read()).toEqual([
    {
      _aws: {
        Timestamp: 1_795_360_000_123,
        CloudWatchMetrics: [
          {
            Namespace: 'WalkEasier',
            Dimensions: [[]],
            Metrics: [{ Name: 'LessonsAccepted', Unit: 'Count' }],
          },
        ],
      },
      LessonsAccepted: 1,
    },
    expect.objectContaining({ SubscribersOverdue: 12 }),
  ]);
});
