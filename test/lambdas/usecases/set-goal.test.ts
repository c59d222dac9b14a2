import { expect, test } from 'vitest';
import { chooseGoal, lookAtGoal, makePlan, openGoal } from '../../../lambdas/usecases/set-goal.ts';
import { aLesson, NOW } from '../../builders.ts';
import { listening } from './a-listening-course.ts';

test('a goal is one, and choosing the same again writes nothing', async () => {
  const course = await listening();
  await chooseGoal(course.parts, course, 'garden');
  const { version } = course.me();
  await chooseGoal(course.parts, course, 'garden');
  expect(course.me()).toMatchObject({ goal: 'garden', version });
});

test.each([
  ['first-steps', 'garden', false],
  ['half-way-there', 'garden', true],
  ['your-choices', 'garden', true],
  ['keep-going', 'garden', true],
  ['keep-going', undefined, false],
] as const)('after %s with goal %s it asks how near: %s', async (lesson, goal, asksLook) => {
  const { parts, token } = await listening({ goal, lastLesson: aLesson(lesson) });
  expect(await openGoal(parts, { token })).toMatchObject({ kind: 'goal', goal, asksLook });
});

test.each([
  ['your-choices', 'half-way-there'],
  ['keep-going', 'keep-going'],
])('a look after %s answers the letter %s', async (last, asked) => {
  const course = await listening({ goal: 'walk', lastLesson: aLesson(last) });
  expect((await lookAtGoal(course.parts, course, 'same')).kind).toBe('kept');
  expect(course.parts.answers.answers).toMatchObject([
    {
      kind: 'goal',
      lesson: asked,
      goal: 'walk',
      look: 'same',
      at: NOW,
      version: 'goal-2026-11-25',
    },
  ]);
});

test('the plan is the last that was made', async () => {
  const course = await listening();
  await makePlan(course.parts, course, { when: 'walk', will: 'sit' });
  await makePlan(course.parts, course, { when: 'shop', will: 'cart' });
  expect(course.me().plan).toEqual({ when: 'shop', will: 'cart' });
});
