import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import { startFixture, tell } from './fixture-assembly.ts';

const hosts: Host[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const ServiceToken = { 'Fn::GetAtt': ['Worker', 'Arn'] };

async function start(properties: Record<string, string>, path?: string): Promise<Host> {
  const custom = {
    Type: 'AWS::CloudFormation::CustomResource',
    Properties: { ServiceToken, ...properties },
    DependsOn: ['Mapping'],
  };
  const state = path === undefined ? undefined : { kind: 'directory' as const, path };
  const host = await startFixture({ Custom: custom }, state ? { state } : {});
  hosts.push(host);
  return host;
}

describe('a custom resource', () => {
  test('is created at the first start: its function is told, and answers over the wire', async () => {
    const host = await start({ say: 'SUCCESS', ruleSet: 'ours' });
    expect(await tell(host, { do: 'asked' })).toEqual([
      {
        RequestType: 'Create',
        ResourceProperties: expect.objectContaining({ ruleSet: 'ours', say: 'SUCCESS' }),
      },
    ]);
    expect(host.problems()).toEqual([]);
  });

  test('is left alone at the next start, and updated where its properties have changed', async () => {
    const path = mkdtempSync(join(tmpdir(), 'walk-easier-custom-'));
    folders.push(path);
    await (await start({ say: 'SUCCESS', ruleSet: 'ours' }, path)).close();
    const again = await start({ say: 'SUCCESS', ruleSet: 'ours' }, path);
    expect(await tell(again, { do: 'asked' })).toEqual([]);
    await again.close();
    const changed = await start({ say: 'SUCCESS', ruleSet: 'main' }, path);
    expect(await tell(changed, { do: 'asked' })).toEqual([
      {
        RequestType: 'Update',
        PhysicalResourceId: 'made',
        ResourceProperties: expect.objectContaining({ ruleSet: 'main' }),
        OldResourceProperties: expect.objectContaining({ ruleSet: 'ours' }),
      },
    ]);
  });

  test.each([
    ['FAILED', 'told to say so'],
    ['nothing', 'its function ended without an answer'],
    ['crash', 'told to crash'],
  ])('whose function says %s keeps the host from starting, with the reason', async (say, why) => {
    await expect(start({ say })).rejects.toThrow(why);
  });

  test('is answered where its request says, and nowhere else', async () => {
    const host = await start({ say: 'SUCCESS' });
    const answer = await fetch(`${host.origins.wire}/cloudformation-answers/guess`, {
      method: 'PUT',
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });
});
