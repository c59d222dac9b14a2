/** Every quarter of an hour: attends to people whose lesson is overdue. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { dynamoTimeline } from './adapters/dynamo-timeline.ts';
import { sqsDueLessons, sqsMailEvents } from './adapters/sqs-queues.ts';
import { systemClock, systemJournal } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { reconcile, roomFor } from './usecases/reconcile.ts';

const env = readEnv(
  ['TABLE_NAME', 'DUE_QUEUE_URL', 'EVENT_QUEUE_URL', 'EVENT_DEAD_LETTERS_URL', 'SENDS_PER_SECOND'],
  process.env,
);
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const sqs = new SQSClient();

const parts = {
  clock: systemClock,
  dueLessons: sqsDueLessons(sqs, env.DUE_QUEUE_URL),
  journal: systemJournal(metricNamespace),
  ledger: dynamoLedger(table),
  mailEvents: sqsMailEvents(sqs, [env.EVENT_QUEUE_URL, env.EVENT_DEAD_LETTERS_URL]),
  subscribers: dynamoSubscribers(table),
  timeline: dynamoTimeline(table),
  queueRoom: roomFor(env.SENDS_PER_SECOND),
};

export const handler = (): Promise<void> => reconcile(parts);
