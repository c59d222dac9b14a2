/** A queue with its dead letters, the function it feeds, and an alarm when something died. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { CourseAlarm } from './course-alarm.ts';
import type { CourseFunction } from './course-function.ts';

export interface CourseQueueProps {
  /** a fixed name @default CloudFormation chooses one */
  readonly name?: string;
  /** the timeout of the function that it feeds */
  readonly consumerTimeout: Duration;
  /** whether it stays, with its dead letters, when the stack goes @default false */
  readonly retain?: boolean;
  /**
   * how long messages may gather to a batch, 1 to 300 s; counts where batches may exceed ten
   * @default one second, which nobody notices
   */
  readonly gatherFor?: Duration;
  /** heading of the runbook for its dead letters */
  readonly runbook: string;
}

export interface FeedOptions {
  /** messages per invocation, 1 to 10,000 */
  readonly batchSize: number;
  /** invocations at once, at least 2 @default as many as Lambda likes */
  readonly concurrency?: number;
}

// AWS's own advice: a message must not show up again while its batch is still tried anew.
const visibilityPerTimeout = 6;
// Lambda asks for a window as soon as a batch may exceed ten messages.
const shortestWindow = Duration.seconds(1);
const largestBatchWithoutWindow = 10;
// Enough for an outage of minutes; what fails five times fails by a bug.
const triesBeforeDead = 5;

export class CourseQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  private readonly gatherFor: Duration;

  constructor(scope: Construct, id: string, props: CourseQueueProps) {
    super(scope, id);
    const removalPolicy = props.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const shared = { enforceSSL: true, encryption: QueueEncryption.SQS_MANAGED, removalPolicy };
    this.gatherFor = props.gatherFor ?? shortestWindow;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...shared,
      ...(props.name ? { queueName: `${props.name}-dead-letters` } : {}),
      // The longest SQS keeps anything: time for a person to come back from holiday.
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      ...shared,
      ...(props.name ? { queueName: props.name } : {}),
      visibilityTimeout: Duration.seconds(
        props.consumerTimeout.toSeconds() * visibilityPerTimeout + this.gatherFor.toSeconds(),
      ),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: triesBeforeDead },
    });
    new CourseAlarm(this, 'DeadLettersArrived', {
      runbook: props.runbook,
      description: `Messages lie in the dead letters of ${this.node.path}`,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      threshold: 1,
    });
  }

  get arn(): string {
    return this.queue.queueArn;
  }

  get url(): string {
    return this.queue.queueUrl;
  }

  /** Hands the queue's messages to a function, each failing by itself. */
  feed(fn: CourseFunction, { batchSize, concurrency }: FeedOptions): void {
    fn.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [this.arn]);
    fn.addEventSourceMapping(`${this.node.id}Messages`, {
      eventSourceArn: this.arn,
      batchSize,
      reportBatchItemFailures: true,
      ...(batchSize > largestBatchWithoutWindow ? { maxBatchingWindow: this.gatherFor } : {}),
      ...(concurrency === undefined ? {} : { maxConcurrency: concurrency }),
    });
  }
}
