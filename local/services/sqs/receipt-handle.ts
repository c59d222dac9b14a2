/** Receipt handles: they name one receive of one message. */
import { ServiceError } from '../../world.ts';
import type { QueueStore, StoredMessage } from './queue-store.ts';

export const makeReceiptHandle = (id: string, receive: number): string =>
  Buffer.from(`${id}:${receive}`).toString('base64url');

/**
 * The message a handle names. `kind: 'stale'` when it was received again since, or is gone: AWS
 * answers such a delete with success and promises nothing, so nothing is deleted.
 */
export const findByHandle = (
  store: QueueStore,
  queue: string,
  handle: string,
): { kind: 'current'; message: StoredMessage } | { kind: 'stale' } => {
  const match = /^([0-9a-f-]{36}):(\d+)$/.exec(Buffer.from(handle, 'base64url').toString());
  const [, id, receive] = match ?? [];
  if (id === undefined) {
    throw new ServiceError(
      'ReceiptHandleIsInvalid',
      'The input receipt handle is not a valid receipt handle.',
    );
  }
  const message = store.find(queue, id);
  return message !== undefined && message.receiveCount === Number(receive)
    ? { kind: 'current', message }
    : { kind: 'stale' };
};
