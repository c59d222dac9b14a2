import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, NOW } from '../../builders.ts';
import { aCourseWithADueLesson, id } from './a-due-lesson.ts';
import { atEachCall } from './dying.ts';

describe('whichever call the function dies at', () => {
  /** Everything that mends: the message again, the Send event, reconcile. */
  test('the lesson is accepted exactly once, and the next one is booked', async () => {
    const deaths = await atEachCall(async (dying, what) => {
      const course = await aCourseWithADueLesson();
      await course.deliver(dying(course.parts));
      await course.live(2 * DAY);
      expect(course.counts(), what).toEqual({ '1 how-it-works': 1 });
      expect(course.person(id)?.course, what).toMatchObject({ next: { lesson: 'keep-going' } });
      expect(
        course.parts.bookings.booked.map(({ due }) => due.lesson),
        what,
      ).toEqual(['keep-going']);
    });
    expect(deaths).toBeGreaterThanOrEqual(12);
  });

  test('so it is without the message: by the Send event and reconcile alone', async () => {
    await atEachCall(async (dying, what) => {
      const course = await aCourseWithADueLesson();
      await course.deliver(dying(course.parts));
      course.parts.dueLessons.takeVisible(NOW + DAY);
      await course.live(8 * DAY);
      expect(course.counts(), what).toEqual({ '1 how-it-works': 1, '1 keep-going': 1 });
    });
  });

  test('without the event, a crash after SES may send twice; any other sends once', async () => {
    await atEachCall(async (dying, what) => {
      const course = await aCourseWithADueLesson();
      course.publishes = false;
      const reached = () => course.parts.mailer.taken.length > 0;
      await course.deliver(dying(course.parts));
      const inDoubt = reached() && course.person(id)?.lastLessonAt !== NOW;
      await course.live(2 * DAY);
      expect(course.counts(), what).toEqual({ '1 how-it-works': inDoubt ? 2 : 1 });
    });
  });

  test('a lesson that is held is not lost', async () => {
    await atEachCall(async (dying, what) => {
      const course = await aCourseWithADueLesson({ lastLessonAt: NOW - HOUR });
      await course.deliver(dying(course.parts));
      await course.live(3 * DAY);
      expect(course.counts(), what).toEqual({ '1 how-it-works': 1 });
    });
  });

  test('a refused letter is not lost', async () => {
    for (const scope of ['account', 'letter'] as const) {
      await atEachCall(async (dying, what) => {
        const course = await aCourseWithADueLesson();
        course.parts.mailer.script({ kind: 'refused', scope, code: 'Throttling' });
        await course.deliver(dying(course.parts));
        await course.live(3 * DAY);
        expect(course.counts(), what).toEqual({ '1 how-it-works': 1 });
      });
    }
  });

  test('a second attempt is not lost either', async () => {
    await atEachCall(async (dying, what) => {
      const course = await aCourseWithADueLesson();
      course.parts.mailer.script({ kind: 'in-doubt', code: 'TimeoutError' });
      await course.deliver();
      course.clock.forward(HOUR + MINUTE);
      await course.reconcile();
      await course.deliver(dying(course.parts));
      await course.live(3 * DAY);
      expect(course.counts(), what).toEqual({ '1 how-it-works': 1 });
    });
  });
});
