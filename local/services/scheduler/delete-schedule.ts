/** EventBridge Scheduler DeleteSchedule. */
import * as z from 'zod';
import type { Action } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { scheduleMembers, scheduleName } from './schedule-input.ts';
import { DEFAULT_GROUP, type Schedules } from './schedules.ts';

const schema = z.strictObject({
  Name: scheduleName,
  GroupName: scheduleName.optional(),
  ClientToken: scheduleMembers.ClientToken,
});

export const deleteSchedule = (schedules: Schedules): Action => ({
  needs: (input) => schedules.needs('DeleteSchedule', input),
  async run(input) {
    const parsed = parseInput(schema, input, { invalid: 'ValidationException' });
    const group = parsed.GroupName ?? DEFAULT_GROUP;
    schedules.mustFind(group, parsed.Name);
    schedules.store.remove(group, parsed.Name);
    return {};
  },
});
