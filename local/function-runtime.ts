/** Hosts the stack's functions: warm instances, concurrency, timeouts in virtual time, log lines. */
import { randomUUID } from 'node:crypto';
import type { Activity } from './activity.ts';
import { FunctionInstance, type Outcome } from './function-instance.ts';
import { type Credentials, lambdaEnvironment } from './lambda-environment.ts';
import type { Clock, DueSource } from './world.ts';

export interface FunctionDefinition {
  /** Logical id without CDK's hash: how tests and logs call it. */
  readonly label: string;
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly folder: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly logGroup: string;
}

export interface LogLine {
  /** Virtual epoch ms. */
  readonly at: number;
  readonly functionName: string;
  readonly line: string;
}

export interface RuntimeOptions {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly region: string;
  /** The AWS wire's origin. */
  readonly endpoint: () => string;
  readonly onLog: (line: LogLine) => void;
  readonly onQuiet: () => void;
  /** Instances of one function at once; further events wait. */
  readonly mostInstances: number;
}

interface Hosted {
  readonly definition: FunctionDefinition;
  readonly idle: Warm[];
  readonly all: Set<Warm>;
  readonly queue: ((warm: Warm) => void)[];
}

interface Warm {
  readonly instance: FunctionInstance;
  readonly credentials: Credentials;
}

export class FunctionRuntime {
  readonly #options: RuntimeOptions;
  readonly #functions = new Map<string, Hosted>();
  readonly #byToken = new Map<string, { hosted: Hosted; warm: Warm }>();
  #underWay = 0;
  #started = 0;

  constructor(options: RuntimeOptions) {
    this.#options = options;
  }

  /** Timers and timeouts of the functions under way. */
  readonly dueSource: DueSource = {
    name: 'functions',
    next: () => {
      let next: number | undefined;
      for (const { instance } of this.#instances()) {
        const at = instance.next();
        if (at !== undefined && (next === undefined || at < next)) next = at;
      }
      return next;
    },
    runDue: async (now) => {
      for (const { instance } of [...this.#instances()]) {
        const at = instance.next();
        if (at === undefined || at > now) continue;
        if (instance.deadline !== undefined && instance.deadline <= now) {
          instance.kill('Sandbox.Timedout', 'Task timed out');
        } else {
          // It counts as busy at once, so the clock waits for it.
          void instance.tick(now);
        }
      }
    },
  };

  get inFlight(): boolean {
    return this.#underWay > 0;
  }

  add(definition: FunctionDefinition): void {
    this.#functions.set(definition.arn, {
      definition,
      idle: [],
      all: new Set(),
      queue: [],
    });
  }

  definitions(): FunctionDefinition[] {
    return [...this.#functions.values()].map((hosted) => hosted.definition);
  }

  find(arnOrName: string): FunctionDefinition | undefined {
    return this.definitions().find((one) => one.arn === arnOrName || one.name === arnOrName);
  }

  /** The instance that holds these credentials. */
  callerOf(
    sessionToken: string,
  ): { definition: FunctionDefinition; instance: FunctionInstance } | undefined {
    const found = this.#byToken.get(sessionToken);
    return found && { definition: found.hosted.definition, instance: found.warm.instance };
  }

  /** Loads one instance of each function ahead of the first event. */
  async warmUp(labels?: readonly string[]): Promise<void> {
    const chosen = [...this.#functions.values()].filter(
      ({ definition }) => labels?.includes(definition.label) ?? true,
    );
    for (const hosted of chosen) {
      if (hosted.all.size > 0) continue;
      const warm = this.#start(hosted);
      await warm.instance.ready();
      this.#giveBack(hosted, warm);
    }
  }

  /** Runs the function on one event; failures of the function are outcomes, not exceptions. */
  async invoke(arn: string, event: unknown, requestId: string = randomUUID()): Promise<Outcome> {
    const hosted = this.#functions.get(arn);
    if (hosted === undefined) throw new Error(`the host has no function ${arn}`);
    this.#underWay += 1;
    // Held until it has ended in every branch, save while the instance itself rests.
    const leave = this.#options.activity.enter();
    try {
      const { definition } = hosted;
      const warm = await this.#take(hosted, leave);
      const failure = await warm.instance.ready();
      if (failure !== undefined) {
        this.#giveBack(hosted, warm);
        return { kind: 'failed', failure };
      }
      const running = warm.instance.invoke(
        JSON.stringify(event),
        {
          awsRequestId: requestId,
          functionName: definition.name,
          functionVersion: '$LATEST',
          invokedFunctionArn: definition.arn,
          memoryLimitInMB: String(definition.memoryMb),
          logGroupName: definition.logGroup,
          logStreamName: 'local',
        },
        definition.timeoutSeconds * 1000,
      );
      leave();
      return this.#report(hosted, requestId, await running, warm);
    } finally {
      leave();
      this.#underWay -= 1;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#instances()].map(({ instance }) => instance.close()));
  }

  /** Ends all instances; the next event starts new ones. */
  async restart(): Promise<void> {
    await this.close();
    for (const hosted of this.#functions.values()) {
      hosted.idle.length = 0;
      hosted.all.clear();
    }
    this.#byToken.clear();
  }

  *#instances(): Iterable<Warm> {
    for (const hosted of this.#functions.values()) yield* hosted.all;
  }

  async #take(hosted: Hosted, leave: () => void): Promise<Warm> {
    const idle = hosted.idle.pop();
    if (idle !== undefined) return idle;
    if (hosted.all.size < this.#options.mostInstances) return this.#start(hosted);
    // Waiting for a free instance is no activity: time must move for the others to end.
    leave();
    return await new Promise<Warm>((resolve) => hosted.queue.push(resolve));
  }

  #start(hosted: Hosted): Warm {
    const { definition } = hosted;
    const { region, clock, activity, onQuiet } = this.#options;
    this.#started += 1;
    const credentials = {
      accessKeyId: `ASIALOCAL${String(this.#started).padStart(7, '0')}`,
      secretAccessKey: randomUUID(),
      sessionToken: randomUUID(),
    };
    const instance = new FunctionInstance({
      folder: definition.folder,
      handler: definition.handler,
      memoryMb: definition.memoryMb,
      environment: {
        ...lambdaEnvironment(definition, region, credentials),
        ...definition.environment,
        AWS_ENDPOINT_URL: this.#options.endpoint(),
      },
      activity,
      now: () => clock.now(),
      onLog: (line) =>
        this.#options.onLog({ at: clock.now(), functionName: definition.label, line }),
      onQuiet,
    });
    const warm = { instance, credentials };
    hosted.all.add(warm);
    this.#byToken.set(credentials.sessionToken, { hosted, warm });
    return warm;
  }

  #giveBack(hosted: Hosted, warm: Warm): void {
    let free = warm;
    if (warm.instance.dead) {
      hosted.all.delete(warm);
      this.#byToken.delete(warm.credentials.sessionToken);
      if (hosted.queue.length === 0) return;
      free = this.#start(hosted);
    }
    const waiting = hosted.queue.shift();
    if (waiting === undefined) hosted.idle.push(free);
    else waiting(free);
  }

  /** Adds what Lambda's platform itself would log, and frees the instance. */
  #report(hosted: Hosted, requestId: string, outcome: Outcome, warm: Warm): Outcome {
    this.#giveBack(hosted, warm);
    if (outcome.kind === 'done') return outcome;
    const { definition } = hosted;
    const { failure } = outcome;
    const timedOut = failure.errorType === 'Sandbox.Timedout';
    const errorMessage = timedOut
      ? `RequestId: ${requestId} Error: Task timed out after ${definition.timeoutSeconds}.00 seconds`
      : failure.errorMessage;
    if (warm.instance.dead) {
      const at = this.#options.clock.now();
      const line = `${new Date(at).toISOString()} ${requestId} ${failure.errorType} ${errorMessage}`;
      this.#options.onLog({ at, functionName: definition.label, line });
    }
    return { kind: 'failed', failure: { ...failure, errorMessage } };
  }
}
