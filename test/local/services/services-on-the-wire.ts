/** The stand-in services behind the host's own wire, on an ephemeral port, with everything in memory. */
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { Activity } from '../../../local/activity.ts';
import { VirtualClock } from '../../../local/clock.ts';
import { Dispatcher } from '../../../local/dispatcher.ts';
import type { FunctionRuntime } from '../../../local/function-runtime.ts';
import { Authorizer } from '../../../local/iam/authorizer.ts';
import { events } from '../../../local/services/events/events.ts';
import { s3 } from '../../../local/services/s3/s3.ts';
import { scheduler } from '../../../local/services/scheduler/scheduler.ts';
import { secretsmanager } from '../../../local/services/secretsmanager/secretsmanager.ts';
import type { SendingAccount } from '../../../local/services/ses/sending-account.ts';
import { ses } from '../../../local/services/ses/ses.ts';
import { sns } from '../../../local/services/sns/sns.ts';
import { sqs } from '../../../local/services/sqs/sqs.ts';
import { createWire } from '../../../local/wire.ts';
import type { Caller, DueSource, Service, World } from '../../../local/world.ts';

export const START = Date.parse('2026-11-22T09:00:00Z');
export const ACCOUNT = '111111111111';
export const REGION = 'us-east-1';

/** Repeatable bytes, so that ids differ within a test and not between runs. */
const seededBytes = () => {
  let count = 0;
  return (size: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let length = 0; length < size; length += 32) {
      count += 1;
      blocks.push(createHash('sha256').update(`seed ${count}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, size);
  };
};

export interface CallMade {
  readonly caller: Caller;
  readonly service: string;
  readonly action: string;
  readonly input: Record<string, unknown>;
}

export const startServices = async (
  options: { readonly sending?: Partial<SendingAccount>; readonly db?: DatabaseSync } = {},
) => {
  const activity = new Activity();
  const clock = new VirtualClock({ startAt: START, activity, inFlight: () => false });
  const problems: string[] = [];
  const dispatcher = new Dispatcher({
    clock,
    activity,
    authorizer: new Authorizer(ACCOUNT, REGION),
    sleepUntil: (at) => clock.forwardTo(at).then(() => undefined),
    keepCalls: 1_000,
    onProblem: (text) => problems.push(text),
  });
  const callsAs: CallMade[] = [];
  /** Set by a test to refuse or break what one service does on behalf of another. */
  const delivery: { before: (call: CallMade) => void } = { before: () => undefined };
  const world: World = {
    clock,
    region: REGION,
    account: ACCOUNT,
    partition: 'aws',
    db: options.db ?? new DatabaseSync(':memory:'),
    bytes: seededBytes(),
    wake: () => clock.wake(),
    async callAs(caller, service, action, input) {
      const call = { caller, service, action, input };
      callsAs.push(call);
      delivery.before(call);
      return await dispatcher.call({ kind: 'operator' }, service, action, input);
    },
  };
  const queues = sqs(world);
  const bus = events(world, { onProblem: (line) => problems.push(line) });
  const mail = ses(world, {
    publish: bus.publish,
    sending: {
      mode: 'production',
      sendRate: 14,
      dailyQuota: 50_000,
      paused: false,
      ...options.sending,
    },
  });
  const invoked: { functionArn: string; payload: string; caller: Caller }[] = [];
  const assuming: { before: (roleArn: string, groupArn: string) => void } = {
    before: () => undefined,
  };
  const schedules = scheduler(world, {
    assumeRole: (roleArn, groupArn) => assuming.before(roleArn, groupArn),
    invokeLambda: async (caller, functionArn, payload) => {
      invoked.push({ caller, functionArn, payload });
    },
    onProblem: (line) => problems.push(line),
  });
  const secrets = secretsmanager(world);
  const topics = sns(world, { onProblem: (line) => problems.push(line) });
  const listing = { may: true };
  const buckets = s3(world, { mayList: () => listing.may });
  const add = (stand: { service: Service; dueSources: readonly DueSource[] }): void => {
    dispatcher.add(stand.service);
    for (const source of stand.dueSources) clock.addSource(source);
  };
  for (const stand of [queues, bus, mail, schedules, secrets, topics, buckets]) add(stand);
  // No function calls here: every caller is the operator, whose key the wire knows.
  const runtime = { callerOf: () => undefined } as unknown as FunctionRuntime;
  const server = createWire({
    dispatcher,
    clock,
    runtime,
    customResources: { take: () => false },
    onProblem: (text) => problems.push(text),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  queues.setEndpoint(endpoint);

  return {
    world,
    clock,
    add,
    problems,
    callsAs,
    delivery,
    invoked,
    assuming,
    queues,
    bus,
    mail,
    schedules,
    secrets,
    topics,
    buckets,
    /** Whether callers may list buckets. */
    listing,
    /** For every SDK client: the wire's address and the operator's key. */
    client: {
      endpoint,
      region: REGION,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    },
    async stop(): Promise<void> {
      await clock.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

export type ServicesOnTheWire = Awaited<ReturnType<typeof startServices>>;
