/** AWS::SES::ConfigurationSet. */
import { textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const sesConfigurationSet: ResourceType<Stage> = {
  type: 'AWS::SES::ConfigurationSet',
  honoured: {
    Name: true,
    SuppressionOptions: { SuppressedReasons: true },
    SendingOptions: { SendingEnabled: true },
    ReputationOptions: { ReputationMetricsEnabled: true },
    DeliveryOptions: { TlsPolicy: true },
    TrackingOptions: { CustomRedirectDomain: true, HttpsPolicy: true },
    Tags: { Key: true, Value: true },
  },
  identify({ logicalId, properties }, { madeUpName, region, account }) {
    const name = textOf(properties.Name) ?? madeUpName(logicalId, 64);
    const arn = `arn:aws:ses:${region}:${account}:configuration-set/${name}`;
    return { ref: name, attributes: { Arn: arn } };
  },
  create({ ref, properties }, { ses }) {
    ses.createConfigurationSet(ref, properties);
  },
};
