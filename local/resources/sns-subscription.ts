/** AWS::SNS::Subscription: a queue gets what is published; a mail address, for alarms, nothing here. */
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const snsSubscription: ResourceType<Stage> = {
  type: 'AWS::SNS::Subscription',
  honoured: { TopicArn: true, Protocol: true, Endpoint: true, RawMessageDelivery: true },
  identify: ({ logicalId }) => ({ ref: logicalId, attributes: {} }),
  create({ properties }, { sns }) {
    sns.subscribe(properties);
  },
};
