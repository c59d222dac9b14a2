/** EventBridge Scheduler GetSchedule. */
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { scheduleName } from './schedule-input.ts';
import { DEFAULT_GROUP, type Schedules } from './schedules.ts';

const schema = z.strictObject({ Name: scheduleName, GroupName: scheduleName.optional() });

/** AWS's own bounds, which it fills in where a schedule sets none. */
export const DEFAULT_RETRY_POLICY = {
  MaximumEventAgeInSeconds: 86_400,
  MaximumRetryAttempts: 185,
} as const;

export const getSchedule = (schedules: Schedules): Action => ({
  needs: (input) => schedules.needs('GetSchedule', input),
  async run(input) {
    const parsed = parseInput(schema, input, { invalid: 'ValidationException' });
    const group = parsed.GroupName ?? DEFAULT_GROUP;
    const found = schedules.mustFind(group, parsed.Name);
    const { ClientToken: _token, ...shown } = found.input;
    return {
      ...shown,
      Arn: schedules.scheduleArn(group, found.name),
      GroupName: group,
      ScheduleExpressionTimezone: shown.ScheduleExpressionTimezone ?? 'UTC',
      State: shown.State ?? 'ENABLED',
      ActionAfterCompletion: shown.ActionAfterCompletion ?? 'NONE',
      Target: {
        ...shown.Target,
        RetryPolicy: { ...DEFAULT_RETRY_POLICY, ...shown.Target.RetryPolicy },
      },
      // The protocol carries moments as epoch seconds.
      CreationDate: found.createdAt / 1000,
      LastModificationDate: found.modifiedAt / 1000,
    };
  },
});
