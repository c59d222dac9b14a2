import { describe, expect, test } from 'vitest';
import { personIdOf } from '../../../lambdas/domain/address.ts';
import { YEAR } from '../../../lambdas/domain/sign-up.ts';
import { signUp } from '../../../lambdas/usecases/sign-up.ts';
import { anAddress, aSignUpForm, DAY, HOUR, MINUTE, NOW } from '../../builders.ts';
import { courseInMemory } from './course-in-memory.ts';
import { throughEachCall } from './dying.ts';

const page = { channel: 'page', language: 'en' } as const;
const form = aSignUpForm();

function aDesk() {
  const course = courseInMemory();
  const id = personIdOf(form.address, course.parts.addressKey);
  return {
    ...course,
    id,
    ask: (over: Parameters<typeof aSignUpForm>[0] = {}) =>
      signUp(course.parts, aSignUpForm(over), page),
    kept: () => course.parts.signUps.signUps.get(id),
    letters: () => course.parts.mailer.asked.length,
  };
}

describe('signing up', () => {
  test('keeps what was asked, and sends the letter that asks to confirm', async () => {
    const desk = aDesk();
    expect(await desk.ask({ source: 'poster' })).toEqual({ kind: 'asked' });
    expect(desk.kept()).toEqual({
      personId: desk.id,
      address: anAddress(),
      told: 'yes',
      language: 'en',
      country: 'US',
      timeZone: 'America/New_York',
      source: 'poster',
      medium: '',
      campaign: '',
      askedAt: NOW,
      askedIn: 'en',
      channel: 'page',
      wording: 'sign-up-2026-11-22',
      lettersAt: [NOW],
      version: 1,
    });
    expect(desk.parts.mailer.taken.map(({ tags }) => tags)).toEqual([
      { person: desk.id, letter: 'confirmation' },
    ]);
    expect(desk.parts.subscribers.people.size).toBe(0);
  });

  test('again within the hour says the same and sends nothing', async () => {
    const desk = aDesk();
    await desk.ask();
    desk.clock.forward(HOUR - 1);
    expect(await desk.ask({ language: 'es' })).toEqual({ kind: 'asked' });
    expect(desk.letters()).toBe(1);
    expect(desk.kept()?.language).toBe('en');
    expect(desk.parts.journal.counts.get('ConfirmationsWithheld')).toBe(1);
  });

  test('after an hour sends once more, with what was asked last', async () => {
    const desk = aDesk();
    await desk.ask();
    desk.clock.forward(HOUR);
    await desk.ask({ language: 'es' });
    expect(desk.letters()).toBe(2);
    expect(desk.kept()).toMatchObject({ language: 'es', askedAt: NOW + HOUR, version: 2 });
  });

  test('however often in a day sends three letters', async () => {
    const desk = aDesk();
    for (let minute = 0; minute < 24 * 60; minute += 10) {
      expect(await desk.ask()).toEqual({ kind: 'asked' });
      desk.clock.forward(10 * MINUTE);
    }
    expect(desk.letters()).toBe(3);
    desk.clock.set(NOW + DAY);
    await desk.ask();
    expect(desk.letters()).toBe(4);
  });

  test('at the same moment from many places sends one letter', async () => {
    const desk = aDesk();
    const answers = await Promise.all(Array.from({ length: 8 }, () => desk.ask()));
    expect(answers).toEqual(answers.map(() => ({ kind: 'asked' })));
    expect(desk.letters()).toBe(1);
  });

  test('begins anew once the sign-up before has ended', async () => {
    const desk = aDesk();
    await desk.ask();
    desk.clock.forward(7 * DAY);
    expect(await desk.ask()).toEqual({ kind: 'asked' });
    expect(desk.kept()).toMatchObject({ askedAt: NOW + 7 * DAY, version: 1 });
  });

  test('answers the same to whoever is known and to whoever is not', async () => {
    const known = aDesk();
    await known.ask();
    const unknown = aDesk();
    expect(await known.ask()).toEqual(await unknown.ask());
  });
});

describe('when SES refuses the letter', () => {
  const refusal = { kind: 'refused', scope: 'account', code: 'Throttling' } as const;

  test('it says so, and the letter does not count', async () => {
    const desk = aDesk();
    desk.parts.mailer.script(refusal);
    expect(await desk.ask()).toEqual({ kind: 'unavailable' });
    expect(desk.kept()?.lettersAt).toEqual([]);
    expect(desk.parts.journal.lines).toEqual([
      { event: 'confirmation.refused', detail: { code: 'Throttling' } },
    ]);
    expect(await desk.ask()).toEqual({ kind: 'asked' });
    expect(desk.parts.mailer.taken).toHaveLength(1);
  });

  test('earlier letters still count', async () => {
    const desk = aDesk();
    await desk.ask();
    desk.clock.forward(HOUR);
    desk.parts.mailer.script(refusal);
    await desk.ask();
    expect(desk.kept()?.lettersAt).toEqual([NOW]);
  });

  test('a letter in doubt counts: it may be on its way', async () => {
    const desk = aDesk();
    desk.parts.mailer.script({ kind: 'in-doubt', code: 'TimeoutError' });
    expect(await desk.ask()).toEqual({ kind: 'asked' });
    await desk.ask();
    expect(desk.letters()).toBe(1);
  });
});

describe('a mailbox that complained', () => {
  test('gets one letter a year, and nobody is told', async () => {
    const desk = aDesk();
    await desk.parts.complaints.record(desk.id, NOW - DAY);
    for (let week = 0; week * 7 * DAY < YEAR; week += 1) {
      desk.clock.set(NOW + week * 7 * DAY);
      expect(await desk.ask()).toEqual({ kind: 'asked' });
    }
    expect(desk.letters()).toBe(1);
    desk.clock.set(NOW + YEAR);
    await desk.ask();
    expect(desk.letters()).toBe(2);
  });

  test('keeps its one letter where SES refused it', async () => {
    const desk = aDesk();
    await desk.parts.complaints.record(desk.id, NOW - DAY);
    desk.parts.mailer.script({ kind: 'refused', scope: 'account', code: 'Throttling' });
    expect(await desk.ask()).toEqual({ kind: 'unavailable' });
    desk.clock.forward(DAY);
    await desk.ask();
    expect(desk.parts.mailer.taken).toHaveLength(1);
  });
});

test('the journal names nobody', async () => {
  const desk = aDesk();
  await desk.ask();
  await desk.ask();
  const told = JSON.stringify([desk.parts.journal.lines, [...desk.parts.journal.counts]]);
  expect(told).not.toContain(desk.id);
  expect(told).not.toContain('robin');
});

test('SES is asked only after the slot has been taken', async () => {
  const course = courseInMemory();
  const calls: string[] = [];
  const watched = throughEachCall(course.parts, (call, name) => (...given) => {
    calls.push(name);
    return call(...given);
  });
  await signUp(watched, form, page);
  expect(calls.indexOf('signUps.save')).toBeLessThan(calls.indexOf('mailer.submit'));
});
