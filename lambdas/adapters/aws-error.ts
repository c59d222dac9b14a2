/** Errors of AWS, cut to what may be logged: SES, for one, puts the recipient into its message. */

/** What is left of an AWS error: its code, the operation, the request id. */
export class AwsCallError extends Error {
  override readonly name = 'AwsCallError';
  readonly code: string;
  readonly operation: string;
  readonly requestId: string | undefined;
  constructor(operation: string, code: string, requestId: string | undefined) {
    super(`${operation} failed: ${code} (request ${requestId ?? 'unknown'})`);
    this.operation = operation;
    this.code = code;
    this.requestId = requestId;
  }
}

interface ServiceFault {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly requestId?: string; readonly httpStatusCode?: number };
}

/** A code is a word without personal data: anything else is named by its class alone. */
export function codeOf(error: unknown): string {
  const { name, code } = (error ?? {}) as ServiceFault;
  const word = name && name !== 'Error' ? name : code;
  return word && /^[A-Za-z0-9_.-]{1,80}$/.test(word) ? word : 'UnknownError';
}

export const statusOf = (error: unknown): number | undefined =>
  ((error ?? {}) as ServiceFault).$metadata?.httpStatusCode;

/**
 * Runs a call and strips what it throws, except what `expected` names: the caller answers that.
 * @throws AwsCallError
 */
export async function throughAws<T>(
  operation: string,
  call: () => Promise<T>,
  expected: (error: unknown) => boolean = () => false,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (expected(error)) throw error;
    const { requestId } = ((error ?? {}) as ServiceFault).$metadata ?? {};
    throw new AwsCallError(operation, codeOf(error), requestId);
  }
}
