import { expect, test } from 'vitest';
import { Activity } from '../../local/activity.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function watched(activity: Activity): { over: boolean } {
  const seen = { over: false };
  void activity.idle().then(() => {
    seen.over = true;
  });
  return seen;
}

test('idle waits for all that has begun', async () => {
  const activity = new Activity();
  const leaves = [activity.enter(), activity.enter()];
  const seen = watched(activity);
  leaves[0]?.();
  leaves[0]?.();
  await turn();
  await turn();
  expect(seen.over).toBe(false);
  leaves[1]?.();
  await turn();
  await turn();
  expect(seen.over).toBe(true);
});

test('what the end of one thing begins keeps it busy', async () => {
  const activity = new Activity();
  const leave = activity.enter();
  const seen = watched(activity);
  leave();
  let again: (() => void) | undefined;
  void Promise.resolve().then(() => {
    again = activity.enter();
  });
  await turn();
  await turn();
  await turn();
  expect(seen.over).toBe(false);
  again?.();
  await turn();
  await turn();
  expect(seen.over).toBe(true);
});

test('a failure ends what it happened in', async () => {
  const activity = new Activity();
  await expect(activity.during(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(activity.busy).toBe(false);
});
