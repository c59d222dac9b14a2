import { expect, test } from 'vitest';
import { dynamoComplaints } from '../../lambdas/adapters/dynamo-complaints.ts';
import { dynamoConsents } from '../../lambdas/adapters/dynamo-consents.ts';
import type { Table } from '../../lambdas/adapters/dynamo-item.ts';
import { dynamoLedger } from '../../lambdas/adapters/dynamo-ledger.ts';
import { dynamoSignUps } from '../../lambdas/adapters/dynamo-sign-ups.ts';
import { dynamoSubscribers } from '../../lambdas/adapters/dynamo-subscribers.ts';
import { dynamoTimeline, everythingAbout } from '../../lambdas/adapters/dynamo-timeline.ts';
import type { PersonId } from '../../lambdas/domain/ids.ts';
import {
  aConsent,
  aLedgerKey,
  aLedgerRow,
  aLesson,
  aPerson,
  aPersonId,
  aSignUp,
  NOW,
} from '../builders.ts';
import {
  fakeComplaints,
  fakeConsents,
  fakeLedger,
  fakeSignUps,
  fakeSubscribers,
  fakeTimeline,
} from '../fakes.ts';
import { onEveryTable } from './tables.ts';

const id = aPersonId();
const lesson = aLesson('how-it-works');
const held = { kind: 'held', lesson, why: 'quiet-hours', until: NOW + 5 } as const;
const refused = { kind: 'refused', lesson, code: 'Throttling' } as const;

/** Everything that writes, and the one reading of it all. */
function onFakes() {
  const subscribers = fakeSubscribers();
  const signUps = fakeSignUps();
  const consents = fakeConsents();
  const ledger = fakeLedger();
  const timeline = fakeTimeline();
  const complaints = fakeComplaints();
  const everything = async (whom: PersonId) => ({
    person: subscribers.people.get(whom),
    signUp: signUps.signUps.get(whom),
    consents: consents.consents.filter(({ personId }) => personId === whom),
    ledger: [...ledger.rows.values()].filter(({ personId }) => personId === whom),
    notes: timeline.notes.filter(({ personId }) => personId === whom),
    complainedAt: complaints.complained.get(whom),
  });
  return { subscribers, signUps, consents, ledger, timeline, complaints, everything };
}

const onTable = (table: Table) => ({
  subscribers: dynamoSubscribers(table),
  signUps: dynamoSignUps(table),
  consents: dynamoConsents(table),
  ledger: dynamoLedger(table),
  timeline: dynamoTimeline(table),
  complaints: dynamoComplaints(table),
  everything: (whom: PersonId) => everythingAbout(table, whom),
});

onEveryTable<Omit<ReturnType<typeof onTable>, never>>({ fake: onFakes, real: onTable }, (make) => {
  test('all that is held about one person is read at once, and nothing of another', async () => {
    const store = make();
    for (const whom of [id, aPersonId('d')]) {
      await store.subscribers.save(aPerson({ id: whom, version: 1 }));
      await store.signUps.save(aSignUp({ personId: whom }), NOW);
      await store.consents.record(aConsent({ personId: whom }));
      await store.ledger.claim(aLedgerKey({ personId: whom }), 1, NOW);
      await store.complaints.record(whom, NOW + 3);
      await store.timeline.note({ personId: whom, at: NOW, event: held });
    }
    const held_ = await store.everything(id);
    expect(held_).toMatchObject({
      person: aPerson({ version: 1 }),
      signUp: aSignUp(),
      consents: [aConsent()],
      ledger: [aLedgerRow()],
      notes: [{ personId: id, at: NOW, event: held }],
      complainedAt: NOW + 3,
    });
  });

  test('of somebody unknown nothing is held', async () => {
    expect(await make().everything(id)).toEqual({
      person: undefined,
      signUp: undefined,
      consents: [],
      ledger: [],
      notes: [],
      complainedAt: undefined,
    });
  });

  test('a consent that is recorded twice is one; its withdrawal is another', async () => {
    const { consents, everything } = make();
    await consents.record(aConsent());
    await consents.record(aConsent());
    await consents.record(aConsent({ given: false, confirmedAt: undefined, channel: 'bounce' }));
    await consents.record(aConsent({ purpose: 'tracking' }));
    await consents.record(aConsent({ at: NOW + 1 }));
    const kept = (await everything(id)).consents;
    expect(kept).toHaveLength(4);
    expect(kept.filter(({ given }) => !given)).toMatchObject([{ channel: 'bounce' }]);
  });

  test('notes of one moment stand side by side, the same one told twice is one', async () => {
    const { timeline, everything } = make();
    await timeline.note({ personId: id, at: NOW, event: held });
    await timeline.note({ personId: id, at: NOW, event: held });
    await timeline.note({ personId: id, at: NOW, event: refused });
    await timeline.note({ personId: id, at: NOW + 1, event: held });
    expect((await everything(id)).notes).toHaveLength(3);
  });
});
