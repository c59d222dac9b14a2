/** EventBridge Scheduler CreateSchedule. */
import { isDeepStrictEqual } from 'node:util';
import { type Action, ServiceError } from '../../world.ts';
import { parseInput } from '../parse-input.ts';
import { scheduleInput } from './schedule-input.ts';
import { DEFAULT_GROUP, type Schedules } from './schedules.ts';

export const createSchedule = (
  schedules: Schedules,
  /** Throws ServiceError when the role does not let the scheduler in. */
  assumeRole: (roleArn: string, groupArn: string) => void,
): Action => ({
  needs: (input) => [...schedules.needs('CreateSchedule', input), ...schedules.passRole(input)],
  async run(input) {
    const parsed = parseInput(scheduleInput, input, { invalid: 'ValidationException' });
    const group = parsed.GroupName ?? DEFAULT_GROUP;
    const arn = schedules.scheduleArn(group, parsed.Name);
    schedules.checkGroup(group);
    const due = schedules.firstDue(parsed);
    const existing = schedules.find(group, parsed.Name);
    if (existing !== undefined) {
      // The same request again, known by its token, is answered as the first time.
      if (parsed.ClientToken !== undefined && isDeepStrictEqual(existing.input, parsed)) {
        return { ScheduleArn: arn };
      }
      throw new ServiceError('ConflictException', `Schedule ${parsed.Name} already exists.`, 409);
    }
    try {
      assumeRole(parsed.Target.RoleArn, schedules.groupArn(group));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      throw new ServiceError(
        'ValidationException',
        'The execution role you provide must allow AWS EventBridge Scheduler to assume the role.',
      );
    }
    const now = schedules.world.clock.now();
    schedules.store.put({
      group,
      name: parsed.Name,
      input: parsed,
      createdAt: now,
      modifiedAt: now,
      due,
      goneAt: undefined,
    });
    schedules.world.wake();
    return { ScheduleArn: arn };
  },
});
