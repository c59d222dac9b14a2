/** The due queue: sends the lessons of a batch at this invocation's share of SES's rate. */

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { compiledLetters, compiledSyllabus } from './adapters/compiled-letters.ts';
import { dynamoClinics } from './adapters/dynamo-clinics.ts';
import { dynamoEscalations } from './adapters/dynamo-escalations.ts';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { dynamoTimeline } from './adapters/dynamo-timeline.ts';
import { schedulerBookings } from './adapters/scheduler-bookings.ts';
import { linkKeys } from './adapters/secrets-manager-keys.ts';
import { sesClientSettings, sesMailer } from './adapters/ses-mailer.ts';
import { sqsDueLessons } from './adapters/sqs-queues.ts';
import { systemClock, systemJournal, systemRandom, systemWait } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import type { Clinic } from './domain/clinic.ts';
import { clinicAlertMail } from './domain/clinic-mail.ts';
import { DueLesson } from './domain/due-lesson.ts';
import { lessonMail, noticeMail } from './domain/lesson-mail.ts';
import { noticeOf } from './domain/notice.ts';
import type { Person } from './domain/person.ts';
import { alertClinic, isClinicAlert } from './usecases/alert-clinic.ts';
import { handleBatch } from './usecases/handle-batch.ts';
import { sendInPace } from './usecases/send-in-pace.ts';
import { type SendLessonParts, sendLesson } from './usecases/send-lesson.ts';

const env = readEnv(
  [
    'TABLE_NAME',
    'LINK_KEYS_ARN',
    'DUE_QUEUE_URL',
    'DUE_QUEUE_ARN',
    'SCHEDULE_GROUP',
    'SCHEDULER_ROLE_ARN',
    'PLAIN_SET',
    'TRACKED_SET',
    'SENDER_NAME',
    'SENDER_ADDRESS',
    'POSTAL_ADDRESS',
    'WEB_ORIGIN',
    'RECEIVING_DOMAIN',
    'SENDS_PER_SECOND',
    'LETTERS_DIR',
  ],
  process.env,
);
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const letters = join(import.meta.dirname, env.LETTERS_DIR);
const letter = compiledLetters(letters);
const keys = await linkKeys(new SecretsManagerClient(), env.LINK_KEYS_ARN);
const sender = {
  name: env.SENDER_NAME,
  address: env.SENDER_ADDRESS,
  postalAddress: env.POSTAL_ADDRESS,
  webOrigin: env.WEB_ORIGIN,
  receivingDomain: env.RECEIVING_DOMAIN,
};

const clinics = dynamoClinics(table);
const composing = () => ({
  linkKeys: keys,
  now: systemClock.now(),
  boundary: systemRandom(16),
});
/** With whom to call at the clinic behind them. */
const composingFor = async ({ clinic }: Person) => ({
  ...composing(),
  clinic: clinic && (await clinics.read(clinic)),
});

/** The file of each notice's letter. */
const letterOf = {
  reminder: 'remind-check',
  'day-after': 'day-after',
  'twelve-weeks-on': 'twelve-weeks-on',
  'clinic-alert': 'clinic-alert',
} as const;

const parts: SendLessonParts = {
  bookings: schedulerBookings(new SchedulerClient(), {
    group: env.SCHEDULE_GROUP,
    queueArn: env.DUE_QUEUE_ARN,
    roleArn: env.SCHEDULER_ROLE_ARN,
  }),
  clock: systemClock,
  dueLessons: sqsDueLessons(new SQSClient(), env.DUE_QUEUE_URL),
  journal: systemJournal(metricNamespace),
  ledger: dynamoLedger(table),
  mailer: sesMailer(
    new SESClient(sesClientSettings),
    { plain: env.PLAIN_SET, tracked: env.TRACKED_SET },
    env.SENDER_ADDRESS,
  ),
  subscribers: dynamoSubscribers(table),
  syllabus: compiledSyllabus(letters),
  timeline: dynamoTimeline(table),
  async letter(person, due) {
    const notice = noticeOf(due.lesson);
    const module = await letter(person.language, notice ? letterOf[notice.kind] : due.lesson);
    const compose = notice ? noticeMail : lessonMail;
    return compose(person, due, module, sender, await composingFor(person));
  },
};

const alerting = {
  ...parts,
  clinics,
  escalations: dynamoEscalations(table),
  clinicLetter: async (clinic: Clinic, step: number) =>
    clinicAlertMail(
      clinic,
      step,
      await letter(clinic.language, 'clinic-alert'),
      sender,
      composing(),
    ),
};

const paceOf = sendInPace({ perSecond: env.SENDS_PER_SECOND, wait: systemWait, now: Date.now });

export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const pace = paceOf(() => context.getRemainingTimeInMillis());
  return handleBatch(parts.journal, event.Records, DueLesson, (due) =>
    pace(() => (isClinicAlert(due) ? alertClinic(alerting, due) : sendLesson(parts, due))),
  );
}
