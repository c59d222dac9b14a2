import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../lambdas/domain/ids.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { roomFor } from '../../../lambdas/usecases/reconcile.ts';
import {
  aDueLesson,
  aLedgerKey,
  aLedgerRow,
  aLesson,
  anAskedCheck,
  anOpenDanger,
  aPerson,
  aPersonId,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../../builders.ts';
import { dayAfter } from './a-listening-course.ts';
import { courseInMemory } from './course-in-memory.ts';
import { atEachCall } from './dying.ts';

const id = aPersonId();
const lesson = aLesson('how-it-works');
const DUE = NOW - HOUR - 1;
const overdue = (over: Partial<Person> = {}) =>
  aPerson({
    lastLessonAt: NOW - 8 * DAY,
    course: { kind: 'active', next: { lesson, at: DUE, number: 2 } },
    overdueAt: DUE + HOUR,
    ...over,
  });
const manyOverdue = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    overdue({
      id: `${'b'.repeat(22)}${['a', 'b', 'c', 'd'][index % 4]}${['e', 'f', 'g', 'h'][Math.floor(index / 4) % 4]}${['i', 'j', 'k', 'l'][Math.floor(index / 16) % 4]}a` as PersonId,
      overdueAt: DUE + HOUR - count + index,
    }),
  );
const queued = (course: ReturnType<typeof courseInMemory>) =>
  course.parts.dueLessons.waiting.map(({ due }) => due);

describe('reconcile', () => {
  test('queues a lesson whose booking was lost, and looks again an hour later', async () => {
    const course = courseInMemory(overdue());
    await course.reconcile();
    expect(queued(course)).toEqual([aDueLesson({ lesson })]);
    expect(course.person(id)).toMatchObject({ overdueAt: NOW + HOUR, version: 3 });
    expect(course.parts.timeline.notes.map(({ event }) => event)).toEqual([
      { kind: 'queued-again', lesson, attempt: 1 },
    ]);
    expect(course.parts.journal.counts.get('SubscribersOverdue')).toBe(1);
  });

  test('leaves whoever is on time alone, and asks nothing when nobody waits', async () => {
    const course = courseInMemory(overdue({ overdueAt: NOW }));
    course.parts.mailEvents.areDrained = () => Promise.reject(new Error('asked for nothing'));
    await course.reconcile();
    expect(queued(course)).toEqual([]);
    expect(course.person(id)?.version).toBe(2);
  });

  test('waits for a claim that is not an hour old yet', async () => {
    const course = courseInMemory(overdue());
    await course.parts.ledger.claim(aLedgerKey({ lesson }), 1, NOW - HOUR + 1);
    await course.reconcile();
    expect(queued(course)).toEqual([]);
    expect(course.person(id)?.overdueAt).toBe(NOW + 1);
    course.clock.forward(2);
    await course.reconcile();
    expect(queued(course)).toEqual([aDueLesson({ lesson, attempt: 2 })]);
  });

  test('leaves a claim in doubt, and says so, while events may be on their way', async () => {
    const course = courseInMemory(overdue());
    course.parts.ledger.rows.set(`${id} 1 ${lesson}`, aLedgerRow({ claimedAt: NOW - 2 * HOUR }));
    course.events.push({
      event: { kind: 'sent', personId: aPersonId('d'), letter: undefined, at: NOW },
      from: NOW + DAY,
    });
    await course.reconcile();
    expect(queued(course)).toEqual([]);
    expect(course.person(id)?.version).toBe(2);
    expect(course.parts.journal.counts.get('LessonsInDoubt')).toBe(1);
    course.events.splice(0);
    await course.reconcile();
    expect(queued(course)).toEqual([aDueLesson({ lesson, attempt: 2 })]);
  });

  test('queues a lost booking though events are on their way: nothing was sent', async () => {
    const course = courseInMemory(overdue());
    course.events.push({
      event: { kind: 'sent', personId: aPersonId('d'), letter: undefined, at: NOW },
      from: NOW + DAY,
    });
    await course.reconcile();
    expect(queued(course)).toEqual([aDueLesson({ lesson })]);
  });

  test('does not touch whoever has left or completed the course meanwhile', async () => {
    const course = courseInMemory(
      overdue({ course: { kind: 'left', at: NOW, why: 'link', number: 2 } }),
    );
    await course.reconcile();
    expect(queued(course)).toEqual([]);
    expect(course.person(id)?.version).toBe(2);
  });

  test('twice at once queues duplicates at worst, which are sent once', async () => {
    const course = courseInMemory(overdue());
    await Promise.all([course.reconcile(), course.reconcile()]);
    await course.live(HOUR);
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
  });

  test('fills the queue only as far as there is room, the longest waiting first', async () => {
    const people = manyOverdue(30);
    const course = courseInMemory(...people);
    course.parts.queueRoom = 25;
    for (let other = 0; other < 12; other += 1) {
      await course.parts.dueLessons.queue(aDueLesson({ personId: aPersonId('d') }), 600);
    }
    await course.reconcile();
    const ours = queued(course).slice(12);
    expect(ours.map(({ personId }) => personId)).toEqual(people.slice(0, 13).map((one) => one.id));
  });

  test('queues nothing at all when the queue is full', async () => {
    const course = courseInMemory(overdue());
    course.parts.queueRoom = 1;
    await course.parts.dueLessons.queue(aDueLesson({ personId: aPersonId('d') }), 600);
    await course.reconcile();
    expect(queued(course)).toHaveLength(1);
  });

  test('attends to all others when one person cannot be read, and then faults', async () => {
    const people = manyOverdue(25);
    const course = courseInMemory(...people);
    const { subscribers } = course.parts;
    const broken = {
      ...course.parts,
      subscribers: {
        ...subscribers,
        read: (whom: PersonId) =>
          whom === people[3]?.id ? Promise.reject(new Error('unreadable')) : subscribers.read(whom),
      },
    };
    await expect(course.reconcile(broken)).rejects.toThrow('unreadable');
    expect(queued(course)).toHaveLength(24);
  });

  test('whichever call it dies at, the lesson comes once', async () => {
    await atEachCall(async (dying, what) => {
      const course = courseInMemory(overdue());
      await course.reconcile(dying(course.parts));
      await course.live(DAY);
      expect(course.counts(), what).toEqual({ '1 how-it-works': 1 });
    });
  });
});

describe('notices', () => {
  const waiting = (over: Partial<Person>) => aPerson({ overdueAt: undefined, ...over });
  const names = (course: ReturnType<typeof courseInMemory>) =>
    queued(course).map(({ lesson }) => lesson);

  test('that have come due are queued like a lesson, and looked after an hour later', async () => {
    const course = courseInMemory(
      waiting({
        check: anAskedCheck({ remindAt: NOW - 1 }),
        danger: anOpenDanger({ openedAt: NOW - DAY, askAt: NOW - 2 }),
      }),
    );
    await course.reconcile();
    expect(names(course)).toEqual([dayAfter(NOW - DAY), 'remind-check-start']);
    expect(course.person(id)).toMatchObject({
      check: { remindAt: NOW + HOUR },
      danger: { askAt: NOW + HOUR },
    });
    expect(course.parts.timeline.notes).toEqual([]);
  });

  test('that wait for later, or for nobody any more, are left alone', async () => {
    const course = courseInMemory(waiting({ check: anAskedCheck({ remindAt: NOW }) }));
    await course.reconcile();
    expect(queued(course)).toEqual([]);
  });

  test('come once each, whichever call it dies at', async () => {
    await atEachCall(async (dying, what) => {
      const course = courseInMemory(
        waiting({
          confirmedAt: NOW - 4 * DAY,
          lastLessonAt: NOW - 4 * DAY,
          check: anAskedCheck({ askedAt: NOW - 4 * DAY, remindAt: NOW - 1 }),
          danger: anOpenDanger({ openedAt: NOW - DAY, askAt: NOW - 2 }),
        }),
      );
      await course.reconcile(dying(course.parts));
      await course.live(DAY - HOUR);
      const sent = course.notices.map(({ name }) => name).sort();
      expect(sent, what).toEqual([`1 ${dayAfter(NOW - DAY)}`, '1 remind-check-start'].sort());
    });
  });
});

describe('what broke off', () => {
  const end = { kind: 'left', at: NOW - HOUR, number: 2 } as const;

  test('an erasure is finished ten minutes after it began, not before', async () => {
    const left = aPerson({ overdueAt: undefined, course: { ...end, at: NOW, why: 'erased' } });
    const course = courseInMemory(left);
    course.clock.set(NOW + 10 * MINUTE);
    await course.reconcile();
    expect(course.person(id)).toBeDefined();
    course.clock.forward(1);
    await course.reconcile();
    expect(course.person(id)).toBeUndefined();
    expect(course.parts.subscribers.traces.get(id)).toMatchObject({ run: 1, number: 2 });
    expect(course.parts.consents.consents).toMatchObject([{ given: false, channel: 'erased' }]);
  });

  test.each(['link', 'one-click', 'bounce', 'complaint'] as const)(
    'nobody who left by %s is ever erased by it',
    async (why) => {
      const course = courseInMemory(aPerson({ overdueAt: NOW - 1, course: { ...end, why } }));
      await course.reconcile();
      expect(course.person(id)).toBeDefined();
    },
  );
});

describe('the room on the queue', () => {
  test.each([
    [1, 900],
    [0.45, 405],
    [14, 5_000],
    [1_000, 5_000],
  ])('at %d a second is %d', (perSecond, room) => {
    expect(roomFor(perSecond)).toBe(room);
  });

  test('is never less than one', () => {
    expect(roomFor(MINUTE / 1e9)).toBe(1);
  });
});
