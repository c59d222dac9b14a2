/** What "my page" asks of the program: each answer says how it went, and what the page shows then. */
import type { Language } from '../../emails/languages.ts';
import type { Address } from '../../lambdas/domain/address.ts';
import type { Danger, DangerSign } from '../../lambdas/domain/danger-sign.ts';
import type { EpochSeconds } from '../../lambdas/domain/ids.ts';
import type { Change, DangerAnswer, DateRefusal, OwnPage } from '../../lambdas/domain/own-page.ts';

interface Refused {
  readonly kind: 'refused';
}

/** The session is older than 30 minutes, or was never one. */
interface Expired {
  readonly kind: 'expired';
}

/** The page as it stands after the press, and the session to go on with. */
export interface Shown {
  readonly session: string;
  readonly page: OwnPage;
}

type Spoken<Kind extends string> = { readonly kind: Kind; readonly language: Language };
type Here<Kind extends string> = { readonly kind: Kind } & Shown;

export type Opened = Refused | Spoken<'too-old'> | Here<'page'>;
export type Looked = Expired | Here<'page'>;
type NotThatDate = Here<'not-that-date'> & { readonly why: DateRefusal };
export type Changed = Expired | Here<'changed'> | NotThatDate;
export type DangerShown = Here<'danger'> & {
  readonly danger: Danger;
  readonly signs: readonly DangerSign[];
  readonly surgeryDate: string | undefined;
};
export type DangerAnswered = Changed | DangerShown;
export type SentAgain = Expired | Here<'sent' | 'sent-today' | 'unavailable'>;
export type LinkAsked = Expired | Here<'asked' | 'too-often' | 'unavailable'>;
export type MoveAsked = Expired | Here<'asked' | 'same' | 'too-often' | 'unavailable'>;
export type FreshAsked = Refused | Spoken<'asked' | 'too-often' | 'unavailable'>;
export type Left = Expired | Spoken<'left'>;
export type Moved = Refused | (Spoken<'moved'> & { readonly already: boolean }) | Spoken<'taken'>;
export type DataShown = Refused | (Spoken<'data'> & { readonly json: string });
export type Erased = Refused | (Spoken<'erased'> & { readonly escalationKept: boolean });

/** What a link that came by mail is for. */
export type LinkUse = 'move' | 'data' | 'erase';

interface Speaks {
  readonly language: Language;
}

/** What the links that were asked for do, each on its own page. */
export interface OwnLinkDeps {
  /** Whom a good link speaks to; changes nothing. */
  readonly peekLink: (token: string, use: LinkUse) => Promise<Speaks | undefined>;
  readonly confirmMove: (token: string) => Promise<Moved>;
  readonly showData: (token: string) => Promise<DataShown>;
  readonly erase: (token: string) => Promise<Erased>;
  /** Whether that has been done already, by the same link or another one that is still good. */
  readonly wasErased: (token: string) => Promise<boolean>;
}

export interface OwnPageDeps extends OwnLinkDeps {
  /** Whom a letter's link speaks to, also one too old to open the page; changes nothing. */
  readonly peek: (token: string) => Promise<Speaks | undefined>;
  readonly open: (token: string) => Promise<Opened>;
  /** The page once more within its session: to be printed, or shown with what must be mended. */
  readonly look: (session: string) => Promise<Looked>;
  readonly change: (session: string, change: Change) => Promise<Changed>;
  readonly answerDanger: (session: string, answer: DangerAnswer) => Promise<DangerAnswered>;
  readonly sendAgain: (session: string) => Promise<SentAgain>;
  readonly askLink: (session: string, purpose: 'data' | 'erase') => Promise<LinkAsked>;
  /** From a letter whose link no longer opens the page. */
  readonly askFreshLink: (token: string) => Promise<FreshAsked>;
  readonly askMove: (session: string, address: Address) => Promise<MoveAsked>;
  readonly leave: (session: string) => Promise<Left>;
  readonly now: () => EpochSeconds;
  /** Hears of a fault, which the person sees as a polite page. */
  readonly report: (fault: unknown) => void;
}
