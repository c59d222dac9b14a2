/** How a person moves along the course: enrolled, advanced, rebooked, ended. Pure; each step raises the version. */
import { type AskedCheck, checkOf, REMIND_AFTER, RIDES_WITHIN, unreminded } from './check.ts';
import { afterAlert } from './clinic-alert.ts';
import type { EpochSeconds, LessonId, Syllabus } from './ids.ts';
import { startingLegs } from './legs.ts';
import { dueAt } from './lesson-due.ts';
import { usualWeekday } from './lesson-time.ts';
import { type Notice, noticeOf } from './notice.ts';
import type { Booking, LeaveReason, Pause, Person, Trace } from './person.ts';
import { type PreferencesForm, USUAL_HOUR } from './preferences.ts';
import type { SignUp } from './sign-up.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The welcome waits this long for the page that asks weekday and hour, in case nobody presses a button there. */
export const WELCOME_WAITS = 15 * MINUTE;
/** A lesson that is not settled this long after it was due is overdue: reconcile looks after it. */
export const OVERDUE_AFTER = HOUR;

/** The number of the last booking: the next one is one higher, so that no schedule name comes twice. */
export const lastBooking = ({ course }: Person): number =>
  course.kind === 'active' ? course.next.number : course.number;

/** The lesson that comes next, whenever that is. */
export function lessonAhead({ course }: Person): LessonId | undefined {
  if (course.kind === 'active') return course.next.lesson;
  return course.kind === 'held' ? course.lesson : undefined;
}

/** The person with one write more. */
export const changed = (person: Person, changes: Partial<Person>): Person => ({
  ...person,
  ...changes,
  version: person.version + 1,
});

/** A check that is still to be reminded of takes the next letter where that is soon, else a letter of its own. */
function reminding(check: AskedCheck | undefined, next: Booking): AskedCheck | undefined {
  const toRemind = check && (check.rides || check.remindAt !== undefined);
  if (!toRemind || check.answeredAt !== undefined) return check;
  const usual = check.askedAt + REMIND_AFTER;
  const rides = next.at <= usual + RIDES_WITHIN;
  return { ...check, rides, remindAt: rides ? undefined : usual };
}

function booked(
  person: Person,
  lesson: LessonId,
  at: EpochSeconds,
  pause: Pause | undefined,
): Person {
  const next: Booking = { lesson, at, number: lastBooking(person) + 1 };
  return changed(person, {
    course: { kind: 'active', next, ...(pause && { pause }) },
    check: pause ? unreminded(person.check) : reminding(person.check, next),
    overdueAt: at + OVERDUE_AFTER,
  });
}

/** The person who pressed the button in the confirmation letter, for the first time or anew. */
export function enrolled(
  signUp: SignUp,
  earlier: Person | Trace | undefined,
  now: EpochSeconds,
  syllabus: Syllabus,
): Person {
  const before = earlier && 'course' in earlier ? earlier : undefined;
  const trace = earlier && 'number' in earlier ? earlier : undefined;
  const number = before ? lastBooking(before) : (trace?.number ?? 0);
  const person: Person = {
    id: signUp.personId,
    address: signUp.address,
    language: signUp.language,
    country: signUp.country,
    timeZone: signUp.timeZone,
    told: signUp.told,
    clinic: before?.clinic,
    source: signUp.source,
    medium: signUp.medium,
    campaign: signUp.campaign,
    confirmedAt: now,
    firstName: '',
    work: undefined,
    surgery: false,
    surgeryDate: undefined,
    surgeryAhead: undefined,
    teamSaidYes: false,
    textSize: 'normal',
    textOnly: false,
    withoutWeight: false,
    tracking: false,
    weekday: usualWeekday(now, signUp.timeZone, USUAL_HOUR),
    hour: USUAL_HOUR,
    pace: 'weekly',
    goal: undefined,
    plan: undefined,
    healthConsent: false,
    legs: startingLegs,
    walking: undefined,
    gate: undefined,
    // Nothing but one of its four answers closes it; the letters of the new run wait for none.
    danger: before?.danger && { ...before.danger, askAt: undefined, waited: true },
    askedIfNew: before?.askedIfNew,
    check: undefined,
    later: undefined,
    unanswered: 0,
    softBounces: 0,
    lastCounted: undefined,
    run: (earlier?.run ?? 0) + 1,
    course: { kind: 'completed', at: now, number },
    lastLesson: undefined,
    lastLessonAt: undefined,
    overdueAt: undefined,
    version: earlier?.version ?? 0,
  };
  return booked(person, welcomeOf(syllabus), now + WELCOME_WAITS, undefined);
}

export const welcomeOf = (syllabus: Syllabus): LessonId => {
  const [welcome] = syllabus;
  if (!welcome) throw new RangeError('the syllabus holds no lesson');
  return welcome;
};

/** The same lesson, anew by the person's rhythm as it is now: after a change of it, or of what it waits for. */
export function rebookedByRhythm(
  person: Person,
  pause: Pause | undefined,
  syllabus: Syllabus,
  now: EpochSeconds,
): Person {
  const lesson = lessonAhead(person);
  if (lesson === undefined) return changed(person, {});
  return booked(person, lesson, dueAt(person, lesson, pause, syllabus, now), pause);
}

/** What the letter that has just gone out asked, and what has thereby been said. */
function asked(person: Person, lesson: LessonId, sentAt: EpochSeconds): Partial<Person> {
  const which = checkOf(lesson);
  if (which) {
    const remindAt = sentAt + REMIND_AFTER;
    return {
      check: { which, askedAt: sentAt, answeredAt: undefined, remindAt, rides: false },
    };
  }
  const { check, unanswered } = person;
  return {
    check: check?.rides ? unreminded(check) : check,
    unanswered: unanswered === undefined ? undefined : unanswered + 1,
  };
}

/** The lesson was accepted at `sentAt`: the next one is booked, or the course is complete. */
export function advanced(person: Person, sentAt: EpochSeconds, syllabus: Syllabus): Person {
  const lesson = lessonAhead(person);
  if (lesson === undefined) return person;
  const { course, danger } = person;
  // Not one that was on its way when the sign was ticked, nor the welcome: they have not waited.
  const waited =
    course.kind === 'active' && sentAt >= course.next.at - MINUTE && lesson !== syllabus[0];
  const sent: Person = {
    ...person,
    ...asked(person, lesson, sentAt),
    lastLesson: lesson,
    lastLessonAt: sentAt,
    danger: danger && { ...danger, waited: danger.waited || waited },
  };
  const next = syllabus[syllabus.indexOf(lesson) + 1];
  if (next && course.kind === 'held') {
    return changed(sent, { course: { ...course, lesson: next }, check: unreminded(sent.check) });
  }
  // A pause that was asked for while this lesson was on its way holds for the next one.
  const pause = course.kind === 'active' ? course.pause : undefined;
  const ahead = pause && pause.until > sentAt ? pause : undefined;
  if (next) return booked(sent, next, dueAt(sent, next, ahead, syllabus, sentAt), ahead);
  return completed(sent, sentAt, false);
}

/** All lessons have gone out, or the person has had enough because they are better. */
export const completed = (person: Person, at: EpochSeconds, early: boolean): Person =>
  changed(person, {
    course: { kind: 'completed', at, number: lastBooking(person), ...(early && { early }) },
    check: early ? unreminded(person.check) : person.check,
    overdueAt: undefined,
  });

/** The same lesson, at another time. */
export function rebooked(person: Person, at: EpochSeconds): Person {
  const { course } = person;
  return course.kind === 'active' ? booked(person, course.next.lesson, at, course.pause) : person;
}

/** What the page after confirming was answered; what was left open stays. A waiting welcome becomes due now. */
export function preferring(
  person: Person,
  form: PreferencesForm,
  now: EpochSeconds,
  syllabus: Syllabus,
): Person {
  const hour = form.hour ?? person.hour;
  const usual =
    hour === person.hour ? person.weekday : usualWeekday(person.confirmedAt, person.timeZone, hour);
  const surgery = form.surgery === undefined ? person.surgery : form.surgery === 'yes';
  const wished: Person = {
    ...person,
    hour,
    weekday: form.weekday ?? usual,
    firstName: form.firstName ?? person.firstName,
    work: form.work ?? person.work,
    surgery,
    surgeryDate: surgery ? (form.surgeryDate ?? person.surgeryDate) : undefined,
    textSize: form.textSize ?? person.textSize,
    tracking: form.tracking ?? person.tracking,
  };
  const { course } = wished;
  return course.kind === 'active'
    ? rebookedByRhythm(wished, course.pause, syllabus, now)
    : changed(wished, {});
}

const final: ReadonlySet<LeaveReason> = new Set(['died', 'erased']);

/** Whoever is on the way to another address arrives there as one who has left. */
export function left(person: Person, why: LeaveReason, now: EpochSeconds): Person {
  const { check, course, danger } = person;
  const going = course.kind === 'moving' ? course : undefined;
  const before = going?.from ?? course;
  // Of someone who has died there is nothing more to be said than that.
  const isNews = why === 'died' && before.kind === 'left' && !final.has(before.why);
  if (before.kind === 'left' && !isNews) return person;
  const end = { kind: 'left', at: now, why, number: lastBooking(person) } as const;
  return changed(person, {
    course: going ? { ...going, from: end } : end,
    // The danger stays open, but nothing more is sent, this letter neither.
    danger: danger && { ...danger, askAt: undefined },
    check: unreminded(check),
    later: undefined,
    overdueAt: undefined,
  });
}

/** The notice was accepted, or will not be sent any more. */
export function noticed(person: Person, notice: Notice, sentAt?: EpochSeconds): Person {
  const { check, danger, later } = person;
  switch (notice.kind) {
    case 'reminder':
      return changed(person, { check: unreminded(check) });
    case 'day-after':
      return changed(person, { danger: danger && { ...danger, askAt: undefined } });
    case 'clinic-alert': {
      const { alert } = danger ?? {};
      const next = alert && sentAt !== undefined ? afterAlert(alert, sentAt) : undefined;
      return changed(person, { danger: danger && { ...danger, alert: next } });
    }
    case 'twelve-weeks-on':
      return changed(person, { later: later && { ...later, at: undefined } });
  }
}

/** Reconcile has seen to this letter, or it is put off; it is looked at again at `at`. */
export function attendedUntil(person: Person, letter: LessonId, at: EpochSeconds): Person {
  const { check, danger, later } = person;
  switch (noticeOf(letter)?.kind) {
    case undefined:
      return changed(person, { overdueAt: at });
    case 'reminder':
      return changed(person, { check: check && { ...check, remindAt: at } });
    case 'day-after':
      return changed(person, { danger: danger && { ...danger, askAt: at } });
    case 'clinic-alert': {
      const alert = danger?.alert && { ...danger.alert, at };
      return changed(person, { danger: danger && { ...danger, alert } });
    }
    case 'twelve-weeks-on':
      return changed(person, { later: later && { ...later, at } });
  }
}
