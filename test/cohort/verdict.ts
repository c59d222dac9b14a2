/** What a cohort has shown: the table, the line that holds the books against the mail, and the first thing found wrong. */
import { compileLetters } from '../../emails/compile.ts';
import { tellTimeline } from '../../lambdas/domain/timeline.ts';
import { lessons } from '../stories/course.ts';
import type { Balance, Books, Owed } from './books.ts';
import { type Breach, type Finding, findingsOf } from './expectations.ts';
import { isLesson } from './letters.ts';
import type { Life } from './life.ts';
import { inWords } from './moments.ts';
import { tableOf, tallyOf } from './tally.ts';

export interface Verdict {
  readonly table: string;
  readonly line: string;
  /** Nothing was found wrong. */
  readonly good: boolean;
  /** What was wrong, counted by kind, and the story of the first person it happened to. */
  readonly complaint: readonly string[];
}

interface Ended {
  readonly lives: readonly Life[];
  readonly books: Books;
  readonly weeks: number;
  /** Epoch ms. */
  readonly end: number;
  /** What the host noted: denied and unknown calls, lost events. */
  readonly problems: readonly string[];
}

/** More would only repeat the first. */
const MOST_PROBLEMS = 10;

/** What is wrong with the books, as findings of those it happened to. */
function findingsIn({ twice, lost, unowed }: Balance, end: number): Finding[] {
  const found = ({ life, lesson }: Owed, expected: string): Finding => ({
    life,
    breach: 'books',
    at: life.letters.findLast((letter) => isLesson(letter) && letter.lesson === lesson)?.at ?? end,
    expected,
  });
  return [
    ...twice.map((owed) => found(owed, `lesson "${owed.lesson}" once, and it came twice`)),
    ...lost.map((owed) => found(owed, `lesson "${owed.lesson}", and it never came`)),
    ...unowed.map((owed) => found(owed, `a row of the ledger for lesson "${owed.lesson}"`)),
  ];
}

export async function verdictOf({ lives, books, weeks, end, problems }: Ended): Promise<Verdict> {
  const balance = books.balance(lives);
  const findings = [
    ...findingsIn(balance, end),
    ...lives.flatMap((life) => findingsOf(life, lessons, end)),
  ].sort((a, b) => a.at - b.at);
  const counted = (breach: Breach) => findings.filter((one) => one.breach === breach).length;
  const { owed, sent, twice, lost } = balance;
  const line = [
    `owed ${owed}`,
    `sent ${sent}`,
    `twice ${twice.length}`,
    `lost ${lost.length}`,
    `after leaving ${counted('after leaving')}`,
    `lessons or reminders in quiet hours ${counted('in quiet hours')}`,
  ].join(' · ');
  const [first] = findings;
  const kinds = [...new Set(findings.map(({ breach }) => breach))];
  return {
    table: tableOf(tallyOf(lives, weeks)),
    line,
    good: findings.length === 0 && problems.length === 0,
    complaint: [
      ...problems.slice(0, MOST_PROBLEMS),
      ...kinds.map((kind) => `Found ${counted(kind)}: ${kind}`),
      ...(first ? await storyOf(first, books) : []),
    ],
  };
}

/** Both sides of one story: what they lived through, and what the table tells. */
async function storyOf({ life, at, expected }: Finding, books: Books): Promise<string[]> {
  const syllabus = await compileLetters('.cache/timeline');
  const zone = life.zoneAt(at);
  const { who } = life;
  const lines = (title: string, entries: readonly { at: number; words: string }[]) => [
    title,
    ...entries.map((entry) => `  ${inWords(entry.at, zone)}  ${entry.words}`),
  ];
  const told = [];
  for (const address of new Set([life.address, ...life.abandoned.keys()])) {
    const timeline = tellTimeline(await books.read(address), syllabus);
    const entries = timeline.map((entry) => ({ ...entry, at: entry.at * 1000 }));
    told.push(...lines(`What the table tells of ${address}:`, entries));
  }
  const diary = [...life.diary].sort((a, b) => a.at - b.at);
  return [
    '',
    `The first of them: person ${who.number}, ${inWords(at, zone)} in ${zone}.`,
    `Expected ${expected}.`,
    ...lines('What they did and got:', diary),
    ...told,
  ];
}
