/** An event source mapping: takes batches from a queue, invokes the function, deletes what succeeded. */
import type { Activity } from './activity.ts';
import type { Dispatcher } from './dispatcher.ts';
import { DELIVERY } from './faults.ts';
import type { FunctionDefinition, FunctionRuntime } from './function-runtime.ts';
import { isObject } from './json.ts';
import { type Caller, type Clock, type DueSource, ServiceError } from './world.ts';

export interface Mapping {
  readonly queueArn: string;
  readonly queueUrl: string;
  readonly function: FunctionDefinition;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly maximumConcurrency: number;
  readonly reportsItemFailures: boolean;
}

export interface PollerOptions {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly dispatcher: Dispatcher;
  readonly runtime: FunctionRuntime;
  readonly region: string;
  /** Messages that may be received now. */
  readonly visible: (queueArn: string) => number;
  readonly onProblem: (text: string) => void;
}

/** A received message, in the members of ReceiveMessage's answer that the poller uses. */
interface Message {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes?: Record<string, string>;
  readonly MessageAttributes?: Record<string, Record<string, unknown>>;
}

/** SQS gives and deletes at most ten messages a call. */
const MOST_A_CALL = 10;
/** After a refusal Lambda's pollers back off; without it a denied poller would ask for ever. */
const BACK_OFF_MS = 60_000;

export class Poller implements DueSource {
  readonly name: string;
  readonly #mapping: Mapping;
  readonly #options: PollerOptions;
  readonly #caller: Caller;
  #running = 0;
  #dirty = true;
  #at: number | undefined;
  #windowStart: number | undefined;
  #notBefore = 0;
  #knowsQueue = false;

  constructor(mapping: Mapping, options: PollerOptions) {
    this.#mapping = mapping;
    this.#options = options;
    this.name = `poller of ${mapping.function.label}`;
    this.#caller = {
      kind: 'role',
      arn: mapping.function.roleArn,
      functionName: `${mapping.function.label}.poller`,
    };
  }

  /** The queue may have changed: counts anew at the next look. */
  look(): void {
    this.#dirty = true;
  }

  reset(): void {
    this.#dirty = true;
    this.#windowStart = undefined;
    this.#notBefore = 0;
    this.#knowsQueue = false;
  }

  next(): number | undefined {
    if (this.#running >= this.#mapping.maximumConcurrency) return undefined;
    if (this.#dirty) {
      this.#at = this.#whenFull();
      this.#dirty = false;
    }
    return this.#at;
  }

  async runDue(): Promise<void> {
    const leave = this.#options.activity.enter();
    this.#windowStart = undefined;
    this.#dirty = true;
    try {
      const messages = await this.#receive();
      if (messages.length > 0) void this.#deliver(messages);
    } catch (error) {
      this.#backOff(error);
    } finally {
      leave();
    }
  }

  #whenFull(): number | undefined {
    const { batchSize, windowSeconds, queueArn } = this.#mapping;
    const visible = this.#options.visible(queueArn);
    if (visible === 0) {
      this.#windowStart = undefined;
      return undefined;
    }
    const now = this.#options.clock.now();
    this.#windowStart ??= now;
    const at = visible >= batchSize ? now : this.#windowStart + windowSeconds * 1000;
    return Math.max(at, this.#notBefore);
  }

  async #receive(): Promise<Message[]> {
    const { batchSize, queueUrl } = this.#mapping;
    const messages: Message[] = [];
    if (!this.#knowsQueue) {
      // Lambda reads the queue's settings too, which is why a mapping needs that permission.
      const wanted = { QueueUrl: queueUrl, AttributeNames: ['All'] };
      await this.#options.dispatcher.call(this.#caller, 'sqs', 'GetQueueAttributes', wanted);
      this.#knowsQueue = true;
    }
    while (messages.length < batchSize) {
      const answer = await this.#options.dispatcher.call(this.#caller, 'sqs', 'ReceiveMessage', {
        QueueUrl: queueUrl,
        MaxNumberOfMessages: Math.min(MOST_A_CALL, batchSize - messages.length),
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      });
      const received = (answer.Messages ?? []) as Message[];
      if (received.length === 0) break;
      messages.push(...received);
    }
    return messages;
  }

  async #deliver(messages: readonly Message[]): Promise<void> {
    this.#running += 1;
    try {
      const fault = this.#options.dispatcher.faults.take({
        service: 'sqs',
        action: DELIVERY,
        functionName: this.#mapping.function.label,
        input: { messages },
      });
      const first = this.#invoke(messages);
      const copy = fault?.overlap ? this.#invoke(messages) : undefined;
      await this.#delete(await first);
      if (fault !== undefined) await this.#delete(await (copy ?? this.#invoke(messages)));
    } catch (error) {
      this.#backOff(error);
    } finally {
      this.#running -= 1;
      this.#dirty = true;
    }
  }

  /** The messages that succeeded. */
  async #invoke(messages: readonly Message[]): Promise<Message[]> {
    const { runtime, region } = this.#options;
    const { queueArn, reportsItemFailures } = this.#mapping;
    const event = { Records: messages.map((message) => recordOf(message, queueArn, region)) };
    const outcome = await runtime.invoke(this.#mapping.function.arn, event);
    if (outcome.kind === 'failed') return [];
    if (!reportsItemFailures) return [...messages];
    const failed = failedIn(outcome.result);
    if (failed === 'all') return [];
    const known = new Set(messages.map((message) => message.MessageId));
    // An identifier that Lambda does not know makes the whole batch count as failed.
    if ([...failed].some((id) => !known.has(id))) return [];
    return messages.filter((message) => !failed.has(message.MessageId));
  }

  async #delete(messages: readonly Message[]): Promise<void> {
    for (let from = 0; from < messages.length; from += MOST_A_CALL) {
      await this.#options.dispatcher.call(this.#caller, 'sqs', 'DeleteMessageBatch', {
        QueueUrl: this.#mapping.queueUrl,
        Entries: messages
          .slice(from, from + MOST_A_CALL)
          .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
      });
    }
  }

  #backOff(error: unknown): void {
    this.#notBefore = this.#options.clock.now() + BACK_OFF_MS;
    if (!(error instanceof ServiceError)) this.#options.onProblem(`${this.name}: ${String(error)}`);
  }
}

function recordOf(message: Message, queueArn: string, region: string): Record<string, unknown> {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    {
      dataType: value.DataType,
      stringValue: value.StringValue,
      binaryValue: value.BinaryValue,
      stringListValues: [],
      binaryListValues: [],
    },
  ]);
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}

/** What ReportBatchItemFailures means: nothing, null or an empty list is success; nonsense is failure. */
function failedIn(result: string | undefined): Set<string> | 'all' {
  const answer: unknown = result === undefined ? null : JSON.parse(result);
  if (answer === null) return new Set();
  if (!isObject(answer)) return 'all';
  const failures = answer.batchItemFailures ?? [];
  if (!Array.isArray(failures)) return 'all';
  const ids = failures.map((one) => (isObject(one) ? one.itemIdentifier : undefined));
  if (ids.some((id) => typeof id !== 'string' || id === '')) return 'all';
  return new Set(ids.map(String));
}
