import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebooked } from '../../../lambdas/domain/course-progress.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import type { Submission } from '../../../lambdas/domain/ports.ts';
import { changePerson } from '../../../lambdas/usecases/change-person.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { sendLesson } from '../../../lambdas/usecases/send-lesson.ts';
import { aLedgerKey, aLesson, at, DAY, HOUR, MINUTE, NOW } from '../../builders.ts';
import { aCourseWithADueLesson, due, id, nextWeek, whoIsDue } from './a-due-lesson.ts';
import { courseInMemory } from './course-in-memory.ts';
import { throughEachCall } from './dying.ts';

describe('a due lesson', () => {
  test('is sent, the person moves on, and the next is booked', async () => {
    const course = await aCourseWithADueLesson();
    await course.deliver();
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
    expect(course.person(id)).toMatchObject({
      course: { kind: 'active', next: { lesson: 'keep-going', at: nextWeek, number: 3 } },
      lastLessonAt: NOW,
      overdueAt: nextWeek + HOUR,
    });
    expect(course.parts.bookings.booked).toEqual([
      {
        name: `${id}-3`,
        at: nextWeek,
        due: { v: 1, personId: id, run: 1, lesson: 'keep-going', attempt: 1 },
      },
    ]);
    expect(course.parts.journal.counts.get('LessonsAccepted')).toBe(1);
  });

  test('ends the course if it was the last', async () => {
    const lesson = aLesson('keep-going');
    const course = courseInMemory(
      whoIsDue({ course: { kind: 'active', next: { lesson, at: NOW, number: 2 } } }),
    );
    expect(await sendLesson(course.parts, { ...due, lesson })).toEqual({ kind: 'sent' });
    expect(course.person(id)?.course).toEqual({ kind: 'completed', at: NOW, number: 2 });
    expect(course.parts.bookings.booked).toEqual([]);
    expect(course.parts.journal.counts.get('CoursesCompleted')).toBe(1);
  });

  test('goes out once, however often its message comes', async () => {
    const course = await aCourseWithADueLesson();
    await course.deliver();
    for (let again = 0; again < 3; again += 1) {
      expect(await sendLesson(course.parts, due)).toEqual({
        kind: 'skipped',
        why: 'claimed-before',
      });
    }
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
    expect(course.parts.bookings.history).toHaveLength(1);
  });

  test('leaves no claim behind when it is skipped', async () => {
    const course = courseInMemory();
    expect(await sendLesson(course.parts, due)).toEqual({ kind: 'skipped', why: 'unknown' });
    expect(course.parts.ledger.rows.size).toBe(0);
  });

  test('is not sent to someone who leaves between its claim and the read', async () => {
    const course = await aCourseWithADueLesson();
    const { subscribers, bookings, consents, journal, clock } = course.parts;
    const whileClaiming = throughEachCall(course.parts, (call, name) => async (...given) => {
      const answer = await call(...given);
      if (name === 'ledger.claim') {
        await leave({ subscribers, bookings, consents, journal, clock }, id, 'link');
      }
      return answer;
    });
    await course.deliver(whileClaiming);
    await course.live(30 * DAY);
    expect(course.counts()).toEqual({});
    expect(course.person(id)?.course.kind).toBe('left');
    expect(course.parts.ledger.rows.size).toBe(0);
  });

  test('moves on whoever changes their wishes while it is on its way', async () => {
    const course = await aCourseWithADueLesson();
    const { subscribers } = course.parts;
    const meanwhile = throughEachCall(course.parts, (call, name) => async (...given) => {
      const answer = await call(...given);
      const person = course.person(id);
      if (name === 'mailer.submit' && person) {
        await subscribers.save({ ...person, firstName: 'Sam', version: person.version + 1 });
      }
      return answer;
    });
    await course.deliver(meanwhile);
    expect(course.person(id)).toMatchObject({
      firstName: 'Sam',
      course: { next: { lesson: 'keep-going' } },
    });
  });

  test('put off while it is on its way leaves one booking: that of the lesson after it', async () => {
    const course = await aCourseWithADueLesson();
    const meanwhile = throughEachCall(course.parts, (call, name) => async (...given) => {
      const answer = await call(...given);
      if (name === 'mailer.submit') {
        await changePerson(course.parts, id, (person) => rebooked(person, NOW + 2 * DAY));
      }
      return answer;
    });
    await course.deliver(meanwhile);
    expect(course.parts.bookings.booked.map((one) => one.due.lesson)).toEqual(['keep-going']);
  });
});

describe('a lesson that may not go out now', () => {
  test('is held through the night, at its new time, with its old booking gone', async () => {
    const night = at('2026-11-23T03:00:00Z');
    const course = await aCourseWithADueLesson({
      course: { kind: 'active', next: { lesson: due.lesson, at: night, number: 2 } },
    });
    const morning = at('2026-11-23T15:00:00Z');
    await course.parts.bookings.book(id, { lesson: due.lesson, at: night + DAY, number: 2 }, due);
    course.clock.set(night);
    expect(await sendLesson(course.parts, due)).toEqual({ kind: 'held', why: 'quiet-hours' });
    expect(course.parts.bookings.booked.map(({ name, at }) => [name, at])).toEqual([
      [`${id}-3`, morning],
    ]);
    expect(course.parts.ledger.rows.size).toBe(0);
    expect(course.parts.timeline.notes.map(({ event }) => event)).toEqual([
      { kind: 'held', lesson: due.lesson, why: 'quiet-hours', until: morning },
    ]);
    await course.live(2 * DAY);
    expect(course.taken).toEqual([{ name: '1 how-it-works', at: morning }]);
  });

  test('waits for a chosen hour that is less than two minutes off, and comes then', async () => {
    const eight = at('2026-11-23T13:00:00Z');
    const course = courseInMemory(
      whoIsDue({
        hour: 8,
        course: { kind: 'active', next: { lesson: due.lesson, at: eight - HOUR, number: 2 } },
      }),
    );
    course.clock.set(eight - 90);
    await course.parts.dueLessons.queue(due);
    await course.live(HOUR / 2);
    expect(course.taken).toEqual([{ name: '1 how-it-works', at: eight }]);
  });

  test('comes on the next day if that day has had one', async () => {
    const course = await aCourseWithADueLesson({ lastLessonAt: NOW - HOUR });
    await course.live(2 * DAY);
    expect(course.taken).toEqual([{ name: '1 how-it-works', at: NOW + DAY }]);
  });

  test('is not booked twice when something else books it meanwhile', async () => {
    const course = await aCourseWithADueLesson({ lastLessonAt: NOW - HOUR });
    const { subscribers } = course.parts;
    const meanwhile = throughEachCall(course.parts, (call, name) => async (...given) => {
      const person = course.person(id);
      if (name === 'ledger.release' && person) {
        await subscribers.save({ ...person, firstName: 'Sam', version: person.version + 1 });
      }
      return call(...given);
    });
    await course.deliver(meanwhile);
    expect(course.parts.bookings.booked).toEqual([]);
    expect(course.parts.timeline.notes).toEqual([]);
  });
});

describe('when SES takes no mail', () => {
  test('the claim is free again, the message is done, and reconcile queues the lesson later', async () => {
    const course = await aCourseWithADueLesson();
    course.parts.mailer.script({ kind: 'refused', scope: 'account', code: 'Throttling' });
    await course.deliver();
    expect(course.parts.ledger.rows.size).toBe(0);
    expect(course.parts.dueLessons.waiting).toEqual([]);
    expect(course.parts.journal.lines).toEqual([
      { event: 'lesson.refused', detail: { code: 'Throttling' } },
    ]);
    await course.live(2 * HOUR);
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
    expect(course.parts.journal.counts.get('LessonsRefused')).toBe(1);
  });

  test('not even for a day, the lesson comes once sending works, not in the night', async () => {
    const course = await aCourseWithADueLesson();
    const refusal: Submission = { kind: 'refused', scope: 'account', code: 'AccountSendingPaused' };
    course.parts.mailer.script(...Array.from({ length: 7 }, () => refusal));
    await course.live(3 * DAY);
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
    const [sent] = course.taken;
    const hour = new Date(((sent?.at ?? 0) - 5 * HOUR) * 1000).getUTCHours();
    expect(hour).toBeGreaterThanOrEqual(8);
    expect(hour).toBeLessThan(20);
  });

  test('but only this letter, it is tried again a day later', async () => {
    const course = await aCourseWithADueLesson();
    course.parts.mailer.script({ kind: 'refused', scope: 'letter', code: 'MessageRejected' });
    await course.live(DAY - MINUTE);
    expect(course.parts.mailer.asked).toHaveLength(1);
    expect(course.parts.timeline.notes.map(({ event }) => event.kind)).toEqual(['refused']);
    await course.live(HOUR);
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
  });

  test('it is not asked later than 30 seconds after the claim', async () => {
    const course = await aCourseWithADueLesson();
    const slow = throughEachCall(course.parts, (call, name) => async (...given) => {
      if (name === 'letter') course.clock.forward(30);
      return call(...given);
    });
    expect(await sendLesson(slow, due)).toEqual({ kind: 'skipped', why: 'too-late' });
    expect(course.parts.mailer.asked).toEqual([]);
    expect(course.parts.ledger.rows.size).toBe(0);
    await course.live(2 * HOUR);
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
  });

  test('29 seconds after the claim it still is', async () => {
    const course = await aCourseWithADueLesson();
    const slow = throughEachCall(course.parts, (call, name) => async (...given) => {
      if (name === 'letter') course.clock.forward(29);
      return call(...given);
    });
    expect(await sendLesson(slow, due)).toEqual({ kind: 'sent' });
  });
});

describe('when the answer of SES is lost', () => {
  test("SES's own event settles the lesson, and it is not sent again", async () => {
    const course = await aCourseWithADueLesson();
    course.parts.mailer.script({ kind: 'answer-lost' });
    await course.live(3 * HOUR);
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
    expect(course.person(id)).toMatchObject({ lastLessonAt: NOW });
    expect(course.parts.bookings.booked.map(({ at }) => at)).toEqual([nextWeek]);
    expect(course.parts.timeline.notes.map(({ event }) => event.kind)).toEqual(['in-doubt']);
  });

  test('and nothing was taken, it is sent after an hour as a second attempt', async () => {
    const course = await aCourseWithADueLesson();
    course.parts.mailer.script({ kind: 'in-doubt', code: 'ECONNRESET' });
    await course.live(HOUR);
    expect(course.counts()).toEqual({});
    await course.live(HOUR);
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
    expect(course.parts.mailer.taken[0]?.tags.attempt).toBe('2');
  });

  test('and its event waits on our queue, it is not sent again however long that takes', async () => {
    const course = await aCourseWithADueLesson();
    course.parts.mailer.script({ kind: 'answer-lost' });
    await course.deliver();
    const waiting = course.events.splice(0);
    course.parts.mailEvents.drained = false;
    for (let quarter = 0; quarter < 40; quarter += 1) {
      course.clock.forward(15 * MINUTE);
      course.events.push(...waiting.map((one) => ({ ...one, from: course.clock.now() + DAY })));
      await course.reconcile();
      await course.deliver();
      course.events.splice(0);
    }
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
    expect(course.parts.journal.counts.get('LessonsInDoubt')).toBeGreaterThan(0);
    course.events.push(...waiting);
    await course.deliverEvents();
    expect(course.person(id)?.course).toMatchObject({ next: { lesson: 'keep-going' } });
  });

  test('and no event is published at all, a second letter is what cannot be excluded, never a third', async () => {
    const course = await aCourseWithADueLesson();
    course.publishes = false;
    course.parts.mailer.script({ kind: 'answer-lost' });
    await course.live(6 * DAY);
    expect(course.counts()).toEqual({ '1 how-it-works': 2 });
  });

  test('late in the day, the second attempt is held through the night and comes the next day', async () => {
    const seven = at('2026-11-23T00:00:00Z');
    const course = courseInMemory(
      whoIsDue({
        hour: 19,
        course: { kind: 'active', next: { lesson: due.lesson, at: seven, number: 2 } },
      }),
    );
    course.clock.set(seven);
    course.parts.mailer.script({ kind: 'in-doubt', code: 'TimeoutError' });
    await course.parts.dueLessons.queue(due);
    await course.live(4 * DAY);
    expect(course.taken).toEqual([{ name: '1 how-it-works', at: seven + DAY }]);
  });

  test('a second attempt that is refused leaves the first in doubt, to be tried again', async () => {
    const course = await aCourseWithADueLesson();
    course.parts.mailer.script(
      { kind: 'in-doubt', code: 'TimeoutError' },
      { kind: 'refused', scope: 'account', code: 'Throttling' },
    );
    await course.live(70 * MINUTE);
    expect(await course.parts.ledger.read(aLedgerKey())).toMatchObject({ attempt: 1 });
    await course.live(2 * HOUR);
    expect(course.counts()).toEqual({ '1 how-it-works': 1 });
  });
});

describe('a write whose answer was lost and that was written again meets itself', () => {
  test('when settling, and the next lesson is booked all the same', async () => {
    const course = await aCourseWithADueLesson();
    const { subscribers } = course.parts;
    const retried = {
      ...course.parts,
      subscribers: {
        ...subscribers,
        save: async (person: Person) => {
          await subscribers.save(person);
          return subscribers.save(person);
        },
      },
    };
    await sendLesson(retried, due);
    expect(course.person(id)?.course).toMatchObject({ next: { lesson: 'keep-going' } });
    expect(course.parts.bookings.booked.map(({ at }) => at)).toEqual([nextWeek]);
  });
});

test('two messages and a leaving at once, in any order of their calls: at most one letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const course = courseInMemory(whoIsDue());
      const scheduled = throughEachCall(course.parts, (call, name) => async (...given) => {
        await scheduler.schedule(Promise.resolve(), name);
        return call(...given);
      });
      let leftAfter = 0;
      const gone = leave(scheduled, id, 'link').then(() => {
        leftAfter = course.taken.length;
      });
      await scheduler.waitFor(
        Promise.all([sendLesson(scheduled, due), sendLesson(scheduled, due), gone]),
      );
      expect(course.taken.length).toBeLessThanOrEqual(1);
      expect(course.person(id)?.course.kind).toBe('left');
      const before = course.taken.length;
      await course.live(30 * DAY);
      expect(course.taken.length).toBe(before);
      // A letter that SES was being given at that very moment is the only one that may follow.
      expect(before - leftAfter).toBeLessThanOrEqual(1);
    }),
    { numRuns: 100 },
  );
});
