/** Secrets in the host's database: made once, kept over restarts. */
import * as z from 'zod';
import type { World } from '../../world.ts';
import { makeArn } from '../arn.ts';
import { parseProperties } from '../parse-input.ts';
import { randomUuid } from '../random-id.ts';
import { generateSecretString, newSecretString } from './generate-secret-string.ts';

const properties = z
  .strictObject({
    Name: z
      .string()
      .regex(/^[A-Za-z0-9/_+=.@-]{1,512}$/)
      .optional(),
    Description: z.string().optional(),
    SecretString: z.string().optional(),
    GenerateSecretString: generateSecretString.optional(),
    Tags: z.array(z.strictObject({ Key: z.string(), Value: z.string() })).optional(),
  })
  .refine(
    (given) => (given.SecretString === undefined) !== (given.GenerateSecretString === undefined),
    'give either SecretString or GenerateSecretString',
  );

/** One secret with its only version. */
export interface Secret {
  readonly name: string;
  readonly arn: string;
  readonly versionId: string;
  readonly value: string;
  /** epoch ms */
  readonly createdAt: number;
}

const toSecret = (row: Record<string, unknown>): Secret => ({
  name: String(row.name),
  arn: String(row.arn),
  versionId: String(row.version_id),
  value: String(row.value),
  createdAt: Number(row.created_at),
});

const ARN_SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const secrets = (world: World) => {
  world.db.exec(`
    CREATE TABLE IF NOT EXISTS secretsmanager_secret (
      name TEXT PRIMARY KEY, arn TEXT NOT NULL UNIQUE, version_id TEXT NOT NULL,
      value TEXT NOT NULL, created_at INTEGER NOT NULL
    ) STRICT;
  `);
  const insert = world.db.prepare(
    'INSERT INTO secretsmanager_secret (name, arn, version_id, value, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const byId = world.db.prepare('SELECT * FROM secretsmanager_secret WHERE name = ? OR arn = ?');

  const find = (id: string): Secret | undefined => {
    const row = byId.get(id, id);
    return row === undefined ? undefined : toSecret(row);
  };

  return {
    world,
    find,
    /**
     * Makes the secret, or finds it again: a value once made never changes here.
     * @param arn as the template refers to it already; else one with a suffix made up here
     */
    create(name: string, declared: unknown, arn?: string): Secret {
      const parsed = parseProperties('AWS::SecretsManager::Secret', properties, declared);
      const existing = find(name);
      if (existing !== undefined) return existing;
      const suffix = [...world.bytes(6)]
        .map((byte) => ARN_SUFFIX_LETTERS.charAt(byte % ARN_SUFFIX_LETTERS.length))
        .join('');
      const value =
        parsed.GenerateSecretString === undefined
          ? (parsed.SecretString ?? '')
          : newSecretString(world, parsed.GenerateSecretString);
      const secret: Secret = {
        name,
        arn: arn ?? makeArn(world, 'secretsmanager', `secret:${name}-${suffix}`),
        versionId: randomUuid(world),
        value,
        createdAt: world.clock.now(),
      };
      insert.run(name, secret.arn, secret.versionId, value, secret.createdAt);
      return secret;
    },
  };
};

export type Secrets = ReturnType<typeof secrets>;
