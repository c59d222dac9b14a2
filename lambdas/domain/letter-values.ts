/** What a letter can say about the one who gets it: every placeholder and variant a template may name. */

export interface LetterValues {
  /** '' where none was given. */
  readonly firstName: string;
  /** As read aloud after "Call": '911', or all numbers where the country is unknown. */
  readonly emergencyNumber: string;
  /** The one number behind a `tel:` link: '911'; '' where the country is unknown and no link can be right. */
  readonly emergencyTel: string;
  /** As read after "go to": 'the ER', 'A&E'. */
  readonly emergencyPlace: string;
  /** Links with a token; '' in a neutral copy, whose letter then leaves the link out. */
  readonly leaveUrl: string;
  readonly browserUrl: string;
  /** The sign-up page, never with a token: it is meant to be handed on. */
  readonly passOnUrl: string;
  /** Only in the confirmation letter; '' in lessons. */
  readonly confirmUrl: string;
  /** One line. */
  readonly postalAddress: string;
  readonly senderName: string;
  /** False in the trial mode, which receives no mail: the letter then says so. */
  readonly repliesRead: boolean;
  readonly largeText: boolean;
  /** "Has a clinician told you that it is nerves?" was answered "not yet" or "not sure". */
  readonly notTold: boolean;
  /** Back surgery less than 12 weeks ago, or at an unknown date: no exercises. */
  readonly afterSurgery: boolean;
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
  | 'passOnUrl'
  | 'postalAddress'
  | 'senderName'
  | 'repliesRead'
> = {
  firstName: '',
  leaveUrl: '',
  browserUrl: '',
  confirmUrl: '',
  largeText: false,
  notTold: false,
  afterSurgery: false,
  workDesk: false,
  workLifting: false,
  workOnFeet: false,
  workRetired: false,
};
