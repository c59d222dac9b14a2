/** How a person moves along the course: confirmed, advanced, rebooked, left. Pure; each step raises the version. */
import type { EpochSeconds, LessonId, Syllabus } from './ids.ts';
import { firstLessonAt, nextLessonAt, usualWeekday } from './lesson-time.ts';
import type { Booking, LeaveReason, Person } from './person.ts';
import { type PreferencesForm, USUAL_HOUR } from './preferences.ts';
import type { SignUp } from './sign-up.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The welcome waits this long for the page that asks weekday and hour, in case nobody presses a button there. */
export const WELCOME_WAITS = 15 * MINUTE;
/** A lesson that is not settled this long after it was due is overdue: reconcile looks after it. */
export const OVERDUE_AFTER = HOUR;
/** The first lesson counts from confirming, unless the welcome itself was held up longer than this. */
const WELCOME_IN_TIME = HOUR;

/** The number of the last booking: the next one is one higher, so that no schedule name comes twice. */
export const lastBooking = ({ course }: Person): number =>
  course.kind === 'active' ? course.next.number : course.number;

function booked(person: Person, lesson: LessonId, at: EpochSeconds): Person {
  const next: Booking = { lesson, at, number: lastBooking(person) + 1 };
  return {
    ...person,
    course: { kind: 'active', next },
    attendAt: at + OVERDUE_AFTER,
    version: person.version + 1,
  };
}

/** The person who pressed the button in the confirmation letter, for the first time or anew. */
export function enrolled(
  signUp: SignUp,
  earlier: Person | undefined,
  now: EpochSeconds,
  syllabus: Syllabus,
): Person {
  const person: Person = {
    id: signUp.personId,
    address: signUp.address,
    language: signUp.language,
    country: signUp.country,
    timeZone: signUp.timeZone,
    told: signUp.told,
    source: signUp.source,
    medium: signUp.medium,
    campaign: signUp.campaign,
    confirmedAt: now,
    firstName: '',
    work: undefined,
    surgery: false,
    surgeryDate: undefined,
    textSize: 'normal',
    tracking: false,
    weekday: usualWeekday(now, signUp.timeZone, USUAL_HOUR),
    hour: USUAL_HOUR,
    run: (earlier?.run ?? 0) + 1,
    course: { kind: 'completed', at: now, number: earlier ? lastBooking(earlier) : 0 },
    lastLessonAt: undefined,
    attendAt: undefined,
    version: earlier?.version ?? 0,
  };
  return booked(person, welcomeOf(syllabus), now + WELCOME_WAITS);
}

export const welcomeOf = (syllabus: Syllabus): LessonId => {
  const [welcome] = syllabus;
  if (!welcome) throw new RangeError('the syllabus holds no lesson');
  return welcome;
};

/** When the booked lesson is due by the person's rhythm, counted from what they got last. */
function dueAt(person: Person, lesson: LessonId, syllabus: Syllabus, now: EpochSeconds) {
  const position = syllabus.indexOf(lesson);
  if (position === 0) return now;
  const last = person.lastLessonAt ?? now;
  if (position > 1) return nextLessonAt(last, person);
  const from = last - person.confirmedAt < WELCOME_IN_TIME ? person.confirmedAt : last;
  return firstLessonAt(from, person);
}

/** The lesson was accepted at `sentAt`: the next one is booked, or the course is complete. */
export function advanced(person: Person, sentAt: EpochSeconds, syllabus: Syllabus): Person {
  if (person.course.kind !== 'active') return person;
  const { lesson, number } = person.course.next;
  const sent = { ...person, lastLessonAt: sentAt };
  const next = syllabus[syllabus.indexOf(lesson) + 1];
  if (next) return booked(sent, next, dueAt(sent, next, syllabus, sentAt));
  return {
    ...sent,
    course: { kind: 'completed', at: sentAt, number },
    attendAt: undefined,
    version: person.version + 1,
  };
}

/** The same lesson, at another time. */
export function rebooked(person: Person, at: EpochSeconds): Person {
  return person.course.kind === 'active' ? booked(person, person.course.next.lesson, at) : person;
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
  const changed: Person = {
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
  if (person.course.kind !== 'active') return { ...changed, version: person.version + 1 };
  const { lesson } = person.course.next;
  return booked(changed, lesson, Math.max(now, dueAt(changed, lesson, syllabus, now)));
}

export function left(person: Person, why: LeaveReason, now: EpochSeconds): Person {
  if (person.course.kind === 'left') return person;
  return {
    ...person,
    course: { kind: 'left', at: now, why, number: lastBooking(person) },
    attendAt: undefined,
    version: person.version + 1,
  };
}

/** Reconcile has seen to it; it looks again at `attendAt`. */
export const attendedUntil = (person: Person, attendAt: EpochSeconds): Person => ({
  ...person,
  attendAt,
  version: person.version + 1,
});
