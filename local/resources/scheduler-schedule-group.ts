/** AWS::Scheduler::ScheduleGroup. */
import { textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const schedulerScheduleGroup: ResourceType<Stage> = {
  type: 'AWS::Scheduler::ScheduleGroup',
  honoured: { Name: true, Tags: { Key: true, Value: true } },
  identify({ logicalId, properties }, { madeUpName, region, account }) {
    const name = textOf(properties.Name) ?? madeUpName(logicalId, 64);
    return {
      ref: name,
      attributes: { Arn: `arn:aws:scheduler:${region}:${account}:schedule-group/${name}` },
    };
  },
  create({ ref, properties }, { scheduler }) {
    scheduler.createScheduleGroup(ref, properties);
  },
};
