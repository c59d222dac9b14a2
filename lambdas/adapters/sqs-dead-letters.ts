/** Dead letters in SQS, put there at once where trying again cannot mend anything. */
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetters } from '../domain/replies/receiving-ports.ts';
import { throughAws } from './aws-error.ts';

export function sqsDeadLetters(client: SQSClient, queueUrl: string): DeadLetters {
  return {
    async put(body, reason) {
      const command = new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: body,
        MessageAttributes: { reason: { DataType: 'String', StringValue: reason.slice(0, 256) } },
      });
      await throughAws('SendMessage', () => client.send(command));
    },
  };
}
