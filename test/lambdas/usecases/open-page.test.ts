import { describe, expect, test } from 'vitest';
import type { Person } from '../../../lambdas/domain/person.ts';
import { changeCourse } from '../../../lambdas/usecases/change-course.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { lookAtPage, openPage, peekPage } from '../../../lambdas/usecases/open-page.ts';
import { aCheckAnswer, aNumberAnswer, aPersonId, DAY, HOUR, MINUTE, NOW } from '../../builders.ts';
import { id, listening } from './a-listening-course.ts';

async function aPage(over: Partial<Person> = {}) {
  const course = await listening(over);
  await course.parts.answers.record(aCheckAnswer({ personId: id, at: NOW - 28 * DAY }));
  await course.parts.answers.record(aNumberAnswer({ personId: id }));
  return { ...course, open: (token = course.token) => openPage(course.parts, token) };
}

describe('"my page"', () => {
  test('is opened by the link of a letter for 30 days, to the second', async () => {
    const course = await aPage();
    course.clock.set(NOW + 30 * DAY - 1);
    expect((await course.open()).kind).toBe('page');
    course.clock.forward(1);
    expect(await course.open()).toEqual({ kind: 'too-old', language: 'en' });
  });

  test('is opened by a link that was asked for, for an hour', async () => {
    const course = await aPage();
    const token = course.sign('page', id);
    course.clock.set(NOW + HOUR - 1);
    expect((await course.open(token)).kind).toBe('page');
    course.clock.forward(1);
    expect(await course.open(token)).toEqual({ kind: 'refused' });
  });

  test('opens a session of 30 minutes', async () => {
    const course = await aPage();
    const opened = await course.open();
    const session = opened.kind === 'page' ? opened.session : '';
    course.clock.set(NOW + 30 * MINUTE - 1);
    expect(await lookAtPage(course.parts, session)).toMatchObject({ kind: 'page', session });
    expect(await changeCourse(course.parts, session, { kind: 'resume' })).toMatchObject({
      kind: 'changed',
      session,
    });
    course.clock.forward(1);
    expect(await lookAtPage(course.parts, session)).toEqual({ kind: 'expired' });
    expect(await changeCourse(course.parts, session, { kind: 'resume' })).toEqual({
      kind: 'expired',
    });
  });

  test('shows what was answered to whoever agreed that it is kept', async () => {
    const opened = await (await aPage()).open();
    expect(opened).toMatchObject({ page: { numbers: [{ value: 6 }, { value: 4 }] } });
    const course = await aPage({ healthConsent: false });
    course.parts.answers.read = () => Promise.reject(new Error('not so much as read'));
    expect(await course.open()).toMatchObject({ page: { numbers: [], walking: [] } });
  });

  test('shows no one anything by a forged, foreign or misused token, and changes nothing', async () => {
    const course = await aPage();
    const before = course.me();
    const wrong = ['', 'a'.repeat(55), course.sign('letter', aPersonId('d'))];
    for (const token of [...wrong, course.session, course.sign('erase', id)]) {
      expect(await course.open(token)).toEqual({ kind: 'refused' });
    }
    for (const token of [...wrong, course.token, course.sign('page', id)]) {
      expect(await lookAtPage(course.parts, token)).toEqual({ kind: 'expired' });
    }
    expect(course.me()).toEqual(before);
  });

  test('of whoever has left can still be looked at', async () => {
    const course = await aPage();
    await leave(course.parts, id, 'link');
    expect(await course.open()).toMatchObject({
      kind: 'page',
      page: { course: { kind: 'left' }, canSendAgain: false },
    });
    expect(await lookAtPage(course.parts, course.session)).toMatchObject({ kind: 'page' });
  });

  test('of whoever is moving is nowhere for a moment', async () => {
    const course = await aPage();
    const { subscribers } = course.parts;
    const me = course.me();
    const moving = {
      kind: 'moving',
      at: NOW,
      to: { id: aPersonId('d'), runsAfter: 0 },
      address: me.address,
      number: 5,
      from: me.course,
    } as const;
    await subscribers.save({ ...me, course: moving, version: me.version + 1 });
    expect(await course.open()).toEqual({ kind: 'refused' });
    expect(await lookAtPage(course.parts, course.session)).toEqual({ kind: 'expired' });
  });
});

test('a look at whom the page speaks to works for links too old to open it, and for no others', async () => {
  const course = await aPage({ language: 'es' });
  const page = course.sign('page', id);
  course.clock.forward(400 * DAY);
  expect(await peekPage(course.parts, course.token)).toMatchObject({ language: 'es' });
  for (const token of [page, course.session, '', course.sign('letter', aPersonId('d'))]) {
    expect(await peekPage(course.parts, token)).toBeUndefined();
  }
});
