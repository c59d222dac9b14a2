import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AwsCallError } from '../../../lambdas/adapters/aws-error.ts';
import { addressKey, linkKeys } from '../../../lambdas/adapters/secrets-manager-keys.ts';
import { readToken, signToken } from '../../../lambdas/domain/link-token.ts';
import { aPersonId, NOW } from '../../builders.ts';
import {
  type ServicesOnTheWire,
  startServices,
} from '../../local/services/services-on-the-wire.ts';

let services: ServicesOnTheWire;
let client: SecretsManagerClient;
const long = (letter: string) => letter.repeat(64);

beforeAll(async () => {
  services = await startServices();
  client = new SecretsManagerClient(services.client);
});
afterAll(async () => {
  client.destroy();
  await services.stop();
});

const secret = (name: string, properties: object) =>
  services.secrets.createSecret(name, properties).arn;
const secretText = (name: string, text: string) => secret(name, { SecretString: text });

describe('the secrets over the wire', () => {
  test('the address key is the text as it stands', async () => {
    expect(await addressKey(client, secretText('AddressKey', long('k')))).toBe(long('k'));
  });

  test('the link keys are read as the stack generates them', async () => {
    const arn = secret('Generated', {
      GenerateSecretString: {
        PasswordLength: 64,
        ExcludePunctuation: true,
        SecretStringTemplate: '{"current":"1"}',
        GenerateStringKey: '1',
      },
    });
    const keys = await linkKeys(client, arn);
    expect(keys).toMatchObject({ current: '1', retired: new Set() });
    expect(keys.keys['1']).toMatch(/^[A-Za-z0-9]{64}$/);
    const token = signToken('letter', aPersonId(), NOW, keys);
    expect(readToken(token, 'leave', NOW, keys)?.personId).toBe(aPersonId());
  });

  test('a rotated set names its current key and those that are retired', async () => {
    const stored = { current: '3', 1: long('a'), 2: long('b'), 3: long('c'), retired: '12' };
    const arn = secretText('Rotated', JSON.stringify(stored));
    expect(await linkKeys(client, arn)).toEqual({
      current: '3',
      keys: { 1: long('a'), 2: long('b'), 3: long('c') },
      retired: new Set(['1', '2']),
    });
  });

  test.each([
    ['Short', { current: '1', 1: 'short' }],
    ['NoCurrent', { 1: long('a') }],
    ['LongId', { current: '10', 10: long('a') }],
  ])('a set like "%s" is a fault, which does not repeat a key', async (name, stored) => {
    const arn = secretText(name, JSON.stringify(stored));
    const fault = await linkKeys(client, arn).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Error);
    expect(String(fault)).not.toContain(long('a'));
  });

  test('one that is not there is a fault that names the call', async () => {
    const fault = await addressKey(
      client,
      'arn:aws:secretsmanager:us-east-1:111111111111:secret:x',
    ).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(AwsCallError);
    expect(fault).toMatchObject({ operation: 'GetSecretValue', code: 'ResourceNotFoundException' });
  });
});
