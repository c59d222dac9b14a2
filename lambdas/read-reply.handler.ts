/** The reply queue: mail that came in for the course. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { dynamoConsents } from './adapters/dynamo-consents.ts';
import { dynamoReceivedMails } from './adapters/dynamo-received-mails.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { postalMimeParser } from './adapters/postal-mime-parser.ts';
import { s3RawMails } from './adapters/s3-raw-mails.ts';
import { schedulerCancellations } from './adapters/scheduler-bookings.ts';
import { addressKey, linkKeys } from './adapters/secrets-manager-keys.ts';
import { sqsDeadLetters } from './adapters/sqs-dead-letters.ts';
import { systemClock, systemJournal } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { actOnReply } from './usecases/act-on-reply.ts';
import { handleEach } from './usecases/handle-batch.ts';
import { readReply } from './usecases/read-reply.ts';

const env = readEnv(
  ['TABLE_NAME', 'ADDRESS_KEY_ARN', 'LINK_KEYS_ARN', 'SCHEDULE_GROUP', 'REPLY_DEAD_LETTERS_URL'],
  process.env,
);
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const secrets = new SecretsManagerClient();
const journal = systemJournal(metricNamespace);

const acting = {
  bookings: schedulerCancellations(new SchedulerClient(), env.SCHEDULE_GROUP),
  clock: systemClock,
  consents: dynamoConsents(table),
  journal,
  subscribers: dynamoSubscribers(table),
};

const reading = {
  act: (reply: Parameters<typeof actOnReply>[1]) => actOnReply(acting, reply),
  addressKey: await addressKey(secrets, env.ADDRESS_KEY_ARN),
  clock: systemClock,
  deadLetters: sqsDeadLetters(new SQSClient(), env.REPLY_DEAD_LETTERS_URL),
  journal,
  linkKeys: await linkKeys(secrets, env.LINK_KEYS_ARN),
  parseMail: postalMimeParser(() => performance.now()),
  rawMails: s3RawMails(new S3Client()),
  receivedMails: dynamoReceivedMails(table),
};

export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return handleEach(journal, event.Records, (body) => readReply(reading, body));
}
