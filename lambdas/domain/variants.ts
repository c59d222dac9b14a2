/**
 * Which variant of a lesson someone gets, and why: one table. Of each row the first case that fits
 * decides; what it gives is what the letter's blocks are chosen by, here and nowhere else.
 */
import { emergencyFor } from '../../emails/safety.ts';
import { walkingTime } from '../../emails/walking-words.ts';
import { exercisesAreOut, surgeryIsRecent } from './hold.ts';
import { levelNow } from './legs.ts';
import type { LetterValues } from './letter-values.ts';
import type { LevelReason } from './person.ts';
import { questionCases, reminderCases } from './question-variants.ts';
import { type Case, type Given, otherwise, said } from './variant-case.ts';
import { walkingPlanOf } from './walking-plan.ts';

export type VariantKind =
  | 'exercises'
  | 'level'
  | 'pathway'
  | 'told'
  | 'walking'
  | 'work'
  | 'weight'
  | 'question'
  | 'reminder'
  | 'waiting'
  | 'text'
  | 'country'
  | 'clinic';

export interface Variant {
  readonly what: VariantKind;
  readonly value: string;
  /** For people who write lessons or answer for them; no letter says it. */
  readonly why: string;
  /** The part of the letter's values that it decides. */
  readonly gives: Partial<LetterValues>;
}

const levelReasons: Readonly<Record<LevelReason, string>> = {
  start: 'everyone starts there',
  steady: 'the answers stayed much the same',
  eased: 'the last answers told of a harder time',
  'stepped-up': 'the answers told of an easier time',
  'started-gently': 'they started gently again',
  'after-danger': 'they start again after a danger sign',
  'not-cleared': 'it was lowered until "before you move" allows more',
};

/** The letters' one set of level flags. */
const levelFlags = (level: number) => ({
  level1: level === 1,
  level2: level === 2,
  level3: level === 3,
});

const planOf = ({ person, now }: Given) => walkingPlanOf(person, now);

const table: Readonly<Record<VariantKind, readonly Case[]>> = {
  exercises: [
    [({ person }) => person.danger !== undefined, 'HOLD', 'a danger sign is open', { hold: true }],
    [
      ({ person }) => person.askedIfNew !== undefined,
      'HOLD',
      'they were asked whether a danger sign is new',
      { hold: true },
    ],
    [
      ({ person }) => person.legs.worseSince !== undefined,
      'HOLD',
      'the legs are worse than at the start',
      { hold: true },
    ],
    [
      ({ person, now }) => surgeryIsRecent(person, now),
      'HOLD',
      'surgery was less than 12 weeks ago, or its day is not known',
      { hold: true },
    ],
    [otherwise, 'as written', 'nothing speaks against them', { hold: false }],
  ],
  level: [
    [({ person }) => !person.healthConsent, '1', 'no answers are kept', levelFlags(1)],
    [({ person }) => !person.gate, '1', '"before you move" is not answered', levelFlags(1)],
    [
      ({ person }) => person.gate?.state === 'flagged',
      '1',
      'they ticked something in "before you move", and no clinician has cleared it',
      levelFlags(1),
    ],
    [
      otherwise,
      ({ person }) => String(levelNow(person)),
      ({ person }) => levelReasons[person.legs.why],
      ({ person }) => levelFlags(levelNow(person)),
    ],
  ],
  pathway: [
    // A hold is the same for each of its reasons.
    [
      ({ person, now }) => exercisesAreOut(person, now),
      'none',
      'HOLD says nothing of its reason',
      { afterSurgery: false },
    ],
    [
      ({ person }) => person.surgery,
      'after surgery',
      'they had surgery on the back',
      { afterSurgery: true },
    ],
    [otherwise, 'self-referred', 'they had no surgery', { afterSurgery: false }],
  ],
  told: [
    [
      ({ person }) => person.told !== 'yes',
      'ask first',
      'no clinician has told them that it is nerves',
      { notTold: true },
    ],
    [otherwise, 'told', 'a clinician has told them that it is nerves', { notTold: false }],
  ],
  walking: [
    [
      (given) => planOf(given).kind === 'hold',
      'none',
      'exercises are out',
      { walkSpell: '', walkNone: false, walkStay: false },
    ],
    [
      (given) => planOf(given).kind === 'seated',
      'seated, or a bike',
      'the last check said that they cannot walk',
      { walkSpell: '', walkNone: true, walkStay: false },
    ],
    [
      (given) => planOf(given).kind === 'stay',
      'stay',
      ({ person }) =>
        person.told === 'yes'
          ? '"before you move" is not answered, or not cleared'
          : 'no clinician has told them that it is nerves',
      { walkSpell: '', walkNone: false, walkStay: true },
    ],
    [
      (given) => planOf(given).kind === 'unknown',
      'no time named',
      'no check that was kept has said how long they can walk',
      { walkSpell: '', walkNone: false, walkStay: false },
    ],
    [
      otherwise,
      (given) => spellOf(given),
      'from how long they can walk, by the last check',
      (given) => ({ walkSpell: spellOf(given), walkNone: false, walkStay: false }),
    ],
  ],
  work: [
    [({ person }) => person.work === 'desk', 'desk', 'they said so', { workDesk: true }],
    [({ person }) => person.work === 'lifting', 'lifting', 'they said so', { workLifting: true }],
    [({ person }) => person.work === 'on-feet', 'on feet', 'they said so', { workOnFeet: true }],
    [({ person }) => person.work === 'retired', 'retired', 'they said so', { workRetired: true }],
    [otherwise, 'none', 'they named none of the four', {}],
  ],
  weight: [
    [
      ({ person }) => person.withoutWeight,
      'Stronger and steadier',
      'they would rather not read about weight',
      { withoutWeight: true },
    ],
    [otherwise, 'weight', 'they did not ask to leave it out', { withoutWeight: false }],
  ],
  question: questionCases,
  reminder: reminderCases,
  waiting: [
    // The pause stands until this lesson is settled.
    [
      ({ person: { course }, form }) =>
        !form.isCopy && course.kind === 'active' && course.pause?.why === 'away',
      'says that it has waited',
      'their mailbox said that they were away',
      { waited: true },
    ],
    [otherwise, 'none', 'nothing held it for their return', { waited: false }],
  ],
  // These three every letter has, so that what they give stands with what is said to anyone.
  text: [
    [({ person }) => person.textOnly, 'text alone', 'they chose it', {}],
    [({ person }) => person.textSize === 'large', 'large', 'they chose it', {}],
    [otherwise, 'usual', 'they did not ask for another', {}],
  ],
  country: [
    [
      otherwise,
      ({ person }) => {
        const { numbers, place } = emergencyFor(person.country, person.language);
        return `${person.country}: ${numbers}, ${place}`;
      },
      'by the country they gave',
      {},
    ],
  ],
  clinic: [
    [
      ({ clinic }) => clinic !== undefined,
      ({ clinic }) => `${clinic?.name}, ${clinic?.phone}`,
      'the clinic that enrolled them',
      {},
    ],
    [otherwise, 'their doctor', 'no clinic enrolled them', {}],
  ],
};

function spellOf(given: Given): string {
  const plan = planOf(given);
  const spell = plan.kind === 'walk' ? plan.dose.spell : undefined;
  return spell === undefined ? '' : walkingTime[given.person.language](spell);
}

/** Every row's decision for one person, one lesson, one moment. */
export function variantsOf(given: Given): Variant[] {
  return (Object.keys(table) as VariantKind[]).flatMap((what) => {
    const found = table[what].find(([when]) => when(given));
    if (!found) return [];
    const [, value, why, gives] = found;
    return [{ what, value: said(value, given), why: said(why, given), gives: said(gives, given) }];
  });
}
