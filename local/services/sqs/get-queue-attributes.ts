/** SQS GetQueueAttributes. */
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import type { Queue, QueueCounts } from './queue-store.ts';
import type { Queues } from './queues.ts';

const seconds = (ms: number): string => String(Math.floor(ms / 1000));

const ATTRIBUTES = {
  QueueArn: (queue: Queue) => queue.arn,
  ApproximateNumberOfMessages: (_queue: Queue, counts: QueueCounts) => String(counts.visible),
  ApproximateNumberOfMessagesNotVisible: (_queue: Queue, counts: QueueCounts) =>
    String(counts.inFlight),
  ApproximateNumberOfMessagesDelayed: (_queue: Queue, counts: QueueCounts) =>
    String(counts.delayed),
  CreatedTimestamp: (queue: Queue) => seconds(queue.createdAt),
  LastModifiedTimestamp: (queue: Queue) => seconds(queue.createdAt),
  VisibilityTimeout: (queue: Queue) => String(queue.visibilityTimeout),
  MaximumMessageSize: (queue: Queue) => String(queue.maximumMessageSize),
  MessageRetentionPeriod: (queue: Queue) => String(queue.retention),
  DelaySeconds: (queue: Queue) => String(queue.delay),
  ReceiveMessageWaitTimeSeconds: (queue: Queue) => String(queue.receiveWait),
  SqsManagedSseEnabled: (queue: Queue) => String(queue.sseEnabled),
  RedrivePolicy: (queue: Queue) =>
    queue.redrive === undefined ? undefined : JSON.stringify(queue.redrive),
} satisfies Record<string, (queue: Queue, counts: QueueCounts) => string | undefined>;

const names = Object.keys(ATTRIBUTES) as (keyof typeof ATTRIBUTES)[];

const schema = z.strictObject({
  QueueUrl: z.string(),
  AttributeNames: z.array(z.enum(['All', 'Policy', ...names])).optional(),
});

export const getQueueAttributes = (queues: Queues): Action => ({
  needs: (input) => queues.needs('GetQueueAttributes', input),
  async run(input) {
    const parsed = parseInput(schema, input, {
      invalid: 'InvalidAttributeName',
      missing: 'MissingParameter',
    });
    const queue = queues.ofUrl(parsed.QueueUrl);
    const wanted = new Set<string>(parsed.AttributeNames ?? []);
    const now = queues.world.clock.now();
    queues.store.expire(queue.name, now - queue.retention * 1000);
    const counts = queues.store.counts(queue.name, now);
    const attributes: Record<string, string> = {};
    for (const name of names) {
      const value = ATTRIBUTES[name](queue, counts);
      if (value !== undefined && (wanted.has('All') || wanted.has(name))) attributes[name] = value;
    }
    const policy = queues.policies.get(queue.arn);
    if (policy !== undefined && (wanted.has('All') || wanted.has('Policy'))) {
      attributes.Policy = JSON.stringify(policy);
    }
    return Object.keys(attributes).length > 0 ? { Attributes: attributes } : {};
  },
});
