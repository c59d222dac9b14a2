/** Every word of the pages for answers but the questions' own: the shape, and the words by language. */
import type { Language } from '../../emails/languages.ts';
import type { CheckQuestion } from '../../lambdas/domain/check.ts';
import { englishAnswers } from '../words/answers-en.ts';
import { spanishAnswers } from '../words/answers-es.ts';
import type { Notice } from '../words.ts';

export interface AnswerWords {
  readonly check: {
    readonly title: string;
    readonly text: readonly string[];
    readonly start: string;
    readonly safetyHeading: string;
    /** Over the safety question where the check itself is closed. */
    readonly anythingNew: string;
    readonly next: string;
    readonly moreHeading: string;
    readonly earlier: string;
    readonly keepingNothing: string;
    readonly send: string;
    readonly back: string;
    readonly errors: Readonly<Record<CheckQuestion, string>> & {
      readonly signsMissing: string;
      readonly signsBoth: string;
    };
  };
  readonly consent: {
    readonly heading: string;
    readonly text: readonly string[];
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly error: string;
  };
  readonly mistake: {
    readonly button: string;
    readonly heading: string;
    readonly text: string;
    readonly send: string;
    readonly takenBack: Notice;
    readonly goOn: string;
  };
  readonly number: {
    readonly title: string;
    readonly save: string;
    readonly choose: string;
    readonly stopText: string;
    readonly stop: string;
    readonly stopped: Notice;
    readonly consentHeading: string;
    readonly errors: { readonly pain: string; readonly daysDone: string };
  };
  readonly thanks: {
    readonly title: string;
    readonly checkKept: readonly string[];
    readonly numberKept: string;
    readonly notKept: readonly string[];
  };
  readonly worse: { readonly onYourPage: string; readonly notKept: string };
  readonly closed: Notice;
  readonly teachBack: {
    readonly heading: string;
    readonly show: string;
    readonly forYou: string;
  };
  readonly myPage: string;
  readonly onward: string;
}

/** A language added to the course does not compile until it is worded here. */
export const answerWords: Readonly<Record<Language, AnswerWords>> = {
  en: englishAnswers,
  es: spanishAnswers,
};
