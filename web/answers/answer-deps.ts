/** What the pages for answers ask of the program; each answer says whom the page speaks to. */
import type { Language } from '../../emails/languages.ts';
import type { CheckAnswers, CheckId } from '../../lambdas/domain/check.ts';
import type { Country } from '../../lambdas/domain/country.ts';
import type { Danger, DangerSign } from '../../lambdas/domain/danger-sign.ts';
import type { LessonId, Syllabus } from '../../lambdas/domain/ids.ts';

/** Whom a page speaks to: in which language, and which numbers it names. */
export interface Reader {
  readonly language: Language;
  readonly country: Country;
}

/** Forged, cut or expired token; someone unknown, or who has left. */
interface Refused {
  readonly kind: 'refused';
}

type Told<Kind extends string> = { readonly kind: Kind } & Reader;

export type OpenedCheck = Told<'open'> & {
  readonly check: CheckId;
  readonly needsConsent: boolean;
  /** What was answered less than a week ago and may be corrected. */
  readonly earlier: CheckAnswers | undefined;
};
export type AnsweredDanger = Told<'danger'> & {
  readonly danger: Danger;
  readonly signs: readonly DangerSign[];
  /** ISO date. */
  readonly surgeryDate: string | undefined;
};
/** 'not-kept': without the health consent nothing is stored. `worse`: by A10, than at the start. */
export type Answered = Told<'kept' | 'not-kept'> & {
  readonly worse: boolean;
};

interface Shared {
  /** Whom a letter's token speaks to; changes nothing. */
  readonly peek: (token: string) => Promise<{ readonly language: Language } | undefined>;
  /** Hears of a fault, which the person sees as a polite page or, with a sign ticked, not at all. */
  readonly report: (fault: unknown) => void;
}

/** `consent` is undefined where it was not asked because it was given before. */
export interface CheckDeps extends Shared {
  readonly openCheck: (token: string) => Promise<Refused | Told<'closed'> | OpenedCheck>;
  readonly reportSigns: (
    token: string,
    signs: DangerSign[],
    consent: boolean | undefined,
  ) => Promise<Refused | AnsweredDanger>;
  readonly answerCheck: (
    token: string,
    check: CheckId,
    answers: CheckAnswers,
    consent: boolean | undefined,
  ) => Promise<Refused | Told<'closed'> | Answered>;
  /** "I ticked this by mistake", after the safety question was answered once more. */
  readonly takeBack: (
    token: string,
    signs: DangerSign[],
  ) => Promise<Refused | AnsweredDanger | Told<'taken-back'>>;
}

export interface NumberAnswer {
  readonly pain: number;
  readonly daysDone: number | undefined;
}

type NumberKept = Told<'kept'> & { readonly worse: boolean };

export interface NumberDeps extends Shared {
  /** Tells which lessons there are: those without a check ask for the number. */
  readonly syllabus: Syllabus;
  readonly answerNumber: (
    token: string,
    lesson: LessonId,
    answer: NumberAnswer,
    consent: boolean | undefined,
  ) => Promise<Refused | Told<'closed'> | Told<'needs-consent'> | Told<'not-kept'> | NumberKept>;
  readonly stopAsking: (token: string) => Promise<Refused | Told<'stopped'>>;
}

export type AnswerDeps = CheckDeps & NumberDeps;
