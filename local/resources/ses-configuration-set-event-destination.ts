/** AWS::SES::ConfigurationSetEventDestination: towards the default event bus. */
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const sesConfigurationSetEventDestination: ResourceType<Stage> = {
  type: 'AWS::SES::ConfigurationSetEventDestination',
  honoured: {
    ConfigurationSetName: true,
    EventDestination: {
      Name: true,
      Enabled: true,
      MatchingEventTypes: true,
      EventBridgeDestination: { EventBusArn: true },
    },
  },
  identify: ({ logicalId }) => ({ ref: logicalId, attributes: { Id: logicalId } }),
  create({ properties }, { ses }) {
    ses.createEventDestination(properties);
  },
};
