/** An event as it travels on the default bus. */
import type { World } from '../../world.ts';
import { randomUuid } from '../random-id.ts';

export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** ISO 8601, whole seconds */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

/** The moment as the bus writes it: without fractions of a second. */
export const busTime = (ms: number): string =>
  `${new Date(ms).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;

/** An event with what the bus itself adds. */
export const busEvent = (
  world: World,
  given: Pick<BusEvent, 'detail-type' | 'source' | 'time' | 'resources' | 'detail'>,
): BusEvent => ({
  version: '0',
  id: randomUuid(world),
  'detail-type': given['detail-type'],
  source: given.source,
  account: world.account,
  time: given.time,
  region: world.region,
  resources: given.resources,
  detail: given.detail,
});
