import { expect, test } from 'vitest';
import { readBearer } from '../../../lambdas/usecases/read-bearer.ts';
import { aPersonId, HOUR, MINUTE, NOW } from '../../builders.ts';
import { id, listening } from './a-listening-course.ts';

test('a good token says who bears it, as they are now, and when it was signed', async () => {
  const course = await listening();
  course.clock.forward(MINUTE);
  expect(await readBearer(course.parts, course.session, 'session')).toEqual({
    person: course.me(),
    issuedAt: NOW,
    now: NOW + MINUTE,
  });
});

test('an expired, foreign, misused or cut one says nothing', async () => {
  const course = await listening();
  const { parts, session, token, sign } = course;
  for (const wrong of [token, sign('session', aPersonId('d')), session.slice(1), '', 'ñ']) {
    expect(await readBearer(parts, wrong, 'session')).toBeUndefined();
  }
  course.clock.forward(HOUR);
  expect(await readBearer(parts, session, 'session')).toBeUndefined();
  expect((await readBearer(parts, token, 'letter'))?.person.id).toBe(id);
});

test('a key that was retired opens nothing but the way out', async () => {
  const { parts, token } = await listening();
  const linkKeys = { ...parts.linkKeys, retired: new Set(['1', '2']) };
  expect(await readBearer({ ...parts, linkKeys }, token, 'letter')).toBeUndefined();
  expect(await readBearer({ ...parts, linkKeys }, token, 'leave')).toBeDefined();
});
