import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrolled, lastBooking } from '../../../lambdas/domain/course-progress.ts';
import type { EpochSeconds } from '../../../lambdas/domain/ids.ts';
import { isQuiet, isSameDay } from '../../../lambdas/domain/lesson-time.ts';
import { noticeOf } from '../../../lambdas/domain/notice.ts';
import type { Person } from '../../../lambdas/domain/person.ts';
import type { TimeZone } from '../../../lambdas/domain/time-zone.ts';
import { answerCheck } from '../../../lambdas/usecases/answer-check.ts';
import { answerNumber } from '../../../lambdas/usecases/answer-number.ts';
import { changeCourse } from '../../../lambdas/usecases/change-course.ts';
import { erase } from '../../../lambdas/usecases/erase.ts';
import { findPerson } from '../../../lambdas/usecases/find-person.ts';
import { leave } from '../../../lambdas/usecases/leave.ts';
import { askMove, confirmMove } from '../../../lambdas/usecases/move.ts';
import { answerDanger, reportSigns } from '../../../lambdas/usecases/report-danger.ts';
import { aSignUp, aSyllabus, at, DAY, HOUR, WEEK } from '../../builders.ts';
import { id, oldAddress } from './a-listening-course.ts';
import { type CourseInMemory, courseInMemory, type Parts } from './course-in-memory.ts';
import { Crash, dyingAt } from './dying.ts';
import { type Happening, type Step, steps, zones } from './listening-steps.ts';

const syllabus = aSyllabus(
  'welcome',
  'how-it-works',
  'first-steps',
  'half-way-there',
  'keep-going',
);

/** What must be so, told without the program's own state wherever that can be. */
interface Model {
  readonly course: CourseInMemory;
  /** A danger sign was ticked, and no outcome closed it. */
  inDanger: boolean;
  /** A function died or something was lost: a schedule may stand that nobody took back. */
  hasBroken: boolean;
  /** What had been mailed when they had left or were erased. */
  goneAfter: number | undefined;
  /** How many letters have been looked at. */
  looked: number;
}

function aModel(start: EpochSeconds, timeZone: TimeZone): Model {
  const signUp = aSignUp({ personId: id, address: oldAddress, askedAt: start, timeZone });
  const course = courseInMemory(enrolled(signUp, undefined, start, syllabus));
  course.clock.set(start);
  course.parts.syllabus = syllabus;
  return { course, inDanger: false, hasBroken: false, goneAfter: undefined, looked: 0 };
}

const whoNow = async ({ course }: Model): Promise<Person | undefined> =>
  (await findPerson(course.parts.subscribers, id))?.person;

const hasLeft = (person: Person): boolean =>
  (person.course.kind === 'moving' ? person.course.from : person.course).kind === 'left';

const isSettled = (model: Model, person: Person | undefined) =>
  model.course.events.filter(({ event }) => {
    const { letter } = event;
    if (event.kind !== 'sent' || !letter || !person || noticeOf(letter.lesson)) return false;
    return syllabus.indexOf(letter.lesson) <= syllabus.indexOf(person.lastLesson as never);
  });

/** @returns whether an outcome closed the danger sign */
async function take(
  model: Model,
  person: Person,
  it: Happening,
  parts: Parts,
): Promise<'opened' | 'closed' | undefined> {
  const { course } = model;
  const { clock, events, sign } = course;
  const now = clock.now();
  const letter = sign('letter', person.id);
  const session = sign('session', person.id);
  switch (it.kind) {
    case 'live':
      await course.live(it.seconds);
      return;
    case 'check': {
      const { check } = person;
      if (check) await answerCheck(parts, letter, check.which, it.answers, it.consent);
      return;
    }
    case 'number': {
      const { pain, consent } = it;
      const lesson = person.lastLesson ?? 'nothing';
      await answerNumber(parts, letter, lesson, { pain, daysDone: undefined }, consent);
      return;
    }
    case 'signs': {
      const shown = await reportSigns(parts, letter, it.signs, it.consent);
      return shown.kind === 'danger' ? 'opened' : undefined;
    }
    case 'danger': {
      if (person.course.kind === 'moving') return;
      const answered = await answerDanger(parts, person, it.answer, now);
      if (answered.kind === 'changed') return 'closed';
      return it.answer.kind === 'not-yet' ? undefined : 'opened';
    }
    case 'change':
      await changeCourse(parts, session, it.change);
      return;
    case 'move': {
      const asked = await askMove(course.parts, session, it.to);
      if (asked.kind === 'asked') await confirmMove(parts, course.lastToken());
      return;
    }
    case 'said': {
      const last = course.mailed.at(-1);
      if (!last) return;
      const { personId, run, lesson } = last;
      const event = { kind: it.of, personId, letter: { run, lesson }, at: now };
      events.push({ event, from: now + it.late });
      return;
    }
    case 'late-events':
      events.push(...events.splice(0).map((one) => ({ ...one, from: one.from + it.seconds })));
      return;
    case 'events-twice':
      events.push(...events.map((one) => ({ ...one, from: one.from + it.seconds })));
      return;
    case 'lost-events':
      for (const lost of isSettled(model, person)) events.splice(events.indexOf(lost), 1);
      return;
    case 'messages-twice': {
      const known = course.parts.bookings.history.slice(-3).map(({ due }) => due);
      for (const due of known) await course.parts.dueLessons.queue(due);
      return;
    }
    case 'lost-messages':
      course.parts.dueLessons.takeVisible(now + DAY);
      return;
    case 'lost-bookings':
      await course.parts.bookings.cancel(person.id, lastBooking(person));
      return;
    case 'turn': {
      for (const due of course.parts.bookings.takeDue(now)) {
        await course.parts.dueLessons.queue(due);
      }
      await course.deliver(parts);
      await course.deliverEvents(parts);
      await course.reconcile(parts);
      return;
    }
    case 'answers':
      course.parts.mailer.script(...it.script);
      return;
    case 'leave':
      await leave(parts, person.id, 'link');
      return;
    case 'erase':
      await erase(parts, sign('erase', person.id));
      return;
    case 'finish':
      await changeCourse(parts, session, { kind: 'finish' });
      return;
  }
}

async function step(model: Model, { it, dies }: Step): Promise<void> {
  const { course } = model;
  const person = await whoNow(model);
  if (!person) return course.live(HOUR);
  const mortal = dies ? dyingAt(course.parts, dies.at, dies.how) : undefined;
  let outcome: Awaited<ReturnType<typeof take>>;
  try {
    outcome = await take(model, person, it, mortal?.parts ?? course.parts);
  } catch (fault) {
    if (!(fault instanceof Crash)) throw fault;
  }
  const wasInDanger = model.inDanger;
  if (mortal?.died()) {
    model.hasBroken = true;
    // It may or may not have come so far; only what can open or close one is believed.
    if (it.kind === 'signs' || it.kind === 'danger') {
      model.inDanger = (await whoNow(model))?.danger !== undefined;
    }
  } else if (outcome) model.inDanger = outcome === 'opened';
  if (it.kind.startsWith('lost-') || it.kind === 'answers') model.hasBroken = true;
  await holds(model, wasInDanger && model.inDanger, JSON.stringify({ it, dies }));
}

async function holds(model: Model, inDanger: boolean, what: string): Promise<void> {
  const { course } = model;
  const { subscribers, bookings, escalations } = course.parts;
  const people = [...subscribers.people.values()];
  expect(people.filter((one) => one.course.kind === 'active').length, what).toBeLessThan(2);
  if (!model.hasBroken) expect(bookings.booked.length, what).toBeLessThan(2);

  const person = await whoNow(model);
  if (person) {
    expect(person.danger !== undefined, `${what}: only an outcome closes it`).toBe(model.inDanger);
    const open = escalations.escalations.filter(({ closed }) => !closed);
    if (!model.hasBroken && model.inDanger) {
      expect(open, what).toMatchObject([
        { personId: person.id, openedAt: person.danger?.openedAt },
      ]);
    }
  }
  for (const letter of course.written.slice(model.looked)) {
    const { lesson, person: reader, at } = letter;
    if (inDanger) expect(reader.danger, `${what}: ${lesson} is HOLD`).toBeDefined();
    if (lesson !== syllabus[0]) {
      expect(isQuiet(at, reader.timeZone), `${what}: ${lesson} by day`).toBe(false);
    }
  }
  model.looked = course.written.length;
  keepsTheOrder(model, what);

  const isGone = !person || hasLeft(person);
  if (isGone) model.goneAfter ??= course.mailed.length;
  if (model.goneAfter !== undefined) expect(course.mailed.length, what).toBe(model.goneAfter);
}

const lessonsOf = ({ course }: Model) => course.mailed.filter(({ lesson }) => !noticeOf(lesson));

function keepsTheOrder(model: Model, what: string): void {
  const lessons = lessonsOf(model);
  expect(
    lessons.map(({ lesson }) => lesson),
    what,
  ).toEqual(syllabus.slice(0, lessons.length));
  for (const [index, { lesson, at }] of lessons.entries()) {
    const before = lessons[index - 1];
    const zone = model.course.written.findLast((one) => one.lesson === lesson)?.person.timeZone;
    if (!before || !zone) continue;
    expect(isSameDay(before.at, at, zone), `${what}: ${lesson} on a day of its own`).toBe(false);
  }
}

/** Whoever has not ended the course gets all of it, once nothing keeps it any more. */
async function endsWell(model: Model): Promise<void> {
  const { course } = model;
  for (let round = 0; round < 3; round += 1) {
    const person = await whoNow(model);
    if (person && !hasLeft(person) && person.course.kind !== 'moving') {
      const session = course.sign('session', person.id);
      await changeCourse(course.parts, session, { kind: 'go-on' });
      await changeCourse(course.parts, session, { kind: 'resume' });
      const { weekday, hour, timeZone } = person;
      const rhythm = { kind: 'rhythm', weekday, hour, timeZone, pace: 'weekly' } as const;
      await changeCourse(course.parts, session, rhythm);
    }
    await course.live((round === 0 ? 1 : 5) * WEEK);
    await holds(model, model.inDanger, 'in the end');
  }
  const person = await whoNow(model);
  if (!person || hasLeft(person)) return;
  const { course: now } = person;
  expect(now.kind).toBe('completed');
  if (now.kind === 'completed' && !now.early) expect(lessonsOf(model)).toHaveLength(5);
  expect(course.parts.bookings.booked).toEqual([]);
}

test('whatever people do and whatever goes wrong, in whatever order, the course listens', async () => {
  const start = fc.constantFrom(
    at('2026-10-20T09:00:00Z'),
    at('2027-03-05T21:30:00Z'),
    at('2026-06-01T04:00:00Z'),
  );
  await fc.assert(
    fc.asyncProperty(start, fc.constantFrom(...zones), steps, async (from, zone, all) => {
      const model = aModel(from, zone);
      for (const one of all) await step(model, one);
      await endsWell(model);
    }),
    { numRuns: 250, seed: 3 },
  );
});
