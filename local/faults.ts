/** Faults that tests put between a caller and a service, each matched call by call. */
import type { CallRecord } from './call-record.ts';

export type FaultKind =
  /** Nothing is done and the connection breaks. */
  | 'fail-before'
  /** It is done, and the answer is lost. */
  | 'fail-after'
  /** The service's own throttling error. */
  | 'throttle'
  /** Any error of the service: `code`, `status`. */
  | 'error'
  /** It is done, and answered `seconds` later in virtual time. */
  | 'slow'
  /** The function's process dies before (after) the call is done. */
  | 'kill-before'
  | 'kill-after'
  /** `run` runs, with time standing still, before (after) the call is done. */
  | 'interrupt'
  | 'interrupt-after'
  /** SQS only: the poller hands the function the same batch once more, afterwards or at once. */
  | 'deliver-twice';

export interface Fault {
  readonly kind: FaultKind;
  /** Signing name: 'dynamodb', 'ses', 'sqs', 'scheduler', 'secretsmanager', 'lambda'. */
  readonly service: string;
  readonly action?: string;
  /** Construct id of the calling function, as in 'SendLesson'. */
  readonly function?: string;
  /** How many matching calls it hits; default 1, Infinity until removed. */
  readonly times?: number;
  /** How many matching calls it lets pass first. */
  readonly skip?: number;
  /** Looks at the decoded input as well. */
  readonly when?: (input: Readonly<Record<string, unknown>>) => boolean;
  /** For 'error'. */
  readonly code?: string;
  readonly status?: number;
  /** For 'deliver-twice': both deliveries at the same time. */
  readonly overlap?: boolean;
  /** For 'slow', virtual. */
  readonly seconds?: number;
  /** For 'interrupt' and 'interrupt-after'. */
  readonly run?: () => void | Promise<void>;
}

export interface FaultHandle {
  /** How many calls it has hit. */
  readonly hits: number;
  remove(): void;
}

/** What the poller asks about before it hands a batch over: no action of SQS. */
export const DELIVERY = 'delivery';

interface Armed extends FaultHandle {
  readonly fault: Fault;
  hits: number;
  passed: number;
}

type Candidate = Pick<CallRecord, 'service' | 'action' | 'functionName'> & {
  readonly input: Readonly<Record<string, unknown>>;
};

/** A call is hit by the first fault that matches it, in the order of adding. */
export class Faults {
  #armed: Armed[] = [];

  add(fault: Fault): FaultHandle {
    const armed: Armed = {
      fault,
      hits: 0,
      passed: 0,
      remove: () => {
        this.#armed = this.#armed.filter((one) => one !== armed);
      },
    };
    this.#armed.push(armed);
    return armed;
  }

  clear(): void {
    this.#armed = [];
  }

  /** The fault for this call, counted as hit. */
  take(call: Candidate): Fault | undefined {
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (armed.hits >= (fault.times ?? 1) || !matches(fault, call)) continue;
      if (armed.passed < (fault.skip ?? 0)) {
        armed.passed += 1;
        continue;
      }
      armed.hits += 1;
      return fault;
    }
    return undefined;
  }
}

function matches(fault: Fault, call: Candidate): boolean {
  if (fault.service !== call.service) return false;
  if ((fault.kind === 'deliver-twice') !== (call.action === DELIVERY)) return false;
  if (fault.action !== undefined && fault.action !== call.action && call.action !== DELIVERY) {
    return false;
  }
  if (fault.function !== undefined && !isNamed(fault.function, call.functionName)) return false;
  return fault.when?.(call.input) ?? true;
}

/** A function is called by its logical id without the hash; the construct id is how that ends. */
function isNamed(wanted: string, functionName: string | undefined): boolean {
  return functionName?.endsWith(wanted) ?? false;
}
