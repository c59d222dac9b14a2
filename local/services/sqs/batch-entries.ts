/** What every SQS batch shares: bounds, distinct ids, one outcome an entry. */
import * as z from 'zod';
import { ServiceError } from '../../world.ts';

/** AWS allows ten entries a batch. */
const MAX_ENTRIES = 10;

export const entryId = z.string();

/** Runs each entry by itself and tells apart what succeeded and what was refused. */
export const runBatch = <Entry extends { Id: string }>(
  entries: readonly Entry[],
  runEntry: (entry: Entry) => Record<string, unknown>,
): Record<string, unknown> => {
  if (entries.length === 0) {
    throw new ServiceError(
      'EmptyBatchRequest',
      'There should be at least one entry in the request.',
    );
  }
  if (entries.length > MAX_ENTRIES) {
    throw new ServiceError(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are ${MAX_ENTRIES}. You have sent ${entries.length}.`,
    );
  }
  for (const { Id } of entries) {
    if (!/^[A-Za-z0-9_-]{1,80}$/.test(Id)) {
      throw new ServiceError(
        'InvalidBatchEntryId',
        'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
      );
    }
  }
  if (new Set(entries.map(({ Id }) => Id)).size !== entries.length) {
    throw new ServiceError('BatchEntryIdsNotDistinct', 'Two or more entries have the same Id.');
  }
  const successful: Record<string, unknown>[] = [];
  const failed: Record<string, unknown>[] = [];
  for (const entry of entries) {
    try {
      successful.push({ Id: entry.Id, ...runEntry(entry) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true });
    }
  }
  return {
    ...(successful.length > 0 ? { Successful: successful } : {}),
    ...(failed.length > 0 ? { Failed: failed } : {}),
  };
};
