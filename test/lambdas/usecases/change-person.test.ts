import { expect, test } from 'vitest';
import { paused } from '../../../lambdas/domain/course-changes.ts';
import { changed, rebooked, rebookedByRhythm } from '../../../lambdas/domain/course-progress.ts';
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

test('a pause that begins, and one that ends before its time, stand on the timeline', async () => {
  const course = await listening();
  const { syllabus, timeline } = course.parts;
  const until = NOW + 21 * DAY;
  const pause = { until, why: 'asked' } as const;
  await changePerson(course.parts, id, (person) => paused(person, pause, syllabus, NOW));
  await changePerson(course.parts, id, (person) => changed(person, { goal: 'walk' }));
  course.clock.set(NOW + DAY);
  await changePerson(course.parts, id, (person) =>
    rebookedByRhythm(person, undefined, syllabus, NOW + DAY),
  );
  expect(timeline.notes.map(({ at, event }) => [at, event])).toEqual([
    [NOW, { kind: 'paused', ...pause }],
    [NOW + DAY, { kind: 'resumed' }],
  ]);
});
