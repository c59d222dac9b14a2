import { expect, test } from 'vitest';
import { findPerson } from '../../../lambdas/usecases/find-person.ts';
import { aLesson, anAddress, aPerson, aPersonId, aTrace, NOW } from '../../builders.ts';
import { fakeSubscribers } from '../../fakes.ts';

const [a, b, c] = ['a', 'b', 'c'].map(aPersonId) as [never, never, never];
const moving = (id: never, to: { id: never; runsAfter: number }) =>
  aPerson({
    id,
    course: {
      kind: 'moving',
      at: NOW,
      to,
      address: anAddress(),
      number: 2,
      from: { kind: 'held', at: NOW, lesson: aLesson('keep-going'), number: 2 },
    },
  });

test('whoever never moved is found where they are, and nobody where nobody is', async () => {
  const subscribers = fakeSubscribers(aPerson({ id: a }));
  expect(await findPerson(subscribers, a)).toMatchObject({ person: { id: a }, runsAfter: 0 });
  expect(await findPerson(subscribers, b)).toBeUndefined();
});

test('whoever moved twice is found where they are now, with their runs counted on', async () => {
  const subscribers = fakeSubscribers(aPerson({ id: c, run: 4 }));
  subscribers.traces.set(a, aTrace({ movedTo: { id: b, runsAfter: 1 } }));
  subscribers.traces.set(b, aTrace({ movedTo: { id: c, runsAfter: 2 } }));
  expect(await findPerson(subscribers, a)).toMatchObject({ person: { id: c }, runsAfter: 3 });
});

test('whoever moved and was then erased is nowhere', async () => {
  const subscribers = fakeSubscribers();
  subscribers.traces.set(a, aTrace({ movedTo: { id: b, runsAfter: 1 } }));
  subscribers.traces.set(b, aTrace());
  expect(await findPerson(subscribers, a)).toBeUndefined();
});

test('whoever is on the way is where they were until they have arrived', async () => {
  const leaving = moving(a, { id: b, runsAfter: 2 });
  const earlier = aPerson({ id: b, run: 2 });
  const before = await findPerson(fakeSubscribers(leaving, earlier), a);
  expect(before).toMatchObject({ person: { id: a }, runsAfter: 0 });
  const after = await findPerson(fakeSubscribers(leaving, { ...earlier, run: 3 }), a);
  expect(after).toMatchObject({ person: { id: b }, runsAfter: 2 });
});

test('on the way back to where one came from is found, and the search ends', async () => {
  const subscribers = fakeSubscribers(moving(b, { id: a, runsAfter: 1 }));
  subscribers.traces.set(a, aTrace({ movedTo: { id: b, runsAfter: 0 } }));
  for (const id of [a, b]) {
    expect(await findPerson(subscribers, id)).toMatchObject({ person: { id: b } });
  }
});
