import { expect, test } from 'vitest';
import { Activity } from '../../local/activity.ts';
import { VirtualClock } from '../../local/clock.ts';
import type { DueSource } from '../../local/world.ts';

/** A source with moments of its own that writes down when it ran. */
function alarmAt(name: string, moments: number[], ran: string[], after?: () => void): DueSource {
  const left = [...moments];
  return {
    name,
    next: () => left[0],
    async runDue(now) {
      left.shift();
      ran.push(`${name}@${now}`);
      after?.();
    },
  };
}

function makeClock(options: { inFlight?: () => boolean; faults?: string[] } = {}) {
  const activity = new Activity();
  const clock = new VirtualClock({
    startAt: 1_000,
    activity,
    inFlight: options.inFlight ?? (() => false),
    onFault: (source) => options.faults?.push(source),
  });
  return { activity, clock };
}

test('forward runs everything due, each at its own moment and in order', async () => {
  const { clock } = makeClock();
  const ran: string[] = [];
  clock.addSource(alarmAt('a', [1_500, 3_000], ran));
  clock.addSource(alarmAt('b', [2_000, 9_000], ran));
  expect(await clock.forward(4_000)).toBe(5_000);
  expect(ran).toEqual(['a@1500', 'b@2000', 'a@3000']);
});

test('what lies in the past runs now', async () => {
  const { clock } = makeClock();
  const ran: string[] = [];
  clock.addSource(alarmAt('late', [10], ran));
  await clock.settle();
  expect(ran).toEqual(['late@1000']);
});

test('next goes to the next moment and no further', async () => {
  const { clock } = makeClock();
  const ran: string[] = [];
  clock.addSource(alarmAt('a', [2_000, 3_000], ran));
  expect(await clock.next()).toBe(2_000);
  expect(ran).toEqual(['a@2000']);
});

test('next stays where nothing is due', async () => {
  const { clock } = makeClock();
  expect(await clock.next()).toBe(1_000);
});

test('time stands still while something is under way', async () => {
  const { activity, clock } = makeClock();
  const leave = activity.enter();
  const moved = clock.forward(1_000);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(clock.now()).toBe(1_000);
  leave();
  expect(await moved).toBe(2_000);
});

test('what an event brings about is finished before time moves on', async () => {
  const { activity, clock } = makeClock();
  const ran: string[] = [];
  const work = () => {
    const leave = activity.enter();
    setTimeout(() => {
      ran.push(`worked@${clock.now()}`);
      leave();
    }, 20);
  };
  clock.addSource(alarmAt('a', [1_500], ran, work));
  clock.addSource(alarmAt('b', [1_501], ran));
  await clock.forward(1_000);
  expect(ran).toEqual(['a@1500', 'worked@1500', 'b@1501']);
});

test('a stopped clock lets a function under way finish', async () => {
  let inFlight = true;
  const { clock } = makeClock({ inFlight: () => inFlight });
  const ran: string[] = [];
  clock.addSource(
    alarmAt('timer', [1_200], ran, () => {
      inFlight = false;
    }),
  );
  clock.addSource(alarmAt('other', [1_300], ran));
  await clock.settle();
  expect(ran).toEqual(['timer@1200']);
  expect(clock.now()).toBe(1_200);
});

test('a source that fails is reported, and time goes on', async () => {
  const faults: string[] = [];
  const { clock } = makeClock({ faults });
  clock.addSource(
    alarmAt('broken', [1_100], [], () => {
      throw new Error('no');
    }),
  );
  expect(await clock.forward(500)).toBe(1_500);
  expect(faults).toEqual(['broken']);
});

test('a source that stays due for ever is named instead of hanging the clock', async () => {
  const { clock } = makeClock();
  clock.addSource({ name: 'stubborn', next: () => 0, runDue: async () => undefined });
  await expect(clock.forward(1)).rejects.toThrow('stubborn stays due');
});

test('a running clock passes virtual seconds in real time until it is stopped', async () => {
  const { clock } = makeClock();
  const ran: string[] = [];
  clock.addSource(alarmAt('a', [61_000], ran));
  clock.run(1_000);
  expect(clock.mode).toEqual({ kind: 'running', speed: 1_000 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await clock.stop();
  expect(ran).toEqual(['a@61000']);
  const stoppedAt = clock.now();
  expect(stoppedAt).toBeGreaterThan(150_000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(clock.now()).toBe(stoppedAt);
  await clock.close();
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('forward refuses %s', async (ms) => {
  await expect(makeClock().clock.forward(ms)).rejects.toThrow(RangeError);
});
