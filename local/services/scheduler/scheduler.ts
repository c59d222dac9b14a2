/** The stand-in for EventBridge Scheduler: schedules on the host's virtual clock. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type DueSource, type Service, ServiceError, type World } from '../../world.ts';
import { parseArn } from '../arn.ts';
import { parseProperties } from '../parse-input.ts';
import { createSchedule } from './create-schedule.ts';
import { deleteSchedule } from './delete-schedule.ts';
import { type FiringOptions, firing } from './fire.ts';
import { getSchedule } from './get-schedule.ts';
import { scheduleInput, scheduleName } from './schedule-input.ts';
import type { Schedule } from './schedule-store.ts';
import { DEFAULT_GROUP, schedules } from './schedules.ts';

const groupProperties = z.strictObject({
  Name: scheduleName.optional(),
  Tags: z.array(z.strictObject({ Key: z.string(), Value: z.string() })).optional(),
});

export interface SchedulerStandIn {
  readonly service: Service;
  readonly dueSources: readonly DueSource[];
  createScheduleGroup(name: string, properties: unknown): { readonly arn: string };
  /** A schedule of the template: kept over restarts, anew only when it changed. */
  createSchedule(name: string, properties: unknown): { readonly arn: string };
  /** Soonest first. */
  schedules(limit?: number): Schedule[];
  /** Forgets every schedule; groups stay. Schedules of the template must be created again. */
  reset(): void;
}

const DEFAULT_LIST = 200;

export const scheduler = (world: World, options: Partial<FiringOptions> = {}): SchedulerStandIn => {
  const state = schedules(world);
  const assumeRole = options.assumeRole ?? (() => undefined);
  const fire = firing(state, {
    assumeRole,
    invokeLambda:
      options.invokeLambda ??
      (async (_caller, functionArn) => {
        throw new ServiceError('ResourceNotFoundException', `Function not found: ${functionArn}`);
      }),
    onProblem: options.onProblem ?? (() => undefined),
  });

  return {
    service: {
      name: 'scheduler',
      actions: {
        CreateSchedule: createSchedule(state, assumeRole),
        DeleteSchedule: deleteSchedule(state),
        GetSchedule: getSchedule(state),
      },
    },
    dueSources: [
      {
        name: 'scheduler: a schedule',
        next: () => state.store.nextDue(),
        runDue: fire.fireDue,
      },
      {
        name: 'scheduler: a firing is tried again',
        next: () => state.store.nextFiring(),
        runDue: fire.retryDue,
      },
    ],
    createScheduleGroup(name, properties) {
      parseProperties('AWS::Scheduler::ScheduleGroup', groupProperties, properties);
      state.groups.add(name);
      return { arn: state.groupArn(name) };
    },
    createSchedule(name, properties) {
      const type = 'AWS::Scheduler::Schedule';
      const input = parseProperties(type, scheduleInput, { ...Object(properties), Name: name });
      const service = parseArn(input.Target.Arn)?.service;
      if (service !== 'sqs' && service !== 'lambda') {
        throw new Error(`${type} ${name}: the target ${input.Target.Arn} is not hosted`);
      }
      const group = input.GroupName ?? DEFAULT_GROUP;
      state.checkGroup(group);
      const due = state.firstDue(input);
      const arn = state.scheduleArn(group, name);
      const existing = state.find(group, name);
      if (existing !== undefined && isDeepStrictEqual(existing.input, input)) return { arn };
      const now = world.clock.now();
      state.store.put({
        group,
        name,
        input,
        createdAt: existing?.createdAt ?? now,
        modifiedAt: now,
        due,
        goneAt: undefined,
      });
      return { arn };
    },
    schedules: (limit = DEFAULT_LIST) => state.store.list(limit),
    reset: state.store.clear,
  };
};
