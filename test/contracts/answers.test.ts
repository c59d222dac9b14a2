import { expect, test } from 'vitest';
import { dynamoAnswers } from '../../lambdas/adapters/dynamo-answers.ts';
import type { Answer } from '../../lambdas/domain/answer.ts';
import {
  aBeforeAnswer,
  aCheckAnswer,
  aGoalAnswer,
  aLesson,
  aNumberAnswer,
  aPersonId,
  aSafetyAnswer,
  DAY,
  NOW,
  someLegs,
} from '../builders.ts';
import { fakeAnswers } from '../record-fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();
const answers: readonly Answer[] = [
  aCheckAnswer(),
  aCheckAnswer({
    check: 'end',
    answers: { pain: 0, walking: 5, standing: 0, limits: 10, change: 1 },
    legs: {
      before: someLegs({ level: 3, why: 'eased', steppedUpAt: NOW - DAY, worseSince: NOW - 5 }),
      after: someLegs({ level: 2, why: 'started-gently', steppedUpAt: NOW - DAY }),
    },
  }),
  aNumberAnswer({ pain: 0, daysDone: 0 }),
  aNumberAnswer({ pain: 10 }),
  aSafetyAnswer(),
  aSafetyAnswer({ signs: ['urine', 'calf'] }),
  aBeforeAnswer(),
  aBeforeAnswer({ ticked: ['heart', 'surgery'] }),
  aGoalAnswer({ look: 'further' }),
];

onEveryTable({ fake: () => fakeAnswers(), real: dynamoAnswers }, (make) => {
  test('nothing is there at first', async () => {
    expect(await make().read(id, 1)).toEqual([]);
  });

  test.each(answers)('an answer is read as it was recorded: %j', async (answer) => {
    const store = make();
    await store.record(answer);
    expect(await store.read(id, 1)).toStrictEqual([answer]);
  });

  test('all of a run are read, oldest first, whatever the order they came in', async () => {
    const store = make();
    const later = aCheckAnswer({ at: NOW + 1, check: 'middle' });
    const before = aNumberAnswer({ at: NOW - 10 * DAY });
    for (const answer of [later, aSafetyAnswer(), before, aCheckAnswer()]) {
      await store.record(answer);
    }
    const read = await store.read(id, 1);
    expect(read).toEqual([before, aCheckAnswer(), aSafetyAnswer(), later]);
  });

  test('a correction stands beside what it corrects; the same answer twice is one', async () => {
    const store = make();
    await store.record(aNumberAnswer({ pain: 4 }));
    await store.record(aNumberAnswer({ pain: 4 }));
    await store.record(aNumberAnswer({ pain: 5, at: NOW + 60 }));
    expect(await store.read(id, 1)).toMatchObject([{ pain: 4 }, { pain: 5 }]);
  });

  test('two of one kind in the same second stand side by side, each once', async () => {
    const store = make();
    const signs = aSafetyAnswer({ signs: ['urine', 'calf'] });
    const [ten, days] = [aNumberAnswer({ pain: 10 }), aNumberAnswer({ pain: 4, daysDone: 3 })];
    const all = [aNumberAnswer({ pain: 4 }), days, ten, aSafetyAnswer(), signs];
    for (const answer of all) {
      await store.record(answer);
      await store.record(answer);
    }
    expect(await store.read(id, 1)).toEqual(all);
  });

  test('what the same answer did is written anew', async () => {
    const store = make();
    const legs = { before: someLegs({ level: 3 }), after: someLegs({ level: 2 }) };
    await store.record(aNumberAnswer());
    await store.record(aNumberAnswer({ legs }));
    expect(await store.read(id, 1)).toEqual([aNumberAnswer({ legs })]);
  });

  test('each run and each person has answers of their own', async () => {
    const store = make();
    await store.record(aNumberAnswer());
    await store.record(aNumberAnswer({ run: 2 }));
    await store.record(aNumberAnswer({ run: 11 }));
    await store.record(aNumberAnswer({ personId: aPersonId('d') }));
    expect(await store.read(id, 1)).toEqual([aNumberAnswer()]);
    expect(await store.read(id, 3)).toEqual([]);
  });

  test('erased are those of every run, and nobody else’s', async () => {
    const store = make();
    const other = aNumberAnswer({ personId: aPersonId('d') });
    const many = Array.from({ length: 20 }, (_, week) =>
      aNumberAnswer({ at: NOW + week * DAY, lesson: aLesson('keep-going') }),
    );
    for (const answer of [...many, aSafetyAnswer({ run: 2 }), other]) await store.record(answer);
    await store.erase(id);
    await store.erase(id);
    expect(await store.read(id, 1)).toEqual([]);
    expect(await store.read(id, 2)).toEqual([]);
    expect(await store.read(aPersonId('d'), 1)).toEqual([other]);
  });
});
