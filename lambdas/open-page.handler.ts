/** "My page" and the links it mails: POST /my, GET and POST /my, /move, /data and /erase with a token. */

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { handle } from 'hono/aws-lambda';
import { ownPages } from '../web/my-page/my-page.tsx';
import { compiledLetters, compiledSyllabus } from './adapters/compiled-letters.ts';
import { dynamoAnswers } from './adapters/dynamo-answers.ts';
import { dynamoClinics } from './adapters/dynamo-clinics.ts';
import { dynamoComplaints } from './adapters/dynamo-complaints.ts';
import { dynamoConsents } from './adapters/dynamo-consents.ts';
import { dynamoEscalations } from './adapters/dynamo-escalations.ts';
import { dynamoHoldings } from './adapters/dynamo-holdings.ts';
import { dynamoLinkLetters } from './adapters/dynamo-link-letters.ts';
import { dynamoMoves } from './adapters/dynamo-moves.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { dynamoTimeline } from './adapters/dynamo-timeline.ts';
import { schedulerBookings } from './adapters/scheduler-bookings.ts';
import { addressKey, linkKeys } from './adapters/secrets-manager-keys.ts';
import { sesClientSettings, sesMailer } from './adapters/ses-mailer.ts';
import { sqsDueLessons } from './adapters/sqs-queues.ts';
import { systemClock, systemJournal, systemRandom } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { type Address, personIdOf } from './domain/address.ts';
import type { LessonId } from './domain/ids.ts';
import { againMail } from './domain/lesson-mail.ts';
import type { Person } from './domain/person.ts';
import { type LinkPurpose, linkMail, newAddressMail } from './domain/service-mail.ts';
import { askFreshLink, askLink, sendAgain } from './usecases/ask-for-mail.ts';
import { answerDangerOnPage, changeCourse } from './usecases/change-course.ts';
import { erase, showData, wasErased } from './usecases/erase.ts';
import { leaveBySession } from './usecases/leave.ts';
import { askMove, confirmMove } from './usecases/move.ts';
import { lookAtPage, openPage, peekPage } from './usecases/open-page.ts';
import { peek } from './usecases/peek.ts';
import { reportFault } from './usecases/report-fault.ts';

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
    'CONFIRMATION_SET',
    'SENDER_NAME',
    'SENDER_ADDRESS',
    'POSTAL_ADDRESS',
    'WEB_ORIGIN',
    'RECEIVING_DOMAIN',
    'LETTERS_DIR',
  ],
  process.env,
);
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const journal = systemJournal(metricNamespace);
const letters = join(import.meta.dirname, env.LETTERS_DIR);
const letter = compiledLetters(letters);
const secrets = new SecretsManagerClient();
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
const composingFor = async ({ clinic }: Person) => ({
  ...composing(),
  clinic: clinic && (await clinics.read(clinic)),
});

const parts = {
  addressKey: await addressKey(secrets, env.ADDRESS_KEY_ARN),
  answers: dynamoAnswers(table),
  bookings: schedulerBookings(new SchedulerClient(), {
    group: env.SCHEDULE_GROUP,
    queueArn: env.DUE_QUEUE_ARN,
    roleArn: env.SCHEDULER_ROLE_ARN,
  }),
  clock: systemClock,
  complaints: dynamoComplaints(table),
  consents: dynamoConsents(table),
  dueLessons: sqsDueLessons(new SQSClient(), env.DUE_QUEUE_URL),
  escalations: dynamoEscalations(table),
  holdings: dynamoHoldings(table),
  journal,
  linkKeys: keys,
  linkLetters: dynamoLinkLetters(table),
  mailer: sesMailer(
    new SESClient(sesClientSettings),
    { plain: env.PLAIN_SET, tracked: env.TRACKED_SET, confirmation: env.CONFIRMATION_SET },
    env.SENDER_ADDRESS,
  ),
  moves: dynamoMoves(table, systemClock),
  subscribers: dynamoSubscribers(table),
  timeline: dynamoTimeline(table),
  syllabus: compiledSyllabus(letters),
};
const mailing = {
  ...parts,
  linkLetter: async (person: Person, purpose: LinkPurpose) =>
    linkMail(person, purpose, await letter(person.language, 'link'), sender, composing()),
  async lessonAgain(person: Person, lesson: LessonId) {
    const module = await letter(person.language, lesson);
    return againMail(person, lesson, module, sender, await composingFor(person));
  },
  async newAddressLetter(person: Person, to: Address) {
    const module = await letter(person.language, 'new-address');
    const newId = personIdOf(to, parts.addressKey);
    return newAddressMail(person, to, newId, module, sender, composing());
  },
};

export const handler = handle(
  ownPages({
    peek: (token) => peekPage(parts, token),
    open: (token) => openPage(parts, token),
    look: (session) => lookAtPage(parts, session),
    change: (session, change) => changeCourse(parts, session, change),
    answerDanger: (session, answer) => answerDangerOnPage(parts, session, answer),
    sendAgain: (session) => sendAgain(mailing, session),
    askLink: (session, purpose) => askLink(mailing, session, purpose),
    askFreshLink: (token) => askFreshLink(mailing, token),
    askMove: (session, address) => askMove(mailing, session, address),
    leave: (session) => leaveBySession(parts, session),
    peekLink: (token, use) => peek(parts, token, use),
    confirmMove: (token) => confirmMove(parts, token),
    showData: (token) => showData(parts, token),
    erase: (token) => erase(parts, token),
    wasErased: (token) => wasErased(parts, token),
    now: () => systemClock.now(),
    report: (fault) => reportFault(journal, fault),
  }),
);
