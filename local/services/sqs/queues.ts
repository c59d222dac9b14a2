/** The queues of the template and what every SQS action shares: names, refusals, sending. */
import * as z from 'zod';
import { type Caller, type Needs, ServiceError, type World } from '../../world.ts';
import { makeArn, parseArn } from '../arn.ts';
import { parseProperties, type RefusalCodes } from '../parse-input.ts';
import { randomUuid } from '../random-id.ts';
import { md5OfAttributes, md5OfBody, sizeOf } from './message-attributes.ts';
import { type MessageAttributes, type Queue, queueStore } from './queue-store.ts';

export const SQS_REFUSALS: RefusalCodes = {
  invalid: 'InvalidParameterValue',
  missing: 'MissingParameter',
};

/** AWS's bounds, in seconds. */
export const MAX_VISIBILITY = 43_200;
export const MAX_DELAY = 900;
/** AWS raised it from 256 KiB in August 2025. */
const MAX_MESSAGE_BYTES = 1_048_576;
const FOUR_DAYS = 345_600;

/** Properties of AWS::SQS::Queue that are honoured. */
export const queueProperties = z.strictObject({
  QueueName: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,80}$/)
    .optional(),
  VisibilityTimeout: z.coerce.number().int().min(0).max(MAX_VISIBILITY).default(30),
  DelaySeconds: z.coerce.number().int().min(0).max(MAX_DELAY).default(0),
  MessageRetentionPeriod: z.coerce.number().int().min(60).max(1_209_600).default(FOUR_DAYS),
  MaximumMessageSize: z.coerce
    .number()
    .int()
    .min(1024)
    .max(MAX_MESSAGE_BYTES)
    .default(MAX_MESSAGE_BYTES),
  ReceiveMessageWaitTimeSeconds: z.coerce.number().int().min(0).max(20).default(0),
  RedrivePolicy: z
    .strictObject({
      deadLetterTargetArn: z.string().startsWith('arn:'),
      maxReceiveCount: z.coerce.number().int().min(1).max(1000),
    })
    .optional(),
  // Kept and shown. Messages lie here as plainly as the rest of the host's database: encryption at
  // rest is something only the real service can show.
  SqsManagedSseEnabled: z.boolean().default(true),
});

/** A caller as SenderId shows it. */
const senderOf = (caller: Caller): string => {
  if (caller.kind === 'role') return caller.arn;
  return caller.kind === 'service' ? caller.principal : 'operator';
};

export interface SendRequest {
  readonly body: string;
  readonly attributes: MessageAttributes;
  /** seconds; undefined: the queue's own */
  readonly delay: number | undefined;
}

/** Queue state for one host. */
export const queues = (world: World) => {
  const store = queueStore(world.db);
  const byName = new Map<string, Queue>();
  const policies = new Map<string, unknown>();
  let endpoint = `https://sqs.${world.region}.amazonaws.com`;

  const nameOfUrl = (url: string): string | undefined => {
    try {
      const [account, name, ...rest] = new URL(url).pathname.split('/').slice(1);
      return account === world.account && rest.length === 0 ? name : undefined;
    } catch {
      return undefined;
    }
  };

  const ofUrl = (url: string): Queue => {
    const queue = byName.get(nameOfUrl(url) ?? '');
    if (queue === undefined) {
      throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
    }
    return queue;
  };

  const ofArn = (arn: string): Queue | undefined => {
    const name = parseArn(arn)?.resource;
    const queue = name === undefined ? undefined : byName.get(name);
    return queue?.arn === arn ? queue : undefined;
  };

  return {
    world,
    store,
    policies,
    ofUrl,
    ofArn,
    ofName: (name: string): Queue | undefined => byName.get(name),
    all: (): Queue[] => [...byName.values()],
    /** The address under which queue URLs are given out: the wire's own. */
    setEndpoint(origin: string): void {
      endpoint = origin;
      for (const queue of byName.values()) {
        byName.set(queue.name, { ...queue, url: `${origin}/${world.account}/${queue.name}` });
      }
    },
    create(name: string, properties: unknown): Queue {
      const parsed = parseProperties('AWS::SQS::Queue', queueProperties, properties);
      const queue: Queue = {
        name,
        arn: makeArn(world, 'sqs', name),
        url: `${endpoint}/${world.account}/${name}`,
        visibilityTimeout: parsed.VisibilityTimeout,
        delay: parsed.DelaySeconds,
        retention: parsed.MessageRetentionPeriod,
        maximumMessageSize: parsed.MaximumMessageSize,
        receiveWait: parsed.ReceiveMessageWaitTimeSeconds,
        sseEnabled: parsed.SqsManagedSseEnabled,
        redrive: parsed.RedrivePolicy,
        createdAt: world.clock.now(),
      };
      byName.set(name, queue);
      return queue;
    },
    /** What IAM must allow for an action on the queue of a URL. */
    needs(action: string, input: Record<string, unknown>): Needs[] {
      const name = typeof input.QueueUrl === 'string' ? nameOfUrl(input.QueueUrl) : undefined;
      return [{ action: `sqs:${action}`, resource: makeArn(world, 'sqs', name ?? '*') }];
    },
    /** Puts one message into a queue; throws ServiceError when it is too long. */
    send(queue: Queue, request: SendRequest, caller: Caller): Record<string, unknown> {
      if (sizeOf(request.body, request.attributes) > queue.maximumMessageSize) {
        throw new ServiceError(
          'InvalidParameterValue',
          `One or more parameters are invalid. Reason: Message must be shorter than ${queue.maximumMessageSize} bytes.`,
        );
      }
      const now = world.clock.now();
      const id = randomUuid(world);
      store.add({
        id,
        queue: queue.name,
        body: request.body,
        attributes: request.attributes,
        sender: senderOf(caller),
        sentAt: now,
        visibleAt: now + (request.delay ?? queue.delay) * 1000,
      });
      world.wake();
      const hasAttributes = Object.keys(request.attributes).length > 0;
      return {
        MessageId: id,
        MD5OfMessageBody: md5OfBody(request.body),
        ...(hasAttributes ? { MD5OfMessageAttributes: md5OfAttributes(request.attributes) } : {}),
      };
    },
  };
};

export type Queues = ReturnType<typeof queues>;
