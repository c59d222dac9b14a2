/** AWS::SecretsManager::Secret: made once, kept over restarts. */
import { textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const secretsManagerSecret: ResourceType<Stage> = {
  type: 'AWS::SecretsManager::Secret',
  honoured: {
    Name: true,
    Description: true,
    SecretString: true,
    GenerateSecretString: true,
    Tags: { Key: true, Value: true },
  },
  identify({ logicalId, properties }, { madeUpName, suffix, region, account }) {
    const name = textOf(properties.Name) ?? madeUpName(logicalId, 255);
    const arn = `arn:aws:secretsmanager:${region}:${account}:secret:${name}-${suffix(logicalId, 6)}`;
    return { ref: arn, attributes: { Id: arn } };
  },
  create({ ref, properties }, { secretsmanager }) {
    const name = ref.split(':secret:')[1]?.slice(0, -7) ?? '';
    secretsmanager.createSecret(name, properties, ref);
  },
};
