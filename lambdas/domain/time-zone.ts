/** IANA time zones as this runtime knows them. */
import * as z from 'zod/mini';

/** Names are stored in every letter's schedule, so the alphabet and length are bounded before Intl sees them. */
const shape = /^[A-Za-z0-9_+\-/]{1,64}$/;

function isKnown(name: string): boolean {
  if (!shape.test(name) || /^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const TimeZone = z
  .string()
  .check(z.refine(isKnown, 'unknown time zone'))
  .brand<'TimeZone'>();
export type TimeZone = z.infer<typeof TimeZone>;

/** The zones offered on the sign-up page. */
export const timeZones: readonly string[] = Intl.supportedValuesOf('timeZone');
