/** GET and POST /before, /goal, /plan, /steadier and /onward: what fits the course to one person, and what follows it. */

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { handle } from 'hono/aws-lambda';
import { fittingPages } from '../web/fitting/fitting.tsx';
import { compiledSyllabus } from './adapters/compiled-letters.ts';
import { dynamoAnswers } from './adapters/dynamo-answers.ts';
import { dynamoConsents } from './adapters/dynamo-consents.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { dynamoTimeline } from './adapters/dynamo-timeline.ts';
import { schedulerBookings } from './adapters/scheduler-bookings.ts';
import { linkKeys } from './adapters/secrets-manager-keys.ts';
import { sqsDueLessons } from './adapters/sqs-queues.ts';
import { systemClock, systemJournal } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { answerBefore, clear, leaveOutWeight } from './usecases/fit-course.ts';
import { beginAgain, openOnward, writeLater } from './usecases/go-onward.ts';
import { peek } from './usecases/peek.ts';
import { reportFault } from './usecases/report-fault.ts';
import { chooseGoal, lookAtGoal, makePlan, openGoal } from './usecases/set-goal.ts';

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
  journal,
  linkKeys: await linkKeys(new SecretsManagerClient(), env.LINK_KEYS_ARN),
  subscribers: dynamoSubscribers(table),
  timeline: dynamoTimeline(table),
  syllabus: compiledSyllabus(join(import.meta.dirname, env.LETTERS_DIR)),
};

export const handler = handle(
  fittingPages({
    peek: (token) => peek(parts, token, 'letter'),
    answerBefore: (by, ticked, surgeryDate, consent) =>
      answerBefore(parts, by, ticked, surgeryDate, consent),
    clear: (by) => clear(parts, by),
    leaveOutWeight: (by) => leaveOutWeight(parts, by),
    openGoal: (by) => openGoal(parts, by),
    chooseGoal: (by, goal) => chooseGoal(parts, by, goal),
    lookAtGoal: (by, look) => lookAtGoal(parts, by, look),
    makePlan: (by, plan) => makePlan(parts, by, plan),
    openOnward: (by) => openOnward(parts, by),
    beginAgain: (by, week) => beginAgain(parts, by, week),
    writeLater: (by, yes) => writeLater(parts, by, yes),
    report: (fault) => reportFault(journal, fault),
  }),
);
