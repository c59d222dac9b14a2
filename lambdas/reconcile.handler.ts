/** Every quarter of an hour: attends to people whom something waits for. */
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import { compiledSyllabus } from './adapters/compiled-letters.ts';
import { dynamoConsents } from './adapters/dynamo-consents.ts';
import { dynamoEscalations } from './adapters/dynamo-escalations.ts';
import { dynamoHoldings } from './adapters/dynamo-holdings.ts';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { dynamoTimeline } from './adapters/dynamo-timeline.ts';
import { schedulerBookings } from './adapters/scheduler-bookings.ts';
import { sqsDueLessons, sqsMailEvents } from './adapters/sqs-queues.ts';
import { systemClock, systemJournal } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import type { Person } from './domain/person.ts';
import { escalateIfNew } from './usecases/ask-if-new.ts';
import { finishErasing } from './usecases/erase.ts';
import { finishMove } from './usecases/move.ts';
import { reconcile, roomFor } from './usecases/reconcile.ts';

const env = readEnv(
  [
    'TABLE_NAME',
    'DUE_QUEUE_URL',
    'DUE_QUEUE_ARN',
    'SCHEDULE_GROUP',
    'SCHEDULER_ROLE_ARN',
    'EVENT_QUEUE_URL',
    'EVENT_DEAD_LETTERS_URL',
    'SENDS_PER_SECOND',
    'LETTERS_DIR',
  ],
  process.env,
);
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const sqs = new SQSClient();

const unfinished = {
  bookings: schedulerBookings(new SchedulerClient(), {
    group: env.SCHEDULE_GROUP,
    queueArn: env.DUE_QUEUE_ARN,
    roleArn: env.SCHEDULER_ROLE_ARN,
  }),
  clock: systemClock,
  consents: dynamoConsents(table),
  dueLessons: sqsDueLessons(sqs, env.DUE_QUEUE_URL),
  escalations: dynamoEscalations(table),
  holdings: dynamoHoldings(table),
  journal: systemJournal(metricNamespace),
  subscribers: dynamoSubscribers(table),
  timeline: dynamoTimeline(table),
  syllabus: compiledSyllabus(join(import.meta.dirname, env.LETTERS_DIR)),
};

const parts = {
  ...unfinished,
  ledger: dynamoLedger(table),
  mailEvents: sqsMailEvents(sqs, [env.EVENT_QUEUE_URL, env.EVENT_DEAD_LETTERS_URL]),
  finishMove: (person: Person) => finishMove(unfinished, person),
  finishErasing: (person: Person) => finishErasing(unfinished, person),
  escalateIfNew: (person: Person) => escalateIfNew(unfinished, person, systemClock.now()),
  queueRoom: roomFor(env.SENDS_PER_SECOND),
};

export const handler = (): Promise<void> => reconcile(parts);
