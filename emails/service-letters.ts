/** The letters beside the lessons: what frame each has, and what it may say about whom it goes to. */
import type { LetterValues } from '../lambdas/domain/letter-values.ts';

export interface ServiceLetter {
  /** Every letter but those to an address that nobody has confirmed. */
  readonly dangerBox: boolean;
  /** The part that ends it, or undefined where the letter itself names the sender. */
  readonly smallPrint: 'small-print' | 'sender-print' | undefined;
  readonly may: ReadonlySet<keyof LetterValues>;
}

const sender = ['senderName', 'postalAddress', 'largeText'] as const;
const ofDangerBox = ['emergencyNumber', 'emergencyTel', 'emergencyPlace', 'repliesRead'] as const;
/** The greeting knows that a lesson has waited; no other letter ever has. */
const ofReader = [...sender, ...ofDangerBox, 'firstName', 'waited', 'whomToCall'] as const;
const ofSubscriber = [...ofReader, 'pageUrl', 'browserUrl', 'leaveUrl', 'passOnUrl'] as const;

const ofReply = [...ofReader, 'pageUrl'] as const;
const ofDanger = [
  'emergency',
  'urgent',
  'askIfNew',
  'tellThem',
  'tellChest',
  'tellCalfToo',
  'tellNerve',
  'tellColdLeg',
  'tellAccident',
  'tellFever',
  'tellCalf',
  'tellFall',
  'sameDayLine',
  'sameDayPlace',
  'despair',
] as const;
const ofCrisis = ['crisisNumber', 'crisisTel', 'alsoStopped', 'alsoDied'] as const;
const ofDone = [
  'numberKept',
  'numberNotKept',
  'checkInstead',
  'numberTooLate',
  'pausedUntil',
  'dayTooFar',
  'goesOn',
  'slower',
  'notNew',
  'againLater',
  'courseOver',
] as const;

export const serviceLetters: Readonly<Record<string, ServiceLetter>> = {
  /** Goes to someone who has agreed to nothing yet: nothing about them stands in it. */
  confirmation: {
    dangerBox: false,
    smallPrint: undefined,
    may: new Set([...sender, 'confirmUrl']),
  },
  /** To an address that may be somebody else's. */
  'new-address': { dangerBox: false, smallPrint: undefined, may: new Set([...sender, 'moveUrl']) },
  link: {
    dangerBox: true,
    smallPrint: 'sender-print',
    may: new Set([...ofReader, 'linkUrl', 'forPage', 'forData', 'forErase']),
  },
  'remind-check': {
    dangerBox: true,
    smallPrint: 'small-print',
    may: new Set([...ofSubscriber, 'checkUrl']),
  },
  /** Twelve weeks after the course, to whoever said yes to it. */
  'twelve-weeks-on': {
    dangerBox: true,
    smallPrint: 'small-print',
    may: new Set([...ofSubscriber, 'onwardUrl']),
  },
  'day-after': { dangerBox: true, smallPrint: 'small-print', may: new Set(ofSubscriber) },

  /** To a clinic, about nobody: who it is stands behind the sign-in. */
  'clinic-alert': {
    dangerBox: false,
    smallPrint: 'sender-print',
    may: new Set([...sender, 'linkUrl']),
  },

  /** Answers to replies. Those for danger go to people of whom nothing else is known, too. */
  'reply-danger': {
    dangerBox: true,
    smallPrint: 'sender-print',
    may: new Set([...ofReply, ...ofDanger, ...ofCrisis]),
  },
  'reply-despair': {
    dangerBox: true,
    smallPrint: 'sender-print',
    may: new Set([...ofReply, ...ofCrisis]),
  },
  'reply-unreadable': { dangerBox: true, smallPrint: 'sender-print', may: new Set(ofReply) },
  'reply-unclear': {
    dangerBox: true,
    smallPrint: 'sender-print',
    may: new Set([...ofReply, 'whichNumber']),
  },
  'reply-help': { dangerBox: true, smallPrint: 'sender-print', may: new Set(ofReply) },
  'reply-done': {
    dangerBox: true,
    smallPrint: 'sender-print',
    may: new Set([...ofReply, 'checkUrl', 'numberUrl', 'passOnUrl', ...ofDone]),
  },
  /** Leaving letters: they reveal nothing, to whoever may read this mailbox from now on. */
  'stop-confirmed': {
    dangerBox: false,
    smallPrint: 'sender-print',
    may: new Set([...sender, 'passOnUrl']),
  },
  sympathy: { dangerBox: false, smallPrint: 'sender-print', may: new Set(sender) },
};

/** What no lesson may name: it belongs to the letters above. */
export const ofServiceAlone: ReadonlySet<keyof LetterValues> = new Set([
  'confirmUrl',
  'moveUrl',
  'linkUrl',
  'forPage',
  'forData',
  'forErase',
  ...ofDanger,
  ...ofCrisis,
  ...ofDone,
  'whichNumber',
]);

export const isServiceLetter = (id: string): boolean => Object.hasOwn(serviceLetters, id);
