import { describe, expect, test } from 'vitest';
import { dynamoAnswers } from '../../lambdas/adapters/dynamo-answers.ts';
import { dynamoComplaints } from '../../lambdas/adapters/dynamo-complaints.ts';
import { dynamoConsents } from '../../lambdas/adapters/dynamo-consents.ts';
import { dynamoEscalations } from '../../lambdas/adapters/dynamo-escalations.ts';
import { dynamoHoldings } from '../../lambdas/adapters/dynamo-holdings.ts';
import { getItem, itemKey, type Table } from '../../lambdas/adapters/dynamo-item.ts';
import { dynamoLedger } from '../../lambdas/adapters/dynamo-ledger.ts';
import { dynamoLinkLetters } from '../../lambdas/adapters/dynamo-link-letters.ts';
import { dynamoMoves } from '../../lambdas/adapters/dynamo-moves.ts';
import { dynamoReplyAnswers } from '../../lambdas/adapters/dynamo-reply-answers.ts';
import { dynamoSignUps } from '../../lambdas/adapters/dynamo-sign-ups.ts';
import { dynamoSubscribers } from '../../lambdas/adapters/dynamo-subscribers.ts';
import { dynamoTimeline } from '../../lambdas/adapters/dynamo-timeline.ts';
import type { EpochSeconds, PersonId } from '../../lambdas/domain/ids.ts';
import type { Holding } from '../../lambdas/domain/timeline.ts';
import {
  aCheckAnswer,
  aConsent,
  aHolding,
  aLedgerKey,
  aLedgerRow,
  aLesson,
  aMove,
  aNumberAnswer,
  anEscalation,
  aPerson,
  aPersonId,
  aSafetyAnswer,
  aSignUp,
  aTrace,
  DAY,
  everythingSet,
  NOW,
  someLegs,
} from '../builders.ts';
import {
  fakeClock,
  fakeComplaints,
  fakeConsents,
  fakeLedger,
  fakeSignUps,
  fakeSubscribers,
  fakeTimeline,
} from '../fakes.ts';
import {
  fakeAnswers,
  fakeEscalations,
  fakeHoldings,
  fakeLinkLetters,
  fakeMoves,
  fakeReplyAnswers,
} from '../record-fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();
const other = aPersonId('d');
const lesson = aLesson('how-it-works');
const held = { kind: 'held', lesson, why: 'quiet-hours', until: NOW + 5 } as const;
const refused = { kind: 'refused', lesson, code: 'Throttling' } as const;

const replied = { messageId: 'some-mail', letter: 'reply-done', at: NOW } as const;

/** Everything that writes, and the one that reads it all. */
function onFakes() {
  const records = {
    subscribers: fakeSubscribers(),
    signUps: fakeSignUps(),
    consents: fakeConsents(),
    ledger: fakeLedger(),
    timeline: fakeTimeline(),
    complaints: fakeComplaints(),
    answers: fakeAnswers(),
    escalations: fakeEscalations(),
    moves: fakeMoves(fakeClock(NOW)),
    linkLetters: fakeLinkLetters(),
    replyAnswers: fakeReplyAnswers(),
  };
  const { escalations } = records;
  return {
    ...records,
    holdings: fakeHoldings(records),
    endOf: async (whom: PersonId, openedAt: EpochSeconds): Promise<unknown> => {
      const kept = escalations.escalations.find(
        (one) => one.personId === whom && one.openedAt === openedAt,
      );
      return kept && escalations.endings.get(kept);
    },
  };
}

const onTable = (table: Table) => ({
  subscribers: dynamoSubscribers(table),
  signUps: dynamoSignUps(table),
  consents: dynamoConsents(table),
  ledger: dynamoLedger(table),
  timeline: dynamoTimeline(table),
  complaints: dynamoComplaints(table),
  answers: dynamoAnswers(table),
  escalations: dynamoEscalations(table),
  moves: dynamoMoves(table, fakeClock(NOW)),
  linkLetters: dynamoLinkLetters(table),
  replyAnswers: dynamoReplyAnswers(table),
  holdings: dynamoHoldings(table),
  /** When the table lets go of a kept escalation. */
  endOf: async (whom: PersonId, openedAt: EpochSeconds): Promise<unknown> =>
    (await getItem(table, itemKey.escalation(whom, openedAt)))?.expiresAt,
});
type Store = ReturnType<typeof onTable>;

/** One of everything, for one person. */
async function fill(store: Store, whom: PersonId): Promise<void> {
  await store.subscribers.save(everythingSet({ id: whom, version: 1 }));
  await store.signUps.save(aSignUp({ personId: whom }), NOW);
  await store.consents.record(aConsent({ personId: whom }));
  await store.ledger.claim(aLedgerKey({ personId: whom }), 1, NOW);
  await store.ledger.record(aLedgerKey({ personId: whom }), 'delivered', NOW + 1);
  await store.timeline.note({ personId: whom, at: NOW, event: held });
  await store.answers.record(aSafetyAnswer({ personId: whom, at: NOW - 1 }));
  await store.answers.record(aCheckAnswer({ personId: whom, at: NOW - 1 }));
  await store.answers.record(aNumberAnswer({ personId: whom, daysDone: 3 }));
  await store.escalations.put(anEscalation({ personId: whom }));
  await store.escalations.put(closed(whom));
  await store.moves.ask(aMove({ personId: whom }));
  await store.linkLetters.take(whom, NOW);
  await store.replyAnswers.take(whom, replied, true);
  await store.complaints.record(whom, NOW + 3);
}

const closed = (personId: PersonId) =>
  anEscalation({
    personId,
    openedAt: NOW - 9,
    closed: { at: NOW - 5, outcome: 'mistake' },
  });

const records = (personId: PersonId, run = 1): Partial<Holding> => ({
  consents: [aConsent({ personId })],
  ledger: [aLedgerRow({ personId, run, events: { delivered: NOW + 1 } })],
  notes: [{ personId, at: NOW, event: held }],
  answers: [
    aCheckAnswer({ personId, run, at: NOW - 1 }),
    aSafetyAnswer({ personId, run, at: NOW - 1 }),
    aNumberAnswer({ personId, run, daysDone: 3 }),
  ],
  escalations: [closed(personId), anEscalation({ personId })],
});

const filled = (whom: PersonId): Holding =>
  aHolding({
    ...records(whom),
    person: everythingSet({ id: whom, version: 1 }),
    signUp: aSignUp({ personId: whom }),
    move: aMove({ personId: whom }),
    linkLettersAt: [NOW],
    replyAnswers: [replied],
    complainedAt: NOW + 3,
  });

onEveryTable<Store>({ fake: onFakes, real: onTable }, (make) => {
  describe('reading', () => {
    test('finds all that is held about one person, and nothing of another', async () => {
      const store = make();
      for (const whom of [id, other]) await fill(store, whom);
      expect(await store.holdings.read(id)).toStrictEqual(filled(id));
    });

    test('finds nothing of somebody unknown', async () => {
      expect(await make().holdings.read(id)).toStrictEqual(aHolding());
    });

    test('finds the trace of whoever has faded', async () => {
      const { subscribers, holdings } = make();
      await subscribers.save(aPerson({ version: 1 }));
      await subscribers.fade(id, aTrace({ version: 2 }));
      expect(await holdings.read(id)).toStrictEqual(aHolding({ trace: aTrace({ version: 2 }) }));
    });

    test('finds a consent that is recorded twice once; its withdrawal is another', async () => {
      const { consents, holdings } = make();
      await consents.record(aConsent());
      await consents.record(aConsent());
      await consents.record(aConsent({ given: false, confirmedAt: undefined, channel: 'bounce' }));
      await consents.record(aConsent({ purpose: 'tracking' }));
      await consents.record(aConsent({ at: NOW + 1 }));
      const kept = (await holdings.read(id)).consents;
      expect(kept).toHaveLength(4);
      expect(kept.filter(({ given }) => !given)).toStrictEqual([
        aConsent({ given: false, confirmedAt: undefined, channel: 'bounce' }),
      ]);
    });

    test('finds notes of one moment side by side, the same one told twice once', async () => {
      const { timeline, holdings } = make();
      await timeline.note({ personId: id, at: NOW, event: held });
      await timeline.note({ personId: id, at: NOW, event: held });
      await timeline.note({ personId: id, at: NOW, event: refused });
      await timeline.note({ personId: id, at: NOW + 1, event: held });
      expect((await holdings.read(id)).notes).toHaveLength(3);
    });

    test('finds more than a page of a query holds', async () => {
      const { answers, holdings } = make();
      // A page ends at a megabyte: seven answers of 150 kB each, which only a test would write.
      for (let week = 0; week < 7; week += 1) {
        const version = `${week}`.repeat(150_000);
        await answers.record(aNumberAnswer({ at: NOW + week * DAY, version }));
      }
      expect((await holdings.read(id)).answers).toHaveLength(7);
      await holdings.erase(id);
      expect((await holdings.read(id)).answers).toEqual([]);
    });
  });

  describe('copying', () => {
    test('brings the records along, and leaves who they are and what they left', async () => {
      const store = make();
      await fill(store, id);
      await store.holdings.copy(id, { id: other, runsAfter: 0 });
      expect(await store.holdings.read(other)).toStrictEqual(aHolding(records(other)));
      expect(await store.holdings.read(id)).toStrictEqual(filled(id));
    });

    test('counts the runs on from those that are there, and changes nothing there', async () => {
      const store = make();
      await fill(store, id);
      await store.ledger.claim(aLedgerKey({ personId: other }), 1, NOW - DAY);
      await store.answers.record(aNumberAnswer({ personId: other, pain: 9 }));
      await store.escalations.put(anEscalation({ personId: other, level: 'urgent' }));
      await store.holdings.copy(id, { id: other, runsAfter: 2 });
      const there = await store.holdings.read(other);
      expect(there.ledger).toStrictEqual([
        aLedgerRow({ personId: other, claimedAt: NOW - DAY }),
        ...(records(other, 3).ledger ?? []),
      ]);
      expect(there.answers).toStrictEqual([
        aNumberAnswer({ personId: other, pain: 9 }),
        ...(records(other, 3).answers ?? []),
      ]);
      expect(there.escalations).toStrictEqual([
        closed(other),
        anEscalation({ personId: other, level: 'urgent' }),
      ]);
      // As the ports find them by their keys.
      expect(await store.answers.read(other, 3)).toHaveLength(3);
      const row = await store.ledger.read(aLedgerKey({ personId: other, run: 3 }));
      expect(row).toMatchObject({ run: 3, events: { delivered: NOW + 1 } });
    });

    test('again brings nothing twice, and undoes nothing that has come since', async () => {
      const store = make();
      await fill(store, id);
      const to = { id: other, runsAfter: 1 };
      await store.holdings.copy(id, to);
      const key = aLedgerKey({ personId: other, run: 2 });
      await store.ledger.record(key, 'complained', NOW + 9);
      await store.escalations.put({
        ...anEscalation({ personId: other }),
        closed: { at: NOW + 9, outcome: 'seen-may-go-on' },
      });
      const before = await store.holdings.read(other);
      await store.holdings.copy(id, to);
      expect(await store.holdings.read(other)).toStrictEqual(before);
    });
  });

  describe('erasing', () => {
    test('leaves the person, consents and complaints, and nothing else', async () => {
      const store = make();
      for (const whom of [id, other]) await fill(store, whom);
      await store.holdings.erase(id);
      await store.holdings.erase(id);
      const { person, consents, complainedAt } = filled(id);
      expect(await store.holdings.read(id)).toStrictEqual(
        aHolding({ person, consents, complainedAt }),
      );
      expect(await store.holdings.read(other)).toStrictEqual(filled(other));
    });

    test('can leave an open escalation for a while, and no closed one', async () => {
      const store = make();
      await fill(store, id);
      await store.holdings.erase(id, { escalationsUntil: NOW + 30 * DAY });
      const { escalations, answers } = await store.holdings.read(id);
      expect(answers).toEqual([]);
      expect(escalations).toStrictEqual([anEscalation()]);
      expect(await store.endOf(id, NOW)).toBe(NOW + 30 * DAY);
    });

    test('again keeps nothing longer than the first time said', async () => {
      const store = make();
      await fill(store, id);
      await store.holdings.erase(id, { escalationsUntil: NOW + 30 * DAY });
      await store.holdings.erase(id, { escalationsUntil: NOW + 40 * DAY });
      expect((await store.holdings.read(id)).escalations).toHaveLength(1);
      expect(await store.endOf(id, NOW)).toBe(NOW + 30 * DAY);
      await store.holdings.erase(id);
      expect((await store.holdings.read(id)).escalations).toEqual([]);
    });

    test('lets a mailbox ask for links anew, and a later course have its own records', async () => {
      const store = make();
      await fill(store, id);
      await store.linkLetters.take(id, NOW);
      await store.holdings.erase(id);
      expect(await store.linkLetters.take(id, NOW)).toBe('taken');
      const legs = { before: someLegs(), after: someLegs() };
      await store.answers.record(aNumberAnswer({ run: 2, legs }));
      expect((await store.holdings.read(id)).answers).toHaveLength(1);
    });
  });
});
