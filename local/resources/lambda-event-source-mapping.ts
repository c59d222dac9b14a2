/** AWS::Lambda::EventSourceMapping: a queue that feeds a function. */
import { flagOf, listOf, numberOf, objectOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

/** Lambda's own for queues. */
const DEFAULT_BATCH = 10;
const LARGEST_BATCH_WITHOUT_WINDOW = 10;
/** Lambda starts with five pollers where nothing limits it. */
const DEFAULT_CONCURRENCY = 5;
const POLLER_ACTIONS = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'];

export const lambdaEventSourceMapping: ResourceType<Stage> = {
  type: 'AWS::Lambda::EventSourceMapping',
  honoured: {
    EventSourceArn: true,
    FunctionName: true,
    BatchSize: true,
    MaximumBatchingWindowInSeconds: true,
    ScalingConfig: { MaximumConcurrency: true },
    FunctionResponseTypes: true,
    Enabled: true,
  },
  identify({ logicalId }, { suffix }) {
    const id = suffix(logicalId, 20);
    return { ref: id, attributes: { Id: id } };
  },
  check({ properties }) {
    const problems: string[] = [];
    const batch = numberOf(properties.BatchSize) ?? DEFAULT_BATCH;
    const window = numberOf(properties.MaximumBatchingWindowInSeconds) ?? 0;
    if (!String(properties.EventSourceArn).startsWith('arn:aws:sqs:')) {
      problems.push(`EventSourceArn ${String(properties.EventSourceArn)}: only queues are hosted`);
    }
    if (batch > LARGEST_BATCH_WITHOUT_WINDOW && window < 1) {
      problems.push(`BatchSize ${batch} wants a MaximumBatchingWindowInSeconds of at least 1`);
    }
    const unknown = listOf(properties.FunctionResponseTypes).filter(
      (one) => one !== 'ReportBatchItemFailures',
    );
    if (unknown.length > 0) problems.push(`FunctionResponseTypes ${unknown.join(', ')}`);
    const most = numberOf(objectOf(properties.ScalingConfig).MaximumConcurrency);
    if (most !== undefined && most < 2) problems.push(`MaximumConcurrency ${most}: at least 2`);
    return problems;
  },
  create({ properties }, stage) {
    if (flagOf(properties.Enabled) === false) return;
    const queueArn = String(properties.EventSourceArn);
    const queue = stage.sqs.queue(queueArn);
    const definition = stage.runtime.find(String(properties.FunctionName));
    if (queue === undefined) throw new Error(`EventSourceArn: there is no queue ${queueArn}`);
    if (definition === undefined) {
      throw new Error(`FunctionName: there is no function ${String(properties.FunctionName)}`);
    }
    for (const action of POLLER_ACTIONS) {
      const caller = { kind: 'role', arn: definition.roleArn } as const;
      const needs = { action: `sqs:${action}`, resource: queueArn };
      if (stage.authorizer.decide(caller, needs).kind === 'denied') {
        throw new Error(`the function's execution role does not allow ${action} on ${queueArn}`);
      }
    }
    stage.addPoller({
      queueArn,
      queueUrl: queue.url,
      function: definition,
      batchSize: numberOf(properties.BatchSize) ?? DEFAULT_BATCH,
      windowSeconds: numberOf(properties.MaximumBatchingWindowInSeconds) ?? 0,
      maximumConcurrency:
        numberOf(objectOf(properties.ScalingConfig).MaximumConcurrency) ?? DEFAULT_CONCURRENCY,
      reportsItemFailures: listOf(properties.FunctionResponseTypes).length > 0,
    });
  },
};
