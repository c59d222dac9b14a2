/** Schedule state of one host, and what the scheduler's actions share. */
import { type Needs, ServiceError, type World } from '../../world.ts';
import { makeArn } from '../arn.ts';
import { parseExpression } from './schedule-expression.ts';
import type { ScheduleInput } from './schedule-input.ts';
import { type Schedule, scheduleStore } from './schedule-store.ts';

export const DEFAULT_GROUP = 'default';

export const schedules = (world: World) => {
  const store = scheduleStore(world.db);
  const groups = new Set([DEFAULT_GROUP]);

  const scheduleArn = (group: string, name: string): string =>
    makeArn(world, 'scheduler', `schedule/${group}/${name}`);
  const groupArn = (group: string): string =>
    makeArn(world, 'scheduler', `schedule-group/${group}`);

  const textOr = (value: unknown, otherwise: string): string =>
    typeof value === 'string' ? value : otherwise;

  return {
    world,
    store,
    groups,
    scheduleArn,
    groupArn,
    find(group: string, name: string): Schedule | undefined {
      store.forgetGone(world.clock.now());
      return store.find(group, name);
    },
    mustFind(group: string, name: string): Schedule {
      const found = this.find(group, name);
      if (found === undefined) {
        throw new ServiceError(
          'ResourceNotFoundException',
          `Schedule ${name} does not exist.`,
          404,
        );
      }
      return found;
    },
    checkGroup(group: string): void {
      if (groups.has(group)) return;
      throw new ServiceError(
        'ResourceNotFoundException',
        `Schedule group ${group} does not exist.`,
        404,
      );
    },
    /** When a schedule fires first. AWS fires a one-time schedule of the past at once: unchecked. */
    firstDue(input: ScheduleInput): number | undefined {
      const expression = parseExpression(
        input.ScheduleExpression,
        input.ScheduleExpressionTimezone ?? 'UTC',
      );
      if (input.State === 'DISABLED') return undefined;
      return expression.kind === 'at' ? expression.at : world.clock.now() + expression.everyMs;
    },
    /** The permission for an action on the schedule that an input names. */
    needs(action: string, input: Record<string, unknown>): Needs[] {
      const group = textOr(input.GroupName, DEFAULT_GROUP);
      const resource = scheduleArn(group, textOr(input.Name, '*'));
      return [{ action: `scheduler:${action}`, resource }];
    },
    /** Whoever hands a role to the scheduler must be allowed to. */
    passRole(input: Record<string, unknown>): Needs[] {
      const role = Object(input.Target).RoleArn;
      return [
        {
          action: 'iam:PassRole',
          resource: textOr(role, '*'),
          context: { 'iam:passedtoservice': 'scheduler.amazonaws.com' },
        },
      ];
    },
  };
};

export type Schedules = ReturnType<typeof schedules>;
