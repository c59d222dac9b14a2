/**
 * "Before you move" (fact 53): what is asked before the first letter with exercises, and what the
 * answer opens. Any yes, or no answer at all, keeps the moves at level 1 until a clinician has said
 * otherwise.
 */
import * as z from 'zod/mini';
import { changed } from './course-progress.ts';
import type { EpochSeconds } from './ids.ts';
import type { Legs, Person } from './person.ts';

/** Raise it whenever the question, its words or its choices change; it is kept with each answer. */
export const BEFORE_VERSION = 'before-2026-11-25';

export const conditions = [
  'falls',
  'bones',
  'heart',
  'cancer',
  'blood',
  'surgery',
  'weaker',
] as const;
export const Condition = z.enum(conditions);
export type Condition = z.infer<typeof Condition>;

/** A form sends 'none' where nothing is ticked, so that an empty form is no answer. */
export const BeforeAnswer = z.union([
  z.array(Condition).check(z.minLength(1)),
  z.pipe(
    z.tuple([z.literal('none')]),
    z.transform((): Condition[] => []),
  ),
]);

/** These two, where they are new or fast, are danger signs: the page says so first. */
export const mayBeDanger = (ticked: readonly Condition[]): boolean =>
  ticked.some((one) => one === 'falls' || one === 'weaker');

const seated = (legs: Legs): Legs => ({ ...legs, level: 1, why: 'not-cleared' });

/** @param surgeryDate ISO date of the surgery they ticked, where they know it */
export function beforeAnswered(
  person: Person,
  ticked: readonly Condition[],
  surgeryDate: string | undefined,
  now: EpochSeconds,
): Person {
  const flagged = ticked.length > 0;
  return changed(person, {
    gate: { state: flagged ? 'flagged' : 'clear', at: now },
    legs: flagged ? seated(person.legs) : person.legs,
    ...(ticked.includes('surgery') && hadSurgery(person, surgeryDate)),
  });
}

/** Another day than the one that is known is another surgery: what a team said of the first does not hold. */
function hadSurgery(person: Person, date: string | undefined): Partial<Person> {
  const isNew = !person.surgery || (date !== undefined && date !== person.surgeryDate);
  return isNew ? { surgery: true, surgeryDate: date, teamSaidYes: false } : {};
}

/** "My doctor or physio has cleared me": only something that was ticked can be cleared. */
export const clearedByClinician = (person: Person, now: EpochSeconds): Person =>
  person.gate?.state === 'flagged'
    ? changed(person, { gate: { state: 'cleared', at: now } })
    : person;
