/** AWS::ApiGatewayV2::Api: one HTTP API. */
import { flagOf, textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const apiGatewayV2Api: ResourceType<Stage> = {
  type: 'AWS::ApiGatewayV2::Api',
  honoured: {
    Name: true,
    Description: true,
    ProtocolType: true,
    DisableExecuteApiEndpoint: true,
    Tags: true,
  },
  identify({ logicalId }, { suffix, region }) {
    const id = suffix(logicalId, 10);
    const host = `${id}.execute-api.${region}.amazonaws.com`;
    return { ref: id, attributes: { ApiId: id, ApiEndpoint: `https://${host}` } };
  },
  check: ({ properties }) =>
    properties.ProtocolType === 'HTTP' ? [] : [`ProtocolType ${String(properties.ProtocolType)}`],
  create({ ref, properties, attributes }, { apis }) {
    const ownName = new URL(attributes.ApiEndpoint ?? '').host;
    const disabled = flagOf(properties.DisableExecuteApiEndpoint) === true;
    apis.set(ref, {
      id: ref,
      name: textOf(properties.Name) ?? ref,
      routes: [],
      stage: undefined,
      hostNames: new Set(disabled ? [] : [ownName]),
      throttle: undefined,
    });
  },
};
