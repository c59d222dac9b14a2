/** What a letter says to one person: its values from what is known of them, and of the moment. */
import type { Language } from '../../emails/languages.ts';
import { emergencyFor } from '../../emails/safety.ts';
import { walkingTime } from '../../emails/walking-words.ts';
import { checkOf, isCheckOpen } from './check.ts';
import { exercisesAreOut } from './hold.ts';
import type { EpochSeconds, LessonId } from './ids.ts';
import { type LetterValues, neutralLetterValues } from './letter-values.ts';
import type { Person } from './person.ts';
import type { Sender } from './sender.ts';
import { walkingPlanOf } from './walking-plan.ts';

/** After so many letters without an answer the question becomes one small link. */
const UNANSWERED_UNTIL_SMALL = 3;

const senderValues = (sender: Sender) => ({
  ...neutralLetterValues,
  passOnUrl: `${sender.webOrigin}/?utm_source=letter&utm_medium=pass-on`,
  postalAddress: sender.postalAddress,
  senderName: sender.name,
  // Nothing reads replies, in either mode, until the course has a reader for them.
  repliesRead: false,
});

/** What anyone may read and print. */
const publicValues = (language: Language, country: string | undefined, { webOrigin }: Sender) => ({
  movesUrl: `${webOrigin}/moves/${language}`,
  faqUrl: `${webOrigin}/faq/${language}`,
  diaryUrl: `${webOrigin}/diary/${language}`,
  cardUrl: `${webOrigin}/card/${language}/${country ?? 'any'}`,
  pictureUrl: `${webOrigin}/picture`,
});

function emergencyValues(country: string | undefined, language: Language) {
  const { numbers, tel, place } = emergencyFor(country, language);
  // Several numbers are one sentence to read, not one link to press.
  return {
    emergencyNumber: numbers,
    emergencyTel: numbers === tel ? tel : '',
    emergencyPlace: place,
  };
}

/** Says nothing about anybody; without a country it names every emergency number. */
export const neutralValues = (
  language: Language,
  country: string | undefined,
  sender: Sender,
): LetterValues => ({
  ...senderValues(sender),
  ...publicValues(language, country, sender),
  ...emergencyValues(country, language),
});

/** To someone by their name, in their size of text; without a link that speaks for them. */
export const addressedValues = (person: Person, sender: Sender): LetterValues => ({
  ...neutralValues(person.language, person.country, sender),
  firstName: person.firstName,
  largeText: person.textSize === 'large',
});

/** The same with the links that every letter of the course has, all of one token. */
export const courseValues = (person: Person, sender: Sender, token: string): LetterValues => ({
  ...addressedValues(person, sender),
  leaveUrl: `${sender.webOrigin}/leave/${token}`,
  pageUrl: `${sender.webOrigin}/my/${token}`,
  checkUrl: `${sender.webOrigin}/check/${token}`,
});

/** One lesson as one of its forms: the letter on its day, or a copy that is read or sent later. */
export interface LessonForm {
  readonly lesson: LessonId;
  /** Asks for its check only while that can be answered; the letter itself is what opens it. */
  readonly isCopy: boolean;
}

export function lessonValues(
  person: Person,
  { lesson, isCopy }: LessonForm,
  sender: Sender,
  token: string,
  now: EpochSeconds,
): LetterValues {
  const asks = asksFor(person, lesson, isCopy, now);
  return {
    ...courseValues(person, sender, token),
    browserUrl: `${sender.webOrigin}/letter/${person.language}/${lesson}/${token}`,
    numberUrl: `${sender.webOrigin}/number/${lesson}/${token}`,
    beforeUrl: `${sender.webOrigin}/before/${token}`,
    goalUrl: `${sender.webOrigin}/goal/${token}`,
    planUrl: `${sender.webOrigin}/plan/${token}`,
    ...asks,
    ...moving(person, now),
    withoutWeight: person.withoutWeight,
    notTold: person.told !== 'yes',
    workDesk: person.work === 'desk',
    workLifting: person.work === 'lifting',
    workOnFeet: person.work === 'on-feet',
    workRetired: person.work === 'retired',
  };
}

type Moving = Pick<
  LetterValues,
  'hold' | 'level1' | 'level2' | 'level3' | 'afterSurgery' | 'walkSpell' | 'walkNone' | 'walkStay'
>;

function moving(person: Person, now: EpochSeconds): Moving {
  const { level } = person.legs;
  const plan = walkingPlanOf(person, now);
  const hold = exercisesAreOut(person, now);
  const spell = plan.kind === 'walk' ? plan.dose.spell : undefined;
  return {
    hold,
    level1: level === 1,
    level2: level === 2,
    level3: level === 3,
    // A hold is the same for each of its reasons.
    afterSurgery: person.surgery && !hold,
    walkSpell: spell === undefined ? '' : walkingTime[person.language](spell),
    walkNone: plan.kind === 'seated',
    walkStay: plan.kind === 'stay',
  };
}

type Asks = Pick<
  LetterValues,
  'askCheck' | 'remindCheck' | 'numberRows' | 'numberLink' | 'numberSmall'
>;

/** A letter asks for its check, or for one number; the reminder of an earlier check may ride along. */
function asksFor(person: Person, lesson: LessonId, isCopy: boolean, now: EpochSeconds): Asks {
  const { check, unanswered } = person;
  const carried = checkOf(lesson);
  const open = check && isCheckOpen(check, now) ? check : undefined;
  const number = carried === undefined ? unanswered : undefined;
  const isSmall = number !== undefined && number >= UNANSWERED_UNTIL_SMALL;
  const isPlain = person.textSize === 'large' || person.textOnly;
  return {
    askCheck: carried !== undefined && (!isCopy || open?.which === carried),
    remindCheck: carried === undefined && open?.rides === true && open.answeredAt === undefined,
    numberRows: number !== undefined && !isSmall && !isPlain,
    numberLink: number !== undefined && !isSmall && isPlain,
    numberSmall: isSmall,
  };
}
