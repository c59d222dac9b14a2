/** Checks the decoded input of a call strictly: an unknown or malformed member is refused by name. */
import type * as z from 'zod';
import { ServiceError } from '../world.ts';

/** The error codes a service uses for input that it refuses. */
export interface RefusalCodes {
  readonly invalid: string;
  /** Used for a required member that is absent; `invalid` where the service makes no difference. */
  readonly missing?: string;
}

const describe = (issue: z.core.$ZodIssue): string => {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => (at === '' ? key : `${at}.${key}`)).join(', ');
    return `unknown member ${names}`;
  }
  return at === '' ? issue.message : `${at}: ${issue.message}`;
};

const isMissing = (issue: z.core.$ZodIssue, input: unknown): boolean => {
  if (issue.code !== 'invalid_type') return false;
  let value = input;
  for (const key of issue.path) value = Object(value)[key];
  return value === undefined;
};

/** The input in the schema's shape; throws ServiceError naming every member it refuses. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  codes: RefusalCodes,
): z.output<Schema> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const { issues } = result.error;
  const missing = codes.missing !== undefined && issues.every((issue) => isMissing(issue, input));
  const code = missing && codes.missing !== undefined ? codes.missing : codes.invalid;
  const plural = issues.length === 1 ? 'error' : 'errors';
  throw new ServiceError(
    code,
    `${issues.length} validation ${plural} detected: ${issues.map(describe).join('; ')}`,
  );
};

/** A template's properties in the schema's shape; throws an Error that names type and property. */
export const parseProperties = <Schema extends z.ZodType>(
  type: string,
  schema: Schema,
  properties: unknown,
): z.output<Schema> => {
  const result = schema.safeParse(properties);
  if (result.success) return result.data;
  throw new Error(`${type}: ${result.error.issues.map(describe).join('; ')}`);
};
