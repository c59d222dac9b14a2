/** The stand-in for Amazon S3: buckets of the template, whose objects expire on the virtual clock. */
import type { Caller, DueSource, Service, World } from '../../world.ts';
import { type BucketDefinition, buckets } from './buckets.ts';
import { getObject } from './get-object.ts';
import { headObject } from './head-object.ts';
import { putObject } from './put-object.ts';

export interface S3StandIn {
  readonly service: Service;
  readonly dueSources: readonly DueSource[];
  /** Creates (or, at the next start, finds again) a bucket of the template. Throws on a property not honoured. */
  createBucket(name: string, properties: unknown): BucketDefinition;
  /** The bytes of an object, for whoever sits at this machine. */
  object(bucket: string, key: string): Buffer | undefined;
  /** Forgets every object; buckets stay. */
  reset(): void;
}

const DAY_MS = 86_400_000;

/** S3 counts from the midnight (UTC) after the object has been put. */
const expiryOf = (at: number, days: number): number => Math.ceil(at / DAY_MS + days) * DAY_MS;

export const s3 = (
  world: World,
  options: { readonly mayList: (caller: Caller, bucket: string) => boolean },
): S3StandIn => {
  const state = buckets(world, options.mayList);
  const expiring = () =>
    state.all().flatMap(({ name, expiresAfterDays: days }) => {
      const oldest = days === undefined ? undefined : state.store.oldest(name);
      return days === undefined || oldest === undefined
        ? []
        : [{ name, days, at: expiryOf(oldest, days) }];
    });

  return {
    service: {
      name: 's3',
      actions: {
        PutObject: putObject(state),
        GetObject: getObject(state),
        HeadObject: headObject(state),
      },
    },
    dueSources: [
      {
        name: 's3: an object expires',
        next: () =>
          expiring().reduce<number | undefined>(
            (min, { at }) => Math.min(min ?? at, at),
            undefined,
          ),
        async runDue(now) {
          for (const { name, days } of expiring()) {
            state.store.expire(name, Math.floor(now / DAY_MS - days) * DAY_MS);
          }
        },
      },
    ],
    createBucket: state.create,
    object: (bucket, key) => state.store.find(bucket, key)?.body,
    reset: () => state.store.clear(),
  };
};
