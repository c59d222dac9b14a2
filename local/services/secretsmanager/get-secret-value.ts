/** Secrets Manager GetSecretValue. */
import * as z from 'zod';
import { type Action, ServiceError } from '../../world.ts';
import { makeArn } from '../arn.ts';
import { parseInput } from '../parse-input.ts';
import type { Secrets } from './secrets.ts';

const schema = z.strictObject({
  SecretId: z.string().min(1).max(2048),
  VersionId: z.string().min(32).max(64).optional(),
  VersionStage: z.string().min(1).max(256).optional(),
});

const CURRENT = 'AWSCURRENT';

export const getSecretValue = (secrets: Secrets): Action => ({
  needs(input) {
    const id = String(input.SecretId ?? '*');
    const arn = id.startsWith('arn:')
      ? id
      : makeArn(secrets.world, 'secretsmanager', `secret:${id}-??????`);
    return [{ action: 'secretsmanager:GetSecretValue', resource: secrets.find(id)?.arn ?? arn }];
  },
  async run(input) {
    const parsed = parseInput(schema, input, { invalid: 'InvalidParameterException' });
    const secret = secrets.find(parsed.SecretId);
    if (secret === undefined) {
      throw new ServiceError(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret.",
      );
    }
    const stage = parsed.VersionStage ?? CURRENT;
    if (stage !== CURRENT || (parsed.VersionId ?? secret.versionId) !== secret.versionId) {
      throw new ServiceError(
        'ResourceNotFoundException',
        `Secrets Manager can't find the specified secret value for staging label: ${stage}`,
      );
    }
    return {
      ARN: secret.arn,
      Name: secret.name,
      VersionId: secret.versionId,
      SecretString: secret.value,
      VersionStages: [CURRENT],
      // The protocol carries moments as epoch seconds.
      CreatedDate: secret.createdAt / 1000,
    };
  },
});
