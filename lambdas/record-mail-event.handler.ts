/** The event queue: what SES says became of each letter. */

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { compiledSyllabus } from './adapters/compiled-letters.ts';
import { dynamoComplaints } from './adapters/dynamo-complaints.ts';
import { dynamoConsents } from './adapters/dynamo-consents.ts';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { dynamoTimeline } from './adapters/dynamo-timeline.ts';
import { schedulerBookings } from './adapters/scheduler-bookings.ts';
import { sqsDueLessons } from './adapters/sqs-queues.ts';
import { systemClock, systemJournal } from './adapters/system.ts';
import { clinicAlertsFailedMetric, metricNamespace, readEnv } from './config.ts';
import { ReadMailEvent } from './domain/mail-event.ts';
import { handleBatch } from './usecases/handle-batch.ts';
import { recordMailEvent } from './usecases/record-mail-event.ts';

const env = readEnv(
  [
    'TABLE_NAME',
    'DUE_QUEUE_URL',
    'DUE_QUEUE_ARN',
    'SCHEDULE_GROUP',
    'SCHEDULER_ROLE_ARN',
    'LETTERS_DIR',
  ],
  process.env,
);
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const journal = systemJournal(metricNamespace);

const parts = {
  bookings: schedulerBookings(new SchedulerClient(), {
    group: env.SCHEDULE_GROUP,
    queueArn: env.DUE_QUEUE_ARN,
    roleArn: env.SCHEDULER_ROLE_ARN,
  }),
  clock: systemClock,
  complaints: dynamoComplaints(table),
  consents: dynamoConsents(table),
  dueLessons: sqsDueLessons(new SQSClient(), env.DUE_QUEUE_URL),
  journal,
  ledger: dynamoLedger(table),
  subscribers: dynamoSubscribers(table),
  timeline: dynamoTimeline(table),
  syllabus: compiledSyllabus(join(import.meta.dirname, env.LETTERS_DIR)),
};

export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return handleBatch(journal, event.Records, ReadMailEvent, async (read) => {
    if (read.kind === 'event') await recordMailEvent(parts, read.event);
    else if (read.kind === 'clinic-not-reached') journal.count(clinicAlertsFailedMetric);
    else journal.count('MailEventsIgnored');
  });
}
