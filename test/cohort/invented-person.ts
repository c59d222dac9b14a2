/** Someone who never lived: who they are, what they wish, and what they will do. A function of the seed alone. */
import type { Language } from '../../emails/languages.ts';
import { type Chance, chanceOf } from './chance.ts';
import { DAY, HOUR, WEEK } from './moments.ts';
import { places } from './places.ts';
import { type Plan, plansFor } from './plans.ts';

export interface InventedPerson {
  readonly number: number;
  readonly address: string;
  readonly language: Language;
  readonly country: string;
  readonly timeZone: string;
  readonly told: 'yes' | 'not-yet' | 'not-sure';
  /** ms after the start */
  readonly joinsAfter: number;
  /** How long the confirmation lies in the mailbox; undefined: they never press. */
  readonly confirmsAfter: number | undefined;
  /** What they do with the page after confirming. */
  readonly setup: 'filled' | 'skipped' | 'closed';
  readonly wishes: Readonly<Record<string, string>>;
  /** What they say when asked whether their answers may be kept; 'silent': they close that page. */
  readonly consent: 'yes' | 'no' | 'silent';
  /** How likely they answer what a letter asks, 0 to 1. */
  readonly diligence: number;
  /** Their mail service opens every link of every letter. */
  readonly scanned: boolean;
  readonly plans: readonly Plan[];
}

/** The mailbox they begin with, and the one they may move to. */
export const addressesOf = (number: number) => ({
  first: `person-${number}@cohort.example.org`,
  second: `moved-${number}@elsewhere.example.org`,
});

/** Whose mailbox it is. */
export function numberOf(address: string): number | undefined {
  const digits = /^(?:person|moved)-(\d+)@/.exec(address)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Nobody joins so late that nothing could happen to them. */
const JOINING = 10 * DAY;

const firstNames = ['Ana', 'Bill', 'Chandra', 'Dolores', 'Eun-ji', "Fionn O'Hara", 'Günther', ''];

function wishesOf(chance: Chance): Record<string, string> {
  const surgery = chance.weighted([
    [70, ''],
    [22, 'no'],
    [8, 'yes'],
  ]);
  return {
    firstName: chance.pick(firstNames),
    weekday: chance.is(0.6) ? String(chance.between(1, 7)) : '',
    hour: String(chance.is(0.5) ? 10 : chance.between(8, 19)),
    work: chance.pick(['', 'desk', 'lifting', 'on-feet', 'retired', 'other']),
    surgery,
    textSize: chance.is(0.25) ? 'large' : 'normal',
    ...(surgery === 'yes' && { surgeryDay: '9', surgeryMonth: '6', surgeryYear: '2019' }),
    ...(chance.is(0.3) && { tracking: 'yes' }),
  };
}

const confirmsAfter = (chance: Chance): number | undefined =>
  chance.weighted<() => number | undefined>([
    [78, () => chance.between(1, 12) * 15 * 60_000],
    [9, () => chance.between(5, 160) * HOUR],
    // The link is good for a week.
    [4, () => 7 * DAY + chance.between(2, 72) * HOUR],
    [9, () => undefined],
  ])();

export function inventPerson(seed: number, number: number, weeks: number): InventedPerson {
  const chance = chanceOf(seed, 'person', number);
  const { timeZone, country, language } = chance.pick(places);
  const joinsAfter = chance.between(0, Math.min(JOINING, (weeks * WEEK) / 3));
  return {
    number,
    address: addressesOf(number).first,
    language: chance.is(0.9) ? language : 'en',
    country,
    timeZone,
    told: chance.weighted([
      [80, 'yes'],
      [10, 'not-yet'],
      [10, 'not-sure'],
    ]),
    joinsAfter,
    confirmsAfter: confirmsAfter(chance),
    setup: chance.weighted([
      [55, 'filled'],
      [30, 'skipped'],
      [15, 'closed'],
    ]),
    wishes: wishesOf(chance),
    consent: chance.weighted([
      [75, 'yes'],
      [15, 'no'],
      [10, 'silent'],
    ]),
    diligence: chance.weighted([
      [50, 0.85],
      [30, 0.5],
      [20, 0.1],
    ]),
    scanned: chance.is(0.05),
    plans: plansFor(chance, joinsAfter, weeks * WEEK),
  };
}
