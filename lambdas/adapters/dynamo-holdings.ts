/** All that the table holds of one person: read at once, copied to whom they go on as, erased. */
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Consent } from '../domain/consent.ts';
import type { EpochSeconds, PersonId } from '../domain/ids.ts';
import type { MovedTo } from '../domain/person.ts';
import type { Holdings } from '../domain/ports.ts';
import type { Holding, TimelineNote } from '../domain/timeline.ts';
import { answerFrom } from './dynamo-answers.ts';
import { escalationFrom } from './dynamo-escalations.ts';
import {
  conditionally,
  itemKey,
  partitionOf,
  placeOfAnswer,
  type Table,
  toItem,
} from './dynamo-item.ts';
import { ledgerRowFrom } from './dynamo-ledger.ts';
import { linksSentAt } from './dynamo-link-letters.ts';
import { moveFrom } from './dynamo-moves.ts';
import { aFewAtOnce, deleteItems, itemsBeneath, type StoredItem } from './dynamo-partition.ts';
import { personFrom, traceFrom } from './dynamo-person-item.ts';
import { answersFrom } from './dynamo-reply-answers.ts';
import { signUpFrom } from './dynamo-sign-ups.ts';

const kindOf = ({ sk }: StoredItem) => sk.split('#')[0] as string;

function consentFrom({ pk: _pk, sk: _sk, ...item }: StoredItem): Consent {
  return { confirmedAt: undefined, ...item } as unknown as Consent;
}

function noteFrom({ pk: _pk, sk: _sk, ...item }: StoredItem): TimelineNote {
  return item as unknown as TimelineNote;
}

function holdingOf(items: readonly StoredItem[]): Holding {
  const all = (kind: string) => items.filter((item) => kindOf(item) === kind);
  const [person] = all('PERSON');
  const [signUp] = all('SIGNUP');
  const [complaint] = all('COMPLAINT');
  const [move] = all('MOVE');
  const [links] = all('LINKS');
  const [replies] = all('REPLIES');
  return {
    person: person && personFrom(person),
    trace: person && traceFrom(person),
    signUp: signUp && signUpFrom(signUp),
    consents: all('CONSENT').map(consentFrom),
    ledger: all('LEDGER').map(ledgerRowFrom),
    notes: all('NOTE').map(noteFrom),
    answers: all('ANSWER').map(answerFrom),
    escalations: all('ESCALATION').map(escalationFrom),
    move: move && moveFrom(move),
    linkLettersAt: linksSentAt(links),
    replyAnswers: answersFrom(replies),
    complainedAt: complaint?.complainedAt as EpochSeconds | undefined,
  };
}

const copied = new Set(['ANSWER', 'ESCALATION', 'CONSENT', 'LEDGER', 'NOTE']);

/** The same item beneath another person, its run counted on from theirs. */
function itemThere(item: StoredItem, { id, runsAfter }: MovedTo) {
  const there = { ...item, pk: partitionOf(id), personId: id };
  if (kindOf(item) === 'LEDGER') {
    const row = ledgerRowFrom(item);
    const key = { ...row, personId: id, run: row.run + runsAfter };
    return { ...there, run: key.run, ...itemKey.ledger(key) };
  }
  if (kindOf(item) === 'ANSWER') {
    const answer = answerFrom(item);
    const key = { ...answer, personId: id, run: answer.run + runsAfter };
    return { ...there, run: key.run, ...itemKey.answer(key, placeOfAnswer(item)) };
  }
  return there;
}

/** What outlives erasing: what a later sign-up needs to know, and the record of what was agreed to. */
const kept = new Set(['PERSON', 'CONSENT', 'COMPLAINT']);

export function dynamoHoldings(table: Table): Holdings {
  const { client, name } = table;

  const copyItem = (item: StoredItem, to: MovedTo) =>
    conditionally('PutItem', () =>
      client.send(
        new PutItemCommand({
          TableName: name,
          Item: toItem(itemThere(item, to)),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );

  /** An end that was set before stays: erasing again keeps nothing longer. A closed one goes. */
  async function keepWhileOpen({ pk, sk, ...fields }: StoredItem, expiresAt: EpochSeconds) {
    const keep = new PutItemCommand({
      TableName: name,
      Item: toItem({ pk, sk, ...fields, expiresAt }),
      // As it stands now: someone may have closed it since it was read.
      ConditionExpression:
        'attribute_exists(pk) AND attribute_not_exists(closed) AND attribute_not_exists(expiresAt)',
    });
    if ((await conditionally('PutItem', () => client.send(keep))) === 'saved') return;
    const letGo = new DeleteItemCommand({
      TableName: name,
      Key: toItem({ pk, sk }),
      ConditionExpression: 'attribute_exists(closed)',
    });
    await conditionally('DeleteItem', () => client.send(letGo));
  }

  return {
    read: async (id: PersonId) => holdingOf(await itemsBeneath(table, id)),
    async copy(from, to) {
      const items = await itemsBeneath(table, from);
      await aFewAtOnce(
        items.filter((item) => copied.has(kindOf(item))),
        (item) => copyItem(item, to),
      );
    },
    async erase(id, keep) {
      const items = (await itemsBeneath(table, id)).filter((item) => !kept.has(kindOf(item)));
      const isEscalation = (item: StoredItem) => kindOf(item) === 'ESCALATION';
      const going = keep ? items.filter((item) => !isEscalation(item)) : items;
      await deleteItems(table, going);
      if (!keep) return;
      await aFewAtOnce(items.filter(isEscalation), (item) =>
        keepWhileOpen(item, keep.escalationsUntil),
      );
    },
  };
}
