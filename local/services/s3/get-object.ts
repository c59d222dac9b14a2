/** S3 GetObject. */
import type { Action } from '../../world.ts';
import type { Buckets } from './buckets.ts';
import { findObject, metadataOf } from './find-object.ts';

export const getObject = (buckets: Buckets): Action => ({
  needs: (input) => buckets.needs('s3:GetObject', input),
  async run(input, caller) {
    const object = findObject(buckets, input, caller);
    return { ...metadataOf(object), Body: object.body };
  },
});
