import { describe, expect, test } from 'vitest';
import { isQuiet, isSameDay } from '../../../lambdas/domain/lesson-time.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { answerCheck } from '../../../lambdas/usecases/answer-check.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { sendLesson } from '../../../lambdas/usecases/send-lesson.ts';
import { aDueLesson, aLesson, anAskedCheck, anOpenDanger, DAY, HOUR, NOW } from '../../builders.ts';
import { dayAfter, id, listening } from './a-listening-course.ts';
import { atEachCall } from './dying.ts';

const reminder = aLesson('remind-check-start');
/** Fortnightly, so that the reminder gets a letter of its own. */
const unanswered = (over: Partial<Person> = {}) =>
  listening({
    check: anAskedCheck({ askedAt: NOW - 3 * DAY, remindAt: NOW }),
    lastLessonAt: NOW - 3 * DAY,
    ...over,
  });

describe('the reminder of a check', () => {
  test('comes once, by day, and not on the day of a lesson', async () => {
    const course = await unanswered();
    await course.live(12 * DAY);
    expect(course.notices.map(({ name }) => name)).toContain('1 remind-check-start');
    expect(course.notices.filter(({ name }) => name.endsWith('start'))).toHaveLength(1);
    for (const { at } of course.notices) {
      expect(isQuiet(at, course.me().timeZone)).toBe(false);
      for (const lesson of course.taken) {
        expect(isSameDay(at, lesson.at, course.me().timeZone)).toBe(false);
      }
    }
  });

  test('does not come once the check was answered', async () => {
    const course = await unanswered();
    const answers = { pain: 1, walking: 1, standing: 1, limits: 1 };
    await answerCheck(course.parts, course.token, 'start', answers, undefined);
    await course.live(3 * DAY);
    expect(course.notices).toEqual([]);
  });

  test('answered while its message is on the queue is skipped, and not looked for again', async () => {
    const course = await unanswered({ check: anAskedCheck({ answeredAt: NOW, remindAt: NOW }) });
    const due = aDueLesson({ personId: id, lesson: reminder });
    expect(await sendLesson(course.parts, due)).toEqual({ kind: 'skipped', why: 'not-waiting' });
    expect(course.me().check?.remindAt).toBeUndefined();
    expect(course.parts.ledger.rows.size).toBe(0);
  });

  test('moves neither the course nor its booking', async () => {
    const course = await unanswered();
    const before = course.me().course;
    const due = aDueLesson({ personId: id, lesson: reminder });
    expect(await sendLesson(course.parts, due)).toEqual({ kind: 'sent' });
    expect(course.me()).toMatchObject({ course: before, check: { remindAt: undefined } });
    expect(course.parts.bookings.booked).toHaveLength(1);
  });
});

describe('whatever breaks', () => {
  const two = () =>
    unanswered({
      danger: anOpenDanger({ openedAt: NOW - DAY, askAt: NOW, waited: true }),
    });
  const names = [`1 ${dayAfter(NOW - DAY)}`, '1 remind-check-start'].sort();

  test('each notice comes exactly once, whichever call the function dies at', async () => {
    for (const lesson of [dayAfter(NOW - DAY), aLesson('remind-check-start')]) {
      await atEachCall(async (dying, what) => {
        const course = await two();
        await course.parts.dueLessons.queue(aDueLesson({ personId: id, lesson }));
        await course.deliver(dying(course.parts));
        await course.live(2 * DAY);
        expect(course.notices.map(({ name }) => name).sort(), what).toEqual(names);
      });
    }
  });

  test('an answer of SES that is lost, or a refusal, loses or doubles none', async () => {
    for (const answer of [
      { kind: 'answer-lost' },
      { kind: 'in-doubt', code: 'ECONNRESET' },
      { kind: 'refused', scope: 'letter', code: 'MessageRejected' },
      { kind: 'refused', scope: 'account', code: 'Throttling' },
    ] as const) {
      const course = await two();
      course.parts.mailer.script(answer, answer);
      await course.live(3 * DAY);
      expect(course.notices.map(({ name }) => name).sort(), answer.kind).toEqual(names);
    }
  });

  test('after leaving none comes, though its message is on the queue', async () => {
    const course = await two();
    await course.parts.dueLessons.queue(aDueLesson({ personId: id, lesson: reminder }));
    await leave(course.parts, id, 'link');
    await course.live(5 * DAY);
    expect(course.mailed).toEqual([]);
    expect(course.me()).toMatchObject({ danger: { askAt: undefined } });
  });
});

test('the middle of the night puts a notice off to the first hour of the morning', async () => {
  const course = await unanswered();
  course.clock.set(NOW + 12 * HOUR);
  const due = aDueLesson({ personId: id, lesson: reminder });
  expect(await sendLesson(course.parts, due)).toEqual({ kind: 'held', why: 'quiet-hours' });
  expect(course.me().check?.remindAt).toBe(NOW + 22 * HOUR);
});
