/** GET and POST /confirm/{token} and /setup/{token}: confirming, and the page of wishes after it. */

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { handle } from 'hono/aws-lambda';
import { confirmPages } from '../web/sign-up/confirm.tsx';
import { compiledSyllabus } from './adapters/compiled-letters.ts';
import { dynamoConsents } from './adapters/dynamo-consents.ts';
import { dynamoSignUps } from './adapters/dynamo-sign-ups.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { schedulerBookings } from './adapters/scheduler-bookings.ts';
import { linkKeys } from './adapters/secrets-manager-keys.ts';
import { sesAccountSuppression } from './adapters/ses-account-suppression.ts';
import { sqsDueLessons } from './adapters/sqs-queues.ts';
import { systemClock, systemJournal } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { confirm } from './usecases/confirm.ts';
import { peek, peekSignUp } from './usecases/peek.ts';
import { prefer } from './usecases/prefer.ts';
import { reportFault } from './usecases/report-fault.ts';

const env = readEnv(
  [
    'TABLE_NAME',
    'LINK_KEYS_ARN',
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
  consents: dynamoConsents(table),
  dueLessons: sqsDueLessons(new SQSClient(), env.DUE_QUEUE_URL),
  journal,
  linkKeys: await linkKeys(new SecretsManagerClient(), env.LINK_KEYS_ARN),
  signUps: dynamoSignUps(table),
  subscribers: dynamoSubscribers(table),
  suppression: sesAccountSuppression(new SESv2Client()),
  syllabus: compiledSyllabus(join(import.meta.dirname, env.LETTERS_DIR)),
};

export const handler = handle(
  confirmPages({
    confirm: (token) => confirm(parts, token),
    prefer: (token, form, language) => prefer(parts, token, form, language),
    peek: (token, use) => (use === 'confirm' ? peekSignUp(parts, token) : peek(parts, token, use)),
    now: () => systemClock.now(),
    report: (fault) => reportFault(journal, fault),
  }),
);
