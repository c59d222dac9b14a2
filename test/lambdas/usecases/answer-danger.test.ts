import { describe, expect, test } from 'vitest';
import { takeBack } from '../../../lambdas/usecases/report-danger.ts';
import { at, DAY, HOUR, MINUTE, NOW, WEEK } from '../../builders.ts';
import { inDanger, onTheCourse, reader } from './a-course-in-danger.ts';

describe('the four answers', () => {
  test('seen and may go on: closed, from the gentlest level, at the usual time', async () => {
    const course = await inDanger();
    course.clock.forward(HOUR);
    expect(await course.say({ kind: 'seen-may-go-on', signs: [] })).toEqual({ kind: 'changed' });
    expect(course.me()).toMatchObject({
      danger: undefined,
      legs: { level: 1, why: 'after-danger' },
    });
    expect(course.nextAt()).toBe(NOW + 4 * DAY);
    expect(course.escalations()).toMatchObject([
      { closed: { at: NOW + HOUR, outcome: 'seen-may-go-on' } },
    ]);
    expect(course.parts.journal.counts.get('EscalationsClosed')).toBe(1);
  });

  test('seen and must wait: closed, and no lesson before that day', async () => {
    const course = await inDanger();
    expect(await course.say({ kind: 'seen-must-wait', until: '2027-01-04' })).toEqual({
      kind: 'changed',
    });
    expect(course.me()).toMatchObject({
      danger: undefined,
      course: { pause: { why: 'must-wait' } },
    });
    expect(course.escalations()).toMatchObject([{ closed: { outcome: 'seen-must-wait' } }]);
    await course.live(10 * WEEK);
    expect(course.taken[0]?.at).toBeGreaterThanOrEqual(at('2027-01-04T05:00:00Z'));
  });

  test.each([
    ['2026-11-22', 'past'],
    ['2025-01-01', 'past'],
    ['2028-01-01', 'too-far'],
  ])('must wait until %s is not taken (%s), and it stays open', async (until, why) => {
    const course = await inDanger();
    const answer = { kind: 'seen-must-wait', until } as const;
    expect(await course.say(answer)).toEqual({ kind: 'not-that-date', why });
    expect(course.me().danger).toBeDefined();
    expect(course.escalations()).toMatchObject([{ closed: undefined }]);
  });

  test('not yet: the text again, by what was reported, and it stays open', async () => {
    const course = await inDanger({ surgery: true, surgeryDate: '2026-10-01' });
    await course.report(['calf', 'chest-or-breath']);
    course.clock.forward(DAY);
    expect(await course.say({ kind: 'not-yet' })).toEqual({
      kind: 'danger',
      danger: { level: 'emergency', kinds: ['chest-or-breath', 'nerve'], withCalf: true },
      signs: [],
      surgeryDate: '2026-10-01',
      ...reader,
    });
    expect(course.me().danger).toBeDefined();
    expect(course.escalations()[0]?.reportedAt).toEqual([NOW, NOW, NOW + DAY]);
  });

  test('not yet, where nothing was kept: the general text for the gravest', async () => {
    const course = await onTheCourse({ healthConsent: false });
    await course.report(['urine'], false);
    expect(await course.say({ kind: 'not-yet' })).toMatchObject({
      danger: { level: 'emergency', kinds: [], withCalf: false },
    });
  });

  test('ticked by mistake: as it was before, the level too, and the record stays, marked', async () => {
    const course = await inDanger();
    expect(await takeBack(course.parts, course.token, [])).toEqual({
      kind: 'taken-back',
      ...reader,
    });
    expect(course.me()).toMatchObject({ danger: undefined, legs: { level: 2, why: 'steady' } });
    expect(course.nextAt()).toBe(NOW + 4 * DAY);
    expect(course.escalations()).toMatchObject([{ closed: { outcome: 'mistake' } }]);
    expect(course.safety()).toHaveLength(1);
  });

  test.each(['mistake', 'seen-may-go-on'] as const)(
    '%s, with a sign ticked again: the text for that, and it stays open',
    async (kind) => {
      const course = await inDanger();
      course.clock.forward(MINUTE);
      expect(await course.say({ kind, signs: ['cold-leg'] })).toMatchObject({
        kind: 'danger',
        danger: { kinds: ['cold-leg'] },
      });
      expect(course.me().danger?.openedAt).toBe(NOW);
      expect(course.escalations()).toMatchObject([
        { kinds: ['nerve', 'cold-leg'], closed: undefined, via: 'check' },
      ]);
    },
  );

  test('where no sign is open, there is nothing to do', async () => {
    const course = await onTheCourse();
    const before = course.me();
    for (const kind of ['seen-may-go-on', 'mistake'] as const) {
      expect(await course.say({ kind, signs: [] })).toEqual({ kind: 'changed' });
    }
    expect(await course.say({ kind: 'not-yet' })).toEqual({ kind: 'changed' });
    expect(course.me()).toEqual(before);
  });
});
