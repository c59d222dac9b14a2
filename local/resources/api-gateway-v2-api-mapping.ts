/** AWS::ApiGatewayV2::ApiMapping: the host name leads to the API. */
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const apiGatewayV2ApiMapping: ResourceType<Stage> = {
  type: 'AWS::ApiGatewayV2::ApiMapping',
  honoured: { ApiId: true, DomainName: true, Stage: true },
  identify: ({ logicalId }, { suffix }) => ({ ref: suffix(logicalId, 6), attributes: {} }),
  create({ properties }, { apis }) {
    apis.get(String(properties.ApiId))?.hostNames.add(String(properties.DomainName));
  },
};
