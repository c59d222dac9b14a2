import { expect, test } from 'vitest';
import { dynamoSignUps } from '../../lambdas/adapters/dynamo-sign-ups.ts';
import { aPersonId, aSignUp, DAY, NOW } from '../builders.ts';
import { fakeSignUps } from '../fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();
const END = NOW + 7 * DAY;

onEveryTable({ fake: () => fakeSignUps(), real: dynamoSignUps }, (make) => {
  test('a sign-up is read as it was saved, to the last field', async () => {
    const signUps = make();
    const signUp = aSignUp({ source: '<b>', lettersAt: [NOW - DAY, NOW], told: 'not-sure' });
    expect(await signUps.save(signUp, NOW)).toBe('saved');
    expect(await signUps.read(id, NOW)).toEqual(signUp);
  });

  test('one without letters is kept too', async () => {
    const signUps = make();
    await signUps.save(aSignUp({ lettersAt: [] }), NOW);
    expect((await signUps.read(id, NOW))?.lettersAt).toEqual([]);
  });

  test('it is gone for every reader after seven days, to the second', async () => {
    const signUps = make();
    await signUps.save(aSignUp(), NOW);
    expect(await signUps.read(id, END - 1)).toBeDefined();
    expect(await signUps.read(id, END)).toBeUndefined();
  });

  test('while it is open, only the version after it is saved', async () => {
    const signUps = make();
    await signUps.save(aSignUp(), NOW);
    expect(await signUps.save(aSignUp({ language: 'es' }), NOW)).toBe('conflict');
    expect(await signUps.save(aSignUp({ version: 3 }), NOW)).toBe('conflict');
    expect(await signUps.save(aSignUp({ version: 2, language: 'es' }), NOW)).toBe('saved');
    expect(await signUps.read(id, NOW)).toMatchObject({ version: 2, language: 'es' });
  });

  test('once it has ended, a first version takes its place', async () => {
    const signUps = make();
    await signUps.save(aSignUp({ version: 1 }), NOW);
    expect(await signUps.save(aSignUp({ askedAt: END - 1 }), END - 1)).toBe('conflict');
    expect(await signUps.save(aSignUp({ askedAt: END, language: 'es' }), END)).toBe('saved');
    expect(await signUps.read(id, END)).toMatchObject({ version: 1, language: 'es' });
  });

  test('of many first ones at once one is saved', async () => {
    const signUps = make();
    const saved = await Promise.all(
      [1, 2, 3, 4].map(() => signUps.save(aSignUp({ version: 1 }), NOW)),
    );
    expect(saved.filter((one) => one === 'saved')).toHaveLength(1);
  });
});
