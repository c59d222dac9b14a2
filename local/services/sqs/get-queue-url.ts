/** SQS GetQueueUrl. */
import * as z from 'zod';
import { type Action, ServiceError } from '../../world.ts';
import { makeArn } from '../arn.ts';
import { parseInput } from '../parse-input.ts';
import { type Queues, SQS_REFUSALS } from './queues.ts';

const schema = z.strictObject({
  QueueName: z.string(),
  QueueOwnerAWSAccountId: z.string().optional(),
});

export const getQueueUrl = (queues: Queues): Action => ({
  needs: (input) => [
    {
      action: 'sqs:GetQueueUrl',
      resource: makeArn(queues.world, 'sqs', String(input.QueueName ?? '*')),
    },
  ],
  async run(input) {
    const parsed = parseInput(schema, input, SQS_REFUSALS);
    const queue = queues.ofName(parsed.QueueName);
    const owner = parsed.QueueOwnerAWSAccountId ?? queues.world.account;
    if (queue === undefined || owner !== queues.world.account) {
      throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
    }
    return { QueueUrl: queue.url };
  },
});
