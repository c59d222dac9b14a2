/** Does what a reply asks for. */

import { type LeaveParts, leave } from './leave.ts';
import type { ReceivedReply } from './read-reply.ts';

export type ActOnReplyParts = LeaveParts;

/** Safe to repeat, as reading a reply demands. */
export async function actOnReply(parts: ActOnReplyParts, reply: ReceivedReply): Promise<void> {
  // A virus verdict that is no pass voids the token too: see fact 96.
  if (reply.wayOut?.asked && !reply.virus) await leave(parts, reply.wayOut.personId, 'mailto');
}
