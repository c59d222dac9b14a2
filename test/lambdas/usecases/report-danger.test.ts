import { describe, expect, test } from 'vitest';
import { isQuiet } from '../../../lambdas/domain/lesson-time.ts';
import { noticeOf } from '../../../lambdas/domain/notice.ts';
import type { DangerAnswer } from '../../../lambdas/domain/own-page.ts';
import { reportSigns, takeBack } from '../../../lambdas/usecases/report-danger.ts';
import {
  anAskedCheck,
  anEscalation,
  anOpenDanger,
  aPersonId,
  at,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  WEEK,
} from '../../builders.ts';
import { inDanger, onTheCourse, reader } from './a-course-in-danger.ts';
import { id } from './a-listening-course.ts';
import { atEachCall, survivingCrash } from './dying.ts';

describe('a danger sign', () => {
  test('gets the text that fits it, holds the exercises, and opens an escalation', async () => {
    const course = await onTheCourse();
    expect(await course.report(['urine', 'calf'])).toEqual({
      kind: 'danger',
      danger: { level: 'emergency', kinds: ['nerve'], withCalf: true },
      signs: ['urine', 'calf'],
      surgeryDate: undefined,
      ...reader,
    });
    expect(course.me().danger).toEqual({ openedAt: NOW, askAt: NOW + DAY, waited: false });
    expect(course.escalations()).toEqual([
      anEscalation({ personId: id, kinds: ['nerve', 'calf'] }),
    ]);
    expect(course.safety()).toMatchObject([{ signs: ['urine', 'calf'], at: NOW }]);
    expect(course.parts.journal.counts.get('EscalationsOpened')).toBe(1);
    expect(course.parts.journal.lines).toEqual([]);
  });

  test('stops the check: nobody is reminded to finish it', async () => {
    const course = await onTheCourse({ check: anAskedCheck({ remindAt: NOW + DAY }) });
    await course.report(['fever']);
    expect(course.me().check).toMatchObject({ remindAt: undefined, rides: false });
  });

  test('without the consent is answered and held all the same; which it was is not kept', async () => {
    const course = await onTheCourse({ healthConsent: false });
    expect(await course.report(['fever'], false)).toMatchObject({ kind: 'danger' });
    expect(course.safety()).toEqual([]);
    expect(course.escalations()).toMatchObject([{ level: 'urgent', kinds: undefined }]);
    expect(course.me()).toMatchObject({ healthConsent: false, danger: { openedAt: NOW } });
    expect(course.parts.consents.consents).toEqual([]);
  });

  test('with a consent given in the same breath is kept, and so is the consent', async () => {
    const course = await onTheCourse({ healthConsent: false });
    await course.report(['fever'], true);
    expect(course.safety()).toHaveLength(1);
    expect(course.me().healthConsent).toBe(true);
    expect(course.parts.consents.consents).toMatchObject([{ purpose: 'health', given: true }]);
  });

  test('reported further adds to the open escalation, and the graver level stays', async () => {
    const course = await onTheCourse();
    await course.report(['calf']);
    course.clock.forward(HOUR);
    await course.report(['chest-or-breath']);
    course.clock.forward(HOUR);
    await course.report(['fall']);
    expect(course.escalations()).toEqual([
      anEscalation({
        personId: id,
        level: 'emergency',
        kinds: ['chest-or-breath', 'calf', 'fall'],
        reportedAt: [NOW, NOW + HOUR, NOW + 2 * HOUR],
      }),
    ]);
    expect(course.me().danger?.openedAt).toBe(NOW);
    expect(course.parts.journal.counts.get('EscalationsOpened')).toBe(1);
  });

  test('of whoever has left gets its text and an escalation, and no mail follows', async () => {
    const course = await onTheCourse({
      course: { kind: 'left', at: NOW - DAY, why: 'link', number: 5 },
      overdueAt: undefined,
    });
    expect(await course.report(['urine'])).toMatchObject({ kind: 'danger' });
    expect(course.escalations()).toHaveLength(1);
    await course.live(5 * WEEK);
    expect(course.mailed).toEqual([]);
  });

  test('by a forged link or of a stranger is refused', async () => {
    const course = await onTheCourse();
    for (const token of ['', course.sign('letter', aPersonId('d')), course.session]) {
      expect(await reportSigns(course.parts, token, ['urine'], true)).toEqual({ kind: 'refused' });
      expect(await takeBack(course.parts, token, [])).toEqual({ kind: 'refused' });
    }
    expect(course.escalations()).toEqual([]);
  });
});

describe('while it is open', () => {
  test('the next lesson waits a week for an answer, then comes as HOLD, and so do the others', async () => {
    const course = await inDanger();
    expect(course.nextAt()).toBe(NOW + 4 * DAY + WEEK);
    expect(course.parts.bookings.booked).toHaveLength(1);
    await course.live(4 * WEEK);
    const lessons = course.written.filter(({ lesson }) => !noticeOf(lesson));
    expect(
      lessons.map(({ lesson, at, person }) => [lesson, at, person.danger !== undefined]),
    ).toEqual([
      ['half-way-there', NOW + 4 * DAY + WEEK, true],
      ['your-day', NOW + 4 * DAY + 2 * WEEK, true],
      ['easier-going', NOW + 4 * DAY + 3 * WEEK, true],
    ]);
  });

  test('one letter asks, the day after, and no second one', async () => {
    const course = await inDanger();
    await course.live(3 * WEEK);
    const [asked, ...others] = course.notices;
    expect(asked?.name).toBe(`1 short-question-${NOW}`);
    expect(others.map(({ name }) => name)).toEqual(['1 remind-check-middle']);
    expect((asked?.at ?? 0) - NOW - DAY).toBeLessThanOrEqual(20 * MINUTE);
  });

  test.each(['2026-11-23T01:05:00Z', '2026-11-23T04:30:00Z', '2026-11-23T12:55:00Z'])(
    'reported at %s, in the night, it asks in the morning',
    async (night) => {
      const course = await onTheCourse();
      course.clock.set(at(night));
      await course.report(['fever']);
      await course.live(3 * DAY);
      expect(course.notices).toHaveLength(1);
      for (const { at: asked } of course.notices) {
        expect(isQuiet(asked, course.me().timeZone)).toBe(false);
        expect(asked).toBeGreaterThanOrEqual(at(night) + DAY);
      }
    },
  );

  test('sending refused for a night, the letter still comes by day and once', async () => {
    const course = await inDanger();
    const refusal = { kind: 'refused', scope: 'account', code: 'Throttling' } as const;
    course.parts.mailer.script(...Array.from({ length: 11 }, () => refusal));
    await course.live(4 * DAY);
    expect(course.notices).toHaveLength(1);
    expect(isQuiet(course.notices[0]?.at ?? 0, course.me().timeZone)).toBe(false);
  });

  test('answered before the day is over, nothing asks', async () => {
    const course = await inDanger();
    await course.say({ kind: 'mistake', signs: [] });
    await course.live(3 * DAY);
    expect(course.notices).toEqual([]);
  });
});

describe('whatever breaks', () => {
  test('HOLD stands though nothing after the person can be written', async () => {
    const course = await onTheCourse();
    const broken = () => Promise.reject(new Error('the table is full'));
    for (const port of ['answers', 'escalations'] as const) {
      const parts = {
        ...course.parts,
        [port]: { ...course.parts[port], record: broken, put: broken, read: broken },
      };
      await expect(course.report(['urine'], undefined, parts)).rejects.toThrow('full');
      expect(course.me().danger).toBeDefined();
    }
    await course.report(['urine']);
    expect(course.escalations()).toMatchObject([{ openedAt: NOW, closed: undefined }]);
  });

  test('whichever call the function dies at, pressing again leaves one open escalation', async () => {
    const deaths = await atEachCall(async (dying, what) => {
      const course = await onTheCourse({ healthConsent: false });
      await survivingCrash(course.report(['urine'], true, dying(course.parts)));
      const heldAt = course.me().danger?.openedAt;
      course.clock.forward(MINUTE);
      expect(await course.report(['urine'], true), what).toMatchObject({ kind: 'danger' });
      expect(course.me().danger?.openedAt, what).toBe(heldAt ?? NOW + MINUTE);
      expect(course.escalations(), what).toMatchObject([
        { openedAt: course.me().danger?.openedAt, kinds: ['nerve'], closed: undefined },
      ]);
      await course.live(2 * WEEK);
      expect(course.counts(), what).toEqual({ '1 half-way-there': 1 });
      expect(
        course.written.every(({ person }) => person.danger),
        what,
      ).toBe(true);
    });
    expect(deaths).toBeGreaterThanOrEqual(14);
  });

  test('HOLD ends only once the record is closed, and the press again does what is left', async () => {
    const answers: DangerAnswer[] = [
      { kind: 'seen-may-go-on', signs: [] },
      { kind: 'seen-must-wait', until: '2026-12-24' },
      { kind: 'mistake', signs: [] },
    ];
    for (const answer of answers) {
      await atEachCall(async (dying, what) => {
        const course = await inDanger();
        await survivingCrash(course.say(answer, dying(course.parts)));
        if (!course.me().danger) expect(course.escalations()[0]?.closed, what).toBeDefined();
        await course.say(answer);
        expect(course.me().danger, what).toBeUndefined();
        expect(course.escalations(), what).toMatchObject([{ closed: { outcome: answer.kind } }]);
        await course.live(9 * WEEK);
        expect(course.counts(), what).toMatchObject({ '1 half-way-there': 1, '1 your-day': 1 });
      });
    }
  });
});

test('a sign that is open outlives leaving and signing up anew: nothing but an answer closes it', async () => {
  const danger = anOpenDanger({ openedAt: NOW - DAY, askAt: undefined });
  const course = await onTheCourse({ danger });
  await course.report(['fever']);
  expect(course.me().danger).toEqual(danger);
});
