/** AWS::ApiGatewayV2::DomainName: a host name of one's own; its certificate is AWS's affair. */
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const apiGatewayV2DomainName: ResourceType<Stage> = {
  type: 'AWS::ApiGatewayV2::DomainName',
  honoured: {
    DomainName: true,
    DomainNameConfigurations: { CertificateArn: true, EndpointType: true, SecurityPolicy: true },
    Tags: true,
  },
  identify({ logicalId, properties }, { suffix, region }) {
    return {
      ref: String(properties.DomainName),
      attributes: {
        RegionalDomainName: `d-${suffix(logicalId, 10)}.execute-api.${region}.amazonaws.com`,
        RegionalHostedZoneId: `Z${suffix(logicalId, 13).toUpperCase()}`,
      },
    };
  },
  create() {},
};
