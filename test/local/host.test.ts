// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the program of the child is a template
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { type Host, startHost } from '../../local/host.ts';
import type { HostSettings } from '../../local/host-settings.ts';
import { closeServer, listen } from '../../local/http-listener.ts';
import { MINUTE, resources, START, startFixture, tell, writeAssembly } from './fixture-assembly.ts';

const folders: string[] = [];
const hosts: Host[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function stateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'walk-easier-state-'));
  folders.push(folder);
  return folder;
}

/** Command lines of running processes that name a file; empty where the system does not tell. */
function commandsNaming(file: string): string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes(file) ? [command] : [];
      } catch {
        // The process has ended since it was listed.
        return [];
      }
    });
}

async function start(path: string, settings: Partial<HostSettings> = {}): Promise<Host> {
  const host = await startFixture({}, { state: { kind: 'directory', path }, ...settings });
  hosts.push(host);
  return host;
}

test('state and time survive a restart, and the code may have changed', async () => {
  const path = stateFolder();
  const first = await start(path);
  await tell(first, { do: 'put', id: 'kept' });
  await first.clock.forward(5 * MINUTE);
  await tell(first, { do: 'send', body: '{"do":"put","id":"queued"}' });
  await first.close();

  const second = await start(path, { startAt: START + 99 * MINUTE });
  expect(second.clock.now()).toBeGreaterThanOrEqual(START + 5 * MINUTE);
  expect(second.clock.now()).toBeLessThan(START + 6 * MINUTE);
  expect(await tell(second, { do: 'get', id: 'kept' })).toEqual({ id: { S: 'kept' } });
  await second.clock.forward(5 * MINUTE);
  expect(await tell(second, { do: 'get', id: 'queued' })).toEqual({ id: { S: 'queued' } });
});

test('fresh forgets what was kept', async () => {
  const path = stateFolder();
  const first = await start(path);
  await tell(first, { do: 'put', id: 'old' });
  await first.close();
  const second = await start(path, { state: { kind: 'directory', path, fresh: true } });
  expect(await tell(second, { do: 'get', id: 'old' })).toBeNull();
  expect(second.clock.now()).toBe(START);
});

test('a second host on the same state is refused, also when it would begin anew', async () => {
  const path = stateFolder();
  await start(path);
  for (const fresh of [false, true]) {
    await expect(start(path, { state: { kind: 'directory', path, fresh } })).rejects.toThrow(
      `The state in ${path} is in use by another local system`,
    );
  }
});

test('state and time survive a kill, which leaves no table engine behind', async () => {
  const path = stateFolder();
  const assembly = writeAssembly({ Resources: resources });
  const program = join(path, 'run.mjs');
  const module = new URL('../../local/host.ts', import.meta.url).href;
  writeFileSync(
    program,
    `import { startHost } from ${JSON.stringify(module)};
     const host = await startHost({ assembly: ${JSON.stringify(assembly)}, startAt: ${START},
       state: { kind: 'directory', path: ${JSON.stringify(path)} } });
     await host.invoke('Worker', { do: 'put', id: 'kept' });
     await host.clock.forward(300000);
     console.log('ready');
     setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  if (child.stdout === null) throw new Error('the child has no output');
  await once(createInterface(child.stdout), 'line');
  child.kill('SIGKILL');
  await once(child, 'exit');
  await expect.poll(() => commandsNaming(join(path, 'table.db'))).toEqual([]);

  const host = await startHost({ assembly, state: { kind: 'directory', path } });
  hosts.push(host);
  expect(host.clock.now()).toBe(START + 5 * MINUTE);
  expect(await tell(host, { do: 'get', id: 'kept' })).toEqual({ id: { S: 'kept' } });
});

test('a port in use is named', async () => {
  const other = createServer();
  const port = Number(new URL(await listen(other, 0)).port);
  await expect(startFixture({}, { ports: { pages: port } })).rejects.toThrow(
    `Port ${port} is in use`,
  );
  await closeServer(other);
});

test('what the services draw by chance is the same for the same seed', async () => {
  const secret = {
    Secret: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { GenerateSecretString: { PasswordLength: 40 } },
    },
  };
  const drawn: unknown[] = [];
  for (const seed of [7, 7, 8]) {
    const host = await startFixture(secret, { seed }, { Arn: { Value: { Ref: 'Secret' } } });
    hosts.push(host);
    const action = host.services.secretsmanager.service.actions.GetSecretValue;
    const answer = await action?.run({ SecretId: host.outputs.Arn }, { kind: 'operator' });
    drawn.push(answer?.SecretString);
  }
  expect(drawn[0]).toBe(drawn[1]);
  expect(drawn[0]).not.toBe(drawn[2]);
});

test('a day with a function every quarter of an hour passes in seconds', async () => {
  const host = await startFixture({
    SchedulerRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Principal: { Service: 'scheduler.amazonaws.com' },
            },
          ],
        },
        Policies: [
          {
            PolicyName: 'Invoke',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: 'lambda:InvokeFunction',
                  Resource: { 'Fn::GetAtt': ['Worker', 'Arn'] },
                },
              ],
            },
          },
        ],
      },
    },
    Quarterly: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'rate(15 minutes)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: {
          Arn: { 'Fn::GetAtt': ['Worker', 'Arn'] },
          RoleArn: { 'Fn::GetAtt': ['SchedulerRole', 'Arn'] },
          Input: '{"do":"log"}',
        },
      },
    },
  });
  hosts.push(host);
  await host.clock.forward(24 * 60 * MINUTE);
  const runs = host.logs().filter(({ line }) => line.includes('INFO'));
  expect(runs).toHaveLength(96);
  expect(runs[0]?.at).toBe(START + 15 * MINUTE);
  expect(host.problems()).toEqual([]);
});
