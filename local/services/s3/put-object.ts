/** S3 PutObject. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { type Buckets, S3_REFUSALS } from './buckets.ts';

const schema = z.strictObject({
  Bucket: z.string().min(1),
  // S3's own limit, in bytes of UTF-8.
  Key: z.string().refine((key) => key !== '' && Buffer.byteLength(key) <= 1024, 'Key is too long'),
  Body: z.instanceof(Uint8Array),
  ContentType: z.string().optional(),
});

export const putObject = (buckets: Buckets): Action => ({
  needs: (input) => buckets.needs('s3:PutObject', input),
  async run(input) {
    const { Bucket, Key, Body, ContentType } = parseInput(schema, input, S3_REFUSALS);
    const { name } = buckets.mustFind(Bucket);
    const body = Buffer.from(Body);
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    buckets.store.put({
      bucket: name,
      key: Key,
      body,
      contentType: ContentType ?? 'binary/octet-stream',
      etag,
      at: buckets.world.clock.now(),
    });
    buckets.world.wake();
    return { ETag: etag };
  },
});
