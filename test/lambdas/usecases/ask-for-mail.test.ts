import { describe, expect, test } from 'vitest';
import { readToken } from '../../../lambdas/domain/link-token.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { askFreshLink, askLink, sendAgain } from '../../../lambdas/usecases/ask-for-mail.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { reportSigns } from '../../../lambdas/usecases/report-danger.ts';
import { aPersonId, DAY, HOUR, MINUTE, NOW } from '../../builders.ts';
import { id, listening, oldAddress } from './a-listening-course.ts';

async function aPage(over: Partial<Person> = {}) {
  const course = await listening(over);
  return {
    ...course,
    ask: (purpose: 'data' | 'erase') => askLink(course.parts, course.sign('session', id), purpose),
    again: () => sendAgain(course.parts, course.sign('session', id)),
    fresh: (token = course.token) => askFreshLink(course.parts, token),
    sent: () => course.parts.mailer.taken.length,
  };
}

describe('a link that is asked for', () => {
  test.each(['data', 'erase'] as const)(
    'to %s goes to the address that is known, good for an hour and for nothing else',
    async (purpose) => {
      const course = await aPage();
      expect(await course.ask(purpose)).toMatchObject({ kind: 'asked', page: {} });
      const [mail] = course.parts.mailer.taken;
      expect(mail?.to).toBe(oldAddress);
      const read = (use: Parameters<typeof readToken>[1], at: number) =>
        readToken(course.lastToken(), use, at, course.parts.linkKeys);
      expect(read(purpose, NOW + HOUR - 1)?.personId).toBe(id);
      expect(read(purpose, NOW + HOUR)).toBeUndefined();
      for (const use of ['page', 'letter', 'session', 'move'] as const) {
        expect(read(use, NOW)).toBeUndefined();
      }
    },
  );

  test('from a letter that is years old opens the page again', async () => {
    const course = await aPage();
    course.clock.forward(900 * DAY);
    expect(await course.fresh()).toEqual({ kind: 'asked', language: 'en' });
    expect(
      readToken(course.lastToken(), 'page', course.clock.now(), course.parts.linkKeys)?.personId,
    ).toBe(id);
  });

  test('by a stranger, or with an old session, is not sent', async () => {
    const course = await aPage();
    for (const token of ['', course.sign('letter', aPersonId('d')), course.session]) {
      expect(await course.fresh(token)).toEqual({ kind: 'refused' });
    }
    course.clock.forward(30 * MINUTE);
    expect(await askLink(course.parts, course.session, 'data')).toEqual({ kind: 'expired' });
    expect(course.sent()).toBe(0);
  });

  test('says so where no mail can be sent', async () => {
    const course = await aPage();
    course.parts.mailer.script({ kind: 'refused', scope: 'account', code: 'Throttling' });
    expect(await course.ask('data')).toMatchObject({ kind: 'unavailable' });
    expect(course.parts.journal.lines).toEqual([
      { event: 'asked-letter.refused', detail: { code: 'Throttling' } },
    ]);
  });

  test('in doubt may be on its way, so it counts as asked', async () => {
    const course = await aPage();
    course.parts.mailer.script({ kind: 'answer-lost' });
    expect(await course.ask('data')).toMatchObject({ kind: 'asked' });
  });
});

describe('however often one asks', () => {
  test('two letters in ten minutes and five a day reach a mailbox, of whatever kind', async () => {
    const course = await aPage();
    expect(await course.ask('data')).toMatchObject({ kind: 'asked' });
    expect(await course.fresh()).toMatchObject({ kind: 'asked' });
    expect(await course.ask('erase')).toMatchObject({ kind: 'too-often' });
    expect(await course.again()).toMatchObject({ kind: 'sent-today' });
    course.clock.forward(10 * MINUTE);
    expect(await course.again()).toMatchObject({ kind: 'sent' });
    expect(await course.fresh()).toMatchObject({ kind: 'asked' });
    course.clock.forward(10 * MINUTE);
    expect(await course.ask('erase')).toMatchObject({ kind: 'asked' });
    course.clock.forward(HOUR);
    expect(await course.fresh()).toMatchObject({ kind: 'too-often' });
    expect(course.sent()).toBe(5);
    course.clock.forward(DAY);
    expect(await course.fresh()).toMatchObject({ kind: 'asked' });
  });
});

describe('the last lesson again', () => {
  test('comes at once, by night too, as it suits the person now, and moves nothing', async () => {
    const course = await aPage();
    await reportSigns(course.parts, course.token, ['fever'], undefined);
    course.clock.forward(13 * HOUR);
    const before = course.me();
    expect(await course.again()).toMatchObject({ kind: 'sent', page: { canSendAgain: true } });
    expect(course.written).toMatchObject([
      { lesson: 'first-steps', person: { danger: { openedAt: NOW } } },
    ]);
    expect(course.me()).toEqual(before);
    expect(course.parts.ledger.rows.size).toBe(0);
  });

  test('is not there before the first, nor for whoever has left', async () => {
    const none = await aPage({ lastLesson: undefined, lastLessonAt: undefined });
    expect(await none.again()).toEqual({ kind: 'expired' });
    const course = await aPage();
    await leave(course.parts, id, 'link');
    expect(await course.again()).toEqual({ kind: 'expired' });
    expect(course.sent() + none.sent()).toBe(0);
  });
});

test('whoever has left can still take their data away and erase it', async () => {
  const course = await aPage();
  await leave(course.parts, id, 'link');
  expect(await course.ask('data')).toMatchObject({ kind: 'asked' });
  expect(await course.ask('erase')).toMatchObject({ kind: 'asked' });
});
