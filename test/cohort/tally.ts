/** The weeks of a cohort as a table: what happened in each, and how things stood at its end. Pure. */
import { isLesson, isNotice } from './letters.ts';
import type { ClosedWhy, Life, Mark } from './life.ts';
import { START, WEEK } from './moments.ts';

type Cell = (lives: readonly Life[], from: number, until: number) => number;

const count = (lives: readonly Life[], of: (life: Life) => number) =>
  lives.reduce((sum, life) => sum + of(life), 0);

const marked =
  (what: Mark): Cell =>
  (lives, from, until) =>
    count(
      lives,
      ({ marks }) =>
        marks.filter((mark) => mark.what === what && mark.at >= from && mark.at < until).length,
    );

const mailed =
  (is: typeof isLesson): Cell =>
  (lives, from, until) =>
    count(
      lives,
      ({ letters }) =>
        letters.filter((letter) => is(letter) && letter.at >= from && letter.at < until).length,
    );

/** On the course at a moment: confirmed, and neither gone nor through with it. */
function isOnCourse({ enrolments, marks }: Life, at: number): boolean {
  const enrolment = enrolments.findLast((one) => one.at < at);
  if (!enrolment || (enrolment.left && enrolment.left.at < at)) return false;
  return !marks.some(
    (mark) => mark.what === 'completed' && mark.at >= enrolment.at && mark.at < at,
  );
}

const standing =
  (...whys: readonly ClosedWhy[]): Cell =>
  (lives, _from, until) =>
    lives.filter(
      (life) =>
        isOnCourse(life, until) &&
        life.closed.some(
          (span) => whys.includes(span.why) && span.from < until && span.until > until,
        ),
    ).length;

/** The last four tell how things stand when the week ends. */
const columns: Readonly<Record<string, Cell>> = {
  'signed up': marked('signed up'),
  confirmed: marked('confirmed'),
  lessons: mailed(isLesson),
  notices: mailed(isNotice),
  checks: marked('check'),
  numbers: marked('number'),
  dangers: marked('danger'),
  moved: marked('moved'),
  data: marked('data'),
  left: marked('left'),
  erased: marked('erased'),
  completed: marked('completed'),
  '| on course': (lives, _from, until) => lives.filter((life) => isOnCourse(life, until)).length,
  paused: standing('pause', 'must-wait', 'bounces'),
  held: standing('surgery'),
  'danger open': (lives, _from, until) =>
    lives.filter(({ dangers }) =>
      dangers.some((danger) => danger.from < until && danger.until > until),
    ).length,
};

export type Row = readonly [week: string, ...cells: number[]];

export function tallyOf(lives: readonly Life[], weeks: number): Row[] {
  const cells = Object.values(columns);
  const row = (name: string, from: number, until: number): Row => [
    name,
    ...cells.map((cell) => cell(lives, from, until)),
  ];
  return [
    ...Array.from({ length: weeks }, (_, week) =>
      row(String(week + 1), START + week * WEEK, START + (week + 1) * WEEK),
    ),
    row('all', START, START + weeks * WEEK),
  ];
}

export function tableOf(rows: readonly Row[]): string {
  const lines = [['week', ...Object.keys(columns)], ...rows.map((row) => row.map(String))];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}
