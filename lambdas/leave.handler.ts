/** GET and POST /leave/{token}: the way out, by the page or by a mail program's own button. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { leavePages } from '../web/leave.tsx';
import { dynamoConsents } from './adapters/dynamo-consents.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { schedulerCancellations } from './adapters/scheduler-bookings.ts';
import { linkKeys } from './adapters/secrets-manager-keys.ts';
import { systemClock, systemJournal } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { leaveByToken } from './usecases/leave.ts';
import { peek } from './usecases/peek.ts';
import { reportFault } from './usecases/report-fault.ts';

const env = readEnv(['TABLE_NAME', 'LINK_KEYS_ARN', 'SCHEDULE_GROUP'], process.env);
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const journal = systemJournal(metricNamespace);

const parts = {
  bookings: schedulerCancellations(new SchedulerClient(), env.SCHEDULE_GROUP),
  clock: systemClock,
  consents: dynamoConsents(table),
  journal,
  linkKeys: await linkKeys(new SecretsManagerClient(), env.LINK_KEYS_ARN),
  subscribers: dynamoSubscribers(table),
};

export const handler = handle(
  leavePages({
    leave: (token, how) => leaveByToken(parts, token, how),
    peek: (token) => peek(parts, token, 'leave'),
    report: (fault) => reportFault(journal, fault),
  }),
);
