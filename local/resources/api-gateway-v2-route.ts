/** AWS::ApiGatewayV2::Route. */
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const apiGatewayV2Route: ResourceType<Stage> = {
  type: 'AWS::ApiGatewayV2::Route',
  honoured: { ApiId: true, RouteKey: true, Target: true, AuthorizationType: true },
  identify: ({ logicalId }, { suffix }) => ({ ref: suffix(logicalId, 7), attributes: {} }),
  check: ({ properties }) =>
    (properties.AuthorizationType ?? 'NONE') === 'NONE'
      ? []
      : [`AuthorizationType ${String(properties.AuthorizationType)}`],
  create({ properties }, { apis, integrations }) {
    const target = String(properties.Target);
    const functionArn = integrations.get(target.replace(/^integrations\//, ''));
    if (functionArn === undefined) throw new Error(`Target: there is no ${target}`);
    apis
      .get(String(properties.ApiId))
      ?.routes.push({ key: String(properties.RouteKey), functionArn });
  },
};
