/** SQS SendMessageBatch. */
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { entryId, runBatch } from './batch-entries.ts';
import { type Queues, SQS_REFUSALS } from './queues.ts';
import { messageMembers } from './send-message.ts';

const schema = z.strictObject({
  QueueUrl: z.string(),
  Entries: z.array(z.strictObject({ Id: entryId, ...messageMembers })),
});

export const sendMessageBatch = (queues: Queues): Action => ({
  // AWS asks for the permission to send single messages.
  needs: (input) => queues.needs('SendMessage', input),
  async run(input, caller) {
    const parsed = parseInput(schema, input, SQS_REFUSALS);
    const queue = queues.ofUrl(parsed.QueueUrl);
    return runBatch(parsed.Entries, (entry) =>
      queues.send(
        queue,
        {
          body: entry.MessageBody,
          attributes: entry.MessageAttributes ?? {},
          delay: entry.DelaySeconds,
        },
        caller,
      ),
    );
  },
});
