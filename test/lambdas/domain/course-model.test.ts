import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beforeAnswered, clearedByClinician, conditions } from '../../../lambdas/domain/before.ts';
import { unreminded } from '../../../lambdas/domain/check.ts';
import { enrolled, left } from '../../../lambdas/domain/course-progress.ts';
import {
  dangerMistaken,
  dangerMustWait,
  dangerOpened,
  dangerSeen,
} from '../../../lambdas/domain/danger-changes.ts';
import { mayStepUp } from '../../../lambdas/domain/gate.ts';
import { afterAnswer, trendOfNumber } from '../../../lambdas/domain/legs.ts';
import { dayOf, startOfDay } from '../../../lambdas/domain/lesson-time.ts';
import type { Change } from '../../../lambdas/domain/own-page.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import { aSignUp, aTimeZone, at, DAY, HOUR, MINUTE, WEEK } from '../../builders.ts';
import { changedOr, ModelledCourse, nextOf, type Step, syllabus } from './modelled-course.ts';

/** Clocks that change at night, at midnight and by half an hour; both ends of the calendar. */
const zones = [
  'UTC',
  'America/New_York',
  'America/Havana',
  'America/St_Johns',
  'Europe/Madrid',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
].map(aTimeZone);
const someZone = fc.constantFrom(...zones);
const someStart = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-12-31T00:00:00Z') });

/** A failure tells these names, where fast-check would print the source of a function. */
const named = <Told extends object>(name: string, told: Told): Told =>
  Object.assign(told, { [fc.toStringMethod]: () => name });

const onCourse = ({ course }: Person) => course.kind === 'active' || course.kind === 'held';
const press = (change: Change): Step =>
  named(JSON.stringify(change), (person: Person, now: number) =>
    person.course.kind === 'left' ? person : changedOr(person, change, now),
  );

const rhythm = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 8, max: 19 }),
    timeZone: someZone,
    pace: fc.constantFrom('weekly' as const, 'fortnightly' as const),
  })
  .map((wished) => press({ kind: 'rhythm', ...wished }));

function pauseFor(weeks: number): Step {
  return named(`pause for ${weeks} weeks`, (person, now, model) => {
    // An hour's room for clocks: a week is one by the calendar.
    if (person.course.kind === 'active') model.pausedUntil = now + weeks * WEEK - HOUR;
    return press({ kind: 'pause', weeks, until: undefined })(person, now, model);
  });
}

function pauseUntil(days: number): Step {
  return named(`pause for ${days} days`, (person, now, model) => {
    const until = dayOf(now + days * DAY, person.timeZone);
    const paused = press({ kind: 'pause', weeks: undefined, until })(person, now, model);
    if (paused !== person && person.course.kind === 'active') {
      model.pausedUntil = startOfDay(until, person.timeZone);
    }
    return paused;
  });
}

const resume: Step = named('resume', (person, now, model) => {
  model.pausedUntil = undefined;
  return press({ kind: 'resume' })(person, now, model);
});

const opened: Step = named('danger', (person, now, model) => {
  model.danger = true;
  return dangerOpened(person, now, syllabus);
});

const closed = (name: string, close: (person: Person, now: number) => Person): Step =>
  named(name, (person, now, model) => {
    if (!person.danger) return person;
    model.danger = false;
    return close(person, now);
  });

const seen = closed('seen', (person, now) => {
  const after = dangerSeen(person, now, syllabus);
  expect(after.legs.level).toBe(1);
  return after;
});

const mistaken = closed('mistaken', (person, now) => {
  const after = dangerMistaken(person, now, syllabus);
  expect(after.legs).toEqual(person.legs);
  return after;
});

function mustWait(seconds: number): Step {
  const name = `must wait ${seconds} s`;
  const step = closed(name, (one, now) => dangerMustWait(one, now + seconds, now, syllabus));
  return named(name, (person, now, model) => {
    if (person.danger && person.course.kind === 'active') {
      model.pausedUntil = Math.max(model.pausedUntil ?? now, now + seconds);
    }
    return step(person, now, model);
  });
}

const answered = ([pain, before]: [number, number]): Step =>
  named(`${pain} after ${before}`, (person, now, model) => {
    if (person.course.kind === 'left') return person;
    const trend = trendOfNumber(pain, before, { pain: 5, check: undefined });
    const legs = afterAnswer(person.legs, trend, {
      now,
      movesBegun: model.sent.length > 3,
      mayStepUp: mayStepUp(person),
    });
    const check = person.check && { ...unreminded(person.check), answeredAt: now };
    return { ...person, legs, check, version: person.version + 1 } as Person;
  });

const hadSurgery: Step = named('had surgery', (person, now, model) => {
  if (onCourse(person)) Object.assign(model, { held: true, pausedUntil: undefined });
  if (person.course.kind !== 'left') model.surgeryAhead = undefined;
  return press({ kind: 'had-surgery', date: dayOf(now, person.timeZone) })(person, now, model);
});

const surgeryIn = (days: number): Step =>
  named(`surgery in ${days} days`, (person, now, model) => {
    const date = dayOf(now + days * DAY, person.timeZone);
    if (person.course.kind !== 'left') model.surgeryAhead = date;
    return press({ kind: 'surgery-ahead', date })(person, now, model);
  });

const goOn: Step = named('go on', (person, now, model) => {
  model.held = false;
  return press({ kind: 'go-on' })(person, now, model);
});

const finish: Step = named('finish', (person, now, model) => {
  if (onCourse(person)) Object.assign(model, { ended: 'finished', held: false });
  return press({ kind: 'finish' })(person, now, model);
});

const leave: Step = named('leave', (person, now, model) => {
  Object.assign(model, { ended: 'left', held: false });
  return left(person, 'link', now);
});

const before = fc
  .subarray([...conditions], { maxLength: 2 })
  .map(
    (ticked): Step =>
      named(`before you move: ${ticked.join(', ') || 'none'}`, (person, now) =>
        person.course.kind === 'left' ? person : beforeAnswered(person, ticked, undefined, now),
      ),
  );
const cleared: Step = named('cleared', (person, now) =>
  person.course.kind === 'left' ? person : clearedByClinician(person, now),
);

const number = fc.integer({ min: 0, max: 10 });
const change: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: rhythm },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }).map(pauseFor) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 400 }).map(pauseUntil) },
  { weight: 3, arbitrary: fc.constant(resume) },
  { weight: 4, arbitrary: fc.constant(opened) },
  { weight: 3, arbitrary: fc.constantFrom(seen, mistaken) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 60 * DAY }).map(mustWait) },
  { weight: 8, arbitrary: fc.tuple(number, number).map(answered) },
  { weight: 2, arbitrary: before },
  { weight: 1, arbitrary: fc.constant(cleared) },
  { weight: 1, arbitrary: fc.constant(hadSurgery) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }).map(surgeryIn) },
  { weight: 3, arbitrary: fc.constant(goOn) },
  { weight: 1, arbitrary: fc.constant(press({ kind: 'start-gently' })) },
  { weight: 1, arbitrary: fc.constantFrom(finish, leave) },
);
const wait = fc.oneof(fc.integer({ min: 0, max: 2 * HOUR }), fc.integer({ min: 0, max: 10 * DAY }));

type Move = (course: ModelledCourse) => void;
const after = ([seconds, step]: [number, Step]): Move =>
  named(`${seconds} s later: ${fc.stringify(step)}`, (course) => {
    course.pass(seconds);
    course.take(step);
  });
/** The change is written while the lesson is on its way: it holds for the one after. */
const meanwhile = (step: Step): Move =>
  named(`while a lesson is on its way: ${fc.stringify(step)}`, (course) => {
    const next = nextOf(course.person);
    if (next) course.pass(Math.max(0, next.at - 1 - course.now));
    const due = nextOf(course.person);
    if (!due || due.number !== next?.number) return course.take(step);
    course.now = Math.max(course.now, due.at);
    course.attend(due.lesson, step);
  });
const outage = (seconds: number): Move =>
  named(`nothing is sent for ${seconds} s`, (course) => course.pass(seconds, true));

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(wait, change).map(after) },
  { weight: 2, arbitrary: change.map(meanwhile) },
  { weight: 1, arbitrary: wait.map(outage) },
);

test('a course is the same as a simple model of it, in whatever order things happen', () => {
  const moves = fc.array(move, { maxLength: 30, size: 'max' });
  fc.assert(
    fc.property(someStart, someZone, moves, (start, timeZone, taken) => {
      const course = new ModelledCourse(
        {
          ...enrolled(aSignUp({ timeZone }), undefined, start, syllabus),
          healthConsent: true,
          gate: { state: 'clear', at: start },
        },
        start,
      );
      for (const one of taken) one(course);

      // Left alone, whoever neither left nor finished gets all that is owed, once, and in order.
      if (course.model.held) course.take(goOn);
      course.model.surgeryAhead = undefined;
      course.take((person) => ({
        ...person,
        surgeryAhead: undefined,
        version: person.version + 1,
      }));
      course.pass(3 * 52 * WEEK);
      const got = course.model.sent.map(({ lesson }) => lesson);
      expect(got).toEqual(syllabus.slice(0, got.length));
      if (course.model.ended === 'no') expect(got).toEqual(syllabus);
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});

test('the first lesson is never on the day of the welcome, though clocks go back in between', () => {
  const timeZone = aTimeZone('America/New_York');
  const start = at('2026-11-01T03:50:00Z');
  const course = new ModelledCourse(
    enrolled(aSignUp({ timeZone }), undefined, start, syllabus),
    start,
  );
  course.pass(20 * MINUTE);
  course.take(press({ kind: 'rhythm', weekday: 7, hour: 19, timeZone, pace: 'weekly' }));
  expect(dayOf(nextOf(course.person)?.at ?? 0, timeZone)).not.toBe('2026-11-01');
});
