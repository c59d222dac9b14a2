/** What a row of the variants' table is made of: cases, of which the first that fits decides. */
import type { ClinicToCall } from './clinic.ts';
import type { EpochSeconds, LessonId } from './ids.ts';
import type { LetterValues } from './letter-values.ts';
import type { Person } from './person.ts';

/** One lesson as one of its forms: the letter on its day, or a copy that is read or sent later. */
export interface LessonForm {
  readonly lesson: LessonId;
  /** Asks for its check only while that can be answered; the letter itself is what opens it. */
  readonly isCopy: boolean;
}

export interface Given {
  readonly person: Person;
  /** That enrolled them; undefined where they signed up alone, or where it is not known any more. */
  readonly clinic: ClinicToCall | undefined;
  readonly form: LessonForm;
  readonly now: EpochSeconds;
}

/** The reason is for people who write lessons or answer for them; no letter says it. */
export type Case = readonly [
  when: (given: Given) => boolean,
  value: string | ((given: Given) => string),
  why: string | ((given: Given) => string),
  gives: Partial<LetterValues> | ((given: Given) => Partial<LetterValues>),
];

export const otherwise = () => true;

/** An entry that is the same for all, or worked out for the one. */
export const said = <T>(entry: T | ((given: Given) => T), given: Given): T =>
  typeof entry === 'function' ? (entry as (given: Given) => T)(given) : entry;
