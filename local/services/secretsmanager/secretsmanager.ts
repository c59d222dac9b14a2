/** The stand-in for AWS Secrets Manager. */
import type { Service, World } from '../../world.ts';
import { getSecretValue } from './get-secret-value.ts';
import { secrets } from './secrets.ts';

export interface SecretsManagerStandIn {
  readonly service: Service;
  readonly dueSources: readonly [];
  /** Makes a secret of the template, or finds it again. Throws on a property not honoured. */
  createSecret(name: string, properties: unknown, arn?: string): { readonly arn: string };
}

export const secretsmanager = (world: World): SecretsManagerStandIn => {
  const state = secrets(world);
  return {
    service: { name: 'secretsmanager', actions: { GetSecretValue: getSecretValue(state) } },
    dueSources: [],
    createSecret: (name, properties, arn) => ({ arn: state.create(name, properties, arn).arn }),
  };
};
