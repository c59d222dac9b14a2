/** The timeline in DynamoDB: rare notes are written, the whole is read from everything that is held. */
import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Consent } from '../domain/consent.ts';
import type { PersonId } from '../domain/ids.ts';
import type { LedgerRow } from '../domain/ledger.ts';
import type { Person } from '../domain/person.ts';
import type { Timeline } from '../domain/ports.ts';
import type { SignUp } from '../domain/sign-up.ts';
import type { Holding, TimelineNote } from '../domain/timeline.ts';
import { throughAws } from './aws-error.ts';
import { itemKey, partitionOf, type Table, toItem } from './dynamo-item.ts';
import { ledgerRowFrom } from './dynamo-ledger.ts';
import { signUpFrom } from './dynamo-sign-ups.ts';
import { personFrom } from './dynamo-subscribers.ts';

export function dynamoTimeline({ client, name }: Table): Timeline {
  return {
    async note(note) {
      const key = itemKey.note(note.personId, note.at, note.event.kind);
      const command = new PutItemCommand({ TableName: name, Item: toItem({ ...key, ...note }) });
      await throughAws('PutItem', () => client.send(command));
    },
  };
}

async function* itemsOf(client: DynamoDBClient, name: string, id: PersonId) {
  let start: Record<string, never> | undefined;
  do {
    const command: QueryCommand = new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': partitionOf(id) }),
      ConsistentRead: true,
      ExclusiveStartKey: start,
    });
    const page = await throughAws('Query', () => client.send(command));
    for (const item of page.Items ?? []) yield unmarshall(item);
    start = page.LastEvaluatedKey as typeof start;
  } while (start);
}

/** Everything the table holds about one person. */
export async function everythingAbout({ client, name }: Table, id: PersonId): Promise<Holding> {
  let person: Person | undefined;
  let signUp: SignUp | undefined;
  let complainedAt: number | undefined;
  const consents: Consent[] = [];
  const ledger: LedgerRow[] = [];
  const notes: TimelineNote[] = [];
  for await (const item of itemsOf(client, name, id)) {
    const [kind] = String(item.sk).split('#');
    if (kind === 'PERSON') person = personFrom(item);
    else if (kind === 'SIGNUP') signUp = signUpFrom(item);
    else if (kind === 'CONSENT') consents.push(item as Consent);
    else if (kind === 'LEDGER') ledger.push(ledgerRowFrom(item));
    else if (kind === 'NOTE') notes.push(item as unknown as TimelineNote);
    else if (kind === 'COMPLAINT') complainedAt = item.complainedAt as number | undefined;
  }
  return { person, signUp, consents, ledger, notes, complainedAt };
}
