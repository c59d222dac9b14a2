/** What a person can say by replying. */

export type PauseEnd =
  /** The day on which letters may come again, as an ISO day. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'weeks'; readonly weeks: number };

export type Intent =
  | { readonly kind: 'stop' }
  | { readonly kind: 'died' }
  /** 0 to 10, in answer to the number that was asked last. */
  | { readonly kind: 'number'; readonly pain: number }
  /** A number that cannot be taken as it stands: "6 or 7", "6.5", "11". */
  | { readonly kind: 'unsure-number' }
  | { readonly kind: 'minutes'; readonly walked: number }
  | { readonly kind: 'pause'; readonly until: PauseEnd | undefined }
  | { readonly kind: 'resume' }
  | { readonly kind: 'again' }
  | { readonly kind: 'slower' }
  | { readonly kind: 'help' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  /** Something was written that none of these is. */
  | { readonly kind: 'free-text' }
  /** Nothing was written above, below or between what is quoted. */
  | { readonly kind: 'nothing' };
