/** How the delivering services (EventBridge, Scheduler) fail and try again. */
import { ServiceError } from '../world.ts';

const FIRST_DELAY_MS = 1_000;
/** AWS states exponential back-off without figures; ten minutes keeps a day's retries under 185. */
const LONGEST_DELAY_MS = 600_000;

/** Milliseconds before the next attempt after `attempts` earlier ones. */
export const retryDelay = (attempts: number): number =>
  Math.min(FIRST_DELAY_MS * 2 ** Math.min(attempts, 20), LONGEST_DELAY_MS);

/** Throttling and faults of the other side pass; a missing permission or target does not. */
export const mayRetry = (error: ServiceError): boolean =>
  error.status >= 500 || error.status === 429 || /throttl|toomanyrequests/i.test(error.code);

/** A lost connection, and whatever else is no refusal, as the fault that a service would see. */
export const asServiceError = (error: unknown): ServiceError =>
  error instanceof ServiceError
    ? error
    : new ServiceError('InternalFailure', error instanceof Error ? error.message : 'fault', 500);
