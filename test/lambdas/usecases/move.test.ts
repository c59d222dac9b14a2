import { describe, expect, test } from 'vitest';
import type { Address } from '../../../lambdas/domain/address.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { leaveByToken } from '../../../lambdas/usecases/leave.ts';
import { askMove, confirmMove } from '../../../lambdas/usecases/move.ts';
import { openPage } from '../../../lambdas/usecases/open-page.ts';
import { peek } from '../../../lambdas/usecases/peek.ts';
import { recordMailEvent } from '../../../lambdas/usecases/record-mail-event.ts';
import { reportSigns } from '../../../lambdas/usecases/report-danger.ts';
import {
  aCheckAnswer,
  aConsent,
  aDueLesson,
  aLedgerRow,
  aLesson,
  aMailEvent,
  anAddress,
  anOpenDanger,
  aPersonId,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  WEEK,
} from '../../builders.ts';
import {
  id,
  idAt,
  listening,
  newAddress,
  newId,
  oldAddress,
  someoneListening,
} from './a-listening-course.ts';
import { atEachCall, meanwhile, survivingCrash } from './dying.ts';

type Desk = Awaited<ReturnType<typeof aDesk>>;
const lesson = aLesson('half-way-there');

async function aDesk(over: Partial<Person> = {}, ...others: Person[]) {
  const course = await listening(over, ...others);
  const { parts } = course;
  await parts.answers.record(aCheckAnswer({ personId: id, at: NOW - 28 * DAY }));
  await parts.consents.record(aConsent({ personId: id, at: NOW - 30 * DAY }));
  parts.ledger.add(aLedgerRow({ personId: id, lesson: aLesson('first-steps') }));
  const people = () => [...parts.subscribers.people.values()];
  return {
    ...course,
    ask: (to: Address, session = course.sign('session', id)) => askMove(parts, session, to),
    press: (token: string, using = parts) => confirmMove(using, token),
    there: () => parts.subscribers.people.get(newId) as Person,
    active: () => people().filter((one) => one.course.kind === 'active'),
    /** What went to an address from now on. */
    mailTo: (address: Address) => course.mailed.filter(({ to }) => to === address),
  };
}

/** Asked on the page; the letter is in the new mailbox. */
async function asked(over: Partial<Person> = {}, ...others: Person[]) {
  const desk = await aDesk(over, ...others);
  await desk.ask(newAddress);
  return { ...desk, link: desk.lastToken() };
}

/** Someone who had a course at the new address before, twice, and completed it. */
const earlierOwner = someoneListening({
  id: newId,
  address: newAddress,
  run: 2,
  course: { kind: 'completed', at: NOW - 100 * DAY, number: 30 },
  overdueAt: undefined,
  version: 40,
});

describe('"my address has changed"', () => {
  test('sends a letter to the new address, and until its button is pressed nothing changes', async () => {
    const desk = await aDesk();
    const before = desk.me();
    expect(await desk.ask(newAddress)).toMatchObject({ kind: 'asked', page: {} });
    expect(desk.parts.mailer.taken.map(({ to }) => to)).toEqual([newAddress]);
    expect(desk.me()).toEqual(before);
    await desk.live(5 * DAY);
    expect(desk.mailTo(oldAddress)).toHaveLength(1);
  });

  test('to the very same address is said to be the same', async () => {
    const desk = await aDesk();
    expect(await desk.ask(oldAddress)).toMatchObject({ kind: 'same' });
    expect(desk.parts.mailer.taken).toEqual([]);
  });

  test('too often, or while nothing can be sent, says so', async () => {
    const desk = await aDesk();
    desk.parts.mailer.script({ kind: 'refused', scope: 'account', code: 'Throttling' });
    expect(await desk.ask(newAddress)).toMatchObject({ kind: 'unavailable' });
    await desk.ask(newAddress);
    expect(await desk.ask(newAddress)).toMatchObject({ kind: 'too-often' });
  });

  test('to a mailbox that complained once writes at most once a year, and tells nobody', async () => {
    const desk = await aDesk();
    await desk.parts.complaints.record(newId, NOW - DAY);
    await desk.ask(newAddress);
    expect(await desk.ask(newAddress)).toMatchObject({ kind: 'asked' });
    expect(desk.parts.mailer.taken).toHaveLength(1);
  });

  test('is for whoever is on the course, within their session', async () => {
    const desk = await aDesk({
      course: { kind: 'left', at: NOW, why: 'link', number: 5 },
    });
    expect(await desk.ask(newAddress)).toEqual({ kind: 'expired' });
    expect(await desk.ask(newAddress, desk.token)).toEqual({ kind: 'expired' });
    expect(desk.parts.mailer.taken).toEqual([]);
  });
});

describe('the press in the new mailbox', () => {
  test('brings everything along, with one booking, and what is left points there', async () => {
    const desk = await asked();
    const before = desk.me();
    desk.clock.forward(HOUR);
    expect(await desk.press(desk.link)).toEqual({ kind: 'moved', language: 'en', already: false });
    expect(desk.there()).toEqual({
      ...before,
      id: newId,
      address: newAddress,
      course: { kind: 'active', next: { lesson, at: NOW + 4 * DAY, number: 6 } },
      version: 1,
    });
    expect(desk.parts.bookings.booked).toEqual([
      {
        name: `${newId}-6`,
        at: NOW + 4 * DAY,
        due: aDueLesson({ personId: newId, lesson }),
      },
    ]);
    const { traces, people } = desk.parts.subscribers;
    expect([...people.keys()]).toEqual([newId]);
    expect(traces.get(id)).toEqual({
      run: 1,
      number: 5,
      version: 7,
      movedTo: { id: newId, runsAfter: 0 },
    });
    expect(desk.parts.answers.answers).toMatchObject([{ personId: newId, check: 'start' }]);
    expect(desk.parts.consents.consents.map(({ personId }) => personId)).toEqual([id, newId]);
    expect([...desk.parts.ledger.rows.values()]).toMatchObject([{ personId: newId, run: 1 }]);
  });

  test('lets the course go on there, and the old address is not mailed again', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    await desk.live(6 * WEEK);
    expect(desk.mailTo(oldAddress)).toEqual([]);
    expect(desk.counts()).toEqual({
      '1 half-way-there': 1,
      '1 your-day': 1,
      '1 easier-going': 1,
      '1 your-choices': 1,
      '1 keep-going': 1,
    });
  });

  test('where the new address had a course once, runs and bookings count on from there', async () => {
    const desk = await asked({}, earlierOwner);
    await desk.parts.answers.record(aCheckAnswer({ personId: newId, run: 1, at: NOW - 400 * DAY }));
    expect(await desk.press(desk.link)).toMatchObject({ kind: 'moved' });
    expect(desk.there()).toMatchObject({
      run: 3,
      course: { next: { number: 31 } },
      version: 41,
    });
    expect(desk.parts.answers.answers.map(({ run }) => run)).toEqual([1, 3]);
    await desk.live(6 * WEEK);
    expect(Object.keys(desk.counts())).toContain('3 keep-going');
  });

  test('a danger sign of that earlier course is not hidden by moving there', async () => {
    const danger = anOpenDanger({ openedAt: NOW - 200 * DAY });
    const desk = await asked({}, { ...earlierOwner, danger });
    await desk.press(desk.link);
    expect(desk.there().danger?.openedAt).toBe(danger.openedAt);
  });

  test('a danger sign of their own goes along, with its escalation', async () => {
    const desk = await asked();
    await reportSigns(desk.parts, desk.token, ['urine'], undefined);
    await desk.press(desk.link);
    expect(desk.there().danger?.openedAt).toBe(NOW);
    expect(desk.parts.escalations.escalations).toMatchObject([{ personId: newId, openedAt: NOW }]);
    await desk.live(2 * DAY);
    expect(desk.mailTo(newAddress).map((mail) => mail.lesson)).toEqual([`short-question-${NOW}`]);
  });

  test('finds the address taken where someone is on a course there', async () => {
    for (const course of [
      earlierOwner.course,
      someoneListening().course,
      { kind: 'held', at: NOW, lesson, number: 3 } as const,
    ]) {
      const desk = await asked({}, { ...earlierOwner, course });
      const before = desk.me();
      const isTaken = course.kind !== 'completed';
      expect((await desk.press(desk.link)).kind).toBe(isTaken ? 'taken' : 'moved');
      if (isTaken) expect(desk.me()).toEqual(before);
    }
  });

  test('again says that it is done already', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    const before = desk.there();
    desk.clock.forward(DAY);
    expect(await desk.press(desk.link)).toEqual({ kind: 'moved', language: 'en', already: true });
    expect(desk.there()).toEqual(before);
  });

  test('twice at once moves once', async () => {
    const desk = await asked();
    await Promise.all([desk.press(desk.link), desk.press(desk.link)]);
    expect(desk.active()).toHaveLength(1);
    expect(desk.parts.bookings.booked).toHaveLength(1);
    await desk.live(5 * DAY);
    expect(desk.counts()).toEqual({ '1 half-way-there': 1 });
  });

  test('counts only for the newest address that was asked for', async () => {
    const desk = await asked();
    desk.clock.forward(MINUTE);
    await desk.ask(anAddress('robin@third.example'));
    const third = desk.lastToken();
    expect(await desk.press(desk.link)).toEqual({ kind: 'refused' });
    expect(desk.me().course.kind).toBe('active');
    expect((await desk.press(third)).kind).toBe('moved');
    expect(desk.active()[0]?.address).toBe('robin@third.example');
  });

  test('counts though the letter was written a second after it was asked for', async () => {
    const desk = await aDesk();
    const parts = meanwhile(desk.parts, 'newAddressLetter', async () => desk.clock.forward(1));
    await askMove(parts, desk.session, newAddress);
    expect((await desk.press(desk.lastToken())).kind).toBe('moved');
  });

  test('is good for a week, to the second, and by nothing but that link', async () => {
    const desk = await asked();
    for (const token of ['', desk.token, desk.session, desk.sign('move', aPersonId('d'))]) {
      expect(await desk.press(token)).toEqual({ kind: 'refused' });
    }
    desk.clock.set(NOW + WEEK);
    expect(await desk.press(desk.link)).toEqual({ kind: 'refused' });
    desk.clock.set(NOW + WEEK - 1);
    expect((await desk.press(desk.link)).kind).toBe('moved');
  });

  test('after leaving is refused', async () => {
    const desk = await asked();
    await leaveByToken(desk.parts, desk.token, 'link');
    expect(await desk.press(desk.link)).toEqual({ kind: 'refused' });
    expect(desk.parts.subscribers.people.has(newId)).toBe(false);
  });

  test.each<[string, Person['course']]>([
    ['held', { kind: 'held', at: NOW, lesson, number: 5 }],
    ['completed', { kind: 'completed', at: NOW, number: 5 }],
  ])('of a course that is %s brings it along as it is', async (kind, course) => {
    const desk = await asked({ course, overdueAt: undefined });
    await desk.press(desk.link);
    expect(desk.there().course).toEqual({ ...course, number: 6 });
    expect(desk.there().course.kind).toBe(kind);
    expect(desk.active()).toEqual([]);
  });
});

describe('letters to the old address', () => {
  test('still let people leave, however often they moved', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    const third = anAddress('robin@third.example');
    desk.clock.forward(DAY);
    await desk.ask(third, desk.sign('session', newId));
    await desk.press(desk.lastToken());
    expect(await peek(desk.parts, desk.token, 'leave')).toMatchObject({ language: 'en' });
    await leaveByToken(desk.parts, desk.token, 'one-click');
    expect(desk.person(idAt(third))?.course.kind).toBe('left');
    expect(desk.parts.bookings.booked).toEqual([]);
  });

  test('open no page, and answer nothing: they may be in other hands', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    expect(await openPage(desk.parts, desk.token)).toEqual({ kind: 'refused' });
    expect(await peek(desk.parts, desk.token, 'letter')).toBeUndefined();
    expect(await reportSigns(desk.parts, desk.token, ['urine'], true)).toEqual({ kind: 'refused' });
  });
});

/** Moved once and for all, whatever happened in between. */
async function isWhole(desk: Desk, what: string): Promise<void> {
  expect(desk.active(), what).toHaveLength(1);
  expect(desk.active()[0]?.address, what).toBe(newAddress);
  expect(desk.parts.subscribers.people.has(id), what).toBe(false);
  const { run } = desk.there();
  expect(desk.parts.answers.answers, what).toMatchObject([{ personId: newId, run }]);
  expect([...desk.parts.ledger.rows.values()], what).toMatchObject([{ personId: newId, run }]);
  expect(desk.parts.subscribers.traces.get(id)?.movedTo?.id, what).toBe(newId);
  await desk.live(6 * WEEK);
  expect(desk.mailTo(oldAddress), what).toEqual([]);
  expect(desk.counts(), what).toEqual({
    [`${run} half-way-there`]: 1,
    [`${run} your-day`]: 1,
    [`${run} easier-going`]: 1,
    [`${run} your-choices`]: 1,
    [`${run} keep-going`]: 1,
  });
}

describe('whichever call the function dies at', () => {
  test.each([
    ['a new mailbox', []],
    ['one with an earlier course', [earlierOwner]],
  ])('to %s: reconcile finishes, and there is exactly one course', async (_what, others) => {
    const deaths = await atEachCall(async (dying, what) => {
      const desk = await asked({}, ...others);
      await survivingCrash(desk.press(desk.link, dying(desk.parts)));
      if (desk.me()?.course.kind === 'active') await desk.press(desk.link);
      await desk.live(HOUR);
      await isWhole(desk, what);
    });
    expect(deaths).toBeGreaterThanOrEqual(20);
  });

  test('pressing again finishes as well', async () => {
    await atEachCall(async (dying, what) => {
      const desk = await asked();
      await survivingCrash(desk.press(desk.link, dying(desk.parts)));
      expect((await desk.press(desk.link)).kind, what).toBe('moved');
      await isWhole(desk, what);
    });
  });

  test('reconcile may die in its turn, and the next one finishes', async () => {
    await atEachCall(async (dying, what) => {
      const desk = await asked();
      const broken = meanwhile(desk.parts, 'holdings.copy', () => Promise.reject(new Error('x')));
      await expect(desk.press(desk.link, broken)).rejects.toThrow('x');
      desk.clock.forward(20 * MINUTE);
      await desk.reconcile(dying(desk.parts));
      await desk.live(HOUR);
      await isWhole(desk, what);
    });
  });

  test('whoever leaves before it goes on has left for good', async () => {
    await atEachCall(async (dying, what) => {
      const desk = await asked();
      await survivingCrash(desk.press(desk.link, dying(desk.parts)));
      await leaveByToken(desk.parts, desk.token, 'link');
      await desk.live(HOUR);
      expect(desk.active(), what).toEqual([]);
      await desk.live(6 * WEEK);
      expect(desk.mailed, what).toEqual([]);
      const gone = desk.parts.consents.consents.filter(({ given }) => !given);
      expect(gone.length, what).toBeGreaterThan(0);
    });
  });
});

describe('what happens at the very moment of moving', () => {
  const during = [
    'subscribers.save',
    'holdings.copy',
    'bookings.book',
    'bookings.cancel',
    'holdings.erase',
    'subscribers.fade',
  ];

  test.each(during)('leaving before %s: they have left where they arrive', async (call) => {
    const desk = await asked();
    const parts = meanwhile(desk.parts, call, () => leaveByToken(desk.parts, desk.token, 'link'));
    await survivingCrash(desk.press(desk.link, parts));
    await desk.live(6 * WEEK);
    expect(desk.active()).toEqual([]);
    expect(desk.mailed).toEqual([]);
  });

  test('a danger sign that finds the move begun or done in between holds where they are', async () => {
    const tick = (desk: Desk, parts = desk.parts) =>
      reportSigns(parts, desk.token, ['urine'], undefined);
    const before = await asked();
    await before.press(
      before.link,
      meanwhile(before.parts, 'subscribers.save', () => tick(before)),
    );
    const after = await asked();
    await tick(
      after,
      meanwhile(after.parts, 'subscribers.save', () => after.press(after.link)),
    );
    for (const desk of [before, after]) {
      expect(desk.there().danger).toBeDefined();
      expect(desk.parts.escalations.escalations).toMatchObject([
        { personId: newId, openedAt: desk.there().danger?.openedAt, closed: undefined },
      ]);
    }
  });

  test('a danger sign that is ticked while they are on their way goes along', async () => {
    const desk = await asked();
    const saves: string[] = [];
    const ticking = meanwhile(desk.parts, 'subscribers.save', async () => {
      const stopping = meanwhile(desk.parts, 'holdings.copy', () => Promise.reject(new Error('x')));
      await desk.press(desk.link, stopping).catch(() => saves.push('on their way'));
    });
    await reportSigns(ticking, desk.token, ['urine'], undefined);
    expect(saves).toEqual(['on their way']);
    expect(desk.me().course.kind).toBe('moving');
    await desk.live(HOUR);
    expect(desk.there().danger).toBeDefined();
    expect(desk.parts.escalations.escalations).toMatchObject([{ personId: newId }]);
    await desk.live(6 * WEEK);
    expect(desk.written.every(({ person }) => person.danger !== undefined)).toBe(true);
  });

  test.each([
    'ledger.claim',
    'subscribers.read',
    'ledger.release',
    'letter',
    'mailer.submit',
    'subscribers.save',
    'bookings.book',
  ])('a lesson that is being sent, before %s, comes once', async (call) => {
    const desk = await asked();
    desk.clock.set(NOW + 4 * DAY);
    for (const due of desk.parts.bookings.takeDue(desk.clock.now())) {
      await desk.parts.dueLessons.queue(due);
    }
    await desk.deliver(meanwhile(desk.parts, call, () => desk.press(desk.link)));
    if (desk.me()) await desk.press(desk.link);
    await desk.live(3 * DAY);
    expect(desk.counts()).toEqual({ '1 half-way-there': 1 });
    expect(desk.there().course).toMatchObject({ next: { lesson: 'your-day' } });
  });

  test('a lesson that is being sent to one who moves into an earlier course comes once', async () => {
    const desk = await asked({}, earlierOwner);
    desk.clock.set(NOW + 4 * DAY);
    for (const due of desk.parts.bookings.takeDue(desk.clock.now())) {
      await desk.parts.dueLessons.queue(due);
    }
    const stopping = meanwhile(desk.parts, 'holdings.copy', () => Promise.reject(new Error('x')));
    await desk.deliver(
      meanwhile(desk.parts, 'subscribers.save', () =>
        desk.press(desk.link, stopping).catch(() => undefined),
      ),
    );
    await desk.live(3 * DAY);
    expect(desk.mailed.map((mail) => mail.lesson)).toEqual(['half-way-there']);
    expect(desk.there()).toMatchObject({ run: 3, course: { next: { lesson: 'your-day' } } });
  });
});

describe('there and back again', () => {
  test('one goes on where one began, by whichever letter', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    desk.clock.forward(DAY);
    await desk.ask(oldAddress, desk.sign('session', newId));
    expect((await desk.press(desk.lastToken())).kind).toBe('moved');
    expect(desk.active().map((one) => [one.id, one.run])).toEqual([[id, 2]]);
    expect(desk.parts.subscribers.traces.get(newId)?.movedTo?.id).toBe(id);
    await leaveByToken(desk.parts, desk.sign('letter', newId), 'link');
    expect(desk.active()).toEqual([]);
  });

  test('leaving on the way back ends, and ends the course', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    desk.clock.forward(DAY);
    await desk.ask(oldAddress, desk.sign('session', newId));
    const stopping = meanwhile(desk.parts, 'holdings.copy', () => Promise.reject(new Error('x')));
    await desk.press(desk.lastToken(), stopping).catch(() => undefined);
    for (const from of [id, newId]) {
      await leaveByToken(desk.parts, desk.sign('letter', from), 'link');
    }
    await desk.live(6 * WEEK);
    expect(desk.active()).toEqual([]);
    expect(desk.mailed).toEqual([]);
  });
});

describe('what SES says of letters to the old address', () => {
  const letter = { run: 1, lesson };
  const say = (desk: Desk, kind: 'sent' | 'bounced' | 'softly-bounced' | 'complained') =>
    recordMailEvent(desk.parts, aMailEvent({ personId: id, kind, letter }));

  test('that it was sent settles the lesson where the course goes on', async () => {
    const desk = await asked({}, earlierOwner);
    await desk.press(desk.link);
    await say(desk, 'sent');
    expect(desk.there().course).toMatchObject({ next: { lesson: 'your-day' } });
  });

  test('that the old mailbox is gone or full does not touch the new course', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    const before = desk.there();
    await say(desk, 'bounced');
    await say(desk, 'softly-bounced');
    expect(desk.there()).toEqual(before);
  });

  test('a complaint ends it, and counts under the address that it came from', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    await say(desk, 'complained');
    expect(desk.there().course).toMatchObject({ kind: 'left', why: 'complaint' });
    expect([...desk.parts.complaints.complained.keys()]).toEqual([id]);
  });

  test('a complaint ends it after a second move too', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    const third = anAddress('robin@third.example');
    desk.clock.forward(DAY);
    await desk.ask(third, desk.sign('session', newId));
    await desk.press(desk.lastToken());
    await say(desk, 'complained');
    expect(desk.person(idAt(third))?.course).toMatchObject({ kind: 'left', why: 'complaint' });
  });

  test.each(['sent', 'complained'] as const)(
    'that it was %s waits while the course is on its way, and is not lost',
    async (kind) => {
      const desk = await asked({}, earlierOwner);
      const stopping = meanwhile(desk.parts, 'holdings.copy', () => Promise.reject(new Error('x')));
      await desk.press(desk.link, stopping).catch(() => undefined);
      await expect(say(desk, kind)).rejects.toThrow('not arrived');
      desk.events.push({ event: aMailEvent({ personId: id, kind, letter }), from: NOW });
      await desk.live(HOUR);
      expect(desk.there().course).toMatchObject(
        kind === 'sent' ? { next: { lesson: 'your-day' } } : { kind: 'left', why: 'complaint' },
      );
    },
  );
});
