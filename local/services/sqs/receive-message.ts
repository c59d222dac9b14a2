/** SQS ReceiveMessage: visibility timeout, receive count, redrive to the dead-letter queue. */
import * as z from 'zod';
import { type Action, ServiceError } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { md5OfAttributes, md5OfBody } from './message-attributes.ts';
import type { MessageAttributes, Queue, StoredMessage } from './queue-store.ts';
import { MAX_VISIBILITY, type Queues, SQS_REFUSALS } from './queues.ts';
import { makeReceiptHandle } from './receipt-handle.ts';

/** AWS holds at most this many messages of a standard queue in flight. */
const MAX_IN_FLIGHT = 120_000;

const SYSTEM_ATTRIBUTES = [
  'All',
  'SenderId',
  'SentTimestamp',
  'ApproximateReceiveCount',
  'ApproximateFirstReceiveTimestamp',
  'SequenceNumber',
  'MessageDeduplicationId',
  'MessageGroupId',
  'AWSTraceHeader',
  'DeadLetterQueueSourceArn',
] as const;

const schema = z.strictObject({
  QueueUrl: z.string(),
  MaxNumberOfMessages: z.int().min(1).max(10).default(1),
  VisibilityTimeout: z.int().min(0).max(MAX_VISIBILITY).optional(),
  // Taken and answered at once: the host wakes its pollers itself, so nobody has to wait on the wire.
  WaitTimeSeconds: z.int().min(0).max(20).optional(),
  AttributeNames: z.array(z.enum(SYSTEM_ATTRIBUTES)).optional(),
  MessageSystemAttributeNames: z.array(z.enum(SYSTEM_ATTRIBUTES)).optional(),
  MessageAttributeNames: z.array(z.string().min(1)).optional(),
});

const pickAttributes = (all: MessageAttributes, wanted: readonly string[]): MessageAttributes => {
  const matches = (name: string): boolean =>
    wanted.some(
      (pattern) =>
        pattern === 'All' ||
        pattern === '.*' ||
        (pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -2)) : name === pattern),
    );
  return Object.fromEntries(Object.entries(all).filter(([name]) => matches(name)));
};

const systemAttributes = (
  message: StoredMessage,
  now: number,
  wanted: readonly string[],
): Record<string, string> => {
  const all = {
    SenderId: message.sender,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount + 1),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? now),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => wanted.includes('All') || wanted.includes(name)),
  );
};

export const receiveMessage = (queues: Queues): Action => {
  const { world, store } = queues;

  /** Takes messages off the front, sending on those that were received too often. */
  const takeVisible = (queue: Queue, now: number, limit: number): StoredMessage[] => {
    store.expire(queue.name, now - queue.retention * 1000);
    const deadLetters =
      queue.redrive === undefined ? undefined : queues.ofArn(queue.redrive.deadLetterTargetArn);
    const taken: StoredMessage[] = [];
    let moved = true;
    while (moved && taken.length < limit) {
      moved = false;
      taken.length = 0;
      for (const message of store.visible(queue.name, now, limit)) {
        const exhausted =
          queue.redrive !== undefined && message.receiveCount >= queue.redrive.maxReceiveCount;
        if (exhausted && deadLetters !== undefined) {
          store.move(message.id, deadLetters.name, now);
          world.wake();
          moved = true;
        } else taken.push(message);
      }
    }
    return taken;
  };

  return {
    needs: (input) => queues.needs('ReceiveMessage', input),
    async run(input) {
      const parsed = parseInput(schema, input, SQS_REFUSALS);
      const queue = queues.ofUrl(parsed.QueueUrl);
      const now = world.clock.now();
      if (store.inFlight(queue.name, now) >= MAX_IN_FLIGHT) {
        throw new ServiceError('OverLimit', 'Too many messages are in flight.', 403);
      }
      const visibleAt = now + (parsed.VisibilityTimeout ?? queue.visibilityTimeout) * 1000;
      const wanted = [
        ...(parsed.AttributeNames ?? []),
        ...(parsed.MessageSystemAttributeNames ?? []),
      ];
      const messages = takeVisible(queue, now, parsed.MaxNumberOfMessages).map((message) => {
        store.take(message.id, visibleAt, now);
        const attributes = pickAttributes(message.attributes, parsed.MessageAttributeNames ?? []);
        const system = systemAttributes(message, now, wanted);
        return {
          MessageId: message.id,
          ReceiptHandle: makeReceiptHandle(message.id, message.receiveCount + 1),
          MD5OfBody: md5OfBody(message.body),
          Body: message.body,
          ...(Object.keys(system).length > 0 ? { Attributes: system } : {}),
          ...(Object.keys(attributes).length > 0
            ? {
                MessageAttributes: attributes,
                MD5OfMessageAttributes: md5OfAttributes(attributes),
              }
            : {}),
        };
      });
      return messages.length > 0 ? { Messages: messages } : {};
    },
  };
};
