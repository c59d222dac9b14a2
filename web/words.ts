/** Every word the pages say: the shape, and the words by language. */
import type { Language } from '../emails/languages.ts';
import type { PreferencesField, Work } from '../lambdas/domain/preferences.ts';
import type { SignUpField, Told } from '../lambdas/domain/sign-up.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';

/** A page that only tells something. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

interface ShellWords {
  readonly skip: string;
  readonly languages: string;
  readonly errorPrefix: string;
  readonly checkAnswers: string;
  readonly footer: string;
  /** The way on from a page that is not there. */
  readonly firstPage: string;
}

/** Why a request was turned away, by what went wrong. */
export type Refusal =
  | 'notFound'
  | 'wrongMethod'
  | 'tooLarge'
  | 'wrongType'
  | 'broken'
  | 'badLink'
  | 'fault';

interface SignUpWords {
  readonly title: string;
  readonly heading: string;
  readonly lede: string;
  readonly care: string;
  readonly forWhomHeading: string;
  readonly forWhom: string;
  readonly told: string;
  readonly toldChoices: Readonly<Record<Told, string>>;
  readonly address: string;
  readonly onePerson: string;
  readonly guessed: string;
  readonly language: string;
  readonly country: string;
  readonly countryHint: string;
  readonly timeZone: string;
  readonly timeZoneHint: string;
  readonly regions: Readonly<Record<string, string>>;
  /** Cities whose name is not the one in the time zone, by the last part of that. */
  readonly cities: Readonly<Record<string, string>>;
  readonly consent: string;
  readonly submit: string;
  readonly next: string;
  readonly unavailable: string;
  readonly unavailableHeading: string;
  readonly errors: Readonly<Record<SignUpField, string>> & {
    readonly addressMissing: string;
    readonly addressTooLong: string;
  };
  readonly privacyHeading: string;
  readonly privacy: readonly string[];
  readonly sender: (name: string, address: string, postal: string) => string;
}

interface AskedWords {
  readonly title: string;
  readonly heading: string;
  readonly lookFor: (sender: string) => string;
  readonly notThere: string;
  readonly press: string;
  readonly typed: string;
  readonly again: string;
  readonly change: string;
  readonly limits: string;
}

interface ConfirmWords {
  readonly title: string;
  readonly heading: string;
  readonly text: readonly string[];
  readonly button: string;
  readonly confirmedTitle: string;
  readonly confirmed: string;
  readonly confirmedAlready: string;
}

interface PreferencesWords {
  readonly title: string;
  readonly heading: string;
  readonly optional: string;
  readonly welcomeAfter: string;
  readonly firstName: string;
  readonly firstNameHint: string;
  readonly whenHeading: string;
  readonly weekday: string;
  readonly anyDay: string;
  readonly hour: string;
  readonly hourHint: (usual: string) => string;
  readonly localTime: (zone: string) => string;
  readonly youHeading: string;
  readonly work: string;
  readonly workChoices: Readonly<Record<Work, string>>;
  readonly noAnswer: string;
  readonly surgery: string;
  readonly yes: string;
  readonly no: string;
  readonly surgeryDate: string;
  readonly surgeryDateHint: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly readingHeading: string;
  readonly textSize: string;
  readonly textSizes: { readonly normal: string; readonly large: string };
  readonly trackingHeading: string;
  readonly trackingText: readonly string[];
  readonly tracking: string;
  readonly save: string;
  readonly skip: string;
  readonly errors: Readonly<Record<PreferencesField, string>> & {
    readonly surgeryDateInFuture: string;
    readonly surgeryContradicts: string;
  };
  readonly savedTitle: string;
  readonly welcomeSent: string;
  readonly welcomeEarlier: string;
  readonly lookInSpam: string;
  readonly whatComes: string;
  readonly firstLetter: (weekday: string | undefined, hour: string) => string;
  readonly eightLetters: string;
  readonly stopAnyTime: string;
}

interface LeaveWords {
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly button: string;
  readonly leftTitle: string;
  readonly left: string;
  readonly leftText: string;
  readonly mistake: string;
  readonly signUpAgain: string;
}

interface LetterWords {
  readonly bar: string;
  readonly neutral: string;
  readonly showMine: string;
}

export interface Words {
  readonly shell: ShellWords;
  readonly refusals: Readonly<Record<Refusal, Notice>>;
  readonly signUp: SignUpWords;
  readonly asked: AskedWords;
  readonly confirm: ConfirmWords;
  readonly preferences: PreferencesWords;
  readonly leave: LeaveWords;
  readonly letter: LetterWords;
}

/** A language added to the course does not compile until it is worded here. */
export const words: Readonly<Record<Language, Words>> = { en: english, es: spanish };
