import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MailEvent } from '../../../lambdas/domain/mail-event.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { recordMailEvent } from '../../../lambdas/usecases/record-mail-event.ts';
import {
  aDueLesson,
  aLedgerKey,
  aLedgerRow,
  aLesson,
  aMailEvent,
  aPerson,
  aPersonId,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../../builders.ts';
import { courseInMemory } from './course-in-memory.ts';
import { atEachCall } from './dying.ts';

const id = aPersonId();
const next = { lesson: aDueLesson().lesson, at: NOW, number: 2 };

/** Their lesson was claimed a minute ago, and nobody knows whether SES took it. */
function inDoubt(over: Partial<Person> = {}) {
  const course = courseInMemory(
    aPerson({ weekday: 7, lastLessonAt: NOW - 7 * DAY, course: { kind: 'active', next }, ...over }),
  );
  course.parts.ledger.rows.set(`${id} 1 ${next.lesson}`, aLedgerRow({ claimedAt: NOW - MINUTE }));
  return {
    ...course,
    record: (over: Partial<MailEvent>) => recordMailEvent(course.parts, aMailEvent(over)),
    row: () => course.parts.ledger.read(aLedgerKey()),
  };
}

describe('that SES sent a lesson', () => {
  test('settles one in doubt: the person moves on from the moment it was sent', async () => {
    const course = inDoubt();
    await course.record({ kind: 'sent', at: NOW - 30 });
    expect(course.person(id)).toMatchObject({
      lastLessonAt: NOW - 30,
      course: { next: { lesson: 'keep-going', number: 3 } },
    });
    expect(course.parts.bookings.booked.map(({ at }) => at)).toEqual([NOW + 7 * DAY]);
  });

  test('changes nothing where it is settled, however often it is said', async () => {
    const course = inDoubt();
    await course.record({ kind: 'sent' });
    const settled = course.person(id);
    await course.record({ kind: 'sent', at: NOW + DAY });
    expect(course.person(id)).toEqual(settled);
    expect(course.parts.bookings.history).toHaveLength(1);
  });

  test.each([
    ['of another run', { letter: { run: 2, lesson: next.lesson } }],
    ['of somebody unknown', { personId: aPersonId('d') }],
    ['of the confirmation letter', { letter: undefined }],
  ])('changes nothing where it is %s', async (_which, over) => {
    const course = inDoubt();
    await course.record({ kind: 'sent', ...over });
    expect(course.person(id)?.version).toBe(2);
  });
});

describe('a permanent bounce', () => {
  test('ends the course, and is kept with the lesson', async () => {
    const course = inDoubt();
    await course.record({ kind: 'bounced', at: NOW + 5 });
    expect(course.person(id)?.course).toMatchObject({ kind: 'left', why: 'bounce' });
    expect((await course.row())?.events).toEqual({ bounced: NOW + 5 });
    expect(course.parts.complaints.complained.size).toBe(0);
    expect(course.parts.journal.counts.get('PermanentBounces')).toBe(1);
  });

  test('of a confirmation letter that nobody confirmed is no fault', async () => {
    const course = courseInMemory();
    await recordMailEvent(course.parts, aMailEvent({ kind: 'bounced', letter: undefined }));
    expect(course.parts.subscribers.people.size).toBe(0);
  });
});

describe('a complaint', () => {
  test('ends the course, and is remembered under the hash for ever', async () => {
    const course = inDoubt();
    await course.record({ kind: 'complained', at: NOW + 5 });
    expect(course.person(id)?.course).toMatchObject({ kind: 'left', why: 'complaint' });
    expect((await course.row())?.events).toEqual({ complained: NOW + 5 });
    expect(course.parts.complaints.complained).toEqual(new Map([[id, NOW + 5]]));
  });

  test('about a confirmation letter is remembered though there is no person', async () => {
    const course = courseInMemory();
    await recordMailEvent(course.parts, aMailEvent({ kind: 'complained', letter: undefined }));
    expect(course.parts.complaints.complained.has(id)).toBe(true);
  });

  test('after leaving by oneself keeps the first reason, and is remembered', async () => {
    const course = inDoubt();
    await course.record({ kind: 'bounced' });
    await course.record({ kind: 'complained' });
    expect(course.person(id)?.course).toMatchObject({ kind: 'left', why: 'bounce' });
    expect(course.parts.complaints.complained.has(id)).toBe(true);
  });
});

test('events in any order and any number come to the same', async () => {
  const events = [
    aMailEvent({ kind: 'sent', at: NOW }),
    aMailEvent({ kind: 'bounced', at: NOW + 5 }),
    aMailEvent({ kind: 'complained', at: NOW + 9 }),
  ];
  const some = fc.shuffledSubarray([...events, ...events, ...events], { minLength: 9 });
  await fc.assert(
    fc.asyncProperty(some, async (order) => {
      const course = inDoubt();
      for (const event of order) await recordMailEvent(course.parts, event);
      expect(course.person(id)?.course.kind).toBe('left');
      expect((await course.row())?.events).toEqual({ bounced: NOW + 5, complained: NOW + 9 });
      expect(course.parts.bookings.booked).toEqual([]);
      await course.live(HOUR);
      expect(course.counts()).toEqual({});
    }),
  );
});

test('whichever call it dies at, the event given out again completes it', async () => {
  for (const kind of ['sent', 'bounced', 'complained'] as const) {
    await atEachCall(async (dying, what) => {
      const course = inDoubt();
      course.events.push({ event: aMailEvent({ kind }), from: NOW });
      await course.deliverEvents(dying(course.parts));
      await course.live(HOUR);
      const { course: now } = course.person(id) ?? {};
      if (kind === 'sent') {
        expect(now, what).toMatchObject({ next: { lesson: 'keep-going' } });
        await course.live(8 * DAY);
        expect(course.counts(), what).toEqual({ '1 keep-going': 1 });
      } else {
        expect(now?.kind, what).toBe('left');
        expect((await course.row())?.events, what).toEqual({ [kind]: NOW });
      }
    });
  }
});

describe('letters that come back for a while', () => {
  const soft = { kind: 'softly-bounced' } as const;

  test('are counted, and good delivery counts down', async () => {
    const course = inDoubt();
    await course.record(soft);
    expect(course.person(id)?.softBounces).toBe(1);
    const letter = { run: 1, lesson: aLesson('keep-going') };
    course.parts.ledger.add(aLedgerRow({ lesson: letter.lesson }));
    await course.record({ kind: 'delivered', letter });
    expect(course.person(id)?.softBounces).toBe(0);
    await course.record({ kind: 'delivered', letter });
    expect(course.person(id)?.softBounces).toBe(0);
  });

  test('the fifth in a row holds the course for four weeks, then one letter tries again', async () => {
    const course = inDoubt({ softBounces: 4 });
    await course.record(soft);
    expect(course.person(id)).toMatchObject({
      softBounces: 5,
      course: { next: { lesson: 'keep-going' }, pause: { until: NOW + 28 * DAY, why: 'bounces' } },
    });
    expect(course.parts.bookings.booked.map(({ at }) => at)).toEqual([NOW + 28 * DAY]);
    await course.live(30 * DAY);
    expect(course.taken).toEqual([{ name: '1 keep-going', at: NOW + 28 * DAY }]);
    await course.record({ kind: 'delivered', letter: { run: 1, lesson: aLesson('keep-going') } });
    expect(course.person(id)?.softBounces).toBe(4);
  });

  test('of whoever has completed the course hold nothing', async () => {
    const course = inDoubt({ course: { kind: 'completed', at: NOW, number: 2 }, softBounces: 4 });
    await course.record(soft);
    expect(course.person(id)).toMatchObject({ softBounces: 5, course: { kind: 'completed' } });
  });

  test('a letter that was delivered and came back counts as having come back, in either order', async () => {
    for (const order of [
      ['delivered', 'softly-bounced'],
      ['softly-bounced', 'delivered'],
    ] as const) {
      const course = inDoubt();
      for (const kind of order) await course.record({ kind });
      expect(course.person(id)?.softBounces, order.join()).toBe(1);
    }
  });
});

const endings = [
  ['nothing graver', []],
  ['a permanent bounce', ['bounced']],
  ['a complaint', ['complained']],
] as const;

test.each(endings)(
  'with %s: seven kinds of events in every order, each any number of times, come to the same',
  async (_what, grave) => {
    const kinds = ['sent', 'delivered', 'softly-bounced', 'delayed', 'rejected', 'not-rendered'];
    const all = [...kinds, ...grave] as MailEvent['kind'][];
    const orders = fc
      .tuple(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom(...all), { maxLength: 8 }),
      )
      .chain(([once, more]) => {
        const events = [...once, ...more];
        return fc.shuffledSubarray(events, { minLength: events.length });
      });
    const endOf = async (order: readonly MailEvent['kind'][]) => {
      const course = inDoubt();
      for (const kind of order) await course.record({ kind, at: NOW + kinds.indexOf(kind) });
      const { version: _version, lastCounted: _last, ...person } = course.person(id) as Person;
      const { course: now } = person;
      const row = await course.row();
      return {
        person: { ...person, lastLessonAt: undefined, overdueAt: undefined, check: undefined },
        course: now.kind,
        events: Object.keys(row?.events ?? {}).sort(),
        counts: new Map([...course.parts.journal.counts].sort()),
        booked: course.parts.bookings.booked.length,
        complained: course.parts.complaints.complained.size,
      };
    };
    const summary = ({ person, ...rest }: Awaited<ReturnType<typeof endOf>>) => ({
      softBounces: person.softBounces,
      lesson: person.lastLesson,
      ...rest,
    });
    const expected = summary(await endOf(all));
    expect([...expected.counts.values()].every((count) => count === 1)).toBe(true);
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        expect(summary(await endOf(order))).toEqual(expected);
      }),
      { numRuns: 120 },
    );
  },
);

test('an event about somebody erased, or of nobody, is no fault and is not counted', async () => {
  const course = courseInMemory();
  const letter = { run: 1, lesson: next.lesson };
  for (const kind of ['sent', 'delivered', 'softly-bounced', 'bounced', 'rejected'] as const) {
    await recordMailEvent(course.parts, aMailEvent({ kind, letter }));
  }
  expect(course.parts.ledger.rows.size).toBe(0);
  expect(course.parts.journal.counts.size).toBe(0);
});
