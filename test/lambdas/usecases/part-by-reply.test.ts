import { describe, expect, test } from 'vitest';
import type { LeaveReason } from '../../../lambdas/domain/person.ts';
import { DAY, NOW } from '../../builders.ts';
import { replying } from './a-replying-course.ts';

const left = (why: LeaveReason, at = NOW - DAY) => ({
  course: { kind: 'left', at, why, number: 5 } as const,
  overdueAt: undefined,
});

describe('stop', () => {
  test.each([
    'stop',
    'Please take me off your list.',
    'Basta, no me manden más cartas.',
    'Arrêtez de m’envoyer ces lettres.',
    'Bitte keine weiteren E-Mails mehr.',
    'Por favor, não me enviem mais e-mails.',
    'Per favore, non mandatemi più email.',
  ])('"%s" ends the course, and is confirmed', async (words) => {
    const course = await replying();
    await course.reply(words);
    expect(course.me().course).toMatchObject({ kind: 'left', why: 'reply' });
    expect(course.letters()).toEqual(['stop-confirmed']);
    expect(course.parts.bookings.booked).toEqual([]);
    expect(course.parts.consents.consents).toMatchObject([{ given: false, channel: 'reply' }]);
  });

  test.each(['The pain won’t stop.', 'Please don’t stop these letters.'])(
    '"%s" is not stop',
    async (words) => {
      const course = await replying();
      await course.reply(words);
      expect(course.me().course.kind).toBe('active');
    },
  );

  test('is confirmed once', async () => {
    const course = await replying();
    await course.reply('stop');
    course.clock.forward(60);
    await course.reply('stop');
    expect(course.letters()).toEqual(['stop-confirmed']);
  });

  test.each(['bounce', 'complaint', 'link'] as const)(
    'is not confirmed to who has left by %s',
    async (why) => {
      const course = await replying(left(why));
      await course.reply('stop');
      expect(course.letters()).toEqual([]);
      expect(course.me().course).toMatchObject({ why });
    },
  );
});

describe('that someone has died', () => {
  test('ends everything at once, with one plain line', async () => {
    const course = await replying();
    await course.reply('My husband passed away last week. Please stop.');
    expect(course.me().course).toMatchObject({ kind: 'left', why: 'died' });
    expect(course.letters()).toEqual(['sympathy']);
    course.clock.forward(60);
    await course.reply('As I wrote, he passed away.');
    await course.reply('Thank you.');
    await course.live(60 * DAY);
    expect(course.parts.mailer.taken).toHaveLength(1);
  });

  test('is heard after leaving too', async () => {
    const course = await replying(left('link'));
    await course.reply('Mi madre falleció el lunes.');
    expect(course.letters()).toEqual(['sympathy']);
    expect(course.me().course).toMatchObject({ kind: 'left', why: 'died' });
  });
});
