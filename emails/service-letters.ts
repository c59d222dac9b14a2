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
const ofReader = [...sender, ...ofDangerBox, 'firstName'] as const;
const ofSubscriber = [...ofReader, 'pageUrl', 'browserUrl', 'leaveUrl', 'passOnUrl'] as const;

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
  'day-after': { dangerBox: true, smallPrint: 'small-print', may: new Set(ofSubscriber) },
};

/** What no lesson may name: it belongs to the letters above. */
export const ofServiceAlone: ReadonlySet<keyof LetterValues> = new Set([
  'confirmUrl',
  'moveUrl',
  'linkUrl',
  'forPage',
  'forData',
  'forErase',
]);

export const isServiceLetter = (id: string): boolean => Object.hasOwn(serviceLetters, id);
