import { expect, test } from 'vitest';
import { beginAgain, openOnward, writeLater } from '../../../lambdas/usecases/go-onward.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { aLesson, DAY, NOW, WEEK } from '../../builders.ts';
import { aCheckAnswer } from '../domain/some-answers.ts';
import { id, listening } from './a-listening-course.ts';

const finished = {
  course: { kind: 'completed', at: NOW - DAY, number: 9 },
  lastLesson: aLesson('keep-going'),
  lastLessonAt: NOW - DAY,
  overdueAt: undefined,
} as const;

test('shows nothing that was answered to whoever keeps no answers', async () => {
  const course = await listening({ ...finished, healthConsent: false });
  await course.parts.answers.record({ ...aCheckAnswer('start'), personId: id });
  expect(await openOnward(course.parts, course)).toMatchObject({
    kind: 'onward',
    page: { outcome: 'no-answers', weeks: 8, later: false },
  });
});

test('before the end it shows the plan, and neither a new start nor the later letter', async () => {
  const course = await listening();
  expect(await openOnward(course.parts, course)).toMatchObject({
    page: { weeks: 0, later: undefined },
  });
  expect(await writeLater(course.parts, course, true)).toMatchObject({
    page: { later: undefined },
  });
  expect(course.parts.consents.consents).toEqual([]);
});

test('starting again from week 3 brings weeks 3 to 8, each once, and the first run none again', async () => {
  const course = await listening(finished);
  expect((await beginAgain(course.parts, course, 3)).kind).toBe('begun');
  await course.live(12 * WEEK);
  expect(course.taken.map(({ name }) => name)).toEqual(
    ['first-steps', 'half-way-there', 'your-day', 'easier-going', 'your-choices', 'keep-going'].map(
      (lesson) => `2 ${lesson}`,
    ),
  );
  expect(course.me()).toMatchObject({ run: 2, course: { kind: 'completed' } });
  expect(course.parts.timeline.notes.map(({ event }) => event.kind)).toContain('began-again');
});

test('two presses at once are one new start', async () => {
  const course = await listening(finished);
  const both = await Promise.all([
    beginAgain(course.parts, course, 3),
    beginAgain(course.parts, course, 3),
  ]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(['begun', 'not-now']);
  expect(course.me().run).toBe(2);
});

test('the one letter comes after twelve weeks, once, and nothing after it', async () => {
  const course = await listening(finished);
  await writeLater(course.parts, course, true);
  await course.live(11 * WEEK + 6 * DAY);
  expect(course.notices).toEqual([]);
  await course.live(20 * WEEK);
  expect(course.notices.map(({ name }) => name)).toEqual([`1 twelve-weeks-on-${NOW}`]);
  expect(course.taken).toEqual([]);
});

test('whoever leaves meanwhile does not get it', async () => {
  const course = await listening(finished);
  await writeLater(course.parts, course, true);
  await leave(course.parts, id, 'link');
  expect(course.me().later).toBeUndefined();
  await course.live(20 * WEEK);
  expect(course.notices).toEqual([]);
});
