import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OutOfTimeError, sendInPace } from '../../../lambdas/usecases/send-in-pace.ts';
import type { SendOutcome } from '../../../lambdas/usecases/send-lesson.ts';

const sent: SendOutcome = { kind: 'sent' };

/** Time that passes only while something waits for it. */
function virtualTime() {
  let now = 1_000_000;
  const sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    wait: (milliseconds: number) =>
      new Promise<void>((wake) => {
        sleepers.push({ at: now + milliseconds, wake });
      }),
    /** Runs until nobody waits any more. */
    async pass(): Promise<void> {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        sleepers.sort((a, b) => a.at - b.at);
        const next = sleepers.shift();
        if (!next) return;
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

function aPace(perSecond: number) {
  const time = virtualTime();
  const starts: number[] = [];
  const paceOf = sendInPace({ perSecond, wait: time.wait, now: time.now });
  return {
    time,
    starts,
    /** One invocation with a batch of sends, each of which takes a while. */
    async invoke(outcomes: readonly SendOutcome[], takes = 50, timeout = 60_000) {
      const end = time.now() + timeout;
      const pace = paceOf(() => end - time.now());
      const batch = outcomes.map((outcome) =>
        pace(async () => {
          starts.push(time.now());
          await time.wait(takes);
          return outcome;
        }),
      );
      const settled = Promise.allSettled(batch);
      await time.pass();
      return settled;
    },
  };
}

const many = (count: number, outcome = sent) => Array.from({ length: count }, () => outcome);
const gaps = (starts: readonly number[]) => starts.slice(1).map((at, i) => at - (starts[i] ?? 0));

describe('the sends of a batch', () => {
  test('start evenly, the first at once', async () => {
    const { invoke, starts, time } = aPace(4);
    const begin = time.now();
    await invoke(many(5));
    expect(starts.map((at) => at - begin)).toEqual([0, 250, 500, 750, 1000]);
  });

  test('may overlap: a slow answer does not slow the pace', async () => {
    const { invoke, starts } = aPace(10);
    await invoke(many(4), 5_000);
    expect(gaps(starts)).toEqual([100, 100, 100]);
  });

  test('keep their distance across batches that follow each other at once', async () => {
    const { invoke, starts } = aPace(0.45);
    for (let batch = 0; batch < 4; batch += 1) await invoke(many(1));
    for (const gap of gaps(starts)) expect(gap).toBeGreaterThanOrEqual(1000 / 0.45 - 1);
  });

  test('begin at once after a pause', async () => {
    const { invoke, starts, time } = aPace(2);
    await invoke(many(2));
    void time.wait(60_000);
    await time.pass();
    const resumed = time.now();
    await invoke(many(1));
    expect(starts.at(-1)).toBe(resumed);
  });

  test('are never closer than the rate allows, whatever the batches and however long each takes', async () => {
    const rate = fc.double({ min: 0.2, max: 50, noNaN: true });
    const batches = fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 10 }),
        takes: fc.integer({ max: 12_000, min: 0 }),
      }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(rate, batches, async (perSecond, sizes) => {
        const { invoke, starts } = aPace(perSecond);
        for (const { size, takes } of sizes) await invoke(many(size), takes, 1e9);
        expect(starts).toHaveLength(sizes.reduce((sum, { size }) => sum + size, 0));
        for (const gap of gaps(starts)) expect(gap).toBeGreaterThanOrEqual(1000 / perSecond - 1e-3);
      }),
    );
  });
});

describe('when SES takes nothing more', () => {
  const refused: SendOutcome = { kind: 'refused', scope: 'account' };

  test('the rest of the batch is let go without a call, and is no failure', async () => {
    const { invoke, starts } = aPace(10);
    const results = await invoke([sent, refused, sent, sent]);
    expect(starts).toHaveLength(2);
    expect(results.map(({ status }) => status)).toEqual(many(4).map(() => 'fulfilled'));
  });

  test('the next batch tries again', async () => {
    const { invoke, starts } = aPace(10);
    await invoke([refused, sent]);
    await invoke([sent]);
    expect(starts).toHaveLength(2);
  });

  test.each<SendOutcome>([
    { kind: 'refused', scope: 'letter' },
    { kind: 'in-doubt' },
    { kind: 'held', why: 'quiet-hours' },
    { kind: 'skipped', why: 'left' },
  ])('%j concerns that one lesson alone', async (outcome) => {
    const { invoke, starts } = aPace(10);
    await invoke([outcome, sent]);
    expect(starts).toHaveLength(2);
  });
});

describe('when time runs out', () => {
  test('nothing starts in the last 20 seconds: it comes again', async () => {
    const { invoke, starts } = aPace(0.2);
    const results = await invoke(many(6), 50, 32_000);
    expect(starts).toHaveLength(3);
    const failed = results.filter((result) => result.status === 'rejected');
    expect(failed).toHaveLength(3);
    for (const { reason } of failed) expect(reason).toBeInstanceOf(OutOfTimeError);
  });

  test('what was not sent does not hold up the next batch', async () => {
    const { invoke, starts, time } = aPace(0.2);
    await invoke(many(6), 50, 32_000);
    const before = time.now();
    await invoke(many(1));
    expect((starts.at(-1) ?? 0) - before).toBe(0);
  });

  test('a send that faults is a failure of its own', async () => {
    const { time } = aPace(10);
    const pace = sendInPace({ perSecond: 10, wait: time.wait, now: time.now })(() => 60_000);
    await expect(pace(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
