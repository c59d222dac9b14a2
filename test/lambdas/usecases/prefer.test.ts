import { describe, expect, test } from 'vitest';
import { enrolled } from '../../../lambdas/domain/course-progress.ts';
import { signToken } from '../../../lambdas/domain/link-token.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { prefer } from '../../../lambdas/usecases/prefer.ts';
import {
  aPersonId,
  aSignUp,
  aSyllabus,
  at,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  somePreferences,
} from '../../builders.ts';
import { courseInMemory } from './course-in-memory.ts';

const id = aPersonId();

function confirmedJustNow() {
  const course = courseInMemory(enrolled(aSignUp(), undefined, NOW, aSyllabus()));
  const token = signToken('setup', id, NOW, course.parts.linkKeys);
  return {
    ...course,
    send: (wishes: Parameters<typeof somePreferences>[0] = {}, with_ = token) =>
      prefer(course.parts, with_, somePreferences(wishes), 'es'),
  };
}

describe('the page of wishes', () => {
  test('sends the welcome at once, in the night too, and fits the course', async () => {
    const desk = confirmedJustNow();
    desk.clock.set(NOW + 14 * HOUR);
    expect(await desk.send({ firstName: 'Sam', weekday: 3, hour: 9 })).toEqual({
      kind: 'saved',
      language: 'en',
      country: 'US',
      welcome: 'sent',
    });
    await desk.settle();
    expect(desk.taken).toEqual([{ name: '1 welcome', at: NOW + 14 * HOUR }]);
    expect(desk.person(id)).toMatchObject({ firstName: 'Sam', weekday: 3, hour: 9 });
    await desk.live(8 * DAY);
    expect(desk.taken[1]).toEqual({ name: '1 how-it-works', at: at('2026-11-25T14:00:00Z') });
  });

  test('skipped altogether sends the welcome as well', async () => {
    const desk = confirmedJustNow();
    await desk.send();
    await desk.settle();
    expect(desk.counts()).toEqual({ '1 welcome': 1 });
  });

  test('takes back the booking that the welcome waited with', async () => {
    const desk = confirmedJustNow();
    await desk.parts.bookings.book(
      id,
      { lesson: aSyllabus()[0] as never, at: NOW + 15 * MINUTE, number: 1 },
      { v: 1, personId: id, run: 1, lesson: aSyllabus()[0] as never, attempt: 1 },
    );
    await desk.send();
    expect(desk.parts.bookings.booked).toEqual([]);
  });

  test('keeps a consent to being measured only where it was given, and its withdrawal', async () => {
    const desk = confirmedJustNow();
    await desk.send({ tracking: false });
    expect(desk.parts.consents.consents).toEqual([]);
    await desk.send({ tracking: true });
    desk.clock.forward(HOUR);
    await desk.send({ tracking: true });
    await desk.send({ tracking: false });
    expect(desk.parts.consents.consents).toEqual([
      expect.objectContaining({
        purpose: 'tracking',
        given: true,
        at: NOW,
        wording: 'tracking-2026-11-22',
        language: 'es',
        channel: 'page',
      }),
      expect.objectContaining({ purpose: 'tracking', given: false, at: NOW + HOUR }),
    ]);
  });

  test('sent again after the welcome moves the first lesson and sends nothing', async () => {
    const desk = confirmedJustNow();
    await desk.send();
    await desk.settle();
    desk.clock.forward(HOUR);
    expect(await desk.send({ weekday: 4, hour: 18 })).toMatchObject({ welcome: 'earlier' });
    expect(desk.parts.bookings.booked.map(({ at }) => at)).toEqual([at('2026-11-26T23:00:00Z')]);
    await desk.live(20 * DAY);
    expect(desk.counts()).toEqual({ '1 welcome': 1, '1 how-it-works': 1, '1 keep-going': 1 });
  });

  test('sent twice at the same moment is kept, and the welcome comes once', async () => {
    const desk = confirmedJustNow();
    await Promise.all([desk.send({ firstName: 'Sam' }), desk.send({ firstName: 'Sam' })]);
    await desk.live(20 * DAY);
    expect(desk.counts()).toEqual({ '1 welcome': 1, '1 how-it-works': 1, '1 keep-going': 1 });
  });

  test.each([
    ['a day later', (desk: Desk) => desk.clock.forward(DAY)],
    ['after leaving', (desk: Desk) => leave(desk.parts, id, 'link')],
  ])('is refused %s', async (_when, happen) => {
    const desk = confirmedJustNow();
    await happen(desk);
    const before = desk.person(id);
    expect(await desk.send({ firstName: 'Sam' })).toEqual({ kind: 'refused' });
    expect(desk.person(id)).toEqual(before);
  });

  test('is refused with a token for something else', async () => {
    const desk = confirmedJustNow();
    for (const token of [signToken('letter', id, NOW, desk.parts.linkKeys), 'x', '']) {
      expect(await desk.send({}, token)).toEqual({ kind: 'refused' });
    }
  });
});

type Desk = ReturnType<typeof confirmedJustNow>;
