/** GET and POST /letter/{language}/{lesson}/{token}: a letter in the browser. */

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { letterPages } from '../web/letter.tsx';
import { compiledLetters, compiledSyllabus } from './adapters/compiled-letters.ts';
import { dynamoClinics } from './adapters/dynamo-clinics.ts';
import { dynamoSubscribers } from './adapters/dynamo-subscribers.ts';
import { linkKeys } from './adapters/secrets-manager-keys.ts';
import { systemClock, systemJournal } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { readNeutralLetter, readOwnLetter } from './usecases/read-letter.ts';
import { reportFault } from './usecases/report-fault.ts';

const env = readEnv(
  [
    'TABLE_NAME',
    'LINK_KEYS_ARN',
    'SENDER_NAME',
    'SENDER_ADDRESS',
    'POSTAL_ADDRESS',
    'WEB_ORIGIN',
    'LETTERS_DIR',
  ],
  process.env,
);
const table = { client: new DynamoDBClient(), name: env.TABLE_NAME };
const letters = join(import.meta.dirname, env.LETTERS_DIR);
const journal = systemJournal(metricNamespace);

const parts = {
  clinics: dynamoClinics(table),
  clock: systemClock,
  linkKeys: await linkKeys(new SecretsManagerClient(), env.LINK_KEYS_ARN),
  sender: {
    name: env.SENDER_NAME,
    address: env.SENDER_ADDRESS,
    postalAddress: env.POSTAL_ADDRESS,
    webOrigin: env.WEB_ORIGIN,
    receivingDomain: undefined,
  },
  subscribers: dynamoSubscribers(table),
  syllabus: compiledSyllabus(letters),
  letter: compiledLetters(letters),
};

export const handler = handle(
  letterPages({
    neutral: (language, lesson) => readNeutralLetter(parts, language, lesson),
    own: (language, lesson, token) => readOwnLetter(parts, language, lesson, token),
    report: (fault) => reportFault(journal, fault),
  }),
);
