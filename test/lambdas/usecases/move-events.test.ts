import { describe, expect, test } from 'vitest';
import { leaveByToken } from '../../../lambdas/usecases/leave.ts';
import { recordMailEvent } from '../../../lambdas/usecases/record-mail-event.ts';
import { aMailEvent, anAddress, DAY, HOUR, NOW, WEEK } from '../../builders.ts';
import { id, idAt, newId, oldAddress } from './a-listening-course.ts';
import { asked, type Desk, earlierOwner, lesson } from './a-moving-course.ts';
import { meanwhile } from './dying.ts';

describe('there and back again', () => {
  test('one goes on where one began, by whichever letter', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    desk.clock.forward(DAY);
    await desk.ask(oldAddress, desk.sign('session', newId));
    expect((await desk.press(desk.lastToken())).kind).toBe('moved');
    expect(desk.active().map((one) => [one.id, one.run])).toEqual([[id, 2]]);
    expect(desk.parts.subscribers.traces.get(newId)?.movedTo?.id).toBe(id);
    await leaveByToken(desk.parts, desk.sign('letter', newId), 'link');
    expect(desk.active()).toEqual([]);
  });

  test('leaving on the way back ends, and ends the course', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    desk.clock.forward(DAY);
    await desk.ask(oldAddress, desk.sign('session', newId));
    const stopping = meanwhile(desk.parts, 'holdings.copy', () => Promise.reject(new Error('x')));
    await desk.press(desk.lastToken(), stopping).catch(() => undefined);
    for (const from of [id, newId]) {
      await leaveByToken(desk.parts, desk.sign('letter', from), 'link');
    }
    await desk.live(6 * WEEK);
    expect(desk.active()).toEqual([]);
    expect(desk.mailed).toEqual([]);
  });
});

describe('what SES says of letters to the old address', () => {
  const letter = { run: 1, lesson };
  const say = (desk: Desk, kind: 'sent' | 'bounced' | 'softly-bounced' | 'complained') =>
    recordMailEvent(desk.parts, aMailEvent({ personId: id, kind, letter }));

  test('that it was sent settles the lesson where the course goes on', async () => {
    const desk = await asked({}, earlierOwner);
    await desk.press(desk.link);
    await say(desk, 'sent');
    expect(desk.there().course).toMatchObject({ next: { lesson: 'your-day' } });
  });

  test('that the old mailbox is gone or full does not touch the new course', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    const before = desk.there();
    await say(desk, 'bounced');
    await say(desk, 'softly-bounced');
    expect(desk.there()).toEqual(before);
  });

  test('a complaint ends it, and counts under the address that it came from', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    await say(desk, 'complained');
    expect(desk.there().course).toMatchObject({ kind: 'left', why: 'complaint' });
    expect([...desk.parts.complaints.complained.keys()]).toEqual([id]);
  });

  test('a complaint ends it after a second move too', async () => {
    const desk = await asked();
    await desk.press(desk.link);
    const third = anAddress('robin@third.example');
    desk.clock.forward(DAY);
    await desk.ask(third, desk.sign('session', newId));
    await desk.press(desk.lastToken());
    await say(desk, 'complained');
    expect(desk.person(idAt(third))?.course).toMatchObject({ kind: 'left', why: 'complaint' });
  });

  test.each(['sent', 'complained'] as const)(
    'that it was %s waits while the course is on its way, and is not lost',
    async (kind) => {
      const desk = await asked({}, earlierOwner);
      const stopping = meanwhile(desk.parts, 'holdings.copy', () => Promise.reject(new Error('x')));
      await desk.press(desk.link, stopping).catch(() => undefined);
      await expect(say(desk, kind)).rejects.toThrow('not arrived');
      desk.events.push({ event: aMailEvent({ personId: id, kind, letter }), from: NOW });
      await desk.live(HOUR);
      expect(desk.there().course).toMatchObject(
        kind === 'sent' ? { next: { lesson: 'your-day' } } : { kind: 'left', why: 'complaint' },
      );
    },
  );
});
