/** SQS DeleteMessageBatch. */
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { entryId, runBatch } from './batch-entries.ts';
import { type Queues, SQS_REFUSALS } from './queues.ts';
import { findByHandle } from './receipt-handle.ts';

const schema = z.strictObject({
  QueueUrl: z.string(),
  Entries: z.array(z.strictObject({ Id: entryId, ReceiptHandle: z.string() })),
});

export const deleteMessageBatch = (queues: Queues): Action => ({
  // AWS asks for the permission to delete single messages.
  needs: (input) => queues.needs('DeleteMessage', input),
  async run(input) {
    const parsed = parseInput(schema, input, SQS_REFUSALS);
    const queue = queues.ofUrl(parsed.QueueUrl);
    return runBatch(parsed.Entries, (entry) => {
      const found = findByHandle(queues.store, queue.name, entry.ReceiptHandle);
      if (found.kind === 'current') queues.store.remove(found.message.id);
      return {};
    });
  },
});
