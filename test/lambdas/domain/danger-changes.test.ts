import { describe, expect, test } from 'vitest';
import { changedBy, heldForSurgery } from '../../../lambdas/domain/course-changes.ts';
import { advanced, left } from '../../../lambdas/domain/course-progress.ts';
import {
  dangerMistaken,
  dangerMustWait,
  dangerOpened,
  dangerSeen,
} from '../../../lambdas/domain/danger-changes.ts';
import { exercisesAreOut } from '../../../lambdas/domain/hold.ts';
import type { Course, Person } from '../../../lambdas/domain/person.ts';
import {
  aLesson,
  anAddress,
  aPerson,
  aPersonId,
  aSyllabus,
  at,
  DAY,
  HOUR,
  NOW,
  someLegs,
  WEEK,
} from '../../builders.ts';

const syllabus = aSyllabus('welcome', 'how-it-works', 'plan-your-rests', 'keep-going');
const MONDAY = at('2026-11-23T15:00:00Z');
const TUESDAY = at('2026-11-24T20:00:00Z');
const legs = someLegs({ level: 3, why: 'stepped-up', steppedUpAt: NOW });
const person = aPerson({
  lastLesson: aLesson('how-it-works'),
  lastLessonAt: MONDAY,
  legs,
  course: {
    kind: 'active',
    next: { lesson: aLesson('plan-your-rests'), at: MONDAY + WEEK, number: 3 },
  },
});
const opened = dangerOpened(person, TUESDAY, syllabus);
const nextAt = ({ course }: Person) => (course.kind === 'active' ? course.next.at : undefined);
const pauseOf = ({ course }: Person) => (course.kind === 'active' ? course.pause : undefined);

describe('a danger sign that is ticked', () => {
  test('takes the exercises out at once, and lets the next lesson wait a week', () => {
    expect(opened.danger).toEqual({ openedAt: TUESDAY, askAt: TUESDAY + DAY, waited: false });
    expect(exercisesAreOut(opened, TUESDAY)).toBe(true);
    expect(nextAt(opened)).toBe(MONDAY + 2 * WEEK);
    expect(opened).toMatchObject({ legs, version: person.version + 1 });
  });

  test('lets one lesson wait, once: the ones after it come in their rhythm, as HOLD', () => {
    const first = advanced(opened, MONDAY + 2 * WEEK, syllabus);
    expect(nextAt(first)).toBe(MONDAY + 3 * WEEK);
    expect(exercisesAreOut(first, MONDAY + 3 * WEEK)).toBe(true);
  });

  test('does not make it wait longer the more often something else changes', () => {
    const rhythm = { weekday: 1, hour: 10, timeZone: person.timeZone, pace: 'weekly' } as const;
    const again = changedBy(opened, { kind: 'rhythm', ...rhythm }, TUESDAY + DAY, syllabus);
    expect(again.kind === 'changed' && nextAt(again.person)).toBe(MONDAY + 2 * WEEK);
  });

  test('again changes nothing: the one that is open stays', () => {
    expect(dangerOpened(opened, TUESDAY + HOUR, syllabus)).toBe(opened);
  });

  test('keeps the local hour across a clock change', () => {
    const lastLessonAt = at('2027-03-01T15:00:00Z');
    const spring = dangerOpened({ ...person, lastLessonAt }, lastLessonAt + DAY, syllabus);
    // Monday the 8th at ten, and a week later at ten, by summer time.
    expect(nextAt(spring)).toBe(at('2027-03-15T14:00:00Z'));
  });

  test('after a pause lets the lesson wait from its end', () => {
    const paused = changedBy(
      person,
      { kind: 'pause', weeks: 2, until: undefined },
      TUESDAY,
      syllabus,
    );
    if (paused.kind !== 'changed') throw new RangeError(paused.why);
    const both = dangerOpened(paused.person, TUESDAY, syllabus);
    expect(nextAt(both)).toBe(at('2026-12-21T15:00:00Z'));
    expect(pauseOf(both)).toEqual(pauseOf(paused.person));
  });

  test.each([
    ['in the afternoon: a day later', '2026-11-24T20:00:00Z', '2026-11-25T20:00:00Z'],
    [
      'at eight in the evening: the morning after that',
      '2026-11-25T01:00:00Z',
      '2026-11-26T13:00:00Z',
    ],
    [
      'at half past seven in the evening: a day later',
      '2026-11-25T00:30:00Z',
      '2026-11-26T00:30:00Z',
    ],
    ['at night: the morning after that', '2026-11-24T08:00:00Z', '2026-11-25T13:00:00Z'],
  ])('%s is asked after', (_when, now, askAt) => {
    expect(dangerOpened(person, at(now), syllabus).danger?.askAt).toBe(at(askAt));
  });

  test.each<[string, Course]>([
    ['completed', { kind: 'completed', at: NOW, number: 3 }],
    ['held', heldForSurgery(person, undefined, NOW).course],
  ])('in a course that is %s books nothing, and is asked after', (_kind, course) => {
    const over = dangerOpened({ ...person, course }, TUESDAY, syllabus);
    expect(over.course).toEqual(course);
    expect(over.danger?.askAt).toBe(TUESDAY + DAY);
  });

  test.each<[string, Course]>([
    ['left', left(person, 'link', NOW).course],
    [
      'is moving',
      {
        kind: 'moving',
        at: NOW,
        to: { id: aPersonId('d'), runsAfter: 0 },
        address: anAddress('new@mail.example'),
        number: 3,
        from: person.course,
      },
    ],
  ])('by someone who %s is open as well, but nothing more is mailed', (_kind, course) => {
    const over = dangerOpened({ ...person, course }, TUESDAY, syllabus);
    expect(over.danger).toEqual({ openedAt: TUESDAY, askAt: undefined, waited: false });
    expect(over.course).toEqual(course);
  });

  test('stays open when they leave, without the day-after letter', () => {
    expect(left(opened, 'link', TUESDAY).danger).toEqual({ ...opened.danger, askAt: undefined });
  });
});

describe('seen, and may go on', () => {
  test('brings exercises back at level 1, the lesson in its rhythm', () => {
    const seen = dangerSeen(opened, TUESDAY + DAY, syllabus);
    expect(seen.danger).toBeUndefined();
    expect(seen.legs).toEqual({
      level: 1,
      why: 'after-danger',
      steppedUpAt: NOW,
      worseSince: undefined,
    });
    expect(exercisesAreOut(seen, TUESDAY + DAY)).toBe(false);
    expect(nextAt(seen)).toBe(MONDAY + WEEK);
  });

  test('after the lesson would have come, lets it come at the next chosen hour', () => {
    expect(nextAt(dangerSeen(opened, MONDAY + 8 * DAY, syllabus))).toBe(MONDAY + 9 * DAY);
  });
});

describe('ticked by mistake', () => {
  test('brings everything back as it was, the level too', () => {
    const back = dangerMistaken(opened, TUESDAY + HOUR, syllabus);
    expect(back.danger).toBeUndefined();
    expect(back.legs).toEqual(legs);
    expect(nextAt(back)).toBe(nextAt(person));
  });

  test('leaves out what was out for another reason', () => {
    const worse = { ...opened, legs: someLegs({ level: 2, worseSince: NOW }) };
    expect(exercisesAreOut(dangerMistaken(worse, TUESDAY, syllabus), TUESDAY)).toBe(true);
  });
});

describe('seen, and must wait', () => {
  const until = at('2027-01-10T05:00:00Z');

  test('lets no lesson come before that day, and begins again at level 1', () => {
    const waiting = dangerMustWait(opened, until, TUESDAY, syllabus);
    expect(pauseOf(waiting)).toEqual({ until, why: 'must-wait' });
    expect(nextAt(waiting)).toBe(at('2027-01-11T15:00:00Z'));
    expect(waiting).toMatchObject({ danger: undefined, legs: { level: 1, why: 'after-danger' } });
  });

  test('does not shorten a pause they asked for', () => {
    const asked = changedBy(
      opened,
      { kind: 'pause', weeks: 12, until: undefined },
      TUESDAY,
      syllabus,
    );
    if (asked.kind !== 'changed') throw new RangeError(asked.why);
    const waiting = dangerMustWait(asked.person, until, TUESDAY, syllabus);
    expect(pauseOf(waiting)?.until).toBe(TUESDAY + 12 * WEEK);
  });

  test('changes no course that is on hold or over', () => {
    const held = heldForSurgery(opened, undefined, TUESDAY);
    expect(dangerMustWait(held, until, TUESDAY, syllabus)).toMatchObject({
      course: held.course,
      danger: undefined,
    });
  });
});

test('each step raises the version by one', () => {
  for (const step of [dangerSeen, dangerMistaken]) {
    expect(step(opened, TUESDAY, syllabus).version).toBe(opened.version + 1);
  }
  expect(dangerMustWait(opened, TUESDAY + WEEK, TUESDAY, syllabus).version).toBe(
    opened.version + 1,
  );
});
