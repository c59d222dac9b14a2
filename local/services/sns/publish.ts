/** SNS Publish: hands the message to every queue that subscribes. */
import * as z from 'zod';
import { type Action, ServiceError, type World } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { randomUuid } from '../random-id.ts';
import type { TopicDelivery, Topics } from './topics.ts';

/** SNS's own limit. */
const MAX_MESSAGE_BYTES = 262_144;

const schema = z.strictObject({
  TopicArn: z.string().min(1),
  Subject: z.string().min(1).max(100).optional(),
  Message: z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= MAX_MESSAGE_BYTES, 'Message too long'),
});

export const publish = (
  world: World,
  topics: Topics,
  deliver: (delivery: TopicDelivery) => Promise<void>,
): Action => ({
  needs(input) {
    const arn = String(input.TopicArn);
    const key = topics.find(arn)?.key;
    // Who publishes to an encrypted topic must be let in by its key as well.
    const ofKey = ['kms:GenerateDataKey', 'kms:Decrypt'].map((action) => ({
      action,
      resource: key ?? '',
    }));
    return [{ action: 'sns:Publish', resource: arn }, ...(key === undefined ? [] : ofKey)];
  },
  async run(input) {
    const { TopicArn, Subject, Message } = parseInput(schema, input, {
      invalid: 'InvalidParameter',
    });
    const topic = topics.find(TopicArn);
    if (topic === undefined) throw new ServiceError('NotFound', 'Topic does not exist', 404);
    const MessageId = randomUuid(world);
    for (const { Protocol, Endpoint, RawMessageDelivery } of topic.subscriptions) {
      if (Protocol !== 'sqs') continue;
      const envelope = {
        Type: 'Notification',
        MessageId,
        TopicArn,
        ...(Subject === undefined ? {} : { Subject }),
        Message,
        Timestamp: new Date(world.clock.now()).toISOString(),
      };
      const body = RawMessageDelivery ? Message : JSON.stringify(envelope);
      await deliver({ topicArn: TopicArn, queueArn: Endpoint, body, attempts: 0 });
    }
    return { MessageId };
  },
});
