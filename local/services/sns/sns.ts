/** The stand-in for Amazon SNS: standard topics that feed queues. */
import type { DueSource, Service, World } from '../../world.ts';
import { parseArn } from '../arn.ts';
import { asServiceError, mayRetry, retryDelay } from '../retry.ts';
import { publish } from './publish.ts';
import { type TopicDelivery, topics } from './topics.ts';

export interface SnsStandIn {
  readonly service: Service;
  readonly dueSources: readonly DueSource[];
  /** Creates a topic of the template. Throws on a property not honoured. */
  createTopic(arn: string, properties: unknown): void;
  /** Lets a queue get what is published; a mail address is taken and gets nothing here. */
  subscribe(properties: unknown): void;
  /** Forgets deliveries that wait for a retry; topics stay. */
  reset(): void;
}

export const sns = (
  world: World,
  options: {
    /** Told in one line, without the message, of a delivery that was given up. */
    readonly onProblem?: (line: string) => void;
  } = {},
): SnsStandIn => {
  const state = topics(world);

  const deliver = async (delivery: TopicDelivery): Promise<void> => {
    const { topicArn, queueArn, body, attempts } = delivery;
    try {
      const name = parseArn(queueArn)?.resource;
      await world.callAs(
        { kind: 'service', principal: 'sns.amazonaws.com', sourceArn: topicArn },
        'sqs',
        'SendMessage',
        {
          QueueUrl: `https://sqs.${world.region}.amazonaws.com/${world.account}/${name}`,
          MessageBody: body,
        },
      );
    } catch (thrown) {
      const error = asServiceError(thrown);
      // SNS does not retry what lacks a permission or an endpoint.
      if (!mayRetry(error)) {
        options.onProblem?.(`sns: ${topicArn} could not deliver to ${queueArn}: ${error.code}`);
        return;
      }
      state.retryAt(world.clock.now() + retryDelay(attempts), {
        ...delivery,
        attempts: attempts + 1,
      });
      world.wake();
    }
  };

  return {
    service: { name: 'sns', actions: { Publish: publish(world, state, deliver) } },
    dueSources: [
      {
        name: 'sns: a delivery is tried again',
        next: state.nextRetry,
        async runDue(now) {
          for (const { seq, delivery } of state.due(now)) {
            // Removed only afterwards: a crash in between delivers twice, as SNS may.
            await deliver(delivery);
            state.remove(seq);
          }
        },
      },
    ],
    createTopic: state.createTopic,
    subscribe: state.subscribe,
    reset: state.clear,
  };
};
