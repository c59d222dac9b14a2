/** SQS ChangeMessageVisibility. */
import * as z from 'zod';
import { type Action, ServiceError } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { MAX_VISIBILITY, type Queues, SQS_REFUSALS } from './queues.ts';
import { findByHandle } from './receipt-handle.ts';

const schema = z.strictObject({
  QueueUrl: z.string(),
  ReceiptHandle: z.string(),
  VisibilityTimeout: z.int().min(0).max(MAX_VISIBILITY),
});

export const changeMessageVisibility = (queues: Queues): Action => ({
  needs: (input) => queues.needs('ChangeMessageVisibility', input),
  async run(input) {
    const parsed = parseInput(schema, input, SQS_REFUSALS);
    const queue = queues.ofUrl(parsed.QueueUrl);
    const now = queues.world.clock.now();
    const found = findByHandle(queues.store, queue.name, parsed.ReceiptHandle);
    if (found.kind === 'stale' || found.message.visibleAt <= now) {
      throw new ServiceError(
        'MessageNotInflight',
        'The message is not available for visibility timeout change.',
      );
    }
    queues.store.hide(found.message.id, now + parsed.VisibilityTimeout * 1000);
    if (parsed.VisibilityTimeout === 0) queues.world.wake();
    return {};
  },
});
