/** Finds an object for whoever asks, and refuses as S3 does. */
import * as z from 'zod';
import { type Caller, ServiceError } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { type Buckets, S3_REFUSALS } from './buckets.ts';
import type { StoredObject } from './object-store.ts';

const schema = z.strictObject({
  Bucket: z.string().min(1),
  Key: z.string().min(1),
  // The SDK offers to check a checksum; S3 need not send one.
  ChecksumMode: z.literal('ENABLED').optional(),
});

/** @throws ServiceError */
export function findObject(buckets: Buckets, input: unknown, caller: Caller): StoredObject {
  const { Bucket, Key } = parseInput(schema, input, S3_REFUSALS);
  const { name } = buckets.mustFind(Bucket);
  const object = buckets.store.find(name, Key);
  if (object !== undefined) return object;
  if (buckets.mayList(caller, name)) {
    throw new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
  }
  throw new ServiceError('AccessDenied', 'Access Denied', 403);
}

/** What S3 tells of an object beside its bytes. */
export const metadataOf = ({ body, contentType, etag, at }: StoredObject) => ({
  ContentLength: body.length,
  ContentType: contentType,
  ETag: etag,
  LastModified: new Date(at).toUTCString(),
});
