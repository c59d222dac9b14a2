/** Handles a batch of queue messages one by one, so that a bad one never holds up the others. */
import type * as z from 'zod/mini';
import type { Journal } from '../domain/ports.ts';
import { reportFault } from './report-fault.ts';

interface QueueRecord {
  readonly messageId: string;
  readonly body: string;
}

/** Partial batch response of Lambda's SQS event source: these messages come again, then become dead letters. */
export interface BatchFailures {
  batchItemFailures: { itemIdentifier: string }[];
}

/**
 * Returns when every message has been handled. One that cannot be parsed, or whose handling
 * throws, is reported as failed; its content is never logged.
 */
export const handleBatch = <T>(
  journal: Journal,
  records: readonly QueueRecord[],
  schema: z.ZodMiniType<T>,
  handle: (message: T) => Promise<unknown>,
): Promise<BatchFailures> =>
  handleEach(journal, records, async (body) => handle(schema.parse(JSON.parse(body))));

/** The same, for whoever reads the bodies by themselves. */
export async function handleEach(
  journal: Journal,
  records: readonly QueueRecord[],
  handle: (body: string) => Promise<unknown>,
): Promise<BatchFailures> {
  const failures = await Promise.all(
    records.map(async ({ messageId, body }) => {
      try {
        await handle(body);
        return [];
      } catch (fault) {
        reportFault(journal, fault);
        return [{ itemIdentifier: messageId }];
      }
    }),
  );
  return { batchItemFailures: failures.flat() };
}
