/** The due queue and the event queue in SQS: lessons are put on one, both are asked for their depth. */
import { GetQueueAttributesCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DueLessons, MailEvents } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';

/** About how many messages wait, are being worked on, or are delayed. */
async function depthOf(client: SQSClient, queueUrl: string): Promise<number> {
  const command = new GetQueueAttributesCommand({
    QueueUrl: queueUrl,
    AttributeNames: [
      'ApproximateNumberOfMessages',
      'ApproximateNumberOfMessagesNotVisible',
      'ApproximateNumberOfMessagesDelayed',
    ],
  });
  const { Attributes = {} } = await throughAws('GetQueueAttributes', () => client.send(command));
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
}

export function sqsDueLessons(client: SQSClient, queueUrl: string): DueLessons {
  return {
    async queue(due, afterSeconds = 0) {
      const command = new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(due),
        ...(afterSeconds > 0 && { DelaySeconds: afterSeconds }),
      });
      await throughAws('SendMessage', () => client.send(command));
    },
    depth: () => depthOf(client, queueUrl),
  };
}

/** Drained: nothing waits on the event queue or among its dead letters. */
export function sqsMailEvents(client: SQSClient, queueUrls: readonly string[]): MailEvents {
  return {
    async areDrained() {
      const depths = await Promise.all(queueUrls.map((url) => depthOf(client, url)));
      return depths.every((depth) => depth === 0);
    },
  };
}
