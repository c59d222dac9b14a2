/** AWS::ApiGatewayV2::Integration: leads routes to a function. */
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const apiGatewayV2Integration: ResourceType<Stage> = {
  type: 'AWS::ApiGatewayV2::Integration',
  honoured: {
    ApiId: true,
    IntegrationType: true,
    IntegrationUri: true,
    PayloadFormatVersion: true,
  },
  identify: ({ logicalId }, { suffix }) => ({ ref: suffix(logicalId, 7), attributes: {} }),
  check: ({ properties }) => [
    ...(properties.IntegrationType === 'AWS_PROXY'
      ? []
      : [`IntegrationType ${String(properties.IntegrationType)}`]),
    ...(properties.PayloadFormatVersion === '2.0'
      ? []
      : [`PayloadFormatVersion ${String(properties.PayloadFormatVersion)}`]),
  ],
  create({ ref, properties }, { integrations, runtime }) {
    const uri = String(properties.IntegrationUri);
    if (runtime.find(uri) === undefined) throw new Error(`there is no function ${uri}`);
    integrations.set(ref, uri);
  },
};
