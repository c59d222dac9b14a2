import { describe, expect, test } from 'vitest';
import type { Person } from '../../../lambdas/domain/person.ts';
import { leaveByToken } from '../../../lambdas/usecases/leave.ts';
import { askMove } from '../../../lambdas/usecases/move.ts';
import { openPage } from '../../../lambdas/usecases/open-page.ts';
import { peek } from '../../../lambdas/usecases/peek.ts';
import { reportSigns } from '../../../lambdas/usecases/report-danger.ts';
import {
  aCheckAnswer,
  aDueLesson,
  anAddress,
  anOpenDanger,
  aPersonId,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  WEEK,
} from '../../builders.ts';
import { id, idAt, newAddress, newId, oldAddress, someoneListening } from './a-listening-course.ts';
import { aDesk, asked, earlierOwner, lesson } from './a-moving-course.ts';
import { meanwhile } from './dying.ts';

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
