/** The buckets of the template, and what every S3 action shares: names and refusals. */
import * as z from 'zod';
import { type Caller, type Needs, ServiceError, type World } from '../../world.ts';
import { parseProperties, type RefusalCodes } from '../parse-input.ts';
import { objectStore } from './object-store.ts';

export const S3_REFUSALS: RefusalCodes = { invalid: 'InvalidArgument' };

const bucketProperties = z.strictObject({
  BucketName: z.string().optional(),
  LifecycleConfiguration: z
    .strictObject({
      Rules: z.array(
        z.strictObject({
          Id: z.string().optional(),
          Status: z.enum(['Enabled', 'Disabled']),
          ExpirationInDays: z.coerce.number().int().min(1),
        }),
      ),
    })
    .optional(),
  // Objects lie here as plainly as the rest of the host's database, and the wire answers on
  // loopback alone: encryption at rest and public access are things only the real service can show.
  BucketEncryption: z.unknown().optional(),
  PublicAccessBlockConfiguration: z.unknown().optional(),
  OwnershipControls: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

export interface BucketDefinition {
  readonly name: string;
  /** Objects are gone so many days after they were put; undefined: never. */
  readonly expiresAfterDays: number | undefined;
}

export const bucketArn = (name: string): string => `arn:aws:s3:::${name}`;
export const objectArn = (bucket: string, key: string): string => `${bucketArn(bucket)}/${key}`;

export const buckets = (
  world: World,
  /** Whether the caller may list the bucket: to nobody else S3 says that an object is not there. */
  mayList: (caller: Caller, bucket: string) => boolean,
) => {
  const byName = new Map<string, BucketDefinition>();
  return {
    world,
    store: objectStore(world.db),
    mayList,
    all: (): BucketDefinition[] => [...byName.values()],
    create(name: string, properties: unknown): BucketDefinition {
      const parsed = parseProperties('AWS::S3::Bucket', bucketProperties, properties);
      const days = (parsed.LifecycleConfiguration?.Rules ?? [])
        .filter(({ Status }) => Status === 'Enabled')
        .map(({ ExpirationInDays }) => ExpirationInDays);
      const definition = {
        name,
        expiresAfterDays: days.length === 0 ? undefined : Math.min(...days),
      };
      byName.set(name, definition);
      return definition;
    },
    /** @throws ServiceError for one that the template does not have */
    mustFind(name: string): BucketDefinition {
      const found = byName.get(name);
      if (found !== undefined) return found;
      throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404);
    },
    /** What IAM must allow for an action on one object. */
    needs(action: string, input: Record<string, unknown>): Needs[] {
      return [{ action, resource: objectArn(String(input.Bucket), String(input.Key)) }];
    },
  };
};

export type Buckets = ReturnType<typeof buckets>;
