/** What only an answer to a reply can say: each flag is one thing that its letter may tell. */

export interface ReplyValues {
  /** The text for a danger sign, by its level. */
  readonly emergency: boolean;
  readonly urgent: boolean;
  /** It may be nothing new: the text, and the one question. */
  readonly askIfNew: boolean;
  /** Any of the following. */
  readonly tellThem: boolean;
  readonly tellChest: boolean;
  /** With the chest: it may be a clot that has travelled. */
  readonly tellCalfToo: boolean;
  readonly tellNerve: boolean;
  readonly tellColdLeg: boolean;
  readonly tellAccident: boolean;
  readonly tellFever: boolean;
  readonly tellCalf: boolean;
  readonly tellFall: boolean;
  /** A telephone line for what cannot wait and is no emergency; '' where there is none. */
  readonly sameDayLine: string;
  /** As read after "Go to": 'urgent care or the ER'. */
  readonly sameDayPlace: string;
  /** Words of despair, besides a danger sign. */
  readonly despair: boolean;
  /** Whom to call then; '' where no number is known. */
  readonly crisisNumber: string;
  readonly crisisTel: string;
  /** The reply also said stop, or that someone has died. */
  readonly alsoStopped: boolean;
  readonly alsoDied: boolean;
  /** "Which number is it?", after one that cannot be taken as it stands. */
  readonly whichNumber: boolean;
  /** What was done. */
  readonly numberKept: boolean;
  readonly numberNotKept: boolean;
  readonly checkInstead: boolean;
  readonly numberTooLate: boolean;
  /** The day on which letters come again, in words; '' where there is no pause. */
  readonly pausedUntil: string;
  readonly dayTooFar: boolean;
  readonly goesOn: boolean;
  readonly slower: boolean;
  readonly notNew: boolean;
  readonly againLater: boolean;
  readonly courseOver: boolean;
}

export const neutralReplyValues: ReplyValues = {
  emergency: false,
  urgent: false,
  askIfNew: false,
  tellThem: false,
  tellChest: false,
  tellCalfToo: false,
  tellNerve: false,
  tellColdLeg: false,
  tellAccident: false,
  tellFever: false,
  tellCalf: false,
  tellFall: false,
  sameDayLine: '',
  sameDayPlace: '',
  despair: false,
  crisisNumber: '',
  crisisTel: '',
  alsoStopped: false,
  alsoDied: false,
  whichNumber: false,
  numberKept: false,
  numberNotKept: false,
  checkInstead: false,
  numberTooLate: false,
  pausedUntil: '',
  dayTooFar: false,
  goesOn: false,
  slower: false,
  notNew: false,
  againLater: false,
  courseOver: false,
};
