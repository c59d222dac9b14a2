import { describe, expect, test } from 'vitest';
import { leaveByToken } from '../../../lambdas/usecases/leave.ts';
import { reportSigns } from '../../../lambdas/usecases/report-danger.ts';
import { DAY, HOUR, MINUTE, NOW, WEEK } from '../../builders.ts';
import { newId } from './a-listening-course.ts';
import { asked, type Desk, earlierOwner, isWhole } from './a-moving-course.ts';
import { atEachCall, meanwhile, survivingCrash } from './dying.ts';

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

  test('a danger sign that is written between leaving and arriving goes along', async () => {
    const desk = await asked();
    const away = Promise.withResolvers<void>();
    const ticked = Promise.withResolvers<void>();
    const waiting = meanwhile(desk.parts, 'holdings.copy', async () => {
      away.resolve();
      await ticked.promise;
    });
    let press: Promise<unknown> | undefined;
    const ticking = meanwhile(desk.parts, 'subscribers.save', async () => {
      press = desk.press(desk.link, waiting);
      await away.promise;
    });
    await reportSigns(ticking, desk.token, ['urine'], undefined);
    ticked.resolve();
    await press;
    expect(desk.there().danger).toMatchObject({ openedAt: NOW, askAt: NOW + DAY });
    expect(desk.parts.escalations.escalations).toMatchObject([{ personId: newId }]);
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
