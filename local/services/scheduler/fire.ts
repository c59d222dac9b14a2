/** Fires schedules: takes the role, reaches the target, retries, and gives up to the dead letters. */
import type { Caller, ServiceError } from '../../world.ts';
import { parseArn } from '../arn.ts';
import { asServiceError, mayRetry, retryDelay } from '../retry.ts';
import { DEFAULT_RETRY_POLICY } from './get-schedule.ts';
import { parseExpression } from './schedule-expression.ts';
import type { Firing, Schedule } from './schedule-store.ts';
import type { Schedules } from './schedules.ts';

/** ActionAfterCompletion DELETE is asynchronous on AWS: for so long the name stays taken. */
const NAME_TAKEN_AFTER_MS = 60_000;

export interface FiringOptions {
  /** Throws ServiceError when the role does not let the scheduler in. */
  readonly assumeRole: (roleArn: string, groupArn: string) => void;
  /** Invokes a function as the role, asynchronously as Scheduler does; throws ServiceError. */
  readonly invokeLambda: (caller: Caller, functionArn: string, payload: string) => Promise<void>;
  /** Told in one line, without the input, of a firing that was given up. */
  readonly onProblem: (line: string) => void;
}

export const firing = (schedules: Schedules, options: FiringOptions) => {
  const { world, store } = schedules;

  const queueUrl = (arn: string): string =>
    `https://sqs.${world.region}.amazonaws.com/${world.account}/${parseArn(arn)?.resource}`;

  const reach = async (fired: Firing): Promise<void> => {
    const { target } = fired;
    options.assumeRole(target.RoleArn, fired.groupArn);
    const caller: Caller = { kind: 'role', arn: target.RoleArn };
    if (parseArn(target.Arn)?.service === 'lambda') {
      await options.invokeLambda(caller, target.Arn, target.Input ?? '{}');
      return;
    }
    await world.callAs(caller, 'sqs', 'SendMessage', {
      QueueUrl: queueUrl(target.Arn),
      MessageBody: target.Input ?? '{}',
    });
  };

  const giveUp = async (fired: Firing, error: ServiceError, exhausted?: string): Promise<void> => {
    const { target } = fired;
    options.onProblem(`scheduler: a firing towards ${target.Arn} was given up: ${error.code}`);
    const deadLetters = target.DeadLetterConfig?.Arn;
    if (deadLetters === undefined) return;
    const text = (value: string) => ({ DataType: 'String', StringValue: value });
    try {
      await world.callAs({ kind: 'role', arn: target.RoleArn }, 'sqs', 'SendMessage', {
        QueueUrl: queueUrl(deadLetters),
        MessageBody: target.Input ?? '{}',
        MessageAttributes: {
          ERROR_CODE: text(error.code),
          ERROR_MESSAGE: text(error.message || error.code),
          ...(exhausted === undefined ? {} : { EXHAUSTED_RETRY_CONDITION: text(exhausted) }),
          IS_PAYLOAD_TRUNCATED: text('false'),
          RETRY_ATTEMPTS: text(String(fired.attempts)),
          SCHEDULED_TIME: text(new Date(fired.scheduledAt).toISOString()),
          SCHEDULE_ARN: text(fired.scheduleArn),
          TARGET_ARN: text(target.Arn),
        },
      });
    } catch (failure) {
      const { code } = asServiceError(failure);
      options.onProblem(`scheduler: the dead-letter queue refused as well: ${code}`);
    }
  };

  const attempt = async (fired: Firing): Promise<void> => {
    try {
      await reach(fired);
    } catch (thrown) {
      const error = asServiceError(thrown);
      const policy = { ...DEFAULT_RETRY_POLICY, ...fired.target.RetryPolicy };
      if (!mayRetry(error)) {
        await giveUp(fired, error);
        return;
      }
      const due = world.clock.now() + retryDelay(fired.attempts);
      if (fired.attempts >= (policy.MaximumRetryAttempts ?? 0)) {
        await giveUp(fired, error, 'MaximumRetryAttempts');
      } else if (due - fired.firstTriedAt > (policy.MaximumEventAgeInSeconds ?? 0) * 1000) {
        await giveUp(fired, error, 'MaximumEventAgeInSeconds');
      } else {
        store.addFiring(due, { ...fired, attempts: fired.attempts + 1 });
      }
    }
  };

  /** What a schedule is after it fired at its due moment. */
  const afterwards = (schedule: Schedule, now: number): Schedule => {
    const expression = parseExpression(
      schedule.input.ScheduleExpression,
      schedule.input.ScheduleExpressionTimezone ?? 'UTC',
    );
    if (expression.kind === 'rate') {
      const from = schedule.due ?? now;
      const missed = Math.floor((now - from) / expression.everyMs);
      return { ...schedule, due: from + (missed + 1) * expression.everyMs };
    }
    const deleted = schedule.input.ActionAfterCompletion === 'DELETE';
    return { ...schedule, due: undefined, goneAt: deleted ? now + NAME_TAKEN_AFTER_MS : undefined };
  };

  return {
    async fireDue(now: number): Promise<void> {
      store.forgetGone(now);
      for (const schedule of store.dueNow(now)) {
        await attempt({
          scheduleArn: schedules.scheduleArn(schedule.group, schedule.name),
          groupArn: schedules.groupArn(schedule.group),
          target: schedule.input.Target,
          scheduledAt: schedule.due ?? now,
          firstTriedAt: now,
          attempts: 0,
        });
        // Moved on only afterwards: a crash in between fires twice, as Scheduler may.
        const still = store.find(schedule.group, schedule.name);
        if (still?.due === schedule.due) store.put(afterwards(schedule, now));
      }
    },
    async retryDue(now: number): Promise<void> {
      for (const { seq, firing: fired } of store.firingsDue(now)) {
        await attempt(fired);
        store.removeFiring(seq);
      }
    },
  };
};
