/** What a letter says to one person: its values from what is known of them, and of the moment. */
import type { Language } from '../../emails/languages.ts';
import { emergencyFor } from '../../emails/safety.ts';
import { whomToCall } from '../../emails/whom-to-call.ts';
import type { ClinicToCall } from './clinic.ts';
import { type LetterValues, neutralLetterValues } from './letter-values.ts';
import type { Person } from './person.ts';
import type { Sender } from './sender.ts';
import type { Given } from './variant-case.ts';
import { variantsOf } from './variants.ts';

const senderValues = (sender: Sender) => ({
  ...neutralLetterValues,
  passOnUrl: `${sender.webOrigin}/?utm_source=letter&utm_medium=pass-on`,
  postalAddress: sender.postalAddress,
  senderName: sender.name,
  repliesRead: sender.receivingDomain !== undefined,
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
  whomToCall: whomToCall[language](undefined),
});

/** To someone by their name, in their size of text; without a link that speaks for them. */
export const addressedValues = (person: Person, sender: Sender): LetterValues => ({
  ...neutralValues(person.language, person.country, sender),
  firstName: person.firstName,
  largeText: person.textSize === 'large',
});

/** The same with the links that every letter of the course has, all of one token. */
export const courseValues = (
  person: Person,
  clinic: ClinicToCall | undefined,
  sender: Sender,
  token: string,
): LetterValues => ({
  ...addressedValues(person, sender),
  whomToCall: whomToCall[person.language](clinic),
  leaveUrl: `${sender.webOrigin}/leave/${token}`,
  pageUrl: `${sender.webOrigin}/my/${token}`,
  checkUrl: `${sender.webOrigin}/check/${token}`,
  onwardUrl: `${sender.webOrigin}/onward/${token}`,
});

export function lessonValues(given: Given, sender: Sender, token: string): LetterValues {
  const { person, clinic, form } = given;
  const { webOrigin } = sender;
  return {
    ...courseValues(person, clinic, sender, token),
    browserUrl: `${webOrigin}/letter/${person.language}/${form.lesson}/${token}`,
    numberUrl: `${webOrigin}/number/${form.lesson}/${token}`,
    beforeUrl: `${webOrigin}/before/${token}`,
    goalUrl: `${webOrigin}/goal/${token}`,
    planUrl: `${webOrigin}/plan/${token}`,
    steadierUrl: `${webOrigin}/steadier/${token}`,
    ...Object.assign({}, ...variantsOf(given).map(({ gives }) => gives)),
  };
}
