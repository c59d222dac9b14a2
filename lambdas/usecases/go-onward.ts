/** Graduation: the plan on one page, starting again from any week, and one letter after twelve weeks. */

import type { GoalLook } from '../domain/goal.ts';
import { exercisesAreOut } from '../domain/hold.ts';
import type { LessonId } from '../domain/ids.ts';
import {
  begunAgain,
  notWritingLater,
  type Outcome,
  outcomeOf,
  startsAgainFrom,
  writingLater,
} from '../domain/onward.ts';
import type { Person } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import type { Goal } from '../domain/preferences.ts';
import { type WalkingPlan, walkingPlanOf } from '../domain/walking-plan.ts';
import { type AnswerParts, type Reader, readerOf } from './answer-check.ts';
import { changePerson } from './change-person.ts';
import { type Opener, opened, type Turned } from './fit-course.ts';
import type { KnownBearer } from './read-bearer.ts';
import { recordPageConsent } from './record-page-consent.ts';

export interface OnwardPage {
  readonly firstName: string;
  readonly goal: Goal | undefined;
  /** How near it was when they last looked. */
  readonly look: GoalLook | undefined;
  readonly plan: Plan | undefined;
  readonly walking: WalkingPlan;
  readonly exercisesAreOut: boolean;
  readonly outcome: Outcome;
  /** The weeks from which one can start again; none before the course is over. */
  readonly weeks: number;
  /** Whether the one letter is agreed to; undefined where it cannot be. */
  readonly later: boolean | undefined;
}

export type OpenedOnward =
  | Turned
  | ({ readonly kind: 'onward'; readonly page: OnwardPage } & Reader);

export async function openOnward(parts: AnswerParts, by: Opener): Promise<OpenedOnward> {
  const open = await opened(parts, by);
  return open.kind === 'open' ? shown(parts, open) : open;
}

async function shown(
  { answers, syllabus }: AnswerParts,
  { person, now }: Pick<KnownBearer, 'person' | 'now'>,
): Promise<Extract<OpenedOnward, { kind: 'onward' }>> {
  const kept = person.healthConsent ? await answers.read(person.id, person.run) : [];
  const isOver = person.course.kind === 'completed';
  const looked = kept.findLast((one) => one.kind === 'goal' && one.goal === person.goal);
  return {
    kind: 'onward',
    ...readerOf(person),
    page: {
      firstName: person.firstName,
      goal: person.goal,
      look: looked?.kind === 'goal' ? looked.look : undefined,
      plan: person.plan,
      walking: walkingPlanOf(person, now),
      exercisesAreOut: exercisesAreOut(person, now),
      outcome: outcomeOf(person, kept),
      weeks: isOver ? startsAgainFrom(syllabus).length : 0,
      later: isOver ? person.later?.at !== undefined : undefined,
    },
  };
}

export type BegunAgain = Turned | ({ readonly kind: 'begun' | 'not-now' } & Reader);

/** @param week 1 is the first letter after the welcome */
export async function beginAgain(
  parts: AnswerParts,
  by: Opener,
  week: number,
): Promise<BegunAgain> {
  const open = await opened(parts, by);
  if (open.kind !== 'open') return open;
  const { person, now } = open;
  const lesson: LessonId | undefined = parts.syllabus[week];
  if (week < 1 || lesson === undefined) return { kind: 'not-now', ...readerOf(person) };
  let begun = false;
  const saved = await changePerson(parts, person.id, (present) => {
    const again = begunAgain(present, lesson, now, parts.syllabus);
    begun = again !== present;
    return again;
  });
  if (!begun || !saved) return { kind: 'not-now', ...readerOf(person) };
  await parts.timeline.note({
    personId: saved.id,
    at: now,
    event: { kind: 'began-again', lesson },
  });
  return { kind: 'begun', ...readerOf(saved) };
}

/** "One letter after twelve weeks": its own yes, and its own way back. */
export async function writeLater(
  parts: AnswerParts,
  by: Opener,
  yes: boolean,
): Promise<Turned | Extract<OpenedOnward, { kind: 'onward' }>> {
  const open = await opened(parts, by);
  if (open.kind !== 'open') return open;
  const { person, now } = open;
  const isAgreed = person.later?.at !== undefined;
  const step = (present: Person) => (yes ? writingLater(present, now) : notWritingLater(present));
  if (isAgreed === yes || person.course.kind !== 'completed') return shown(parts, open);
  await recordPageConsent(parts.consents, person, 'later', yes, now);
  const saved = await changePerson(parts, person.id, step);
  return shown(parts, { person: saved ?? person, now });
}
