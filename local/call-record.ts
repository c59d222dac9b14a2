/** What the host keeps of every call on the wire, for tests and figures. */

export interface CallRecord {
  /** Virtual epoch ms. */
  readonly at: number;
  /** ARN of the role, 'operator', or the AWS service that called. */
  readonly caller: string;
  /** Set when a function, or the poller on its behalf, called. */
  readonly functionName?: string;
  readonly service: string;
  readonly action: string;
  /** What IAM was asked, and which statement and which action pattern of it allowed it. */
  readonly checks: readonly {
    readonly action: string;
    readonly resource: string;
    readonly allowed: boolean;
    readonly statement?: string;
    readonly grant?: string;
  }[];
  readonly allowed: boolean;
  /** 'ok', the error's code, or the fault that hit it. */
  outcome: string;
  /** Units that DynamoDB says the call consumed. */
  units?: { readonly read: number; readonly write: number; readonly indexWrite: number };
}

export class CallLog {
  readonly #most: number;
  #records: CallRecord[] = [];

  /** @param most the newest so many are kept, or somewhat fewer: beyond it half of them go at once */
  constructor(most: number) {
    this.#most = most;
  }

  add(record: CallRecord): void {
    this.#records.push(record);
    if (this.#records.length <= this.#most) return;
    this.#records = this.#records.slice(this.#records.length - Math.floor(this.#most / 2));
  }

  all(): readonly CallRecord[] {
    return this.#records;
  }

  clear(): void {
    this.#records = [];
  }
}
