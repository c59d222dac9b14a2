import { describe, expect, test } from 'vitest';
import type { Change } from '../../../lambdas/domain/own-page.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { answerNumber } from '../../../lambdas/usecases/answer-number.ts';
import { answerDangerOnPage, changeCourse } from '../../../lambdas/usecases/change-course.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { reportSigns } from '../../../lambdas/usecases/report-danger.ts';
import { sendLesson } from '../../../lambdas/usecases/send-lesson.ts';
import {
  aCheckAnswer,
  aDueLesson,
  aLesson,
  aSafetyAnswer,
  at,
  DAY,
  MINUTE,
  NOW,
  someLegs,
  WEEK,
} from '../../builders.ts';
import { id, listening } from './a-listening-course.ts';
import { atEachCall, meanwhile, survivingCrash } from './dying.ts';

async function aPage(over: Partial<Person> = {}) {
  const course = await listening(over);
  return {
    ...course,
    change: (change: Change, parts = course.parts) => changeCourse(parts, course.session, change),
    bookedAt: () => course.parts.bookings.booked.map((one) => one.at),
  };
}

const evenings: Change = {
  kind: 'rhythm',
  weekday: 5,
  hour: 18,
  timeZone: 'America/Los_Angeles' as never,
  pace: 'weekly',
};
const reading: Change = {
  kind: 'reading',
  language: 'es',
  country: 'MX',
  textSize: 'large',
  textOnly: true,
  withoutWeight: true,
  tracking: false,
};

describe('a change on the page', () => {
  test('of the rhythm moves the one booking, and says when the next letter comes', async () => {
    const course = await aPage();
    const friday = at('2026-11-28T02:00:00Z');
    expect(await course.change(evenings)).toMatchObject({
      kind: 'changed',
      page: { course: { nextAt: friday }, timeZone: 'America/Los_Angeles' },
    });
    expect(course.bookedAt()).toEqual([friday]);
    await course.live(WEEK);
    expect(course.taken).toEqual([{ name: '1 half-way-there', at: friday }]);
  });

  test('holds for the very next letter', async () => {
    const course = await aPage();
    await course.change(reading);
    await course.live(5 * DAY);
    expect(course.written).toMatchObject([
      { person: { language: 'es', country: 'MX', textSize: 'large', textOnly: true } },
    ]);
  });

  test.each<[string, Change, number]>([
    ['a pause of three weeks', { kind: 'pause', weeks: 3, until: undefined }, 25],
    ['a pause until a day', { kind: 'pause', weeks: undefined, until: '2027-01-01' }, 46],
  ])('%s shifts the course, and does not flood', async (_what, change, days) => {
    const course = await aPage();
    await course.change(change);
    expect(course.bookedAt()).toEqual([NOW + days * DAY]);
    await course.live(days * DAY + 8 * DAY);
    expect(course.counts()).toEqual({ '1 half-way-there': 1, '1 your-day': 1 });
  });

  test('to resume, to slow down and to finish does what it says', async () => {
    const course = await aPage();
    await course.change({ kind: 'pause', weeks: 12, until: undefined });
    await course.change({ kind: 'resume' });
    expect(course.bookedAt()).toEqual([NOW + 4 * DAY]);
    await course.change({ ...evenings, pace: 'fortnightly' } as Change);
    expect(course.bookedAt()).toEqual([at('2026-12-05T02:00:00Z')]);
    await course.change({ kind: 'finish' });
    expect(course.bookedAt()).toEqual([]);
    await course.live(10 * WEEK);
    expect(course.mailed).toEqual([]);
  });

  test('to hold for surgery takes the booking back; going on makes one anew', async () => {
    const course = await aPage();
    await course.change({ kind: 'had-surgery', date: '2026-11-20' });
    expect(course.bookedAt()).toEqual([]);
    await course.live(3 * WEEK);
    const again = course.sign('session', id);
    await changeCourse(course.parts, again, { kind: 'go-on' });
    expect(course.bookedAt()).toHaveLength(1);
    await course.live(WEEK);
    expect(course.counts()).toEqual({ '1 half-way-there': 1 });
  });

  test('on the day of surgery no lesson comes: the course is on hold', async () => {
    const course = await aPage();
    await course.change({ kind: 'surgery-ahead', date: '2026-11-26' });
    await course.live(3 * WEEK);
    expect(course.mailed).toEqual([]);
    expect(course.me()).toMatchObject({ course: { kind: 'held' }, surgeryDate: '2026-11-26' });
  });

  test.each<[Change, string]>([
    [{ kind: 'pause', weeks: undefined, until: '2026-11-22' }, 'past'],
    [{ kind: 'pause', weeks: undefined, until: '2027-12-22' }, 'too-far'],
    [{ kind: 'pause', weeks: 2, until: '2026-12-22' }, 'both'],
    [{ kind: 'pause', weeks: undefined, until: undefined }, 'missing'],
    [{ kind: 'had-surgery', date: '2026-11-23' }, 'future'],
    [{ kind: 'surgery-ahead', date: '2026-11-21' }, 'past'],
  ])('%j is not taken (%s), and nothing changes', async (change, why) => {
    const course = await aPage();
    const before = course.me();
    expect(await course.change(change)).toMatchObject({ kind: 'not-that-date', why });
    expect(course.me()).toEqual(before);
    expect(course.bookedAt()).toEqual([NOW + 4 * DAY]);
  });

  test('while a lesson is being sent holds for the next one, and is not lost', async () => {
    const course = await aPage();
    course.clock.set(NOW + 4 * DAY);
    const session = course.sign('session', id);
    const parts = meanwhile(course.parts, 'mailer.submit', () =>
      changeCourse(course.parts, session, evenings),
    );
    await sendLesson(parts, aDueLesson({ personId: id, lesson: aLesson('half-way-there') }));
    expect(course.me()).toMatchObject({ hour: 18, course: { next: { lesson: 'your-day' } } });
    await course.live(2 * WEEK);
    expect(course.counts()).toMatchObject({ '1 half-way-there': 1, '1 your-day': 1 });
  });

  test('in two tabs at once: both hold', async () => {
    const course = await aPage();
    const parts = meanwhile(course.parts, 'subscribers.save', () =>
      course.change({ kind: 'goal', goal: 'garden' }),
    );
    await course.change(evenings, parts);
    expect(course.me()).toMatchObject({ goal: 'garden', hour: 18 });
    expect(course.bookedAt()).toHaveLength(1);
  });

  test('of whoever has left is refused', async () => {
    const course = await aPage();
    await leave(course.parts, id, 'link');
    const before = course.me();
    for (const change of [evenings, reading, { kind: 'resume' }, { kind: 'go-on' }] as Change[]) {
      expect(await course.change(change)).toEqual({ kind: 'expired' });
    }
    const answer = { kind: 'mistake', signs: [] } as const;
    expect(await answerDangerOnPage(course.parts, course.session, answer)).toEqual({
      kind: 'expired',
    });
    expect(course.me()).toEqual(before);
  });
});

describe('consents', () => {
  test('to be measured are recorded where they change, and only there', async () => {
    const course = await aPage();
    await course.change(reading);
    await course.change({ ...reading, tracking: true });
    await course.change({ ...reading, tracking: true });
    course.clock.forward(MINUTE);
    await course.change(reading);
    expect(course.parts.consents.consents).toMatchObject([
      { purpose: 'tracking', given: true, at: NOW },
      { purpose: 'tracking', given: false, at: NOW + MINUTE },
    ]);
  });

  const withAnswers = async () => {
    const course = await aPage({ legs: someLegs({ level: 3, why: 'stepped-up' }) });
    await course.parts.answers.record(aCheckAnswer({ personId: id, at: NOW - 28 * DAY }));
    await course.parts.answers.record(aSafetyAnswer({ personId: id, run: 2, at: NOW - DAY }));
    await reportSigns(course.parts, course.token, ['urine'], undefined);
    return course;
  };
  const isForgotten = (course: Awaited<ReturnType<typeof withAnswers>>, what: string) => {
    expect(course.parts.answers.answers, what).toEqual([]);
    expect(course.me(), what).toMatchObject({
      healthConsent: false,
      legs: { level: 1, why: 'start' },
      danger: { openedAt: NOW },
    });
    expect(course.parts.escalations.escalations, what).toMatchObject([
      { level: 'emergency', kinds: undefined, closed: undefined },
    ]);
  };

  test('withdrawn: every answer of every run goes, and which sign it was; that one is open stays', async () => {
    const course = await withAnswers();
    course.clock.forward(MINUTE);
    expect(await course.change({ kind: 'answers', keep: false })).toMatchObject({
      kind: 'changed',
      page: { healthConsent: false, numbers: [], level: 1, danger: true },
    });
    isForgotten(course, '');
    expect(course.parts.consents.consents).toMatchObject([
      { purpose: 'health', given: false, at: NOW + MINUTE },
    ]);
  });

  test('withdrawn and the function dies: pressing again leaves nothing either', async () => {
    const deaths = await atEachCall(async (dying, what) => {
      const course = await withAnswers();
      const withdraw = { kind: 'answers', keep: false } as const;
      await survivingCrash(course.change(withdraw, dying(course.parts)));
      await course.change(withdraw);
      isForgotten(course, what);
      expect(course.parts.consents.consents, what).toMatchObject([{ given: false }]);
    });
    expect(deaths).toBeGreaterThanOrEqual(12);
  });

  test('given again: from then on answers are kept anew', async () => {
    const course = await withAnswers();
    await course.change({ kind: 'answers', keep: false });
    await course.change({ kind: 'answers', keep: true });
    await answerNumber(
      course.parts,
      course.token,
      'first-steps',
      { pain: 3, daysDone: undefined },
      undefined,
    );
    expect(course.parts.answers.answers).toMatchObject([{ kind: 'number', pain: 3 }]);
  });
});

describe('an open danger sign, on the page', () => {
  test('is answered there, and the page shows what came of it', async () => {
    const course = await aPage();
    await reportSigns(course.parts, course.token, ['fever'], undefined);
    const say = (answer: Parameters<typeof answerDangerOnPage>[2]) =>
      answerDangerOnPage(course.parts, course.session, answer);
    expect(await say({ kind: 'not-yet' })).toMatchObject({
      kind: 'danger',
      danger: { level: 'urgent', kinds: ['fever'] },
      page: { danger: true, exercisesAreOut: true },
    });
    expect(await say({ kind: 'seen-must-wait', until: '2026-11-01' })).toMatchObject({
      kind: 'not-that-date',
      page: { danger: true },
    });
    expect(await say({ kind: 'seen-may-go-on', signs: [] })).toMatchObject({
      kind: 'changed',
      page: { danger: false, level: 1, why: 'after-danger' },
    });
  });

  test('is hidden by nothing that is done elsewhere', async () => {
    const course = await aPage();
    await reportSigns(course.parts, course.token, ['fever'], undefined);
    const changes: Change[] = [
      evenings,
      { kind: 'pause', weeks: 2, until: undefined },
      { kind: 'resume' },
      { kind: 'team-said-yes' },
      { kind: 'start-gently' },
      { kind: 'answers', keep: false },
      { kind: 'had-surgery', date: undefined },
      { kind: 'go-on' },
      { kind: 'finish' },
    ];
    for (const change of changes) {
      expect(await course.change(change)).toMatchObject({ page: { danger: true } });
    }
    await leave(course.parts, id, 'link');
    expect(course.me().danger).toBeDefined();
    expect(course.parts.escalations.escalations).toMatchObject([{ closed: undefined }]);
  });
});

test('whichever call the function dies at, one lesson comes, at a time that was chosen', async () => {
  await atEachCall(async (dying, what) => {
    const course = await aPage();
    await survivingCrash(course.change(evenings, dying(course.parts)));
    await course.live(WEEK);
    expect(course.counts(), what).toEqual({ '1 half-way-there': 1 });
  });
});
