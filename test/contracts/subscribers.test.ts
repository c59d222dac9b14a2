import { expect, test } from 'vitest';
import { dynamoSubscribers } from '../../lambdas/adapters/dynamo-subscribers.ts';
import type { Person } from '../../lambdas/domain/person.ts';
import {
  aLesson,
  anAddress,
  anAskedCheck,
  anOpenDanger,
  aPerson,
  aPersonId,
  aTrace,
  DAY,
  everythingSet,
  NOW,
  someLegs,
} from '../builders.ts';
import { fakeSubscribers } from '../fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();
const fresh = aPerson({ version: 1 });
const moved = { id: aPersonId('d'), runsAfter: 2 };
const people: readonly Person[] = [
  fresh,
  aPerson({
    version: 1,
    firstName: '',
    language: 'es',
    work: 'on-feet',
    surgery: true,
    surgeryDate: '2026-02-28',
    textSize: 'large',
    tracking: true,
    source: 'poster "A" ünïcode',
    course: { kind: 'left', at: NOW, why: 'one-click', number: 12 },
    lastLesson: undefined,
    lastLessonAt: undefined,
    overdueAt: undefined,
    // Asked not to be asked again.
    unanswered: undefined,
  }),
  aPerson({ version: 1, course: { kind: 'completed', at: NOW, number: 9 }, overdueAt: undefined }),
  everythingSet({ version: 1 }),
  aPerson({
    version: 1,
    unanswered: 3,
    check: anAskedCheck({ remindAt: NOW + DAY }),
    danger: anOpenDanger({ askAt: undefined, waited: true }),
    legs: someLegs({ level: 3, why: 'steady', steppedUpAt: NOW - DAY }),
    course: {
      kind: 'held',
      at: NOW,
      lesson: aLesson('keep-going'),
      number: 7,
    },
    overdueAt: undefined,
  }),
  aPerson({
    version: 1,
    course: {
      kind: 'moving',
      at: NOW,
      to: moved,
      address: anAddress('sam@new.example'),
      number: 4,
      from: { kind: 'completed', at: NOW - DAY, number: 4, early: true },
    },
  }),
];

onEveryTable({ fake: () => fakeSubscribers(), real: dynamoSubscribers }, (make) => {
  test('nobody is there at first', async () => {
    expect(await make().read(id)).toBeUndefined();
  });

  test.each(people)('a person is read as they were saved, to the last field', async (person) => {
    const subscribers = make();
    expect(await subscribers.save(person)).toBe('saved');
    expect(await subscribers.read(id)).toEqual(person);
    expect(Object.keys((await subscribers.read(id)) ?? {}).sort()).toEqual(
      Object.keys(person).sort(),
    );
  });

  test('a first version is saved only where there is none', async () => {
    const subscribers = make();
    await subscribers.save(fresh);
    expect(await subscribers.save({ ...fresh, firstName: 'Sam' })).toBe('conflict');
    expect(await subscribers.read(id)).toEqual(fresh);
  });

  test('a later version is saved only over the one before it', async () => {
    const subscribers = make();
    expect(await subscribers.save({ ...fresh, version: 2 })).toBe('conflict');
    await subscribers.save(fresh);
    expect(await subscribers.save({ ...fresh, version: 3 })).toBe('conflict');
    expect(await subscribers.save({ ...fresh, version: 2, firstName: 'Sam' })).toBe('saved');
    expect(await subscribers.save({ ...fresh, version: 2 })).toBe('conflict');
    expect(await subscribers.read(id)).toMatchObject({ version: 2, firstName: 'Sam' });
  });

  test('of many that write at once one wins', async () => {
    const subscribers = make();
    await subscribers.save(fresh);
    const names = ['A', 'B', 'C', 'D', 'E'];
    const saved = await Promise.all(
      names.map((firstName) => subscribers.save({ ...fresh, version: 2, firstName })),
    );
    expect(saved.filter((one) => one === 'saved')).toHaveLength(1);
    const winner = names[saved.indexOf('saved')];
    expect((await subscribers.read(id))?.firstName).toBe(winner);
  });

  test('what is left out is gone from the store', async () => {
    const subscribers = make();
    await subscribers.save(aPerson({ version: 1, work: 'desk' }));
    await subscribers.save(aPerson({ version: 2, overdueAt: undefined }));
    expect(await subscribers.read(id)).toMatchObject({ work: undefined, overdueAt: undefined });
    expect(await subscribers.waiting(NOW + 365 * DAY, 10)).toEqual([]);
  });

  test('those who wait are found oldest first, from the second after their time on', async () => {
    const subscribers = make();
    const at = { b: NOW - 5, c: NOW - 50, d: NOW, e: NOW - 1, f: NOW + 1 };
    for (const [letter, overdueAt] of Object.entries(at)) {
      await subscribers.save(aPerson({ id: aPersonId(letter), version: 1, overdueAt }));
    }
    await subscribers.save(aPerson({ id: aPersonId('g'), version: 1, overdueAt: undefined }));
    expect(await subscribers.waiting(NOW, 10)).toEqual(['c', 'b', 'e'].map(aPersonId));
    expect(await subscribers.waiting(NOW, 2)).toEqual(['c', 'b'].map(aPersonId));
    expect(await subscribers.waiting(NOW + 2, 10)).toHaveLength(5);
  });

  test('whoever moves on waits at their new time alone', async () => {
    const subscribers = make();
    await subscribers.save(aPerson({ version: 1, overdueAt: NOW - 5 }));
    await subscribers.save(aPerson({ version: 2, overdueAt: NOW + 5 }));
    expect(await subscribers.waiting(NOW, 10)).toEqual([]);
    expect(await subscribers.waiting(NOW + 6, 10)).toEqual([id]);
  });

  test.each([
    ['the reminder of a check', { check: anAskedCheck({ remindAt: NOW - 5 }) }],
    ['the day-after letter', { danger: anOpenDanger({ askAt: NOW - 5 }) }],
    ['an overdue lesson', { overdueAt: NOW - 5 }],
    [
      'an erasing that broke off',
      { course: { kind: 'left', why: 'erased', at: NOW - 605, number: 2 } },
    ],
  ] as const)('whoever waits for %s is found by it', async (_what, waits) => {
    const subscribers = make();
    await subscribers.save(aPerson({ version: 1, overdueAt: NOW + 9 * DAY, ...waits }));
    expect(await subscribers.waiting(NOW - 5, 10)).toEqual([]);
    expect(await subscribers.waiting(NOW - 4, 10)).toEqual([id]);
  });

  test.each([aTrace({ version: 2 }), aTrace({ version: 2, run: 3, number: 41, movedTo: moved })])(
    'a person fades to a trace, and is no person any more',
    async (trace) => {
      const subscribers = make();
      await subscribers.save(fresh);
      expect(await subscribers.trace(id)).toBeUndefined();
      expect(await subscribers.fade(id, trace)).toBe('saved');
      expect(await subscribers.read(id)).toBeUndefined();
      expect(await subscribers.trace(id)).toStrictEqual(trace);
      expect(await subscribers.waiting(NOW + 365 * DAY, 10)).toEqual([]);
    },
  );

  test('nobody fades whom someone else has changed meanwhile', async () => {
    const subscribers = make();
    expect(await subscribers.fade(id, aTrace({ version: 2 }))).toBe('conflict');
    await subscribers.save(fresh);
    expect(await subscribers.fade(id, aTrace({ version: 3 }))).toBe('conflict');
    expect(await subscribers.fade(id, aTrace({ version: 1 }))).toBe('conflict');
    expect(await subscribers.read(id)).toEqual(fresh);
    expect(await subscribers.trace(id)).toBeUndefined();
  });

  test('whoever comes back after fading takes the place of their trace', async () => {
    const subscribers = make();
    await subscribers.save(fresh);
    await subscribers.fade(id, aTrace({ version: 2 }));
    expect(await subscribers.save(aPerson({ version: 1, run: 2 }))).toBe('conflict');
    expect(await subscribers.save(aPerson({ version: 2, run: 2 }))).toBe('conflict');
    expect(await subscribers.save(aPerson({ version: 3, run: 2 }))).toBe('saved');
    expect(await subscribers.read(id)).toEqual(aPerson({ version: 3, run: 2 }));
    expect(await subscribers.trace(id)).toBeUndefined();
  });
});
