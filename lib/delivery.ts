/** Lessons on their way: one schedule per person, the due queue, and the function that sends. */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  type CfnRole,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Settings } from '../lambdas/config.ts';
import type { Program } from './bundle.ts';
import { CourseAlarm } from './course-alarm.ts';
import { CourseFunction } from './course-function.ts';
import { CourseQueue } from './course-queue.ts';
import type { Mail } from './mail.ts';
import { paceFor } from './pace.ts';
import type { Records } from './records.ts';
import { acceptOwnPolicy, acceptPattern } from './rules.ts';
import type { WebDoor } from './web-door.ts';

export interface DeliveryProps {
  readonly settings: Settings;
  readonly program: Program;
  readonly records: Records;
  readonly mail: Mail;
  readonly door: WebDoor;
}

const groupName = 'walk-easier';

/**
 * Booked schedules point at the group, the queue and the role by name for up to a whole course:
 * the three have fixed names and stay when the stack goes. A test fails if one would be replaced.
 */
export class Delivery extends Construct {
  readonly due: CourseQueue;
  readonly sendLesson: CourseFunction;
  private readonly schedulerRole: Role;
  private readonly lessonsPerSecond: number;

  constructor(scope: Construct, id: string, props: DeliveryProps) {
    super(scope, id);
    const { account, region, sendsPerSecond } = props.settings;
    const pace = paceFor(sendsPerSecond);
    this.lessonsPerSecond = pace.sendsPerSecond * pace.concurrency;

    const group = new CfnScheduleGroup(this, 'Schedules', { name: groupName });
    group.applyRemovalPolicy(RemovalPolicy.RETAIN);

    const timeout = Duration.seconds(60);
    this.due = new CourseQueue(this, 'Due', {
      name: 'walk-easier-due',
      consumerTimeout: timeout,
      retain: true,
      runbook: 'A lesson could not be handled',
    });

    this.schedulerRole = new Role(this, 'SchedulerRole', {
      // Role names hold for all Regions of an account.
      roleName: `walk-easier-scheduler-${region}`,
      description: 'Puts lessons that are due into the due queue',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnEquals: { 'aws:SourceArn': this.scheduleArn('schedule-group', groupName) },
        },
      }),
      // Inline, so that the retained role keeps its right.
      inlinePolicies: {
        PutDueLessons: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.due.arn] }),
          ],
        }),
      },
    });
    acceptOwnPolicy(this.schedulerRole);
    (this.schedulerRole.node.defaultChild as CfnRole).applyRemovalPolicy(RemovalPolicy.RETAIN);

    this.sendLesson = new CourseFunction(this, 'SendLesson', {
      program: props.program,
      description: 'Sends the lessons that are due, one by one, at the pace SES allows',
      timeout,
      enclosed: 'letters',
    });
    this.due.feed(this.sendLesson, {
      batchSize: pace.batchSize,
      concurrency: pace.concurrency,
    });
    this.sendLesson.tell({ SENDS_PER_SECOND: String(pace.sendsPerSecond) });
    props.records.grantItems(this.sendLesson, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
    props.records.grantLinkKeys(this.sendLesson);
    props.mail.grantSend(this.sendLesson, ['plain', 'tracked']);
    props.door.tellOrigin(this.sendLesson);
    this.grantBook(this.sendLesson);
    this.grantUnbook(this.sendLesson);

    new CourseAlarm(this, 'DueTooLong', {
      runbook: 'Lessons wait too long',
      description: 'The oldest lesson that is due has waited for more than half an hour',
      metric: this.due.queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
      threshold: Duration.minutes(30).toSeconds(),
      periods: 3,
    });
  }

  /** Lets a function book a person's next lesson: by schedule, or at once through the queue. */
  grantBook(fn: CourseFunction): void {
    this.allowSchedules(fn, 'scheduler:CreateSchedule');
    fn.allow(['iam:PassRole'], [this.schedulerRole.roleArn], {
      StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
    });
    fn.tell({
      SCHEDULE_GROUP: groupName,
      SCHEDULER_ROLE_ARN: this.schedulerRole.roleArn,
      DUE_QUEUE_ARN: this.due.arn,
    });
    this.grantQueue(fn);
  }

  /** Lets a function take a booked lesson back. */
  grantUnbook(fn: CourseFunction): void {
    this.allowSchedules(fn, 'scheduler:DeleteSchedule');
    fn.tell({ SCHEDULE_GROUP: groupName });
  }

  /** Lets a function put a lesson into the due queue. */
  grantQueue(fn: CourseFunction): void {
    fn.allow(['sqs:SendMessage'], [this.due.arn]);
    fn.tell({ DUE_QUEUE_URL: this.due.url });
  }

  /** Lets a function see how many lessons wait, and how fast they go. */
  grantLook(fn: CourseFunction): void {
    fn.allow(['sqs:GetQueueAttributes'], [this.due.arn]);
    fn.tell({ SENDS_PER_SECOND: String(this.lessonsPerSecond) });
  }

  private allowSchedules(fn: CourseFunction, action: string): void {
    const ofTheGroup = this.scheduleArn('schedule', `${groupName}/*`);
    fn.allow([action], [ofTheGroup]);
    acceptPattern(fn.role, ofTheGroup, 'Schedules are named after people: the group is the limit.');
  }

  private scheduleArn(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'scheduler', resource, resourceName });
  }
}
