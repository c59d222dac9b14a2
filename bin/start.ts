/** `npm start`: hosts the synthesised stack on this machine until it is stopped. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Settings } from '../lambdas/config.ts';
import { readSettings } from '../lib/settings.ts';
import { type Host, startHost } from '../local/host.ts';
import { reasonOf, StartError } from '../local/problem.ts';
import { synthesise } from '../local/synthesis.ts';

const USAGE = 'npm start -- [--fresh] [--port 4600] [--settings local/settings.json]';
const STATE = '.local';
const FIRST_PORT = 4600;
const LAST_PORT = 65_532;

// Lambda runs in UTC, and a worker thread takes its local time from the process.
process.env.TZ = 'UTC';

let host: Host | undefined;
let child: ChildProcess | undefined;
let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  child?.kill();
  await host?.close();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
process.on('SIGHUP', () => void stop());

function readArguments(): { fresh: boolean; port: number; settings: string } {
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: String(FIRST_PORT) },
        settings: { type: 'string', default: 'local/settings.json' },
      },
    });
    const port = Number(values.port);
    if (Number.isInteger(port) && port > 0 && port <= LAST_PORT) return { ...values, port };
    throw new Error(`--port ${values.port} is no port from 1 to ${LAST_PORT}`);
  } catch (error) {
    throw new StartError([`${reasonOf(error)}. Usage: ${USAGE}`]);
  }
}

async function start(): Promise<void> {
  const { fresh, port, settings: settingsFile } = readArguments();
  const settings = readSettings(settingsFile);
  const assembly = await synthesise({
    app: 'bin/course.ts',
    settings: settingsFile,
    sources: ['lib', 'lambdas', 'web', 'emails', 'package-lock.json', 'tsconfig.json'],
    cache: '.cache/assembly',
    onChild: (started) => {
      child = started;
    },
  });
  if (stopping) return;
  const known = !fresh && existsSync(`${STATE}/state.sqlite`);
  host = await startHost({
    assembly,
    state: { kind: 'directory', path: STATE, fresh },
    ports: { pages: port, operator: port + 1, wire: port + 2, smtp: port + 3 },
    // The trial's sender is verified by hand on AWS, and no template says so.
    verified: settings.mode === 'trial' ? [settings.sender.address] : [],
    ...(settings.mode === 'full' && settings.receiptRuleSet !== undefined
      ? { activeRuleSet: settings.receiptRuleSet }
      : {}),
    sending: {
      mode: settings.sandbox ? 'sandbox' : 'production',
      ...(settings.sendsPerSecond === undefined ? {} : { sendRate: settings.sendsPerSecond }),
    },
  });
  host.clock.run(1);
  tell(host, known, settings);
  await host.warmUp();
}

function tell({ origins, clock }: Host, known: boolean, settings: Settings): void {
  const state = known ? `goes on from the state in ${STATE}/` : `keeps its state in ${STATE}/`;
  process.stdout.write(
    `${[
      '',
      `Walk Easier runs on this machine and ${state}`,
      '',
      `  Sign-up page   ${origins.pages}/`,
      `  Inbox          ${origins.operator}/inbox`,
      `  Clock          ${origins.operator}/clock   (now ${new Date(clock.now()).toISOString()})`,
      ...(settings.mode === 'full'
        ? [`  Mail           ${origins.smtp}   (takes mail for ${settings.domain})`]
        : []),
      '',
      '  From here: npm run clock -- stop | run 60 | next | +1h | +1d | +1w | now',
      '  The AWS SDK and CLI reach the stack with the settings in',
      `  AWS_ENDPOINT_URL=${origins.wire} AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local`,
      '',
      '  Ctrl-C stops everything; npm start -- --fresh begins anew.',
      '',
    ].join('\n')}\n`,
  );
}

function fail(error: unknown): never {
  const lines = error instanceof StartError ? error.problems : [reasonOf(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

try {
  if (
    !existsSync('package.json') ||
    !readFileSync('package.json', 'utf8').includes('walk-easier')
  ) {
    throw new StartError(['Run this in the folder of the project, with npm start']);
  }
  await start();
} catch (error) {
  fail(error);
}
