/** GET and POST /check/{token} and /number/{lesson}/{token}: the symptom check and the weekly number. */

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { handle } from 'hono/aws-lambda';
import { answerPages } from '../web/answers/answers.tsx';
import { compiledSyllabus } from './adapters/compiled-letters.ts';
import { dynamoAnswers } from './adapters/dynamo-answers.ts';
import { dynamoConsents } from './adapters/dynamo-consents.ts';
import { dynamoEscalations } from './adapters/dynamo-escalations.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { dynamoTimeline } from './adapters/dynamo-timeline.ts';
import { schedulerBookings } from './adapters/scheduler-bookings.ts';
import { linkKeys } from './adapters/secrets-manager-keys.ts';
import { sqsDueLessons } from './adapters/sqs-queues.ts';
import { systemClock, systemJournal } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { answerCheck, openCheck } from './usecases/answer-check.ts';
import { answerNumber, stopAsking } from './usecases/answer-number.ts';
import { peek } from './usecases/peek.ts';
import { reportSigns, takeBack } from './usecases/report-danger.ts';
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
  answers: dynamoAnswers(table),
  bookings: schedulerBookings(new SchedulerClient(), {
    group: env.SCHEDULE_GROUP,
    queueArn: env.DUE_QUEUE_ARN,
    roleArn: env.SCHEDULER_ROLE_ARN,
  }),
  clock: systemClock,
  consents: dynamoConsents(table),
  dueLessons: sqsDueLessons(new SQSClient(), env.DUE_QUEUE_URL),
  escalations: dynamoEscalations(table),
  journal,
  linkKeys: await linkKeys(new SecretsManagerClient(), env.LINK_KEYS_ARN),
  subscribers: dynamoSubscribers(table),
  timeline: dynamoTimeline(table),
  syllabus: compiledSyllabus(join(import.meta.dirname, env.LETTERS_DIR)),
};

export const handler = handle(
  answerPages({
    peek: (token) => peek(parts, token, 'letter'),
    openCheck: (token) => openCheck(parts, token),
    reportSigns: (token, signs, consent) => reportSigns(parts, token, signs, consent),
    answerCheck: (token, check, answers, consent) =>
      answerCheck(parts, token, check, answers, consent),
    takeBack: (token, signs) => takeBack(parts, token, signs),
    syllabus: parts.syllabus,
    answerNumber: (token, lesson, number, consent) =>
      answerNumber(parts, token, lesson, number, consent),
    stopAsking: (token) => stopAsking(parts, token),
    report: (fault) => reportFault(journal, fault),
  }),
);
