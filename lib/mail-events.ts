/** What became of each letter: SES's events, through EventBridge and a queue, into the records. */
import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSetEventDestination,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { clinicAlertsFailedMetric, metricNamespace } from '../lambdas/config.ts';
import type { Program } from './bundle.ts';
import { CourseAlarm } from './course-alarm.ts';
import { CourseFunction } from './course-function.ts';
import { CourseQueue } from './course-queue.ts';
import type { Delivery } from './delivery.ts';
import type { Mail, SetName } from './mail.ts';
import type { Records } from './records.ts';

export interface MailEventsProps {
  readonly program: Program;
  readonly records: Records;
  readonly mail: Mail;
  readonly delivery: Delivery;
}

const fate = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.RENDERING_FAILURE,
];
// Asking for these is what makes SES add a pixel and rewrite links: only where people agreed.
const engagement = [EmailSendingEvent.OPEN, EmailSendingEvent.CLICK];

const eventsOf: Record<SetName, EmailSendingEvent[]> = {
  plain: fate,
  tracked: [...fate, ...engagement],
  confirmation: fate,
};

// That a letter was sent and that it arrived lie seconds apart: gathered, they cost one invocation.
const newsGathersFor = Duration.seconds(3);
// Handled side by side, they take a second or two of the function's thirty.
const mostNewsAtOnce = 50;

/** as EventBridge names what SES publishes */
const detailTypes = [
  'Email Sent',
  'Email Delivered',
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
  'Email Delivery Delayed',
  'Email Rendering Failed',
  'Email Opened',
  'Email Clicked',
];

export class MailEvents extends Construct {
  readonly queue: CourseQueue;

  constructor(scope: Construct, id: string, { program, records, mail, delivery }: MailEventsProps) {
    super(scope, id);
    // SES publishes to the default bus only.
    const bus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    for (const [name, events] of Object.entries(eventsOf)) {
      const set = mail.sets[name as SetName];
      new ConfigurationSetEventDestination(this, `${set.node.id}Events`, {
        configurationSet: set,
        destination: EventDestination.eventBus(bus),
        events,
      });
    }

    const timeout = Duration.seconds(30);
    this.queue = new CourseQueue(this, 'Events', {
      consumerTimeout: timeout,
      gatherFor: newsGathersFor,
      runbook: 'A mail event could not be recorded',
    });
    const rule = new Rule(this, 'OurLetters', {
      description: 'What SES says about the letters of the course',
      eventPattern: {
        source: ['aws.ses'],
        detailType: detailTypes,
        resources: Object.values(mail.sets).map(({ configurationSetName }) =>
          Stack.of(this).formatArn({
            service: 'ses',
            resource: 'configuration-set',
            resourceName: configurationSetName,
          }),
        ),
      },
      targets: [{ bind: () => ({ arn: this.queue.arn }) }],
    });
    this.queue.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.arn],
        conditions: { ArnEquals: { 'aws:SourceArn': rule.ruleArn } },
      }),
    );

    const recordMailEvent = new CourseFunction(this, 'RecordMailEvent', {
      program,
      description:
        'Writes down what became of each letter, and ends the course after a bounce or complaint',
      timeout,
      enclosed: 'syllabus',
    });
    this.queue.feed(recordMailEvent, { batchSize: mostNewsAtOnce });
    records.grantItems(recordMailEvent, ['GetItem', 'PutItem', 'UpdateItem']);
    delivery.grantBook(recordMailEvent);
    delivery.grantUnbook(recordMailEvent);

    new CourseAlarm(this, 'ClinicAlertsFailed', {
      runbook: 'A clinic could not be told',
      description: 'A mail to a clinic about an escalation was refused or came back',
      metric: new Metric({
        namespace: metricNamespace,
        metricName: clinicAlertsFailedMetric,
        statistic: 'Sum',
        period: Duration.minutes(15),
      }),
      threshold: 1,
    });

    // SES reviews an account at 5 % bounces or 0.1 % complaints: ring before that.
    this.reputation('BounceRate', 0.03, 'Too many letters bounce');
    this.reputation('ComplaintRate', 0.0008, 'Too many people complain');
  }

  /** Lets a function see whether events are still on their way. */
  grantLook(fn: CourseFunction): void {
    fn.allow(['sqs:GetQueueAttributes'], [this.queue.arn, this.queue.deadLetters.queueArn]);
    fn.tell({
      EVENT_QUEUE_URL: this.queue.url,
      EVENT_DEAD_LETTERS_URL: this.queue.deadLetters.queueUrl,
    });
  }

  private reputation(rate: string, threshold: number, runbook: string): void {
    new CourseAlarm(this, `${rate}High`, {
      runbook,
      description: `${runbook}: SES may stop the account`,
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: `Reputation.${rate}`,
        statistic: 'Maximum',
        period: Duration.hours(1),
      }),
      threshold,
    });
  }
}
