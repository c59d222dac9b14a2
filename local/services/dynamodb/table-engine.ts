/** Starts a real table engine that speaks DynamoDB on a loopback port, and passes requests to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { engineConnection } from './engine-connection.ts';

/** Native and fast where it installs, or pure JavaScript for every platform. */
export type EngineName = 'dynoxide' | 'dynalite';

/** What an engine answered: HTTP status and JSON body. */
export interface EngineAnswer {
  readonly status: number;
  readonly body: string;
}

export interface TableEngine {
  readonly name: EngineName;
  /** `target` is the operation alone, as in 'GetItem'. Throws when the engine cannot be reached. */
  call(target: string, body: string): Promise<EngineAnswer>;
  stop(): Promise<void>;
}

/** How long an engine may take until it answers. */
const START_LIMIT_MS = 10_000;
const RETRY_EVERY_MS = 20;

const require = createRequire(import.meta.url);

/** The path of the native engine, or undefined where its package is not installed. */
const findDynoxide = async (): Promise<string | undefined> => {
  try {
    const path = require.resolve('@dynoxide/linux-x64/dynoxide');
    await access(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/**
 * Becomes the engine, beside a watcher that ends it as soon as the pipe from the host closes: also a
 * killed host leaves no engine behind that would hold its file.
 */
const ENDING_WITH_THE_HOST =
  'exec 3<&0 </dev/null; (read -r _ <&3; kill $$ 2>/dev/null) & exec "$0" "$@" 3<&-';

const startDynoxide = async (
  binary: string,
  path: string | undefined,
): Promise<TableEngine | undefined> => {
  const port = await freePort();
  const child: ChildProcess = spawn(
    'sh',
    [
      '-c',
      ENDING_WITH_THE_HOST,
      binary,
      'serve',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      ...(path === undefined ? [] : ['--db-path', path]),
    ],
    { stdio: ['pipe', 'ignore', 'ignore'] },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const killWithHost = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', killWithHost);
  const { call, close } = engineConnection(port);
  const stop = async (): Promise<void> => {
    process.off('exit', killWithHost);
    close();
    child.kill('SIGTERM');
    const hurry = setTimeout(() => child.kill('SIGKILL'), 2_000);
    await ended;
    clearTimeout(hurry);
    child.stdin?.destroy();
  };
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline && child.exitCode === null && child.pid !== undefined) {
    try {
      await call('ListTables', '{}');
      return { name: 'dynoxide', call, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_EVERY_MS));
    }
  }
  await stop();
  return undefined;
};

const startDynalite = async (path: string | undefined): Promise<TableEngine> => {
  const dynalite = require('dynalite') as (options: Record<string, unknown>) => Server;
  const server = dynalite({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(path === undefined ? {} : { path }),
  });
  // A socket closed for idleness could take a call with it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { call, close } = engineConnection((server.address() as AddressInfo).port);
  return {
    name: 'dynalite',
    call,
    stop: async () => {
      close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

/**
 * Starts the engine asked for; without a wish, the native one where it runs, else dynalite.
 * `folder`: where tables are kept (each engine its own file within); undefined: in memory.
 */
export const startTableEngine = async (
  options: { readonly engine?: EngineName | undefined; readonly folder?: string | undefined } = {},
): Promise<TableEngine> => {
  const { engine, folder } = options;
  if (engine !== 'dynalite') {
    const binary = await findDynoxide();
    const started =
      binary === undefined
        ? undefined
        : await startDynoxide(binary, folder === undefined ? undefined : `${folder}/table.db`);
    if (started !== undefined) return started;
    if (engine === 'dynoxide') {
      throw new Error('@dynoxide/linux-x64 is not installed, or does not run on this platform');
    }
  }
  return startDynalite(folder === undefined ? undefined : `${folder}/table.level`);
};
