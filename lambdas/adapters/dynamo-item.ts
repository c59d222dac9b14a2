/** The one table: its keys, and how items are written and read. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Answer } from '../domain/answer.ts';
import type { PersonId } from '../domain/ids.ts';
import type { LedgerKey } from '../domain/ledger.ts';
import type { Saved } from '../domain/ports.ts';
import { throughAws } from './aws-error.ts';

/** A table and the client that reaches it. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

const keyOf = (id: PersonId, sk: string): ItemKey => ({ pk: `P#${id}`, sk });

export const partitionOf = (id: PersonId) => `P#${id}`;
export const personOfPartition = (pk: string) => pk.slice(2) as PersonId;

/** Everything about one person lies in one partition; the sort key says what an item is. */
export const itemKey = {
  person: (id: PersonId) => keyOf(id, 'PERSON'),
  signUp: (id: PersonId) => keyOf(id, 'SIGNUP'),
  complaint: (id: PersonId) => keyOf(id, 'COMPLAINT'),
  consent: (id: PersonId, purpose: string, at: number, given: boolean) =>
    keyOf(id, `CONSENT#${purpose}#${padded(at)}#${given ? 'given' : 'withdrawn'}`),
  ledger: ({ personId, run, lesson }: LedgerKey) => keyOf(personId, `LEDGER#${run}#${lesson}`),
  note: (id: PersonId, at: number, kind: string) => keyOf(id, `NOTE#${padded(at)}#${kind}`),
  /** @param nth of its kind in its second */
  answer: (
    { personId, run, at, kind }: Pick<Answer, 'personId' | 'run' | 'at' | 'kind'>,
    nth = 1,
  ) =>
    keyOf(
      personId,
      `${answersOf(run)}${padded(at)}#${kind}${nth > 1 ? `#${String(nth).padStart(2, '0')}` : ''}`,
    ),
  escalation: (id: PersonId, openedAt: number) => keyOf(id, `ESCALATION#${padded(openedAt)}`),
  move: (id: PersonId) => keyOf(id, 'MOVE'),
  links: (id: PersonId) => keyOf(id, 'LINKS'),
  replyAnswers: (id: PersonId) => keyOf(id, 'REPLIES'),
};

/** Which of its kind in its second an answer is, by its key. */
export const placeOfAnswer = ({ sk }: ItemKey): number => Number(sk.split('#')[4] ?? 1);

/** How the keys of a run's answers begin, or of every run's. */
export const answersOf = (run?: number) => (run === undefined ? 'ANSWER#' : `ANSWER#${run}#`);

/** Seconds in a fixed width, so that keys sort by time. */
const padded = (at: number) => String(at).padStart(11, '0');

export const toItem = (value: object) => marshall(value, { removeUndefinedValues: true });

export async function getItem(
  { client, name }: Table,
  key: ItemKey,
): Promise<Record<string, unknown> | undefined> {
  const command = new GetItemCommand({
    TableName: name,
    Key: toItem(key),
    ConsistentRead: true,
  });
  const { Item } = await throughAws('GetItem', () => client.send(command));
  return Item && unmarshall(Item);
}

/** Runs a conditional write; a condition that does not hold is an answer, any other error a fault. */
export async function conditionally(
  operation: string,
  write: () => Promise<unknown>,
): Promise<Saved> {
  try {
    await throughAws(operation, write, (error) => error instanceof ConditionalCheckFailedException);
    return 'saved';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'conflict';
    throw error;
  }
}
