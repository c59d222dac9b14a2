import { describe, expect, test } from 'vitest';
import { readToken, signToken } from '../../../lambdas/domain/link-token.ts';
import { confirm } from '../../../lambdas/usecases/confirm.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { prefer } from '../../../lambdas/usecases/prefer.ts';
import {
  aConsent,
  anAddress,
  aPersonId,
  aSignUp,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  somePreferences,
} from '../../builders.ts';
import { courseInMemory } from './course-in-memory.ts';
import { atEachCall, throughEachCall } from './dying.ts';

const id = aPersonId();

function signedUp() {
  const course = courseInMemory();
  course.parts.signUps.signUps.set(id, aSignUp());
  const tokenAt = (now: number) => signToken('confirm', id, now, course.parts.linkKeys);
  const token = tokenAt(NOW);
  const signUpAgain = () => {
    course.parts.signUps.signUps.set(id, aSignUp({ askedAt: course.clock.now() }));
    return tokenAt(course.clock.now());
  };
  return { ...course, token, signUpAgain, press: (with_ = token) => confirm(course.parts, with_) };
}

describe('confirming', () => {
  test('enrols the person, with the welcome booked and a token for the page of wishes', async () => {
    const desk = signedUp();
    desk.clock.forward(HOUR);
    const outcome = await desk.press();
    expect(outcome).toMatchObject({
      kind: 'confirmed',
      language: 'en',
      country: 'US',
      timeZone: 'America/New_York',
      already: false,
    });
    const setup = outcome.kind === 'confirmed' ? outcome.setupToken : '';
    expect(readToken(setup, 'setup', NOW + HOUR, desk.parts.linkKeys)?.personId).toBe(id);
    expect(desk.person(id)).toMatchObject({ confirmedAt: NOW + HOUR, run: 1, version: 1 });
    expect(desk.parts.bookings.booked.map(({ at, due }) => [at, due.lesson])).toEqual([
      [NOW + HOUR + 15 * MINUTE, 'welcome'],
    ]);
  });

  test('keeps the consent as it was given: its time, words, language and channel', async () => {
    const desk = signedUp();
    desk.clock.forward(HOUR);
    await desk.press();
    expect(desk.parts.consents.consents).toEqual([aConsent()]);
  });

  test("takes the address off the account's suppression list", async () => {
    const desk = signedUp();
    desk.parts.suppression.suppressed.add(anAddress());
    await desk.press();
    expect(desk.parts.suppression.suppressed.size).toBe(0);
  });

  test('twice is the same as once', async () => {
    const desk = signedUp();
    await desk.press();
    desk.clock.forward(MINUTE);
    expect(await desk.press()).toMatchObject({ kind: 'confirmed', already: true });
    expect(desk.person(id)).toMatchObject({ run: 1, version: 1 });
    await desk.live(HOUR);
    expect(desk.counts()).toEqual({ '1 welcome': 1 });
  });

  test('twice at the very same moment is the same as once', async () => {
    const desk = signedUp();
    const outcomes = await Promise.all([desk.press(), desk.press(), desk.press()]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(desk.person(id)).toMatchObject({ run: 1, version: 1 });
    expect(desk.parts.bookings.history).toHaveLength(1);
  });

  test('is refused from seven days on, to the second', async () => {
    const desk = signedUp();
    desk.clock.forward(7 * DAY);
    expect(await desk.press()).toEqual({ kind: 'refused' });
    desk.clock.set(NOW + 7 * DAY - 1);
    expect((await desk.press()).kind).toBe('confirmed');
  });

  test.each([
    ['nothing', () => ''],
    ['a forged token', () => 'a'.repeat(55)],
    ['a token for another use', (keys: never) => signToken('letter', id, NOW, keys)],
    [
      'a token of somebody unknown',
      (keys: never) => signToken('confirm', aPersonId('d'), NOW, keys),
    ],
  ])('with %s is refused', async (_what, make) => {
    const desk = signedUp();
    expect(await desk.press(make(desk.parts.linkKeys as never))).toEqual({ kind: 'refused' });
    expect(desk.parts.subscribers.people.size).toBe(0);
    expect(desk.parts.consents.consents).toEqual([]);
  });

  test('records the consent and lifts the suppression before there is a person to write to', async () => {
    const desk = signedUp();
    const calls: string[] = [];
    const watched = throughEachCall(desk.parts, (call, name) => (...given) => {
      calls.push(name);
      return call(...given);
    });
    await confirm(watched, desk.token);
    expect(calls.slice(3)).toEqual([
      'consents.record',
      'suppression.lift',
      'subscribers.save',
      'bookings.book',
    ]);
  });
});

describe('after leaving', () => {
  test('the old letter enrols nobody anew', async () => {
    const desk = signedUp();
    await desk.press();
    desk.clock.forward(HOUR);
    await leave(desk.parts, id, 'link');
    desk.clock.forward(HOUR);
    expect(await desk.press()).toEqual({ kind: 'refused' });
    expect(desk.person(id)?.course.kind).toBe('left');
  });

  test('a letter that was asked for before leaving enrols nobody either', async () => {
    const desk = signedUp();
    await desk.press();
    desk.clock.forward(HOUR);
    const second = desk.signUpAgain();
    desk.clock.forward(HOUR);
    await leave(desk.parts, id, 'link');
    desk.clock.forward(HOUR);
    expect(await desk.press(second)).toEqual({ kind: 'refused' });
  });

  test('a new sign-up, confirmed, begins a run of its own with a ledger of its own', async () => {
    const desk = signedUp();
    await desk.press();
    await desk.live(HOUR);
    await leave(desk.parts, id, 'complaint');
    desk.clock.forward(DAY);
    const token = desk.signUpAgain();
    desk.clock.forward(MINUTE);
    expect(await desk.press(token)).toMatchObject({ kind: 'confirmed', already: false });
    expect(desk.person(id)).toMatchObject({ run: 2, course: { next: { lesson: 'welcome' } } });
    await desk.live(HOUR);
    expect(desk.counts()).toEqual({ '1 welcome': 1, '2 welcome': 1 });
  });

  test('a course that is complete can be begun anew as well', async () => {
    const desk = signedUp();
    await desk.press();
    await desk.live(40 * DAY);
    expect(desk.person(id)?.course.kind).toBe('completed');
    expect(await desk.press()).toEqual({ kind: 'refused' });
    await desk.press(desk.signUpAgain());
    await desk.live(40 * DAY);
    expect(desk.counts()).toEqual({
      '1 welcome': 1,
      '1 how-it-works': 1,
      '1 keep-going': 1,
      '2 welcome': 1,
      '2 how-it-works': 1,
      '2 keep-going': 1,
    });
  });
});

describe('whichever call the function dies at', () => {
  const isWhole = async (desk: ReturnType<typeof signedUp>, what: string) => {
    await desk.live(40 * DAY);
    expect(desk.counts(), what).toEqual({
      '1 welcome': 1,
      '1 how-it-works': 1,
      '1 keep-going': 1,
    });
    expect(desk.person(id), what).toMatchObject({ run: 1, course: { kind: 'completed' } });
    expect(desk.parts.consents.consents.length, what).toBeGreaterThan(0);
  };

  test('pressing again confirms, and the whole course comes once', async () => {
    const deaths = await atEachCall(async (dying, what) => {
      const desk = signedUp();
      await confirm(dying(desk.parts), desk.token).catch(() => undefined);
      desk.clock.forward(MINUTE);
      expect((await desk.press()).kind, what).toBe('confirmed');
      await isWhole(desk, what);
    });
    expect(deaths).toBeGreaterThanOrEqual(12);
  });

  test('who was enrolled gets the course without pressing again', async () => {
    await atEachCall(async (dying, what) => {
      const desk = signedUp();
      await confirm(dying(desk.parts), desk.token).catch(() => undefined);
      if (desk.person(id)) await isWhole(desk, what);
    });
  });

  test('the page of wishes can be sent again or not: the welcome comes once', async () => {
    for (const again of [true, false]) {
      await atEachCall(async (dying, what) => {
        const desk = signedUp();
        const confirmed = await desk.press();
        const token = confirmed.kind === 'confirmed' ? confirmed.setupToken : '';
        const wishes = somePreferences({ firstName: 'Sam', weekday: 3, hour: 9, tracking: true });
        desk.clock.forward(MINUTE);
        await prefer(dying(desk.parts), token, wishes, 'en').catch(() => undefined);
        if (again) await prefer(desk.parts, token, wishes, 'en');
        await isWhole(desk, what);
      });
    }
  });
});
