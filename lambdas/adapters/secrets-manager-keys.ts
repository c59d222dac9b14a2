/** The two secrets, read once when a function starts. */
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import type { LinkKeys } from '../domain/link-token.ts';
import { throughAws } from './aws-error.ts';

async function secretText(client: SecretsManagerClient, arn: string): Promise<string> {
  const command = new GetSecretValueCommand({ SecretId: arn });
  const { SecretString } = await throughAws('GetSecretValue', () => client.send(command));
  if (!SecretString) throw new Error('a secret is empty: it must hold text');
  return SecretString;
}

/** Makes person ids; never rotates. */
export const addressKey = secretText;

/** `{"current":"2","1":"…","2":"…","retired":"1"}`: keys by their one-character id. */
const StoredLinkKeys = z.catchall(
  z.object({ current: z.string().check(z.length(1)), retired: z._default(z.string(), '') }),
  z.string().check(z.minLength(32)),
);

export async function linkKeys(client: SecretsManagerClient, arn: string): Promise<LinkKeys> {
  const { current, retired, ...keys } = StoredLinkKeys.parse(
    JSON.parse(await secretText(client, arn)),
  );
  return { current, keys, retired: new Set(retired) };
}
