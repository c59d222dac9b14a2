import { expect, test } from 'vitest';
import { openDanger, openDespair } from '../../../lambdas/usecases/open-danger.ts';
import { MINUTE, NOW } from '../../builders.ts';
import { listening } from './a-listening-course.ts';

test('a sign that a reply tells of holds the exercises and opens an escalation, as a tick does', async () => {
  const course = await listening();
  await openDanger(course.parts, course.me(), ['urine'], undefined, 'reply', NOW);
  expect(course.me().danger).toMatchObject({ openedAt: NOW, waited: false });
  expect(course.parts.escalations.escalations).toMatchObject([
    { level: 'emergency', kinds: ['nerve'], via: 'reply', unsure: false, closed: undefined },
  ]);
  expect(course.parts.answers.answers).toMatchObject([{ kind: 'safety', signs: ['urine'] }]);
});

test('despair opens an emergency of which nothing says what it was', async () => {
  const course = await listening();
  await openDespair(course.parts, course.me(), NOW);
  expect(course.me().danger).toMatchObject({ openedAt: NOW });
  expect(course.parts.escalations.escalations).toMatchObject([{ level: 'emergency', kinds: [] }]);
  expect(course.parts.answers.answers).toEqual([]);
});

test('despair loses no kind of a sign that is open', async () => {
  const course = await listening();
  await openDanger(course.parts, course.me(), ['calf'], undefined, 'reply', NOW);
  await openDespair(course.parts, course.me(), NOW + MINUTE);
  expect(course.parts.escalations.escalations).toMatchObject([
    { level: 'emergency', kinds: ['calf'], reportedAt: [NOW, NOW + MINUTE] },
  ]);
});
