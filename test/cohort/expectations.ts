/** What each person had to expect of their letters, held against what came. Pure: by their own life alone. */
import { isLesson, isNotice, type Letter } from './letters.ts';
import type { Life } from './life.ts';
import { DAY, dayAt, HOUR, hourAt } from './moments.ts';

export type Breach =
  | 'after leaving'
  | 'in quiet hours'
  | 'out of order'
  | 'two on a day'
  | 'reminded twice'
  | 'while held'
  | 'without HOLD'
  | 'unasked'
  | 'forgotten'
  | 'books'
  | 'page';

/** Something that should not have been: what, when, and what was expected instead. */
export interface Finding {
  readonly life: Life;
  readonly breach: Breach;
  readonly at: number;
  readonly expected: string;
}

const FIRST_HOUR = 8;
const LAST_HOUR = 19;
/** A letter that someone asks for comes within this. */
const AT_ONCE = HOUR / 4;

const welcome = 'welcome';

/** The enrolment in whose time a letter came. */
const enrolmentAt = (life: Life, at: number) => life.enrolments.findLast((one) => one.at <= at);

function wasAskedFor(life: Life, { at, other }: Letter): boolean {
  return life.asked.some(
    (asked) => asked.what === other && at >= asked.at && at < asked.at + AT_ONCE,
  );
}

function* ofLetter(life: Life, letter: Letter): Iterable<Finding> {
  const { at, to, other } = letter;
  const finding = (breach: Breach, expected: string): Finding => ({ life, breach, at, expected });
  if (other !== undefined) {
    if (!wasAskedFor(life, letter)) yield finding('unasked', `no letter "${other}": nobody asked`);
    return;
  }
  const left = enrolmentAt(life, at)?.left;
  if (left && at > left.at) yield finding('after leaving', `nothing more, having left ${left.how}`);
  const abandoned = life.abandoned.get(to);
  if (abandoned !== undefined && at > abandoned) {
    yield finding('after leaving', 'nothing more to the address they had moved from');
  }
  if (letter.lesson === welcome) return;
  const zone = life.zoneAt(at);
  const hour = hourAt(at, zone);
  if (hour < FIRST_HOUR || hour > LAST_HOUR) {
    yield finding('in quiet hours', `nothing between 20:00 and 08:00 in ${zone}`);
  }
  if (isNotice(letter)) return;
  const closed = life.closed.find(({ from, until }) => at > from && at < until);
  if (closed) yield finding('while held', `no lesson (${closed.why})`);
  const { surgery } = life;
  if (surgery && at < surgery.until && dayAt(at, zone) >= surgery.day) {
    yield finding('while held', `no lesson from the surgery on ${surgery.day} on`);
  }
}

/** The lessons of one time through the course, against the syllabus and the calendar. */
function* ofCourse(life: Life, lessons: readonly Letter[], syllabus: readonly string[]) {
  let previous: Letter | undefined;
  for (const [position, letter] of lessons.entries()) {
    const { at, lesson } = letter;
    const next = syllabus[position];
    if (lesson !== next) {
      const expected = `lesson "${next}" after "${previous?.lesson ?? 'confirming'}", not "${lesson}"`;
      yield { life, breach: 'out of order', at, expected } as const;
      return;
    }
    const zone = life.zoneAt(at);
    if (previous && dayAt(previous.at, zone) === dayAt(at, zone)) {
      const expected = `no second lesson on ${dayAt(at, zone)} in ${zone}`;
      yield { life, breach: 'two on a day', at, expected } as const;
    }
    previous = letter;
  }
}

/** Reminders and day-after letters have a name each, and come once. */
function* remindedTwice(life: Life): Iterable<Finding> {
  const seen = new Set<string>();
  for (const letter of life.letters.filter(isNotice)) {
    const { at, lesson } = letter;
    const name = `${life.runs.get(`${letter.to} ${letter.run}`)} ${lesson}`;
    if (seen.has(name)) {
      yield { life, breach: 'reminded twice', at, expected: `the letter "${lesson}" once` };
    }
    seen.add(name);
  }
}

/** The longest that may pass between two lessons by the rhythm alone, clock changes and moves of the hour included. */
const LONGEST_GAP = { weekly: 13 * DAY, fortnightly: 20 * DAY } as const;
const WAITS_FOR_ANSWER = 8 * DAY;

/** Whether the next lesson has been waited for longer than anything they did can explain. */
function* forgotten(life: Life, lessons: readonly Letter[], end: number): Iterable<Finding> {
  const { enrolment } = life;
  if (!enrolment || enrolment.left || enrolment.completed) return;
  const { surgery } = life;
  if (surgery && surgery.until > end && dayAt(end, life.zoneAt(end)) >= surgery.day) return;
  const since = Math.max(
    lessons.at(-1)?.at ?? enrolment.at,
    ...life.closed.filter(({ from }) => from >= enrolment.at).map(({ until }) => until),
    surgery && surgery.until <= end ? surgery.until : 0,
  );
  const waits = life.dangers.filter(({ from }) => from >= (lessons.at(-1)?.at ?? 0)).length;
  const gap = LONGEST_GAP[life.everSlow ? 'fortnightly' : 'weekly'] + waits * WAITS_FOR_ANSWER;
  if (end > since + gap) {
    const expected = `a lesson by now: the last thing that could hold one back was ${Math.round((end - since) / DAY)} days ago`;
    yield { life, breach: 'forgotten', at: end, expected };
  }
}

/** Everything that one life finds wrong, in the order of time. */
export function findingsOf(life: Life, syllabus: readonly string[], end: number): Finding[] {
  const lessons = life.letters.filter(isLesson);
  const findings = life.letters.flatMap((letter) => [...ofLetter(life, letter)]);
  findings.push(...remindedTwice(life));
  for (const [index, { at }] of life.enrolments.entries()) {
    const until = life.enrolments[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = lessons.filter((letter) => letter.at >= at && letter.at < until);
    findings.push(...ofCourse(life, own, syllabus));
    if (index === life.enrolments.length - 1) findings.push(...forgotten(life, own, end));
  }
  for (const { at, breach, words } of life.surprises) {
    findings.push({ life, breach, at, expected: words });
  }
  return findings.sort((a, b) => a.at - b.at);
}
