/** SQS SendMessage. */
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { messageAttributes } from './message-attributes.ts';
import { MAX_DELAY, type Queues, SQS_REFUSALS } from './queues.ts';

/** XML 1.0's characters: SQS refuses every other one in a body. */
const UNALLOWED = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

export const messageMembers = {
  MessageBody: z
    .string()
    .min(1)
    .refine((body) => !UNALLOWED.test(body), 'contains characters that SQS does not allow'),
  DelaySeconds: z.int().min(0).max(MAX_DELAY).optional(),
  MessageAttributes: messageAttributes.optional(),
};

const schema = z.strictObject({ QueueUrl: z.string(), ...messageMembers });

export const sendMessage = (queues: Queues): Action => ({
  needs: (input) => queues.needs('SendMessage', input),
  async run(input, caller) {
    const parsed = parseInput(schema, input, SQS_REFUSALS);
    return queues.send(
      queues.ofUrl(parsed.QueueUrl),
      {
        body: parsed.MessageBody,
        attributes: parsed.MessageAttributes ?? {},
        delay: parsed.DelaySeconds,
      },
      caller,
    );
  },
});
