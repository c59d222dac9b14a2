/** Lessons that are due and lessons that are booked: the queue, and the schedules that fill it. */

import { SchedulerClient } from '@aws-sdk/client-scheduler';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, test } from 'vitest';
import { AwsCallError } from '../../lambdas/adapters/aws-error.ts';
import { schedulerBookings } from '../../lambdas/adapters/scheduler-bookings.ts';
import { sqsDueLessons, sqsMailEvents } from '../../lambdas/adapters/sqs-queues.ts';
import { DueLesson } from '../../lambdas/domain/due-lesson.ts';
import type { EpochSeconds } from '../../lambdas/domain/ids.ts';
import type { Bookings, DueLessons, MailEvents } from '../../lambdas/domain/ports.ts';
import { aDueLesson, aLesson, aPersonId, DAY, HOUR, MINUTE } from '../builders.ts';
import { fakeBookings, fakeClock, fakeDueLessons, fakeMailEvents } from '../fakes.ts';
import { START, startServices } from '../local/services/services-on-the-wire.ts';

const BEGIN = START / 1000;
const id = aPersonId();
const due = aDueLesson();
const booking = (number: number, at: EpochSeconds) => ({ lesson: due.lesson, at, number });

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

/** What a test may ask, whichever stands behind it. */
interface Subject {
  readonly bookings: Bookings;
  readonly dueLessons: DueLessons;
  readonly mailEvents: MailEvents;
  forward(seconds: number): Promise<void>;
  /** Takes what has arrived by now. */
  arrived(): Promise<DueLesson[]>;
  eventArrives(): Promise<void>;
  eventIsHandled(): Promise<void>;
}

async function onFakes(): Promise<Subject> {
  const clock = fakeClock(BEGIN);
  const bookings = fakeBookings();
  const dueLessons = fakeDueLessons(clock);
  const events = fakeMailEvents();
  return {
    bookings,
    dueLessons,
    mailEvents: events,
    forward: async (seconds: number) => clock.forward(seconds),
    async arrived(): Promise<DueLesson[]> {
      for (const each of bookings.takeDue(clock.now())) await dueLessons.queue(each);
      return dueLessons.takeVisible(clock.now());
    },
    eventArrives: async () => {
      events.drained = false;
    },
    eventIsHandled: async () => {
      events.drained = true;
    },
  };
}

async function onTheWire() {
  const services = await startServices();
  const sqs = new SQSClient(services.client);
  const scheduler = new SchedulerClient(services.client);
  ending.push(async () => {
    sqs.destroy();
    scheduler.destroy();
    await services.stop();
  });
  const { url, arn } = services.queues.createQueue('due', { VisibilityTimeout: 720 });
  const events = services.queues.createQueue('events', {});
  const deadEvents = services.queues.createQueue('dead-events', {});
  services.schedules.createScheduleGroup('course', {});
  const receive = async (QueueUrl: string) => {
    const command = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
    return (await sqs.send(command)).Messages ?? [];
  };
  const remove = (QueueUrl: string, ReceiptHandle = '') =>
    sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return {
    bookings: schedulerBookings(scheduler, {
      group: 'course',
      queueArn: arn,
      roleArn: 'arn:aws:iam::111111111111:role/scheduler',
    }),
    dueLessons: sqsDueLessons(sqs, url),
    mailEvents: sqsMailEvents(sqs, [events.url, deadEvents.url]),
    forward: async (seconds: number) => {
      await services.clock.forward(seconds * 1000);
    },
    async arrived(): Promise<DueLesson[]> {
      const messages = await receive(url);
      for (const { ReceiptHandle } of messages) await remove(url, ReceiptHandle);
      return messages.map(({ Body = '' }) => DueLesson.parse(JSON.parse(Body)));
    },
    eventArrives: async () => {
      await sqs.send(new SendMessageCommand({ QueueUrl: deadEvents.url, MessageBody: '{}' }));
    },
    eventIsHandled: async () => {
      for (const { ReceiptHandle } of await receive(deadEvents.url)) {
        await remove(deadEvents.url, ReceiptHandle);
      }
    },
    sqs,
    services,
    url,
    receive,
  };
}

describe.each([
  ['the fakes', onFakes],
  ['Scheduler and SQS on the wire', onTheWire as () => Promise<Subject>],
] as const)('%s', (_where, start) => {
  test('a lesson that is queued arrives at once, as it was', async () => {
    const { dueLessons, arrived } = await start();
    await dueLessons.queue(due);
    expect(await arrived()).toEqual([due]);
    expect(await arrived()).toEqual([]);
  });

  test('one that is queued for later arrives then, not before', async () => {
    const { dueLessons, arrived, forward } = await start();
    await dueLessons.queue(due, 90);
    await forward(89);
    expect(await arrived()).toEqual([]);
    await forward(1);
    expect(await arrived()).toEqual([due]);
  });

  test('the depth counts what waits and what is delayed', async () => {
    const { dueLessons, arrived } = await start();
    expect(await dueLessons.depth()).toBe(0);
    await dueLessons.queue(due);
    await dueLessons.queue(due);
    await dueLessons.queue(aDueLesson({ run: 2 }), 90);
    expect(await dueLessons.depth()).toBe(3);
    await arrived();
    expect(await dueLessons.depth()).toBe(1);
  });

  test('a booked lesson arrives at its time, to the second', async () => {
    const { bookings, arrived, forward } = await start();
    await bookings.book(id, booking(1, BEGIN + 8 * DAY + 7), due);
    await forward(8 * DAY + 6);
    expect(await arrived()).toEqual([]);
    await forward(1);
    expect(await arrived()).toEqual([due]);
    await forward(DAY);
    expect(await arrived()).toEqual([]);
  });

  test('booking it again changes nothing', async () => {
    const { bookings, arrived, forward } = await start();
    await bookings.book(id, booking(1, BEGIN + HOUR), due);
    await bookings.book(id, booking(1, BEGIN + 2 * HOUR), aDueLesson({ run: 2 }));
    await forward(3 * HOUR);
    expect(await arrived()).toEqual([due]);
  });

  test('each number and each person has a booking of their own', async () => {
    const { bookings, arrived, forward } = await start();
    await bookings.book(id, booking(1, BEGIN + HOUR), due);
    await bookings.book(
      id,
      booking(2, BEGIN + HOUR),
      aDueLesson({ lesson: aLesson('keep-going') }),
    );
    const other = aPersonId('d');
    await bookings.book(other, booking(1, BEGIN + HOUR), aDueLesson({ personId: other }));
    await forward(HOUR);
    expect(await arrived()).toHaveLength(3);
  });

  test('a booking that is taken back does not come', async () => {
    const { bookings, arrived, forward } = await start();
    await bookings.book(id, booking(1, BEGIN + HOUR), due);
    await bookings.book(id, booking(2, BEGIN + HOUR), due);
    await bookings.cancel(id, 1);
    await forward(HOUR);
    expect(await arrived()).toEqual([due]);
  });

  test('taking back what is gone, or never was, is no fault', async () => {
    const { bookings, arrived, forward } = await start();
    await bookings.cancel(id, 7);
    await bookings.book(id, booking(1, BEGIN + MINUTE), due);
    await forward(MINUTE);
    await arrived();
    await bookings.cancel(id, 1);
    await bookings.cancel(id, 1);
  });

  test('events are drained while none waits, not even among the dead letters', async () => {
    const { mailEvents, eventArrives, eventIsHandled } = await start();
    expect(await mailEvents.areDrained()).toBe(true);
    await eventArrives();
    expect(await mailEvents.areDrained()).toBe(false);
    await eventIsHandled();
    expect(await mailEvents.areDrained()).toBe(true);
  });
});

describe('on the wire', () => {
  test('the depth counts what is being worked on', async () => {
    const { dueLessons, receive, url } = await onTheWire();
    await dueLessons.queue(due);
    expect(await receive(url)).toHaveLength(1);
    expect(await dueLessons.depth()).toBe(1);
  });

  test("a schedule's name and message hold ids alone", async () => {
    const { bookings, services } = await onTheWire();
    await bookings.book(id, booking(3, BEGIN + HOUR), due);
    const [schedule] = services.schedules.schedules();
    expect(schedule?.name).toBe(`${id}-3`);
    expect(JSON.parse(schedule?.input.Target.Input ?? '')).toEqual(due);
    expect(schedule?.input).toMatchObject({
      ActionAfterCompletion: 'DELETE',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { RetryPolicy: { MaximumEventAgeInSeconds: 3_600 } },
    });
  });

  test('a queue that does not exist is a fault, without anything of the message in it', async () => {
    const { sqs, services } = await onTheWire();
    const nowhere = `${services.client.endpoint}/111111111111/nowhere`;
    const fault = await sqsDueLessons(sqs, nowhere)
      .queue(due)
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(AwsCallError);
    expect(String(fault)).toMatch(/^AwsCallError: SendMessage failed: \w+/);
    expect(String(fault)).not.toContain(id);
    await expect(sqs.send(new GetQueueAttributesCommand({ QueueUrl: nowhere }))).rejects.toThrow();
  });
});
