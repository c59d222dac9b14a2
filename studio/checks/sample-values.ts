/** Values to fill a letter with when nobody in particular gets it. */
import type { Language } from '../../emails/languages.ts';
import { emergencyFor } from '../../emails/safety.ts';
import { whomToCall } from '../../emails/whom-to-call.ts';
import { type LetterValues, neutralLetterValues } from '../../lambdas/domain/letter-values.ts';

const TOKEN = 'a'.repeat(55);

/** The links with a token that a letter of the course has; a neutral copy has none of them. */
export const links = (language: Language) => ({
  leaveUrl: `https://letters.example/leave/${TOKEN}`,
  browserUrl: `https://letters.example/letter/${language}/lesson/${TOKEN}`,
  pageUrl: `https://letters.example/my/${TOKEN}`,
  checkUrl: `https://letters.example/check/${TOKEN}`,
  numberUrl: `https://letters.example/number/lesson/${TOKEN}`,
  beforeUrl: `https://letters.example/before/${TOKEN}`,
  goalUrl: `https://letters.example/goal/${TOKEN}`,
  planUrl: `https://letters.example/plan/${TOKEN}`,
  onwardUrl: `https://letters.example/onward/${TOKEN}`,
  steadierUrl: `https://letters.example/steadier/${TOKEN}`,
});

/** The pages for everyone; the neutral copy leads there, too. */
export const publicLinks = (language: Language) => ({
  movesUrl: `https://letters.example/moves/${language}`,
  faqUrl: `https://letters.example/faq/${language}`,
  diaryUrl: `https://letters.example/diary/${language}`,
  cardUrl: `https://letters.example/card/${language}/${language === 'es' ? 'ES' : 'US'}`,
  pictureUrl: 'https://letters.example/picture',
});

/** Someone called Ana, of whom nothing is known but the country: Spain, or the United States. */
export function valuesFor(language: Language, changes: Partial<LetterValues> = {}): LetterValues {
  const { numbers, tel, place } = emergencyFor(language === 'es' ? 'ES' : 'US', language);
  return {
    ...neutralLetterValues,
    firstName: 'Ana',
    emergencyNumber: numbers,
    emergencyTel: tel,
    emergencyPlace: place,
    whomToCall: whomToCall[language](undefined),
    ...links(language),
    ...publicLinks(language),
    passOnUrl: 'https://letters.example/?utm_source=letter',
    confirmUrl: `https://letters.example/confirm/${TOKEN}`,
    moveUrl: `https://letters.example/move/${TOKEN}`,
    linkUrl: `https://letters.example/data/${TOKEN}`,
    forData: true,
    postalAddress: '1 Main Street, Springfield',
    senderName: 'Walk Easier',
    repliesRead: true,
    ...changes,
  };
}
