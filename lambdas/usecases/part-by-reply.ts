/** "Stop", or that someone has died: the course ends, and it is confirmed once. */
import type { EpochSeconds } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import type { Intent } from '../domain/replies/intent.ts';
import type { ReplyAnswer } from '../domain/replies/reply-answer.ts';
import { type LeaveParts, leave } from './leave.ts';

export interface Parted {
  readonly why: 'reply' | 'died';
  /** Undefined: confirmed before, or not to be confirmed. */
  readonly answer: ReplyAnswer | undefined;
}

/** @returns undefined where nobody asked for it */
export async function partByReply(
  parts: LeaveParts,
  person: Person,
  intents: readonly Intent[],
  receivedAt: EpochSeconds,
): Promise<Parted | undefined> {
  const said = (kind: Intent['kind']) => intents.some((intent) => intent.kind === kind);
  if (!said('stop') && !said('died')) return undefined;
  const why = said('died') ? 'died' : 'reply';
  await leave(parts, person.id, why);
  if (!isToBeTold(person, why, receivedAt)) return { why, answer: undefined };
  return { why, answer: { letter: why === 'died' ? 'sympathy' : 'stop-confirmed', says: {} } };
}

/** @param person as they were before */
function isToBeTold({ course }: Person, why: Parted['why'], receivedAt: EpochSeconds): boolean {
  if (course.kind !== 'left') return true;
  // Such a mailbox gets nothing more.
  if (course.why === 'bounce' || course.why === 'complaint') return false;
  // An earlier try for the same reply may have got no further than this.
  if (course.why === why) return course.at >= receivedAt;
  return why === 'died' && course.why !== 'erased';
}
