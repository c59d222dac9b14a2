/** AWS::Scheduler::Schedule. */
import { textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const schedulerSchedule: ResourceType<Stage> = {
  type: 'AWS::Scheduler::Schedule',
  honoured: {
    Name: true,
    GroupName: true,
    Description: true,
    ScheduleExpression: true,
    ScheduleExpressionTimezone: true,
    State: true,
    FlexibleTimeWindow: { Mode: true, MaximumWindowInMinutes: true },
    Target: {
      Arn: true,
      RoleArn: true,
      Input: true,
      RetryPolicy: { MaximumRetryAttempts: true, MaximumEventAgeInSeconds: true },
      DeadLetterConfig: { Arn: true },
    },
  },
  identify({ logicalId, properties }, { madeUpName, region, account }) {
    const name = textOf(properties.Name) ?? madeUpName(logicalId, 64);
    const group = textOf(properties.GroupName) ?? 'default';
    return {
      ref: name,
      attributes: { Arn: `arn:aws:scheduler:${region}:${account}:schedule/${group}/${name}` },
    };
  },
  create({ ref, properties }, { scheduler }) {
    scheduler.createSchedule(ref, properties);
  },
};
