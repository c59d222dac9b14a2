/** The stand-in for Amazon EventBridge: the default bus, its rules, and their SQS targets. */
import * as z from 'zod';
import type { DueSource, Service, ServiceError, World } from '../../world.ts';
import { makeArn, parseArn } from '../arn.ts';
import { parseProperties } from '../parse-input.ts';
import { asServiceError, mayRetry, retryDelay } from '../retry.ts';
import type { BusEvent } from './bus-event.ts';
import { compileEventPattern, type EventTest } from './event-pattern.ts';

const target = z.strictObject({
  Id: z.string(),
  Arn: z.string(),
  DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
  RetryPolicy: z
    .strictObject({
      MaximumRetryAttempts: z.coerce.number().int().min(0).max(185).default(185),
      MaximumEventAgeInSeconds: z.coerce.number().int().min(60).max(86_400).default(86_400),
    })
    .default({ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 }),
});

const ruleProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  EventBusName: z.literal('default').optional(),
  EventPattern: z.record(z.string(), z.unknown()),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(target).max(5).default([]),
});

type Target = z.output<typeof target>;

interface Rule {
  readonly arn: string;
  readonly enabled: boolean;
  readonly matches: EventTest;
  readonly targets: readonly Target[];
}

/** An event on its way to one target. */
interface Delivery {
  readonly ruleArn: string;
  readonly target: Target;
  readonly event: string;
  readonly firstTriedAt: number;
  readonly attempts: number;
}

export interface EventsStandIn {
  readonly service: Service;
  readonly dueSources: readonly DueSource[];
  /** Creates a rule of the template. Throws on a property, pattern operator or target not hosted. */
  createRule(name: string, properties: unknown): { readonly arn: string };
  /** Puts an event on the default bus and hands it to every target whose rule matches. */
  publish(event: BusEvent): Promise<void>;
  /** Forgets deliveries that wait for a retry; rules stay. */
  reset(): void;
}

export const events = (
  world: World,
  options: {
    /** Told in one line, without the event's content, of a delivery that was given up. */
    readonly onProblem?: (line: string) => void;
  } = {},
): EventsStandIn => {
  const rules = new Map<string, Rule>();
  world.db.exec(`
    CREATE TABLE IF NOT EXISTS events_delivery (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, delivery TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS events_delivery_due ON events_delivery (due);
  `);
  const insert = world.db.prepare('INSERT INTO events_delivery (due, delivery) VALUES (?, ?)');
  const firstDue = world.db.prepare('SELECT MIN(due) AS due FROM events_delivery');
  const allDue = world.db.prepare('SELECT * FROM events_delivery WHERE due <= ? ORDER BY seq');
  const remove = world.db.prepare('DELETE FROM events_delivery WHERE seq = ?');
  const clear = world.db.prepare('DELETE FROM events_delivery');

  const queueUrl = (arn: string): string =>
    `https://sqs.${world.region}.amazonaws.com/${world.account}/${parseArn(arn)?.resource}`;

  const giveUp = async (delivery: Delivery, error: ServiceError): Promise<void> => {
    const deadLetters = delivery.target.DeadLetterConfig?.Arn;
    options.onProblem?.(
      `events: ${delivery.ruleArn} could not deliver to ${delivery.target.Arn}: ${error.code}`,
    );
    if (deadLetters === undefined) return;
    const text = (value: string) => ({ DataType: 'String', StringValue: value });
    try {
      await world.callAs(
        { kind: 'service', principal: 'events.amazonaws.com', sourceArn: delivery.ruleArn },
        'sqs',
        'SendMessage',
        {
          QueueUrl: queueUrl(deadLetters),
          MessageBody: delivery.event,
          MessageAttributes: {
            RULE_ARN: text(delivery.ruleArn),
            TARGET_ARN: text(delivery.target.Arn),
            ERROR_CODE: text(error.code),
            ERROR_MESSAGE: text(error.message),
            RETRY_ATTEMPTS: text(String(delivery.attempts)),
          },
        },
      );
    } catch (failure) {
      const { code } = asServiceError(failure);
      options.onProblem?.(`events: the dead-letter queue refused as well: ${code}`);
    }
  };

  const deliver = async (delivery: Delivery): Promise<void> => {
    try {
      await world.callAs(
        { kind: 'service', principal: 'events.amazonaws.com', sourceArn: delivery.ruleArn },
        'sqs',
        'SendMessage',
        { QueueUrl: queueUrl(delivery.target.Arn), MessageBody: delivery.event },
      );
    } catch (thrown) {
      const error = asServiceError(thrown);
      const { MaximumRetryAttempts, MaximumEventAgeInSeconds } = delivery.target.RetryPolicy;
      const due = world.clock.now() + retryDelay(delivery.attempts);
      const tooOld = due - delivery.firstTriedAt > MaximumEventAgeInSeconds * 1000;
      // EventBridge does not retry what lacks a permission or a target.
      if (!mayRetry(error) || delivery.attempts >= MaximumRetryAttempts || tooOld) {
        await giveUp(delivery, error);
        return;
      }
      insert.run(due, JSON.stringify({ ...delivery, attempts: delivery.attempts + 1 }));
      world.wake();
    }
  };

  return {
    service: { name: 'events', actions: {} },
    dueSources: [
      {
        name: 'events: a delivery is tried again',
        next: () => {
          const due = firstDue.get()?.due;
          return due === null || due === undefined ? undefined : Number(due);
        },
        async runDue(now) {
          for (const row of allDue.all(now)) {
            // Removed only afterwards: a crash in between delivers twice, as EventBridge may.
            await deliver(JSON.parse(String(row.delivery)) as Delivery);
            remove.run(Number(row.seq));
          }
        },
      },
    ],
    createRule(name, properties) {
      const parsed = parseProperties('AWS::Events::Rule', ruleProperties, properties);
      const arn = makeArn(world, 'events', `rule/${name}`);
      for (const { Arn } of parsed.Targets) {
        if (parseArn(Arn)?.service !== 'sqs') {
          throw new Error(`AWS::Events::Rule ${name}: the target ${Arn} is no queue: not hosted`);
        }
      }
      rules.set(name, {
        arn,
        enabled: parsed.State === 'ENABLED',
        matches: compileEventPattern(parsed.EventPattern),
        targets: parsed.Targets,
      });
      return { arn };
    },
    async publish(event) {
      for (const rule of rules.values()) {
        if (!rule.enabled || !rule.matches(event)) continue;
        for (const each of rule.targets) {
          await deliver({
            ruleArn: rule.arn,
            target: each,
            event: JSON.stringify(event),
            firstTriedAt: world.clock.now(),
            attempts: 0,
          });
        }
      }
    },
    reset: () => {
      clear.run();
    },
  };
};
