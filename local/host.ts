/** Starts the stand-in cloud for one assembly: the one door for `npm start` and for tests. */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Activity } from './activity.ts';
import { readAssembly } from './assembly.ts';
import { AsyncInvocations } from './async-invocations.ts';
import type { CallRecord } from './call-record.ts';
import { chance } from './chance.ts';
import { VirtualClock } from './clock.ts';
import { CustomResources } from './custom-resources.ts';
import { Dispatcher } from './dispatcher.ts';
import type { Faults } from './faults.ts';
import type { Outcome } from './function-instance.ts';
import { FunctionRuntime, type LogLine } from './function-runtime.ts';
import { createGateway, type HttpApi } from './gateway.ts';
import { createResources } from './host-resources.ts';
import { type HostSettings, KEPT, MOST_INSTANCES } from './host-settings.ts';
import { openState } from './host-state.ts';
import { closeServer, listen } from './http-listener.ts';
import { Authorizer, type Grant } from './iam/authorizer.ts';
import { lambdaService } from './lambda-service.ts';
import { closeMailDoor, createMailDoor, openMailDoor } from './mail-door.ts';
import { type Mailbox, mailbox } from './mailbox/mailbox.ts';
import { Notes } from './notes.ts';
import { operatorServer } from './operator-server.ts';
import { Poller } from './poller.ts';
import { reasonOf } from './problem.ts';
import { CATALOGUE } from './resources/catalogue.ts';
import type { Services } from './resources/stage.ts';
import { Sleepers } from './sleepers.ts';
import { startServices } from './start-services.ts';
import { tableCallable } from './table-callable.ts';
import { type InertResource, planTemplate } from './template.ts';
import { createWire } from './wire.ts';
import type { World } from './world.ts';

export interface Host {
  /** Where the pages of the course, the operator's pages and the AWS wire answer, and mail comes in. */
  readonly origins: {
    readonly pages: string;
    readonly operator: string;
    readonly wire: string;
    readonly smtp: string;
  };
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly services: Services;
  readonly mailbox: Mailbox;
  readonly outputs: Readonly<Record<string, string>>;
  readonly inert: readonly InertResource[];
  /** Constructor options of an AWS SDK client that may do everything. */
  readonly clientOptions: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  /** Every call since the start or the last reset, oldest first. */
  calls(): readonly CallRecord[];
  logs(): readonly LogLine[];
  /** Denied and unknown calls, lost events, faults of the host: each one line. */
  problems(): readonly string[];
  /** Every action that some policy of the template allows. */
  grants(): Grant[];
  /** Runs a function, by the end of its construct's id, on an event of one's own. */
  invoke(label: string, event: unknown): Promise<Outcome>;
  /** Loads the code of every function ahead of its first event. */
  warmUp(): Promise<void>;
  /** Back to the state after the first start: no data, no mail, no calls, time at `startAt`. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** @throws StartError naming all that keeps the host from starting */
export async function startHost(settings: HostSettings): Promise<Host> {
  const assembly = readAssembly(settings.assembly);
  // Before anything is opened: whatever the template asks for must be known.
  planTemplate(assembly, CATALOGUE, 'http://127.0.0.1');

  const state = openState(settings.state);
  const closers: (() => unknown)[] = [() => state.close()];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await assemble(settings, assembly, state, closers, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function assemble(
  settings: HostSettings,
  assembly: ReturnType<typeof readAssembly>,
  state: ReturnType<typeof openState>,
  closers: (() => unknown)[],
  closeAll: () => Promise<void>,
): Promise<Host> {
  const { account, region } = assembly;
  const startAt = settings.startAt ?? Date.now();
  const activity = new Activity();
  const random = chance(settings.seed);
  const authorizer = new Authorizer(account, region);
  const sleepers = new Sleepers();
  const apis = new Map<string, HttpApi>();
  const pollers: Poller[] = [];
  const keep = { ...KEPT, ...settings.keep };
  const notes = new Notes((line) => state.appendLog(line), keep.logs);
  const note = (text: string): void => notes.problem(text);

  const clock = new VirtualClock({
    startAt: state.savedNow ?? startAt,
    activity,
    inFlight: () => runtime.inFlight,
    onMove: (now) => state.saveNow(now),
    onFault: (source, error) => note(`${source}: ${reasonOf(error)}`),
  });
  const dispatcher = new Dispatcher({
    clock,
    activity,
    authorizer,
    sleepUntil: (at) => sleepers.sleepUntil(at),
    keepCalls: keep.calls,
    onProblem: note,
  });
  let wireOrigin = '';
  const runtime = new FunctionRuntime({
    clock,
    activity,
    region,
    endpoint: () => wireOrigin,
    onLog: (line) => notes.log(line),
    onQuiet: () => clock.wake(),
    mostInstances: settings.instances ?? MOST_INSTANCES,
  });
  closers.push(() => runtime.close());
  const later = new AsyncInvocations(runtime, clock, (arn) =>
    note(`lambda: an event for ${arn} was given up after three attempts`),
  );

  const world: World = {
    clock,
    region,
    account,
    partition: 'aws',
    db: state.db,
    bytes: (size) => random.bytes(size),
    wake() {
      for (const poller of pollers) poller.look();
      clock.wake();
    },
    callAs: (caller, service, action, input) => dispatcher.call(caller, service, action, input),
  };
  const services = await startServices(world, {
    authorizer,
    folder: state.folder,
    engine: settings.engine,
    sending: settings.sending ?? {},
    onProblem: note,
  });
  closers.push(() => services.dynamodb.stop());

  const customResources = new CustomResources({
    db: state.db,
    runtime,
    stackId: `arn:aws:cloudformation:${region}:${account}:stack/${assembly.stackName}/local`,
    origin: () => wireOrigin,
  });
  const wire = createWire({ dispatcher, runtime, customResources, clock, onProblem: note });
  const gateway = createGateway({
    account,
    region,
    api: () => [...apis.values()][0],
    dispatcher,
    clock,
    requestId: randomUUID,
    throttles: settings.throttles ?? true,
    onProblem: note,
  });
  const operator: Server = createServer((request, response) => serve(request, response));
  for (const server of [wire, gateway, operator]) closers.push(() => closeServer(server));
  closers.push(() => clock.close());
  const pages = await listen(gateway, settings.ports?.pages ?? 0);
  const operatorOrigin = await listen(operator, settings.ports?.operator ?? 0);
  wireOrigin = await listen(wire, settings.ports?.wire ?? 0);
  const door = createMailDoor({ ses: services.ses, touch: () => clock.touch(), onProblem: note });
  closers.push(() => closeMailDoor(door));
  const smtp = await openMailDoor(door, settings.ports?.smtp ?? 0);

  services.sqs.setEndpoint(wireOrigin);
  const { sqs, sns, s3, scheduler, secretsmanager, ses, events } = services;
  for (const { service } of [sqs, sns, s3, scheduler, secretsmanager, ses]) {
    dispatcher.add(service);
  }
  dispatcher.addCallable(tableCallable(services.dynamodb));
  dispatcher.add(lambdaService(runtime, later), true);
  if (settings.activeRuleSet !== undefined) ses.activateRuleSet(settings.activeRuleSet);
  const plan = planTemplate(assembly, CATALOGUE, wireOrigin);
  const recreate = await createResources(plan, {
    ...services,
    account,
    region,
    authorizer,
    runtime,
    customResources,
    apis,
    integrations: new Map(),
    asset: (key) => assembly.assets.get(key),
    addPoller(mapping) {
      const poller = new Poller(mapping, {
        clock,
        activity,
        dispatcher,
        runtime,
        region,
        visible: (arn) => services.sqs.counts(arn).visible,
        onProblem: note,
      });
      pollers.push(poller);
    },
  });
  const verify = () => {
    for (const name of settings.verified ?? []) services.ses.verifyIdentity(name);
  };
  verify();
  state.writeOutputs(plan.outputs);

  const sources = [
    sleepers,
    runtime.dueSource,
    ...[scheduler, ses, events, sns, sqs, s3].flatMap(({ dueSources }) => dueSources),
    later,
    ...pollers,
    ...services.dynamodb.dueSources,
  ];
  for (const source of sources) clock.addSource(source);

  const box = mailbox({ world, ses: services.ses, sqs: services.sqs, localOrigins });
  function localOrigins(): Map<string, string> {
    const names = [...apis.values()].flatMap((api) => [...api.hostNames]);
    return new Map(names.map((name) => [`https://${name}`, pages]));
  }
  const serve = operatorServer({
    clock,
    mailbox: box,
    ses: services.ses,
    notes,
    sources,
    signUpUrl: `${pages}/`,
  });
  clock.wake();

  return {
    origins: { pages, operator: operatorOrigin, wire: wireOrigin, smtp },
    clock,
    faults: dispatcher.faults,
    services,
    mailbox: box,
    outputs: plan.outputs,
    inert: plan.inert,
    clientOptions: {
      endpoint: wireOrigin,
      region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    calls: () => dispatcher.calls.all(),
    logs: () => notes.logs,
    problems: () => notes.problems,
    grants: () => authorizer.grants(),
    async invoke(label, event) {
      const found = runtime.definitions().find((one) => one.label.endsWith(label));
      if (found === undefined) throw new Error(`the stack has no function ${label}`);
      return await runtime.invoke(found.arn, event);
    },
    warmUp: () => runtime.warmUp(),
    async reset() {
      await clock.stop();
      dispatcher.faults.clear();
      sleepers.reset();
      if (runtime.inFlight) await runtime.restart();
      later.reset();
      for (const service of [sqs, sns, s3, scheduler, ses, events]) service.reset();
      await services.dynamodb.reset();
      random.restart();
      clock.set(startAt);
      await recreate();
      for (const poller of pollers) poller.reset();
      dispatcher.calls.clear();
      notes.clear();
    },
    close: closeAll,
  };
}
