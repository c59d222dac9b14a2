/** The reply queue: mail that came in for the course. */

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import {
  compiledLetters,
  compiledSubjects,
  compiledSyllabus,
} from './adapters/compiled-letters.ts';
import { dynamoAnswers } from './adapters/dynamo-answers.ts';
import { dynamoClinics } from './adapters/dynamo-clinics.ts';
import { dynamoComplaints } from './adapters/dynamo-complaints.ts';
import { dynamoConsents } from './adapters/dynamo-consents.ts';
import { dynamoEscalations } from './adapters/dynamo-escalations.ts';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';
import { dynamoLinkLetters } from './adapters/dynamo-link-letters.ts';
import { dynamoReceivedMails } from './adapters/dynamo-received-mails.ts';
import { dynamoReplyAnswers } from './adapters/dynamo-reply-answers.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { dynamoTimeline } from './adapters/dynamo-timeline.ts';
import { postalMimeParser } from './adapters/postal-mime-parser.ts';
import { s3RawMails } from './adapters/s3-raw-mails.ts';
import { schedulerBookings } from './adapters/scheduler-bookings.ts';
import { addressKey, linkKeys } from './adapters/secrets-manager-keys.ts';
import { sesClientSettings, sesMailer } from './adapters/ses-mailer.ts';
import { sqsDeadLetters } from './adapters/sqs-dead-letters.ts';
import { sqsDueLessons } from './adapters/sqs-queues.ts';
import { systemClock, systemJournal, systemRandom } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import type { LessonId } from './domain/ids.ts';
import { againMail } from './domain/lesson-mail.ts';
import type { Person } from './domain/person.ts';
import type { Addressee, ReplyAnswer } from './domain/replies/reply-answer.ts';
import { replyMail } from './domain/replies/reply-mail.ts';
import { threadOf } from './domain/replies/thread.ts';
import { understand } from './domain/replies/understand.ts';
import { actOnReply } from './usecases/act-on-reply.ts';
import { handleEach } from './usecases/handle-batch.ts';
import { type ReceivedReply, readReply } from './usecases/read-reply.ts';

const env = readEnv(
  [
    'TABLE_NAME',
    'ADDRESS_KEY_ARN',
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
    'REPLY_DEAD_LETTERS_URL',
    'LETTERS_DIR',
  ],
  process.env,
);
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const secrets = new SecretsManagerClient();
const sqs = new SQSClient();
const letters = join(import.meta.dirname, env.LETTERS_DIR);
const letter = compiledLetters(letters);
const subjects = compiledSubjects(letters);
const keys = await linkKeys(secrets, env.LINK_KEYS_ARN);
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
const composingFor = async (person: Person | undefined) => ({
  ...composing(),
  clinic: person?.clinic && (await clinics.read(person.clinic)),
});
/** Of what cannot be read SES has told the headers, as they were encoded. */
const threadFor = ({ mail, headers }: ReceivedReply) =>
  threadOf(mail?.headers ?? headers, mail?.subject ?? headers.get('subject')?.[0] ?? '', subjects);

const known = {
  addressKey: await addressKey(secrets, env.ADDRESS_KEY_ARN),
  clock: systemClock,
  journal: systemJournal(metricNamespace),
  linkKeys: keys,
};

const acting = {
  ...known,
  answers: dynamoAnswers(table),
  bookings: schedulerBookings(new SchedulerClient(), {
    group: env.SCHEDULE_GROUP,
    queueArn: env.DUE_QUEUE_ARN,
    roleArn: env.SCHEDULER_ROLE_ARN,
  }),
  complaints: dynamoComplaints(table),
  consents: dynamoConsents(table),
  dueLessons: sqsDueLessons(sqs, env.DUE_QUEUE_URL),
  escalations: dynamoEscalations(table),
  ledger: dynamoLedger(table),
  linkLetters: dynamoLinkLetters(table),
  mailer: sesMailer(
    new SESClient(sesClientSettings),
    { plain: env.PLAIN_SET, tracked: env.TRACKED_SET },
    env.SENDER_ADDRESS,
  ),
  replyAnswers: dynamoReplyAnswers(table),
  subscribers: dynamoSubscribers(table),
  syllabus: compiledSyllabus(letters),
  timeline: dynamoTimeline(table),
  understand,
  async replyLetter(to: Addressee, answer: ReplyAnswer, reply: ReceivedReply) {
    const module = await letter(to.language, answer.letter);
    const composed = await composingFor(to.person);
    return replyMail(to, answer, threadFor(reply), module, sender, composed);
  },
  async repliedLesson(person: Person, lesson: LessonId, reply: ReceivedReply) {
    const module = await letter(person.language, lesson);
    const composed = await composingFor(person);
    return againMail(person, lesson, module, sender, composed, threadFor(reply));
  },
};

const reading = {
  ...known,
  act: (reply: ReceivedReply) => actOnReply(acting, reply),
  deadLetters: sqsDeadLetters(sqs, env.REPLY_DEAD_LETTERS_URL),
  parseMail: postalMimeParser(() => performance.now()),
  rawMails: s3RawMails(new S3Client()),
  receivedMails: dynamoReceivedMails(table),
};

export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return handleEach(known.journal, event.Records, (body) => readReply(reading, body));
}
