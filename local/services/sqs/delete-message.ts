/** SQS DeleteMessage. */
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { type Queues, SQS_REFUSALS } from './queues.ts';
import { findByHandle } from './receipt-handle.ts';

const schema = z.strictObject({ QueueUrl: z.string(), ReceiptHandle: z.string() });

export const deleteMessage = (queues: Queues): Action => ({
  needs: (input) => queues.needs('DeleteMessage', input),
  async run(input) {
    const parsed = parseInput(schema, input, SQS_REFUSALS);
    const queue = queues.ofUrl(parsed.QueueUrl);
    const found = findByHandle(queues.store, queue.name, parsed.ReceiptHandle);
    if (found.kind === 'current') queues.store.remove(found.message.id);
    return {};
  },
});
