/** S3 HeadObject: as GetObject, without the bytes. IAM asks for the same leave. */
import type { Action } from '../../world.ts';
import type { Buckets } from './buckets.ts';
import { findObject, metadataOf } from './find-object.ts';

export const headObject = (buckets: Buckets): Action => ({
  needs: (input) => buckets.needs('s3:GetObject', input),
  async run(input, caller) {
    return metadataOf(findObject(buckets, input, caller));
  },
});
