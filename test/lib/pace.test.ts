import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paceFor } from '../../lib/pace.ts';

test.each([
  [1, { concurrency: 2, sendsPerSecond: 0.45, batchSize: 9 }],
  [14, { concurrency: 2, sendsPerSecond: 6.3, batchSize: 126 }],
  [100, { concurrency: 2, sendsPerSecond: 45, batchSize: 900 }],
  [101, { concurrency: 3, sendsPerSecond: 30.3, batchSize: 606 }],
  [5000, { concurrency: 100, sendsPerSecond: 45, batchSize: 900 }],
])('%d sends a second are shared out', (rate, pace) => {
  expect(paceFor(rate)).toEqual({
    ...pace,
    sendsPerSecond: expect.closeTo(pace.sendsPerSecond, 9),
  });
});

test('all invocations together send nine tenths of the rate, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (rate) => {
      const { concurrency, sendsPerSecond } = paceFor(rate);
      expect(concurrency * sendsPerSecond).toBeCloseTo(rate * 0.9, 6);
    }),
  );
});

test('a batch is one message at least, is sent within twenty seconds, and is one Lambda accepts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (rate) => {
      const { batchSize, concurrency, sendsPerSecond } = paceFor(rate);
      expect(batchSize).toBeGreaterThanOrEqual(1);
      expect(batchSize / sendsPerSecond).toBeLessThanOrEqual(20);
      expect(batchSize).toBeLessThanOrEqual(10_000);
      expect(concurrency).toBeGreaterThanOrEqual(2);
      expect(concurrency).toBeLessThanOrEqual(1000);
    }),
  );
});
