/** The identifiers of the course, branded so that one is never taken for another. */
import * as z from 'zod/mini';

/** Keyed hash of a normalised address: 128 bit in lower-case base32, 26 characters. */
export const PersonId = z
  .string()
  .check(z.regex(/^[a-z2-7]{26}$/))
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/**
 * A lesson's stable name, taken from its file: 'how-it-works'. Never its number, which may change.
 * A notice (see notice.ts) is named the same way, so that its letter is claimed and settled alike.
 */
export const LessonId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))
  .brand<'LessonId'>();
export type LessonId = z.infer<typeof LessonId>;

/** The lessons in the order they are sent; the first is the welcome. */
export type Syllabus = readonly LessonId[];

/** Seconds since 1970-01-01T00:00Z: what the table, the tokens and the schedules hold. */
export type EpochSeconds = number;
