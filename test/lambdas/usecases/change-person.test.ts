import { expect, test } from 'vitest';
import { changed, rebooked } from '../../../lambdas/domain/course-progress.ts';
import { changePerson } from '../../../lambdas/usecases/change-person.ts';
import { aPersonId, DAY, NOW } from '../../builders.ts';
import { id, listening } from './a-listening-course.ts';
import { meanwhile, throughEachCall } from './dying.ts';

test('a change that moves the lesson makes the new booking before it takes back the old', async () => {
  const course = await listening();
  const calls: string[] = [];
  const watched = throughEachCall(course.parts, (call, name) => (...given) => {
    calls.push(name);
    return call(...given);
  });
  await changePerson(watched, id, (person) => rebooked(person, NOW + 9 * DAY));
  expect(calls).toEqual([
    'subscribers.read',
    'subscribers.save',
    'bookings.book',
    'bookings.cancel',
  ]);
  expect(course.parts.bookings.booked.map(({ at }) => at)).toEqual([NOW + 9 * DAY]);
});

test('a change of anything else leaves the booking alone', async () => {
  const course = await listening();
  await changePerson(course.parts, id, (person) => changed(person, { goal: 'walk' }));
  expect(course.me().goal).toBe('walk');
  expect(course.parts.bookings.history).toHaveLength(1);
});

test('a step that changes nothing writes nothing', async () => {
  const course = await listening();
  course.parts.subscribers.save = () => Promise.reject(new Error('written for nothing'));
  expect(await changePerson(course.parts, id, (person) => person)).toEqual(course.me());
});

test('where someone else wrote meanwhile, the step runs again on what they wrote', async () => {
  const course = await listening();
  const parts = meanwhile(course.parts, 'subscribers.save', () =>
    changePerson(course.parts, id, (person) => changed(person, { goal: 'walk' })),
  );
  await changePerson(parts, id, (person) => changed(person, { firstName: `${person.goal}` }));
  expect(course.me()).toMatchObject({ goal: 'walk', firstName: 'walk' });
});

test('where nobody is, nothing happens', async () => {
  const course = await listening();
  expect(await changePerson(course.parts, aPersonId('d'), (person) => person)).toBeUndefined();
});
