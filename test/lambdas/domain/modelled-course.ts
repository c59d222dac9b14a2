/**
 * One course as the use cases play it, without their stores, and beside it the simplest model of what
 * a person is owed: what they wished for last, and how many lessons they have had.
 */
import { expect } from 'vitest';
import { changedBy, heldForSurgery } from '../../../lambdas/domain/course-changes.ts';
import {
  advanced,
  attendedUntil,
  lastBooking,
  lessonAhead,
  noticed,
  OVERDUE_AFTER,
  rebooked,
} from '../../../lambdas/domain/course-progress.ts';
import { mayStepUp } from '../../../lambdas/domain/gate.ts';
import { exercisesAreOut } from '../../../lambdas/domain/hold.ts';
import type { EpochSeconds, LessonId, Syllabus } from '../../../lambdas/domain/ids.ts';
import { noticeOf, waitingNotices } from '../../../lambdas/domain/notice.ts';
import type { Change } from '../../../lambdas/domain/own-page.ts';
import { attendAt, type Person } from '../../../lambdas/domain/person.ts';
import { decideSend, type SendDecision } from '../../../lambdas/domain/send-decision.ts';
import { aDueLesson, aLesson, DAY, MINUTE } from '../../builders.ts';
import { wallTime } from './wall-clock.ts';

export const syllabus: Syllabus = [
  'welcome',
  'how-it-works',
  'plan-your-rests',
  'first-steps',
  'half-way-there',
  'your-day',
  'keep-going',
].map(aLesson);

/** What is done to a person in one write, and what the model makes of it. */
export type Step = (person: Person, now: EpochSeconds, model: Model) => Person;

interface Model {
  sent: { lesson: LessonId; at: EpochSeconds }[];
  ended: 'no' | 'finished' | 'left';
  held: boolean;
  pausedUntil: EpochSeconds | undefined;
  surgeryAhead: string | undefined;
  danger: boolean;
  level: number;
  rose: EpochSeconds;
}

const never = Number.NEGATIVE_INFINITY;

export class ModelledCourse {
  readonly model: Model = {
    sent: [],
    ended: 'no',
    held: false,
    pausedUntil: undefined,
    surgeryAhead: undefined,
    danger: false,
    level: 1,
    rose: never,
  };
  readonly notices: LessonId[] = [];
  readonly #bookings = new Set<number>();
  person: Person;
  now: EpochSeconds;

  constructor(person: Person, now: EpochSeconds) {
    this.person = person;
    this.now = now;
    this.#bookings.add(lastBooking(person));
    this.#hold();
  }

  /** One write; `conflict` of two at once is for the use cases. */
  take(step: Step): void {
    const before = this.person;
    this.person = step(before, this.now, this.model);
    if (this.person === before) return;
    expect(this.person.version).toBe(before.version + 1);
    const next = nextOf(this.person);
    if (next && next !== nextOf(before)) {
      expect(this.#bookings.has(next.number), 'a schedule has a name of its own').toBe(false);
      expect(next.number).toBeGreaterThan(lastBooking(before));
      expect(next.at, 'nothing is booked in the past').toBeGreaterThanOrEqual(this.now);
      this.#bookings.add(next.number);
    }
    this.#hold();
  }

  /** Time passes, and what comes due meanwhile is seen to; with an outage only at its end. */
  pass(seconds: number, outage = false): void {
    const until = this.now + seconds;
    if (outage) this.now = until;
    for (let due = this.#earliest(); due && due.at <= until; due = this.#earliest()) {
      this.now = Math.max(this.now, due.at);
      this.attend(due.letter);
    }
    this.now = until;
  }

  /** The message of a letter is read; `meanwhile` is written between the sending and the settling. */
  attend(letter: LessonId, meanwhile?: Step): void {
    const due = aDueLesson({ lesson: letter, run: this.person.run });
    const decision = decideSend(this.person, due, this.now, syllabus);
    if (noticeOf(letter)) this.#attendNotice(letter, decision);
    else this.#attendLesson(letter, decision, meanwhile);
  }

  #attendLesson(letter: LessonId, decision: SendDecision, meanwhile: Step | undefined): void {
    switch (decision.kind) {
      case 'hold':
        this.take((person) => rebooked(person, decision.until));
        return;
      case 'surgery':
        this.take((person, now, model) => {
          Object.assign(model, { held: true, surgeryAhead: undefined, pausedUntil: undefined });
          return heldForSurgery(person, decision.date, now);
        });
        return;
      case 'skip':
        expect.unreachable(`${letter} was booked, and skipped as ${decision.why}`);
        return;
      case 'send':
        this.#sent(letter);
        if (meanwhile) this.take(meanwhile);
        this.now += 5;
        if (lessonAhead(this.person) === letter) {
          this.take((person, now, model) => {
            if ((model.pausedUntil ?? never) <= now) model.pausedUntil = undefined;
            if (letter === syllabus.at(-1)) model.held = false;
            return advanced(person, now, syllabus);
          });
        }
    }
  }

  #attendNotice(letter: LessonId, decision: SendDecision): void {
    const notice = noticeOf(letter);
    if (!notice) return;
    if (decision.kind === 'hold') {
      this.take((person) => attendedUntil(person, letter, decision.until));
      return;
    }
    if (decision.kind === 'send') {
      const { hour } = wallTime(this.now, this.person.timeZone);
      expect(hour >= 8 && hour < 20, `${letter} at ${hour}`).toBe(true);
      expect(this.notices, 'each notice comes once').not.toContain(letter);
      if (notice.kind === 'reminder') expect(this.model.held).toBe(false);
      if (notice.kind === 'day-after') expect(this.model.danger).toBe(true);
      this.notices.push(letter);
    }
    this.take((person) => noticed(person, notice));
  }

  /** What may be sent, and when: seen with the model's eyes alone. */
  #sent(lesson: LessonId): void {
    const { model, now, person } = this;
    const { timeZone } = person;
    expect(lesson, 'the one after the last').toBe(syllabus[model.sent.length]);
    expect([model.ended, model.held]).toEqual(['no', false]);
    const last = model.sent.at(-1);
    if (last) {
      const { date, hour } = wallTime(now, timeZone);
      expect(hour >= 8 && hour < 20, `${lesson} at ${hour}`).toBe(true);
      expect(wallTime(last.at, timeZone).date, 'one a day').not.toBe(date);
      // After the first lesson no two come within five local days; a change of zone may take one off.
      if (model.sent.length > 1) expect(now - last.at).toBeGreaterThan(4 * DAY);
      expect(now).toBeGreaterThanOrEqual((model.pausedUntil ?? never) - MINUTE);
      expect(model.surgeryAhead === undefined || date < model.surgeryAhead).toBe(true);
    }
    if (model.danger) expect(exercisesAreOut(person, now)).toBe(true);
    model.sent.push({ lesson, at: now });
  }

  /** What holds at every moment. */
  #hold(): void {
    const { model, now, person } = this;
    const { check, course, danger, legs, overdueAt } = person;
    const next = nextOf(person);
    expect(danger !== undefined).toBe(model.danger);
    if (model.danger) expect(exercisesAreOut(person, now), 'HOLD').toBe(true);

    expect(course.kind === 'held').toBe(model.held && model.ended === 'no');
    expect(course.kind === 'left').toBe(model.ended === 'left');
    expect(overdueAt).toBe(next && next.at + OVERDUE_AFTER);
    for (const wait of [overdueAt, check?.remindAt, danger?.askAt]) {
      if (wait !== undefined) expect(attendAt(person)).toBeLessThanOrEqual(wait);
    }
    if (course.kind === 'left') expect(attendAt(person)).toBeUndefined();
    if (course.kind === 'active' && course.pause) expect(check?.remindAt).toBeUndefined();

    if (legs.level > model.level) {
      expect(legs.level).toBe(model.level + 1);
      expect(mayStepUp(person), 'no step up before "before you move" allows one').toBe(true);
      expect(now - model.rose, 'a step up once in seven days').toBeGreaterThanOrEqual(7 * DAY);
      model.rose = now;
    }
    if (person.gate?.state === 'flagged') expect(legs.level).toBe(1);
    model.level = legs.level;
  }

  #earliest(): { letter: LessonId; at: EpochSeconds } | undefined {
    const next = nextOf(this.person);
    const waits = waitingNotices(this.person);
    if (next) waits.push({ letter: next.lesson, at: next.at });
    return waits.sort((a, b) => a.at - b.at)[0];
  }
}

export const nextOf = ({ course }: Person) => (course.kind === 'active' ? course.next : undefined);

/** The person after a change, or as they were where its date was not taken. */
export function changedOr(person: Person, change: Change, now: EpochSeconds): Person {
  const outcome = changedBy(person, change, now, syllabus);
  return outcome.kind === 'changed' ? outcome.person : person;
}
