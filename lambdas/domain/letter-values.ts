/** What a letter can say about the one who gets it: every placeholder and variant a template may name. */
import { neutralReplyValues, type ReplyValues } from './replies/reply-values.ts';

export interface LetterValues extends ReplyValues {
  /** '' where none was given. */
  readonly firstName: string;
  /** As read aloud after "Call": '911', or all numbers where the country is unknown. */
  readonly emergencyNumber: string;
  /** The one number behind a `tel:` link: '911'; '' where the country is unknown and no link can be right. */
  readonly emergencyTel: string;
  /** As read after "go to": 'the ER', 'A&E'. */
  readonly emergencyPlace: string;
  /** As read after "Call": 'your doctor', or the clinic that enrolled them with its number. */
  readonly whomToCall: string;
  /** Links with a token; '' in a neutral copy, whose letter then leaves the link out. */
  readonly leaveUrl: string;
  readonly browserUrl: string;
  /** The sign-up page, never with a token: it is meant to be handed on. */
  readonly passOnUrl: string;
  /** Only in the confirmation letter; '' in lessons. */
  readonly confirmUrl: string;
  /** Only in the letter that asks a new address to confirm; '' elsewhere. */
  readonly moveUrl: string;
  /** Only in the letter that brings a link one has asked for; '' elsewhere. */
  readonly linkUrl: string;
  /** "My page"; '' in a neutral copy. */
  readonly pageUrl: string;
  /** The symptom check; '' in a neutral copy. */
  readonly checkUrl: string;
  /** The page of the weekly number; a link adds `#7`, which reaches no server. '' in a neutral copy. */
  readonly numberUrl: string;
  /** Public pages, the same for everyone, with the reader's language: all moves, questions, a diary. */
  readonly movesUrl: string;
  readonly faqUrl: string;
  readonly diaryUrl: string;
  /** The danger signs to print, with the numbers of a country; of every country in a neutral copy. */
  readonly cardUrl: string;
  /** Where pictures lie: `${pictureUrl}/<file>`. */
  readonly pictureUrl: string;
  /** "Before you move", the goal and the plan; '' in a neutral copy. */
  readonly beforeUrl: string;
  readonly goalUrl: string;
  readonly planUrl: string;
  /** Graduation: the plan on one page, and how to go on; '' in a neutral copy. */
  readonly onwardUrl: string;
  /** One press for "Stronger and steadier" instead of the letter about weight; '' in a neutral copy. */
  readonly steadierUrl: string;
  /** One line. */
  readonly postalAddress: string;
  readonly senderName: string;
  /** False in the trial mode, which receives no mail: the letter then says so. */
  readonly repliesRead: boolean;
  /** The lesson waited because their mailbox said that they were away. */
  readonly waited: boolean;
  readonly largeText: boolean;
  /** This letter carries the symptom check. */
  readonly askCheck: boolean;
  /** The reminder of a check that rides on this letter. */
  readonly remindCheck: boolean;
  /** At most one of these three: how the letter asks for the weekly number. */
  readonly numberRows: boolean;
  /** One link instead of eleven: in large text and in text-only letters. */
  readonly numberLink: boolean;
  /** One small link, after three letters without an answer. */
  readonly numberSmall: boolean;
  /**
   * No exercises in this letter, which stands by itself: a danger sign is open, the legs are worse
   * than at the start, or surgery was not long ago. The letter never says which.
   */
  readonly hold: boolean;
  /** Exactly one of these three: how far the moves go. Level 1 is seated. */
  readonly level1: boolean;
  readonly level2: boolean;
  readonly level3: boolean;
  /** They had surgery on the back, and their exercises are not out: their surgical team comes first. */
  readonly afterSurgery: boolean;
  /** "4 minutes", as read after "walk for"; '' where the letter may name no time to walk. */
  readonly walkSpell: string;
  /** They cannot walk: seated moves, or a bike, instead. Never together with a time to walk. */
  readonly walkNone: boolean;
  /** Their usual walks, and nothing added. Never together with a time to walk. */
  readonly walkStay: boolean;
  /** "Stronger and steadier" instead of the letter about weight. */
  readonly withoutWeight: boolean;
  /** Which link one has asked for: exactly one of these in that letter. */
  readonly forPage: boolean;
  readonly forData: boolean;
  readonly forErase: boolean;
  /** "Has a clinician told you that it is nerves?" was answered "not yet" or "not sure". */
  readonly notTold: boolean;
  readonly workDesk: boolean;
  readonly workLifting: boolean;
  readonly workOnFeet: boolean;
  readonly workRetired: boolean;
}

/** What is the same for nobody in particular: the neutral browser copy, and the base of the confirmation. */
export const neutralLetterValues: Omit<
  LetterValues,
  | 'emergencyNumber'
  | 'emergencyTel'
  | 'emergencyPlace'
  | 'whomToCall'
  | 'passOnUrl'
  | 'movesUrl'
  | 'faqUrl'
  | 'diaryUrl'
  | 'cardUrl'
  | 'pictureUrl'
  | 'postalAddress'
  | 'senderName'
  | 'repliesRead'
> = {
  ...neutralReplyValues,
  firstName: '',
  waited: false,
  leaveUrl: '',
  browserUrl: '',
  confirmUrl: '',
  moveUrl: '',
  linkUrl: '',
  pageUrl: '',
  checkUrl: '',
  numberUrl: '',
  beforeUrl: '',
  goalUrl: '',
  planUrl: '',
  onwardUrl: '',
  steadierUrl: '',
  largeText: false,
  askCheck: false,
  remindCheck: false,
  numberRows: false,
  numberLink: false,
  numberSmall: false,
  hold: false,
  level1: true,
  level2: false,
  level3: false,
  afterSurgery: false,
  walkSpell: '',
  walkNone: false,
  walkStay: false,
  withoutWeight: false,
  forPage: false,
  forData: false,
  forErase: false,
  notTold: false,
  workDesk: false,
  workLifting: false,
  workOnFeet: false,
  workRetired: false,
};
