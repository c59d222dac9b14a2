/** All that a mail passes on its way in, declared as the stack declares it. */
import type { ServicesOnTheWire } from './services-on-the-wire.ts';

export const DOMAIN = 'course.example';
export const TOPIC = 'arn:aws:sns:us-east-1:111111111111:told';
export const BUCKET = 'raw-mail';

/** @returns the queue into which it is told */
export function receiveMail(services: ServicesOnTheWire, rule: object = {}) {
  const { queues, topics, buckets, mail } = services;
  buckets.createBucket(BUCKET, {
    LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 30 }] },
  });
  topics.createTopic(TOPIC, {});
  const queue = queues.createQueue('replies', {});
  topics.subscribe({
    TopicArn: TOPIC,
    Protocol: 'sqs',
    Endpoint: queue.arn,
    RawMessageDelivery: true,
  });
  mail.createReceiptRuleSet('ours');
  mail.createReceiptRule({
    RuleSetName: 'ours',
    Rule: {
      Name: 'replies',
      Enabled: true,
      ScanEnabled: true,
      Recipients: [DOMAIN],
      Actions: [{ S3Action: { BucketName: BUCKET, ObjectKeyPrefix: 'raw/', TopicArn: TOPIC } }],
      ...rule,
    },
  });
  mail.activateRuleSet('ours');
  return queue;
}
