/** What each stand-in service is given by the host, and what it gives back. */
import type { DatabaseSync } from 'node:sqlite';

/** Virtual time: epoch milliseconds, moved by the host alone. */
export interface Clock {
  now(): number;
}

/** Something that becomes due at a moment of virtual time (a schedule, an invisible message). */
export interface DueSource {
  readonly name: string;
  /** Epoch ms of the earliest thing due, also when it lies in the past; undefined: nothing waits. */
  next(): number | undefined;
  /** Does what is due at or before `now`, and returns when it has been handed on. */
  runDue(now: number): Promise<void>;
}

/** Who calls: an IAM role of the template, or an AWS service acting for the template's resources. */
export type Caller =
  | { readonly kind: 'role'; readonly arn: string; readonly functionName?: string }
  | { readonly kind: 'service'; readonly principal: string; readonly sourceArn?: string }
  | { readonly kind: 'operator' };

/** What IAM must allow before a call is carried out. */
export interface Needs {
  /** e.g. 'sqs:SendMessage' */
  readonly action: string;
  /** the ARN acted upon */
  readonly resource: string;
  /** condition keys in lower case with their values, e.g. { 'ses:fromaddress': 'a@b.c' } */
  readonly context?: Readonly<Record<string, string>>;
}

/** An AWS error as the service's protocol shows it; `status` is the HTTP status. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** One action of one service: its input is the decoded wire input. */
export interface Action {
  /** All that IAM must allow for this input (usually one entry). */
  needs(input: Record<string, unknown>): Needs[];
  /** Carries it out; throws ServiceError for every refusal, also for unknown or malformed members. */
  run(input: Record<string, unknown>, caller: Caller): Promise<Record<string, unknown>>;
}

/** A stand-in for one AWS service. `actions` holds all it can do: any other is an error naming it. */
export interface Service {
  /** the SigV4 signing name: 'sqs', 'scheduler', 'ses', 'secretsmanager', 'dynamodb', 'events' */
  readonly name: string;
  readonly actions: Readonly<Record<string, Action>>;
}

/** What a service may ask of the host. */
export interface World {
  readonly clock: Clock;
  readonly region: string;
  readonly account: string;
  readonly partition: 'aws';
  /** One SQLite database for all state. A service makes its own tables (IF NOT EXISTS). */
  readonly db: DatabaseSync;
  /** Random bytes, seeded in tests. */
  bytes(size: number): Buffer;
  /** Tells the host that something may have become due or visible, so that pollers look again. */
  wake(): void;
  /** Checks a resource policy and role as AWS would, then delivers on a service's behalf; throws ServiceError when denied. */
  callAs(
    caller: Caller,
    service: string,
    action: string,
    input: Record<string, unknown>,
  ): Promise<Record<string, unknown>>;
}
