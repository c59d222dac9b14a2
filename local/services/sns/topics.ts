/** The topics of the template with their subscriptions, and what waits to be delivered again. */
import * as z from 'zod';
import type { World } from '../../world.ts';
import { parseProperties } from '../parse-input.ts';

const topicProperties = z.strictObject({
  TopicName: z.string().optional(),
  DisplayName: z.string().optional(),
  KmsMasterKeyId: z.string().optional(),
  Tags: z.unknown().optional(),
});

const subscriptionProperties = z.strictObject({
  TopicArn: z.string(),
  Protocol: z.enum(['sqs', 'email'], 'only queues and mail (which goes nowhere here) are hosted'),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
});

export type TopicSubscription = z.output<typeof subscriptionProperties>;

export interface TopicDefinition {
  readonly arn: string;
  /** ARN of the key that whoever publishes must be allowed to use. */
  readonly key: string | undefined;
  readonly subscriptions: TopicSubscription[];
}

/** A message on its way to one queue. */
export interface TopicDelivery {
  readonly topicArn: string;
  readonly queueArn: string;
  readonly body: string;
  readonly attempts: number;
}

export const topics = (world: World) => {
  const byArn = new Map<string, TopicDefinition>();
  world.db.exec(`
    CREATE TABLE IF NOT EXISTS sns_delivery (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, delivery TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS sns_delivery_due ON sns_delivery (due);
  `);
  const insert = world.db.prepare('INSERT INTO sns_delivery (due, delivery) VALUES (?, ?)');
  const firstDue = world.db.prepare('SELECT MIN(due) AS due FROM sns_delivery');
  const allDue = world.db.prepare('SELECT * FROM sns_delivery WHERE due <= ? ORDER BY seq');
  const remove = world.db.prepare('DELETE FROM sns_delivery WHERE seq = ?');
  const clear = world.db.prepare('DELETE FROM sns_delivery');

  return {
    find: (arn: string): TopicDefinition | undefined => byArn.get(arn),
    createTopic(arn: string, properties: unknown): void {
      const { KmsMasterKeyId: key } = parseProperties(
        'AWS::SNS::Topic',
        topicProperties,
        properties,
      );
      byArn.set(arn, { arn, key, subscriptions: [] });
    },
    subscribe(properties: unknown): void {
      const type = 'AWS::SNS::Subscription';
      const parsed = parseProperties(type, subscriptionProperties, properties);
      const topic = byArn.get(parsed.TopicArn);
      if (topic === undefined) throw new Error(`${type}: there is no topic ${parsed.TopicArn}`);
      topic.subscriptions.push(parsed);
    },
    retryAt(due: number, delivery: TopicDelivery): void {
      insert.run(due, JSON.stringify(delivery));
    },
    nextRetry(): number | undefined {
      const due = firstDue.get()?.due;
      return due === null || due === undefined ? undefined : Number(due);
    },
    due: (now: number): { seq: number; delivery: TopicDelivery }[] =>
      allDue.all(now).map((row) => ({
        seq: Number(row.seq),
        delivery: JSON.parse(String(row.delivery)) as TopicDelivery,
      })),
    remove(seq: number): void {
      remove.run(seq);
    },
    clear(): void {
      clear.run();
    },
  };
};

export type Topics = ReturnType<typeof topics>;
