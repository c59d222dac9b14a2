/** Every quarter of an hour: attend to all that waits, and mend chains that broke. */
import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { lessonsInDoubtMetric, metricNamespace, type Settings } from '../lambdas/config.ts';
import type { Program } from './bundle.ts';
import { CourseAlarm } from './course-alarm.ts';
import { CourseFunction } from './course-function.ts';
import type { Delivery } from './delivery.ts';
import type { MailEvents } from './mail-events.ts';
import type { Records } from './records.ts';
import { acceptOwnPolicy } from './rules.ts';

export interface ReconcilingProps {
  readonly settings: Settings;
  readonly program: Program;
  readonly records: Records;
  readonly delivery: Delivery;
  readonly mailEvents: MailEvents;
}

export class Reconciling extends Construct {
  constructor(scope: Construct, id: string, props: ReconcilingProps) {
    super(scope, id);
    const reconcile = new CourseFunction(this, 'Reconcile', {
      program: props.program,
      description: 'Attends to everything that waits, and mends what broke',
      // Well below the quarter hour, so that two never run at once.
      timeout: Duration.minutes(5),
      enclosed: 'syllabus',
    });
    props.records.grantWaiting(reconcile);
    // Deleting and asking for all of a person: to finish a move or an erasure that broke off.
    props.records.grantItems(reconcile, ['GetItem', 'PutItem', 'DeleteItem', 'Query']);
    props.delivery.grantBook(reconcile);
    props.delivery.grantUnbook(reconcile);
    props.delivery.grantLook(reconcile);
    props.mailEvents.grantLook(reconcile);

    const role = new Role(this, 'ClockRole', {
      description: 'Starts Reconcile every quarter of an hour',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': props.settings.account } },
      }),
      inlinePolicies: {
        StartReconcile: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [reconcile.functionArn],
            }),
          ],
        }),
      },
    });
    acceptOwnPolicy(role);
    new CfnSchedule(this, 'EveryQuarterHour', {
      description: 'Attends to everything that waits',
      scheduleExpression: 'rate(15 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: reconcile.functionArn,
        roleArn: role.roleArn,
        // The next quarter hour is the retry.
        retryPolicy: { maximumRetryAttempts: 0 },
      },
    });

    new CourseAlarm(this, 'LessonsInDoubt', {
      runbook: 'Lessons stay in doubt',
      description:
        'Nobody knows whether some lessons were sent, and no event has told for over an hour',
      metric: new Metric({
        namespace: metricNamespace,
        metricName: lessonsInDoubtMetric,
        statistic: 'Maximum',
        period: Duration.minutes(15),
      }),
      threshold: 1,
    });
    new CourseAlarm(this, 'ReconcileStopped', {
      runbook: 'Reconcile does not run',
      description: 'Reconcile has not run for an hour',
      metric: reconcile.metricInvocations({ statistic: 'Sum', period: Duration.hours(1) }),
      threshold: 1,
      ringsOnSilence: true,
    });
  }
}
