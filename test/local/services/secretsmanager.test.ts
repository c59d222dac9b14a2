import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { secretsmanager } from '../../../local/services/secretsmanager/secretsmanager.ts';
import { type ServicesOnTheWire, startServices } from './services-on-the-wire.ts';

let services: ServicesOnTheWire;
let client: SecretsManagerClient;

beforeEach(async () => {
  services = await startServices();
  client = new SecretsManagerClient(services.client);
});

afterEach(async () => {
  client.destroy();
  await services.stop();
});

const generated = async (settings: Record<string, unknown>, name = 'key'): Promise<string> => {
  const { arn } = services.secrets.createSecret(name, { GenerateSecretString: settings });
  const answer = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  return answer.SecretString ?? '';
};

describe('a generated secret', () => {
  test('has the length and the letters asked for', async () => {
    expect(await generated({ PasswordLength: 64, ExcludePunctuation: true })).toMatch(
      /^[A-Za-z0-9]{64}$/,
    );
  });

  test('holds a letter of each kind by default', async () => {
    const value = await generated({});
    expect(value).toHaveLength(32);
    for (const kind of [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/]) expect(value).toMatch(kind);
  });

  test('leaves out the characters it is told to', async () => {
    const value = await generated({ PasswordLength: 500, ExcludeCharacters: '"@/\\abc' });
    expect(value).not.toMatch(/["@/\\abc]/);
  });

  test('fills a template under the key named', async () => {
    const value = JSON.parse(
      await generated({
        SecretStringTemplate: '{"current":"1"}',
        GenerateStringKey: '1',
        PasswordLength: 48,
      }),
    );
    expect(Object.keys(value).sort()).toEqual(['1', 'current']);
    expect(value.current).toBe('1');
    expect(value['1']).toHaveLength(48);
  });

  test('stays the same when the host starts again', async () => {
    const first = await generated({}, 'kept');
    const again = secretsmanager(services.world);
    const { arn } = again.createSecret('kept', { GenerateSecretString: {} });
    const answer = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    expect(answer.SecretString).toBe(first);
  });
});

describe('asking for a secret', () => {
  test('it is found by name and by ARN, with its only version', async () => {
    const { arn } = services.secrets.createSecret('named', { SecretString: 'x' });
    const answer = await client.send(new GetSecretValueCommand({ SecretId: 'named' }));
    expect(answer.ARN).toBe(arn);
    expect(arn).toMatch(/:secret:named-[A-Za-z]{6}$/);
    expect(answer.VersionStages).toEqual(['AWSCURRENT']);
    expect(answer.CreatedDate?.getTime()).toBe(services.clock.now());
  });

  test('one that does not exist is refused', async () => {
    await expect(client.send(new GetSecretValueCommand({ SecretId: 'none' }))).rejects.toThrow(
      "Secrets Manager can't find the specified secret.",
    );
  });

  test('permission is asked for its full ARN', () => {
    const { arn } = services.secrets.createSecret('named', { SecretString: 'x' });
    const action = services.secrets.service.actions.GetSecretValue;
    expect(action?.needs({ SecretId: 'named' })).toEqual([
      { action: 'secretsmanager:GetSecretValue', resource: arn },
    ]);
  });
});

test.each([
  ['a property that is not honoured', { SecretString: 'x', KmsKeyId: 'k' }, 'KmsKeyId'],
  ['neither value nor rule', {}, 'give either'],
  [
    'a template without its key',
    { GenerateSecretString: { SecretStringTemplate: '{}' } },
    'go together',
  ],
])('a secret with %s is an error that says so', (_name, properties, said) => {
  expect(() => services.secrets.createSecret('bad', properties)).toThrow(said);
});
