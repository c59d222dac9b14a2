/** Every call to a stand-in service passes here: permission, fault, record, then the service. */
import type { Activity, Leave } from './activity.ts';
import { CallLog, type CallRecord } from './call-record.ts';
import { type Fault, Faults } from './faults.ts';
import type { Authorizer } from './iam/authorizer.ts';
import { type Caller, type Clock, type Needs, type Service, ServiceError } from './world.ts';

/** The connection breaks instead of an answer. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** Who is at the other end of the line, where the host can act upon it. */
export interface Line {
  /** Kills the calling function's process. */
  kill(): void;
  /** Tells that the call is held until virtual time has moved; the function gives up being busy. */
  hold(): { release(): Promise<void> };
}

/** Something that understands calls: a `Service`, or DynamoDB's engine reached with raw bodies. */
export interface Callable {
  readonly name: string;
  /** Its answer waits for a function, which counts by itself: time may move meanwhile. */
  readonly waits?: boolean;
  has(action: string): boolean;
  needs(action: string, input: Record<string, unknown>): Needs[];
  run(
    action: string,
    input: Record<string, unknown>,
    caller: Caller,
    record: CallRecord,
  ): Promise<Record<string, unknown>>;
}

export interface DispatcherOptions {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly authorizer: Authorizer;
  /** Resolves when virtual time has come to `at` (epoch ms). */
  readonly sleepUntil: (at: number) => Promise<void>;
  /** How many of the newest calls are kept. */
  readonly keepCalls: number;
  /** A call that the host does not know, or that IAM denied: shown to the operator. */
  readonly onProblem: (text: string) => void;
}

/** Each service's own word for "too fast". */
const THROTTLING: Readonly<Record<string, readonly [code: string, status: number]>> = {
  dynamodb: ['ProvisionedThroughputExceededException', 400],
  ses: ['Throttling', 400],
  sqs: ['RequestThrottled', 403],
  scheduler: ['ThrottlingException', 429],
  lambda: ['TooManyRequestsException', 429],
  s3: ['SlowDown', 503],
  sns: ['Throttled', 429],
};

/** The older services, which call a refusal by another name. */
const SPEAK_XML = new Set(['ses', 's3', 'sns']);

export class Dispatcher {
  readonly calls: CallLog;
  readonly faults = new Faults();
  readonly #options: DispatcherOptions;
  readonly #services = new Map<string, Callable>();

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.calls = new CallLog(options.keepCalls);
  }

  add(service: Service, waits = false): void {
    this.addCallable({
      name: service.name,
      waits,
      has: (action) => Object.hasOwn(service.actions, action),
      needs: (action, input) => service.actions[action]?.needs(input) ?? [],
      run: async (action, input, caller) =>
        (await service.actions[action]?.run(input, caller)) ?? {},
    });
  }

  addCallable(callable: Callable): void {
    this.#services.set(callable.name, callable);
  }

  /** @throws ServiceError when refused or unknown, ConnectionLost when a fault breaks the line */
  async call(
    caller: Caller,
    serviceName: string,
    action: string,
    input: Record<string, unknown>,
    line?: Line,
  ): Promise<Record<string, unknown>> {
    const turn = { leave: this.#options.activity.enter() };
    try {
      const service = this.#find(serviceName, action);
      const record = this.#record(caller, service, action, input);
      try {
        const answer = await this.#guarded(service, action, input, caller, record, turn, line);
        if (record.outcome === '') record.outcome = 'ok';
        return answer;
      } catch (error) {
        record.outcome ||= error instanceof ServiceError ? error.code : 'fault';
        throw error;
      }
    } finally {
      turn.leave();
    }
  }

  #find(serviceName: string, action: string): Callable {
    const service = this.#services.get(serviceName);
    if (service?.has(action)) return service;
    const text =
      service === undefined
        ? `the host has no service ${serviceName} (asked for ${action})`
        : `the host's ${serviceName} does not support ${action}`;
    this.#options.onProblem(text);
    throw new ServiceError('UnknownOperationException', text, 400);
  }

  #record(
    caller: Caller,
    service: Callable,
    action: string,
    input: Record<string, unknown>,
  ): CallRecord {
    const checks = service.needs(action, input).map((needs) => {
      const decision = this.#options.authorizer.decide(caller, needs);
      const { statement } = decision;
      return {
        action: needs.action,
        resource: needs.resource,
        allowed: decision.kind === 'allowed',
        ...(statement === undefined ? {} : { statement }),
        ...(decision.kind === 'allowed' ? { grant: decision.grant } : {}),
      };
    });
    const functionName = caller.kind === 'role' ? caller.functionName : undefined;
    const record: CallRecord = {
      at: this.#options.clock.now(),
      caller: nameOf(caller),
      ...(functionName === undefined ? {} : { functionName }),
      service: service.name,
      action,
      checks,
      allowed: checks.every((check) => check.allowed),
      outcome: '',
    };
    this.calls.add(record);
    const denied = checks.find((check) => !check.allowed);
    if (denied !== undefined) {
      const why =
        denied.statement === undefined
          ? 'because no policy allows it'
          : `with an explicit deny in ${denied.statement}`;
      const text = `${record.caller} is not authorized to perform: ${denied.action} on resource: ${denied.resource} ${why}`;
      const isXml = SPEAK_XML.has(service.name);
      record.outcome = isXml ? 'AccessDenied' : 'AccessDeniedException';
      this.#options.onProblem(`denied: ${text}`);
      throw new ServiceError(record.outcome, `User: ${text}`, isXml ? 403 : 400);
    }
    return record;
  }

  async #guarded(
    service: Callable,
    action: string,
    input: Record<string, unknown>,
    caller: Caller,
    record: CallRecord,
    turn: { leave: Leave },
    line: Line | undefined,
  ): Promise<Record<string, unknown>> {
    const fault = this.faults.take({
      service: service.name,
      action,
      input,
      ...(record.functionName === undefined ? {} : { functionName: record.functionName }),
    });
    const run = () => this.#run(service, action, input, caller, record, turn);
    if (fault === undefined) return await run();
    record.outcome = fault.kind.startsWith('interrupt') ? '' : fault.kind;
    await this.#before(fault, service, line);
    const answer = await run();
    await this.#after(fault, turn, line);
    return answer;
  }

  async #run(
    service: Callable,
    action: string,
    input: Record<string, unknown>,
    caller: Caller,
    record: CallRecord,
    turn: { leave: Leave },
  ): Promise<Record<string, unknown>> {
    const running = service.run(action, input, caller, record);
    if (!service.waits) return await running;
    turn.leave();
    try {
      return await running;
    } finally {
      turn.leave = this.#options.activity.enter();
    }
  }

  async #before(fault: Fault, service: Callable, line: Line | undefined): Promise<void> {
    switch (fault.kind) {
      case 'fail-before':
        throw new ConnectionLost('fault: fail-before');
      case 'kill-before':
        line?.kill();
        throw new ConnectionLost('fault: kill-before');
      case 'throttle': {
        const [code, status] = THROTTLING[service.name] ?? ['ThrottlingException', 400];
        throw new ServiceError(code, 'Rate exceeded', status);
      }
      case 'error':
        throw new ServiceError(
          fault.code ?? 'InternalFailure',
          'the host was told to answer so',
          fault.status ?? 500,
        );
      case 'interrupt':
        await fault.run?.();
    }
  }

  async #after(fault: Fault, turn: { leave: Leave }, line: Line | undefined): Promise<void> {
    switch (fault.kind) {
      case 'fail-after':
        throw new ConnectionLost('fault: fail-after');
      case 'kill-after':
        line?.kill();
        throw new ConnectionLost('fault: kill-after');
      case 'interrupt-after':
        await fault.run?.();
        return;
      case 'slow': {
        const held = line?.hold();
        turn.leave();
        await this.#options.sleepUntil(this.#options.clock.now() + (fault.seconds ?? 1) * 1000);
        turn.leave = this.#options.activity.enter();
        await held?.release();
      }
    }
  }
}

function nameOf(caller: Caller): string {
  if (caller.kind === 'operator') return 'operator';
  return caller.kind === 'role' ? caller.arn : caller.principal;
}
