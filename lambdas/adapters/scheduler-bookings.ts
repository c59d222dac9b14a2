/** Bookings as one-time schedules of EventBridge Scheduler, which put the message on the due queue. */
import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { PersonId } from '../domain/ids.ts';
import type { Bookings } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';

export interface ScheduleTarget {
  readonly group: string;
  readonly queueArn: string;
  /** The role that Scheduler takes on to reach the queue. */
  readonly roleArn: string;
}

/** Never reused: a deleted schedule's name stays taken for a while after it has fired. */
const nameOf = (id: PersonId, number: number) => `${id}-${number}`;

/** at(yyyy-mm-ddThh:mm:ss) in UTC: the local hour was worked out already, clock changes included. */
const expressionOf = (at: number) => `at(${new Date(at * 1000).toISOString().slice(0, 19)})`;

/**
 * Scheduler gives up after an hour: the lesson is overdue by then, so that reconcile sees to it,
 * and nothing arrives a day late in the middle of the night.
 */
const RETRY_FOR_SECONDS = 3_600;

export function schedulerBookings(client: SchedulerClient, target: ScheduleTarget): Bookings {
  return {
    async book(id, booking, due) {
      const command = new CreateScheduleCommand({
        Name: nameOf(id, booking.number),
        GroupName: target.group,
        ScheduleExpression: expressionOf(booking.at),
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: target.queueArn,
          RoleArn: target.roleArn,
          Input: JSON.stringify(due),
          RetryPolicy: { MaximumEventAgeInSeconds: RETRY_FOR_SECONDS },
        },
      });
      const isBooked = (error: unknown) => error instanceof ConflictException;
      try {
        await throughAws('CreateSchedule', () => client.send(command), isBooked);
      } catch (error) {
        if (!isBooked(error)) throw error;
      }
    },
    ...schedulerCancellations(client, target.group),
  };
}

/** For those who only take bookings back. */
export function schedulerCancellations(
  client: SchedulerClient,
  group: string,
): Pick<Bookings, 'cancel'> {
  return {
    async cancel(id, number) {
      const command = new DeleteScheduleCommand({ Name: nameOf(id, number), GroupName: group });
      const isGone = (error: unknown) => error instanceof ResourceNotFoundException;
      try {
        await throughAws('DeleteSchedule', () => client.send(command), isGone);
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
  };
}
