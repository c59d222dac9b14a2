/** AWS::Events::Rule on the default bus. */
import { textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const eventsRule: ResourceType<Stage> = {
  type: 'AWS::Events::Rule',
  honoured: {
    Name: true,
    Description: true,
    EventBusName: true,
    EventPattern: true,
    State: true,
    Targets: {
      Id: true,
      Arn: true,
      DeadLetterConfig: { Arn: true },
      RetryPolicy: { MaximumRetryAttempts: true, MaximumEventAgeInSeconds: true },
    },
  },
  identify({ logicalId, properties }, { madeUpName, region, account }) {
    const name = textOf(properties.Name) ?? madeUpName(logicalId, 64);
    return { ref: name, attributes: { Arn: `arn:aws:events:${region}:${account}:rule/${name}` } };
  },
  create({ ref, properties }, { events }) {
    events.createRule(ref, properties);
  },
};
