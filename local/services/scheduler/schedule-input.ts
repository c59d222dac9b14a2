/** The members of CreateSchedule and AWS::Scheduler::Schedule, as strict as the API model. */
import * as z from 'zod';
import { isTimeZone } from './schedule-expression.ts';

export const scheduleName = z.string().regex(/^[0-9a-zA-Z-_.]{1,64}$/);
const arn = z.string().min(1).max(1600).startsWith('arn:');

const target = z.strictObject({
  Arn: arn,
  RoleArn: z
    .string()
    .min(1)
    .max(1600)
    .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/),
  Input: z.string().min(1).optional(),
  RetryPolicy: z
    .strictObject({
      MaximumEventAgeInSeconds: z.int().min(60).max(86_400).optional(),
      MaximumRetryAttempts: z.int().min(0).max(185).optional(),
    })
    .optional(),
  DeadLetterConfig: z
    .strictObject({
      Arn: z
        .string()
        .regex(/^arn:aws[a-z-]*:sqs:[a-z0-9-]+:\d{12}:[a-zA-Z0-9\-_]+$/)
        .optional(),
    })
    .optional(),
});

const flexibleTimeWindow = z
  .strictObject({
    Mode: z.enum(['OFF', 'FLEXIBLE']),
    MaximumWindowInMinutes: z.int().min(1).max(1440).optional(),
  })
  .refine(
    (window) => (window.Mode === 'FLEXIBLE') === (window.MaximumWindowInMinutes !== undefined),
    'MaximumWindowInMinutes goes with Mode FLEXIBLE, and with it alone',
  );

/** What both creating and updating take. */
export const scheduleMembers = {
  Name: scheduleName,
  GroupName: scheduleName.optional(),
  ScheduleExpression: z.string().min(1).max(256),
  ScheduleExpressionTimezone: z
    .string()
    .min(1)
    .max(50)
    .refine(isTimeZone, 'is no IANA time zone')
    .optional(),
  Description: z.string().max(512).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).optional(),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).optional(),
  FlexibleTimeWindow: flexibleTimeWindow,
  Target: target,
  ClientToken: z
    .string()
    .regex(/^[a-zA-Z0-9-_]{1,64}$/)
    .optional(),
};

export const scheduleInput = z.strictObject(scheduleMembers);

export type ScheduleInput = z.output<typeof scheduleInput>;
