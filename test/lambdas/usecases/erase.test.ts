import { describe, expect, test } from 'vitest';
import type { Person } from '../../../lambdas/domain/person.ts';
import { confirm } from '../../../lambdas/usecases/confirm.ts';
import { erase, showData, wasErased } from '../../../lambdas/usecases/erase.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { askMove, confirmMove } from '../../../lambdas/usecases/move.ts';
import { recordMailEvent } from '../../../lambdas/usecases/record-mail-event.ts';
import { reportSigns } from '../../../lambdas/usecases/report-danger.ts';
import {
  aCheckAnswer,
  aConsent,
  aLedgerRow,
  aLesson,
  aMailEvent,
  anEscalation,
  aPersonId,
  aSignUp,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  WEEK,
} from '../../builders.ts';
import { id, listening, newAddress, newId, oldAddress } from './a-listening-course.ts';
import { atEachCall, meanwhile, survivingCrash } from './dying.ts';

/** Whatever can be held of one person is. */
async function muchIsHeld(over: Partial<Person> = {}) {
  const course = await listening(over);
  const { parts } = course;
  await parts.answers.record(aCheckAnswer({ personId: id, at: NOW - 28 * DAY }));
  await parts.answers.record(aCheckAnswer({ personId: id, run: 2, at: NOW - 300 * DAY }));
  await parts.consents.record(aConsent({ personId: id, at: NOW - 30 * DAY }));
  await parts.complaints.record(id, NOW - 400 * DAY);
  await parts.escalations.put(
    anEscalation({
      personId: id,
      openedAt: NOW - 20 * DAY,
      closed: { at: NOW - 19 * DAY, outcome: 'mistake' },
    }),
  );
  parts.ledger.add(aLedgerRow({ personId: id, lesson: aLesson('first-steps') }));
  await parts.moves.ask({ personId: id, to: newAddress, askedAt: NOW });
  await parts.linkLetters.take(id, NOW);
  await parts.signUps.save(aSignUp({ personId: id, address: oldAddress }), NOW);
  await parts.timeline.note({
    personId: id,
    at: NOW,
    event: { kind: 'refused', lesson: aLesson('first-steps'), code: 'Throttling' },
  });
  return {
    ...course,
    link: course.sign('erase', id),
    press: (using = parts, token = course.sign('erase', id)) => erase(using, token),
  };
}
type Course = Awaited<ReturnType<typeof muchIsHeld>>;

/** Exactly this remains: a trace, consents, that they complained; an open escalation for a while. */
async function isGone({ parts }: Course, what = ''): Promise<void> {
  const held = await parts.holdings.read(id);
  expect(held, what).toEqual({
    person: undefined,
    trace: { run: 1, number: 5, version: expect.any(Number), movedTo: undefined },
    signUp: undefined,
    consents: [expect.anything(), expect.objectContaining({ given: false, channel: 'erased' })],
    ledger: [],
    notes: [],
    answers: [],
    escalations: [],
    move: undefined,
    linkLettersAt: [],
    replyAnswers: [],
    complainedAt: NOW - 400 * DAY,
  });
  expect(parts.bookings.booked, what).toEqual([]);
  expect(JSON.stringify(held), what).not.toContain(oldAddress);
}

describe('"show me all you hold"', () => {
  test('is readable JSON of everything, by a link that is good for an hour', async () => {
    const course = await muchIsHeld();
    const token = course.sign('data', id);
    const shown = await showData(course.parts, token);
    expect(shown).toMatchObject({ kind: 'data', language: 'en' });
    const document = JSON.parse(shown.kind === 'data' ? shown.json : '{}');
    expect(document).toMatchObject({ id, person: { address: oldAddress } });
    expect(document.answers.length).toBeGreaterThan(5);
    course.clock.forward(HOUR);
    expect(await showData(course.parts, token)).toEqual({ kind: 'refused' });
  });

  test('is for nobody with any other link, and works after leaving', async () => {
    const course = await muchIsHeld();
    for (const token of ['', course.token, course.session, course.link]) {
      expect(await showData(course.parts, token)).toEqual({ kind: 'refused' });
    }
    await leave(course.parts, id, 'link');
    expect((await showData(course.parts, course.sign('data', id))).kind).toBe('data');
  });
});

describe('"erase me"', () => {
  test('leaves the keyed hash with its counters, consents and complaints, and nothing else', async () => {
    const course = await muchIsHeld();
    expect(await course.press()).toEqual({
      kind: 'erased',
      language: 'en',
      escalationKept: false,
    });
    await isGone(course);
    expect(course.parts.journal.counts.get('SubscribersErased')).toBe(1);
  });

  test('sends nothing any more, day-after letters neither', async () => {
    const course = await muchIsHeld();
    await reportSigns(course.parts, course.token, ['urine'], undefined);
    await course.press();
    await course.live(12 * WEEK);
    expect(course.mailed).toEqual([]);
  });

  test('keeps an open escalation for 30 days, and says so', async () => {
    const course = await muchIsHeld();
    await reportSigns(course.parts, course.token, ['urine'], undefined);
    expect(await course.press()).toMatchObject({ kind: 'erased', escalationKept: true });
    const { escalations, endings } = course.parts.escalations;
    expect(escalations).toMatchObject([{ openedAt: NOW, kinds: ['nerve'], closed: undefined }]);
    expect([...endings.values()]).toEqual([NOW + 30 * DAY]);
  });

  test('works after leaving too', async () => {
    const course = await muchIsHeld();
    await leave(course.parts, id, 'link');
    course.clock.forward(MINUTE);
    await course.press();
    expect(course.parts.subscribers.people.size).toBe(0);
    expect(course.parts.answers.answers).toEqual([]);
  });

  test('pressed once more is known to be done, within its hour and by its own link', async () => {
    const course = await muchIsHeld();
    const { link, parts } = course;
    expect(await wasErased(parts, link)).toBe(false);
    await course.press();
    expect(await course.press()).toEqual({ kind: 'refused' });
    expect(await wasErased(parts, link)).toBe(true);
    expect(await wasErased(parts, course.sign('data', id))).toBe(false);
    expect(await wasErased(parts, course.sign('erase', aPersonId('d')))).toBe(false);
    course.clock.forward(HOUR);
    expect(await wasErased(parts, link)).toBe(false);
  });

  test('is done by its own link alone, within an hour', async () => {
    const course = await muchIsHeld();
    const before = course.me();
    for (const token of ['', course.token, course.sign('data', id), course.sign('page', id)]) {
      expect(await course.press(course.parts, token)).toEqual({ kind: 'refused' });
    }
    expect(await course.press(course.parts, course.sign('erase', aPersonId('d')))).toEqual({
      kind: 'refused',
    });
    course.clock.forward(HOUR);
    expect(await course.press(course.parts, course.link)).toEqual({ kind: 'refused' });
    expect(course.me()).toEqual(before);
  });

  test('is not undone by what SES still says of earlier letters', async () => {
    const course = await muchIsHeld();
    await course.press();
    const letter = { run: 1, lesson: aLesson('first-steps') };
    for (const kind of ['sent', 'delivered', 'softly-bounced', 'bounced', 'delayed'] as const) {
      await recordMailEvent(course.parts, aMailEvent({ personId: id, kind, letter }));
    }
    await isGone(course);
    await recordMailEvent(course.parts, aMailEvent({ personId: id, kind: 'complained', letter }));
    expect(course.parts.complaints.complained.get(id)).toBe(NOW);
  });

  test('whichever call it dies at: pressing again, or reconcile, leaves nothing behind', async () => {
    for (const again of [true, false]) {
      const deaths = await atEachCall(async (dying, what) => {
        const course = await muchIsHeld();
        await survivingCrash(course.press(dying(course.parts)));
        if (again || course.me()?.course.kind === 'active') await course.press();
        await course.live(HOUR);
        await isGone(course, what);
        expect(course.mailed, what).toEqual([]);
      });
      expect(deaths).toBeGreaterThanOrEqual(16);
    }
  });

  test('after having left, whichever call it dies at, is finished as well', async () => {
    await atEachCall(async (dying, what) => {
      const course = await muchIsHeld();
      await leave(course.parts, id, 'link');
      course.clock.forward(MINUTE);
      await survivingCrash(course.press(dying(course.parts)));
      const { course: now } = course.me() ?? {};
      if (now?.kind === 'left' && now.why === 'link') await course.press();
      await course.live(HOUR);
      expect(course.parts.subscribers.people.size, what).toBe(0);
      expect(course.parts.answers.answers, what).toEqual([]);
    });
  });

  test('at the very moment of moving erases where they arrive', async () => {
    for (const call of ['none', 'holdings.copy', 'bookings.book', 'holdings.erase']) {
      const course = await muchIsHeld();
      await askMove(course.parts, course.session, newAddress);
      const link = course.lastToken();
      const stop = () => Promise.reject(new Error('the function died'));
      const parts = meanwhile(course.parts, 'subscribers.save', () =>
        confirmMove(meanwhile(course.parts, call, stop), link).catch(() => undefined),
      );
      expect((await course.press(parts)).kind).toBe('erased');
      await course.live(HOUR);
      for (const one of [id, newId]) {
        const held = await course.parts.holdings.read(one);
        expect(held, call).toMatchObject({ person: undefined, answers: [], ledger: [] });
      }
      await course.live(6 * WEEK);
      expect(course.mailed, call).toEqual([]);
    }
  });
});

test('signing up anew afterwards works, and runs and bookings count on', async () => {
  const course = await muchIsHeld();
  await course.press();
  course.clock.forward(DAY);
  const now = course.clock.now();
  await course.parts.signUps.save(
    aSignUp({ personId: id, address: oldAddress, askedAt: now }),
    now,
  );
  const outcome = await confirm(course.parts, course.sign('confirm', id));
  expect(outcome).toMatchObject({ kind: 'confirmed', already: false });
  expect(course.me()).toMatchObject({
    run: 2,
    course: { kind: 'active', next: { lesson: 'welcome', number: 6 } },
    healthConsent: false,
  });
  expect(course.parts.subscribers.traces.size).toBe(0);
  await course.live(9 * DAY);
  expect(course.counts()).toMatchObject({ '2 welcome': 1, '2 how-it-works': 1 });
});

test('the confirmation letter of before enrols nobody after erasing', async () => {
  const course = await muchIsHeld();
  const token = course.sign('confirm', id);
  await course.press();
  expect(await confirm(course.parts, token)).toEqual({ kind: 'refused' });
  expect(course.parts.subscribers.people.size).toBe(0);
});
