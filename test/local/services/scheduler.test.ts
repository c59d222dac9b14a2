import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ServiceError } from '../../../local/world.ts';
import { type ServicesOnTheWire, START, startServices } from './services-on-the-wire.ts';

const ROLE = 'arn:aws:iam::111111111111:role/scheduler';

let services: ServicesOnTheWire;
let client: SchedulerClient;
let queues: SQSClient;
let queue: { arn: string; url: string };
let dead: { arn: string; url: string };

beforeEach(async () => {
  services = await startServices();
  client = new SchedulerClient(services.client);
  queues = new SQSClient(services.client);
  queue = services.queues.createQueue('due', {});
  dead = services.queues.createQueue('dead', {});
  services.schedules.createScheduleGroup('lessons', {});
});

afterEach(async () => {
  client.destroy();
  queues.destroy();
  await services.stop();
});

const input = (more: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
  Name: 'p1-1',
  GroupName: 'lessons',
  ScheduleExpression: 'at(2026-11-22T10:00:00)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: { Arn: queue.arn, RoleArn: ROLE, Input: '{"person":"p1"}' },
  ...more,
});

const create = (more: Partial<CreateScheduleCommandInput> = {}) =>
  client.send(new CreateScheduleCommand(input(more)));

const remove = (Name = 'p1-1') =>
  client.send(new DeleteScheduleCommand({ Name, GroupName: 'lessons' }));

const received = async (QueueUrl = queue.url) =>
  (
    await queues.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        MessageAttributeNames: ['All'],
      }),
    )
  ).Messages ?? [];

const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (error: Error) => error.name,
  );

describe('a one-time schedule', () => {
  test('sends its input at its moment and not before', async () => {
    await create();
    await services.clock.forward(3_599_000);
    expect(await received()).toEqual([]);
    await services.clock.forward(1_000);
    expect((await received()).map(({ Body }) => Body)).toEqual(['{"person":"p1"}']);
  });

  test('fires at the local time of its zone', async () => {
    await create({
      ScheduleExpression: 'at(2026-11-23T10:00:00)',
      ScheduleExpressionTimezone: 'America/New_York',
    });
    expect(services.schedules.dueSources[0]?.next()).toBe(Date.parse('2026-11-23T15:00:00Z'));
  });

  test('reaches the queue as the role it was given', async () => {
    await create();
    await services.clock.forward(3_600_000);
    expect(services.callsAs[0]).toMatchObject({
      caller: { kind: 'role', arn: ROLE },
      service: 'sqs',
      action: 'SendMessage',
    });
  });

  test('keeps its name for a minute after it fired, as deleting is asynchronous', async () => {
    await create();
    await services.clock.forward(3_600_000);
    expect(await refusal(create())).toBe('ConflictException');
    await services.clock.forward(60_000);
    expect(await refusal(create({ ScheduleExpression: 'at(2026-11-22T12:00:00)' }))).toBe(
      'no refusal',
    );
  });

  test('stays for ever when it is not told to delete itself', async () => {
    await create({ ActionAfterCompletion: 'NONE' });
    await services.clock.forward(86_400_000);
    expect(await refusal(create())).toBe('ConflictException');
    expect(services.schedules.dueSources[0]?.next()).toBeUndefined();
  });

  test('does not fire once deleted', async () => {
    await create();
    await remove();
    await services.clock.forward(3_600_000);
    expect(await received()).toEqual([]);
    expect(await refusal(remove())).toBe('ResourceNotFoundException');
  });

  test('of the past fires at once', async () => {
    await create({ ScheduleExpression: 'at(2026-11-22T08:00:00)' });
    await services.clock.settle();
    expect(await received()).toHaveLength(1);
  });

  test('does not fire while disabled', async () => {
    await create({ State: 'DISABLED' });
    await services.clock.forward(7_200_000);
    expect(await received()).toEqual([]);
  });

  test('is shown as it was created', async () => {
    await create();
    const shown = await client.send(new GetScheduleCommand({ Name: 'p1-1', GroupName: 'lessons' }));
    expect(shown).toMatchObject({
      Arn: 'arn:aws:scheduler:us-east-1:111111111111:schedule/lessons/p1-1',
      State: 'ENABLED',
      ScheduleExpressionTimezone: 'UTC',
    });
    expect(shown.CreationDate?.getTime()).toBe(START);
  });
});

describe('creating twice', () => {
  test('the same request with the same token is answered again', async () => {
    const first = await create({ ClientToken: 'token-1' });
    expect((await create({ ClientToken: 'token-1' })).ScheduleArn).toBe(first.ScheduleArn);
  });

  test('another request under the same name conflicts', async () => {
    await create({ ClientToken: 'token-1' });
    expect(await refusal(create({ ClientToken: 'token-2' }))).toBe('ConflictException');
  });
});

describe('a rate schedule of the template', () => {
  const declare = (expression = 'rate(15 minutes)') =>
    services.schedules.createSchedule('reconcile', {
      ScheduleExpression: expression,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: 'arn:aws:lambda:us-east-1:111111111111:function:reconcile',
        RoleArn: ROLE,
        Input: '{}',
      },
    });

  test('invokes its function again and again', async () => {
    declare();
    await services.clock.forward(3_600_000);
    expect(services.invoked).toHaveLength(4);
    expect(services.invoked[0]?.caller).toEqual({ kind: 'role', arn: ROLE });
  });

  test('keeps its pace over a restart and starts anew only when it changed', async () => {
    declare();
    await services.clock.forward(600_000);
    declare();
    expect(services.schedules.dueSources[0]?.next()).toBe(START + 900_000);
    declare('rate(1 hour)');
    expect(services.schedules.dueSources[0]?.next()).toBe(START + 600_000 + 3_600_000);
  });

  test('with a target that is not hosted is an error that names it', () => {
    expect(() =>
      services.schedules.createSchedule('bad', {
        ScheduleExpression: 'rate(1 day)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: 'arn:aws:sns:us-east-1:111111111111:topic', RoleArn: ROLE },
      }),
    ).toThrow('arn:aws:sns:us-east-1:111111111111:topic is not hosted');
  });
});

describe('a target that fails', () => {
  const target = (more: Record<string, unknown> = {}) => ({
    Target: {
      Arn: queue.arn,
      RoleArn: ROLE,
      Input: '{"person":"p1"}',
      DeadLetterConfig: { Arn: dead.arn },
      ...more,
    },
  });
  const failTimes = (times: number, error: Error) => {
    let left = times;
    services.delivery.before = ({ input: given }) => {
      if (left > 0 && String(given.QueueUrl).endsWith('/due')) {
        left -= 1;
        throw error;
      }
    };
  };

  test('is tried again until it answers', async () => {
    failTimes(3, new ServiceError('InternalFailure', 'fault', 500));
    await create(target());
    await services.clock.forward(3_600_000 + 60_000);
    expect(await received()).toHaveLength(1);
    expect(await received(dead.url)).toEqual([]);
  });

  test('is tried again after a broken connection', async () => {
    failTimes(1, new Error('socket hang up'));
    await create(target());
    await services.clock.forward(3_600_000 + 60_000);
    expect(await received()).toHaveLength(1);
  });

  test('is given up to the dead letters when the retries are used up', async () => {
    failTimes(100, new ServiceError('InternalFailure', 'fault', 500));
    await create(target({ RetryPolicy: { MaximumRetryAttempts: 2 } }));
    await services.clock.forward(3_600_000 + 600_000);
    const [letter] = await received(dead.url);
    expect(letter?.Body).toBe('{"person":"p1"}');
    expect(letter?.MessageAttributes?.RETRY_ATTEMPTS?.StringValue).toBe('2');
    expect(letter?.MessageAttributes?.EXHAUSTED_RETRY_CONDITION?.StringValue).toBe(
      'MaximumRetryAttempts',
    );
  });

  test('is given up when the event is too old', async () => {
    failTimes(100, new ServiceError('InternalFailure', 'fault', 500));
    await create(target({ RetryPolicy: { MaximumEventAgeInSeconds: 60 } }));
    await services.clock.forward(3_600_000 + 600_000);
    const [letter] = await received(dead.url);
    expect(letter?.MessageAttributes?.EXHAUSTED_RETRY_CONDITION?.StringValue).toBe(
      'MaximumEventAgeInSeconds',
    );
  });

  test('is not tried again when the role may not reach it', async () => {
    failTimes(1, new ServiceError('AccessDeniedException', 'denied', 400));
    await create(target());
    await services.clock.forward(3_600_000 + 600_000);
    expect(await received()).toEqual([]);
    const [letter] = await received(dead.url);
    expect(letter?.MessageAttributes?.ERROR_CODE?.StringValue).toBe('AccessDeniedException');
    expect(services.problems.join()).toContain('AccessDeniedException');
  });
});

describe('permissions', () => {
  test('creating asks for the schedule and for passing the role', () => {
    const needs = services.schedules.service.actions.CreateSchedule?.needs({ ...input() });
    expect(needs).toEqual([
      {
        action: 'scheduler:CreateSchedule',
        resource: 'arn:aws:scheduler:us-east-1:111111111111:schedule/lessons/p1-1',
      },
      {
        action: 'iam:PassRole',
        resource: ROLE,
        context: { 'iam:passedtoservice': 'scheduler.amazonaws.com' },
      },
    ]);
  });

  test('a role that does not let the scheduler in is refused', async () => {
    services.assuming.before = () => {
      throw new ServiceError('AccessDeniedException', 'no');
    };
    expect(await refusal(create())).toBe('ValidationException');
  });
});

describe('refusals', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a name with a slash', { Name: 'a/b' }, 'ValidationException'],
    ['a name of 65 characters', { Name: 'x'.repeat(65) }, 'ValidationException'],
    ['a group that does not exist', { GroupName: 'nobody' }, 'ResourceNotFoundException'],
    ['no flexible time window', { FlexibleTimeWindow: undefined }, 'ValidationException'],
    [
      'a window without its length',
      { FlexibleTimeWindow: { Mode: 'FLEXIBLE' } },
      'ValidationException',
    ],
    ['an expression in words', { ScheduleExpression: 'tomorrow' }, 'ValidationException'],
    [
      'a moment with a zone',
      { ScheduleExpression: 'at(2026-11-22T10:00:00Z)' },
      'ValidationException',
    ],
    [
      'the 31st of February',
      { ScheduleExpression: 'at(2026-02-31T10:00:00)' },
      'ValidationException',
    ],
    ['a rate in weeks', { ScheduleExpression: 'rate(1 week)' }, 'ValidationException'],
    ['one minutes', { ScheduleExpression: 'rate(1 minutes)' }, 'ValidationException'],
    [
      'cron, which is not hosted',
      { ScheduleExpression: 'cron(0 0 * * ? *)' },
      'NotHostedException',
    ],
    ['an unknown zone', { ScheduleExpressionTimezone: 'Mars/Base' }, 'ValidationException'],
    [
      '186 retries',
      { Target: { Arn: 'arn:x', RoleArn: ROLE, RetryPolicy: { MaximumRetryAttempts: 186 } } },
      'ValidationException',
    ],
    ['a role that is no role', { Target: { Arn: 'arn:x', RoleArn: 'me' } }, 'ValidationException'],
    ['a member that is not hosted', { KmsKeyArn: 'arn:aws:kms:x' }, 'ValidationException'],
  ])('%s', async (_name, more, code) => {
    expect(await refusal(create(more))).toBe(code);
  });
});
