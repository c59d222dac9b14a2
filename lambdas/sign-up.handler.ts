/** GET and POST /, /sign-up and every path nobody else answers: the sign-up pages. */

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { handle } from 'hono/aws-lambda';
import { signUpPages } from '../web/sign-up/sign-up.tsx';
import { compiledLetters } from './adapters/compiled-letters.ts';
import { dynamoComplaints } from './adapters/dynamo-complaints.ts';
import { dynamoSignUps } from './adapters/dynamo-sign-ups.ts';
import { addressKey, linkKeys } from './adapters/secrets-manager-keys.ts';
import { sesClientSettings, sesMailer } from './adapters/ses-mailer.ts';
import { systemClock, systemJournal, systemRandom } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { confirmationMail } from './domain/service-mail.ts';
import { reportFault } from './usecases/report-fault.ts';
import { type SignUpParts, signUp } from './usecases/sign-up.ts';

const env = readEnv(
  [
    'TABLE_NAME',
    'ADDRESS_KEY_ARN',
    'LINK_KEYS_ARN',
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
const secrets = new SecretsManagerClient();
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const letter = compiledLetters(join(import.meta.dirname, env.LETTERS_DIR));
const journal = systemJournal(metricNamespace);
const keys = await linkKeys(secrets, env.LINK_KEYS_ARN);
const sender = {
  name: env.SENDER_NAME,
  address: env.SENDER_ADDRESS,
  postalAddress: env.POSTAL_ADDRESS,
  webOrigin: env.WEB_ORIGIN,
  receivingDomain: env.RECEIVING_DOMAIN,
};

const parts: SignUpParts = {
  addressKey: await addressKey(secrets, env.ADDRESS_KEY_ARN),
  clock: systemClock,
  complaints: dynamoComplaints(table),
  journal,
  mailer: sesMailer(
    new SESClient(sesClientSettings),
    { confirmation: env.CONFIRMATION_SET },
    env.SENDER_ADDRESS,
  ),
  signUps: dynamoSignUps(table),
  confirmationLetter: async (asked) =>
    confirmationMail(asked, await letter(asked.language, 'confirmation'), sender, {
      linkKeys: keys,
      now: systemClock.now(),
      boundary: systemRandom(16),
    }),
};

export const handler = handle(
  signUpPages({
    signUp: (form, from) => signUp(parts, form, from),
    senderName: env.SENDER_NAME,
    senderAddress: env.SENDER_ADDRESS,
    postalAddress: env.POSTAL_ADDRESS,
    report: (fault) => reportFault(journal, fault),
  }),
);
