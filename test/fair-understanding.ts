/** What must be true of whatever is understood, of any mail at all. */
import { daysBetween } from '../lambdas/domain/replies/days-in-words.ts';
import type { Intent } from '../lambdas/domain/replies/intent.ts';
import type { Understanding } from '../lambdas/domain/replies/understand.ts';

const order: readonly Intent['kind'][] = [
  ...(['stop', 'died', 'pause', 'resume', 'again', 'slower', 'help', 'yes', 'no'] as const),
  ...(['number', 'unsure-number', 'minutes', 'free-text', 'nothing'] as const),
];
const LONGEST_PAUSE = 366;

const isDayAhead = (day: string, today: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) &&
  daysBetween(today, day) > 0 &&
  daysBetween(today, day) <= LONGEST_PAUSE;

function isFairIntent(intent: Intent, today: string): boolean {
  switch (intent.kind) {
    case 'number':
      return Number.isInteger(intent.pain) && intent.pain >= 0 && intent.pain <= 10;
    case 'minutes':
      return Number.isInteger(intent.walked) && intent.walked > 0 && intent.walked <= 600;
    case 'pause': {
      const { until } = intent;
      if (until === undefined) return true;
      if (until.kind === 'day') return isDayAhead(until.day, today);
      return Number.isInteger(until.weeks) && until.weeks > 0 && until.weeks <= 52;
    }
    default:
      return true;
  }
}

/** Undefined: all is as it must be; otherwise what is not. */
export function unfairness(read: Understanding, today: string): string | undefined {
  if (read.kind === 'automatic') {
    const { awayUntil } = read;
    return awayUntil === undefined || isDayAhead(awayUntil, today)
      ? undefined
      : 'away until no day';
  }
  if (read.kind !== 'written') {
    return read.recipient === undefined || read.recipient.length < 260
      ? undefined
      : 'a long recipient';
  }
  const { intents, safety } = read;
  const ranks = intents.map(({ kind }) => order.indexOf(kind));
  if (intents.length === 0) return 'no intent';
  if (ranks.some((rank, at) => rank <= (ranks[at - 1] ?? -1))) return 'out of order, or twice';
  const last = intents.at(-1)?.kind;
  if ((last === 'free-text' || last === 'nothing') && intents.length > 1)
    return 'both clear and not';
  if (safety.kind !== 'none' && safety.signs.length === 0) return 'danger without a sign';
  return intents.every((intent) => isFairIntent(intent, today))
    ? undefined
    : 'an impossible intent';
}
