import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { handleBatch } from '../../../lambdas/usecases/handle-batch.ts';
import { reportFault } from '../../../lambdas/usecases/report-fault.ts';
import { fakeJournal } from '../../fakes.ts';

const Message = z.strictObject({ id: z.number() });
const record = (messageId: string, body: unknown) => ({
  messageId,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('a batch of messages', () => {
  test('is handled message by message: what cannot be read fails alone', async () => {
    const journal = fakeJournal();
    const handled: number[] = [];
    const failures = await handleBatch(
      journal,
      [
        record('a', { id: 1 }),
        record('b', 'robin@mail.example {'),
        record('c', { id: 'robin@mail.example' }),
        record('d', { id: 2, extra: true }),
        record('e', { id: 3 }),
      ],
      Message,
      async ({ id }) => {
        handled.push(id);
      },
    );
    expect(handled).toEqual([1, 3]);
    expect(failures).toEqual({
      batchItemFailures: ['b', 'c', 'd'].map((itemIdentifier) => ({ itemIdentifier })),
    });
    expect(journal.counts.get('Faults')).toBe(3);
    expect(JSON.stringify(journal.lines)).not.toContain('robin');
  });

  test('waits for every message, also when an early one faults', async () => {
    let finished = 0;
    const failures = await handleBatch(
      fakeJournal(),
      [record('a', { id: 1 }), record('b', { id: 2 })],
      Message,
      async ({ id }) => {
        if (id === 1) throw new Error('broken');
        await new Promise((resolve) => setTimeout(resolve, 20));
        finished += 1;
      },
    );
    expect(finished).toBe(1);
    expect(failures.batchItemFailures).toEqual([{ itemIdentifier: 'a' }]);
  });

  test('that is empty fails nowhere', async () => {
    const handled = await handleBatch(fakeJournal(), [], Message, async () => undefined);
    expect(handled).toEqual({ batchItemFailures: [] });
  });
});

describe('a fault in the journal', () => {
  test('is told by its kind, code and place in the program, never by its words', () => {
    const journal = fakeJournal();
    const fault = Object.assign(new TypeError('no mail for robin@mail.example'), { code: 'E1' });
    reportFault(journal, fault);
    const [line] = journal.lines;
    expect(line).toMatchObject({ event: 'fault', detail: { kind: 'TypeError', code: 'E1' } });
    expect(JSON.stringify(line)).toContain('handle-batch.test.ts:');
    expect(JSON.stringify(line)).not.toContain('robin');
  });

  test.each([['a text'], [undefined], [null], [{ message: 'robin@mail.example' }]])(
    'is told though %j was thrown',
    (thrown) => {
      const journal = fakeJournal();
      reportFault(journal, thrown);
      expect(journal.lines[0]).toMatchObject({ event: 'fault', detail: { kind: 'Error' } });
      expect(JSON.stringify(journal.lines)).not.toContain('robin');
    },
  );
});
