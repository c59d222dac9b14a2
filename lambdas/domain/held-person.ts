/** A person's own record as the document of all that is held shows it. */
import type { AskedCheck } from './check.ts';
import type { EpochSeconds } from './ids.ts';
import type { Course, Legs, OpenDanger, Person } from './person.ts';

/** To the second, in UTC; null where there is no such moment. */
export function moment(at: EpochSeconds): string;
export function moment(at: EpochSeconds | undefined): string | null;
export function moment(at: EpochSeconds | undefined): string | null {
  return at === undefined ? null : new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}

/** JSON has no undefined: what is not there is null, so that every field can be seen. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;

/** What is left of a record once each of its fields has found its place: a new field does not compile without one. */
export type Nothing = Readonly<Record<string, never>>;

export function personOf(person: Person) {
  const { id: _id, legs, walking, gate, plan, danger, askedIfNew, check, ...counted } = person;
  const { later, course, unanswered, ...plain } = counted;
  const { confirmedAt, lastLesson, lastLessonAt, overdueAt, version, ...wishes } = plain;
  const { told, clinic, source, medium, campaign, run, softBounces, lastCounted, ...about } =
    wishes;
  const { address, language, country, timeZone, firstName, work, goal, ...health } = about;
  const { surgery, surgeryDate, surgeryAhead, teamSaidYes, healthConsent, ...reading } = health;
  const { textSize, textOnly, withoutWeight, tracking, weekday, hour, pace, ...rest } = reading;
  rest satisfies Nothing;
  return {
    address,
    firstName,
    language,
    country,
    timeZone,
    toldByClinician: told,
    clinic: orNull(clinic),
    cameFrom: { source, medium, campaign },
    confirmedAt: moment(confirmedAt),
    work: orNull(work),
    goal: orNull(goal),
    planWhen: orNull(plan?.when),
    planWill: orNull(plan?.will),
    hadSurgery: surgery,
    surgeryDate: orNull(surgeryDate),
    surgeryAhead: orNull(surgeryAhead),
    teamSaidYes,
    textSize,
    textOnly,
    withoutWeight,
    tracking,
    weekday,
    hour,
    pace,
    keepsAnswers: healthConsent,
    level: levelOf(legs),
    walking: orNull(walking),
    beforeYouMove: orNull(gate?.state),
    beforeYouMoveAt: moment(gate?.at),
    danger: danger ? dangerOf(danger) : null,
    askedIfNewAt: moment(askedIfNew),
    check: check ? checkOf(check) : null,
    laterLetterAskedAt: moment(later?.askedAt),
    laterLetterAt: moment(later?.at),
    asksWeekly: unanswered !== undefined,
    unansweredInARow: orNull(unanswered),
    bouncesInARow: softBounces,
    lastBounceCounted: orNull(lastCounted),
    run,
    course: courseOf(course),
    lastLesson: orNull(lastLesson),
    lastLessonAt: moment(lastLessonAt),
    lookedAfterAt: moment(overdueAt),
    timesWritten: version,
  };
}

export function levelOf({ level, why, steppedUpAt, worseSince, ...rest }: Legs) {
  rest satisfies Nothing;
  return { level, why, steppedUpAt: moment(steppedUpAt), worseSince: moment(worseSince) };
}

function dangerOf({ openedAt, askAt, waited, alert, ...rest }: OpenDanger) {
  rest satisfies Nothing;
  return {
    openedAt: moment(openedAt),
    askAt: moment(askAt),
    waited,
    clinicToldNextAt: moment(alert?.at),
    clinicTold: alert?.step ?? null,
  };
}

function checkOf({ which, askedAt, answeredAt, remindAt, rides, ...rest }: AskedCheck) {
  rest satisfies Nothing;
  return {
    which,
    askedAt: moment(askedAt),
    answeredAt: moment(answeredAt),
    remindAt: moment(remindAt),
    remindWithNextLetter: rides,
  };
}

/** Every state has the same fields; what does not belong to it is null. */
const noCourse = {
  since: null,
  nextLetter: null,
  nextLetterAt: null,
  bookingNumber: null,
  pausedUntil: null,
  pauseWhy: null,
  finishedEarly: null,
  leftBy: null,
  movesTo: null,
};

type CourseShown = { readonly state: Course['kind'] } & {
  readonly [Field in keyof typeof noCourse]: string | number | boolean | null;
};

function courseOf(course: Course): CourseShown {
  const state = { ...noCourse, state: course.kind };
  if (course.kind === 'active') {
    const { next, pause } = course;
    return {
      ...state,
      nextLetter: next.lesson,
      nextLetterAt: moment(next.at),
      bookingNumber: next.number,
      pausedUntil: moment(pause?.until),
      pauseWhy: orNull(pause?.why),
    };
  }
  const since = { ...state, since: moment(course.at), bookingNumber: course.number };
  switch (course.kind) {
    case 'held':
      return { ...since, nextLetter: course.lesson };
    case 'completed':
      return { ...since, finishedEarly: course.early === true };
    case 'left':
      return { ...since, leftBy: course.why };
    case 'moving':
      return { ...since, movesTo: course.address };
  }
}
