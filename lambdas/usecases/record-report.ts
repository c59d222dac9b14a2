/**
 * A bounce or a complaint that came as mail counts as SES's own event does. It has to carry a token of
 * ours: anybody can write such a report about anybody.
 */
import { softlyBounced } from '../domain/bounces.ts';
import type { PersonId } from '../domain/ids.ts';
import { type LinkKeys, readToken } from '../domain/link-token.ts';
import type { MailReport } from '../domain/replies/incoming-mail.ts';
import { replyPrefix } from '../domain/replies/writer.ts';
import { changePerson } from './change-person.ts';
import { findPerson } from './find-person.ts';
import type { ReceivedReply } from './read-reply.ts';
import { type RecordMailEventParts, recordMailEvent } from './record-mail-event.ts';

export interface RecordReportParts extends RecordMailEventParts {
  readonly linkKeys: LinkKeys;
}

export type Report = { readonly kind: 'permanent' | 'transient' | 'complaint' };

/** The headers of the letter stand near its beginning. */
const SEARCHED = 50_000;
const replyTokens = new RegExp(`\\b${replyPrefix}([a-z2-7]{55})@`, 'i');

/** Whom the letter that is given back was for, by its Reply-To. */
function bearerOf(reports: readonly MailReport[], now: number, keys: LinkKeys) {
  for (const { text } of reports) {
    const token = replyTokens.exec(text.slice(0, SEARCHED))?.[1];
    const bearer = token && readToken(token, 'stop', now, keys);
    if (bearer) return bearer.personId;
  }
  return undefined;
}

export async function recordReport(
  parts: RecordReportParts,
  reply: ReceivedReply,
  { kind }: Report,
): Promise<void> {
  const about =
    reply.how === 'token'
      ? reply.personId
      : bearerOf(reply.mail?.reports ?? [], parts.clock.now(), parts.linkKeys);
  if (!about) {
    parts.journal.count('ReportsIgnored');
    return;
  }
  const at = reply.receivedAt;
  if (kind === 'transient') return countSoftly(parts, about, `mail ${reply.messageId}`);
  const event = kind === 'complaint' ? 'complained' : 'bounced';
  await recordMailEvent(parts, { kind: event, personId: about, letter: undefined, at });
}

/** Of a person who has moved, it says nothing about the new mailbox. */
async function countSoftly(parts: RecordReportParts, id: PersonId, name: string): Promise<void> {
  const found = await findPerson(parts.subscribers, id);
  if (found?.person.id !== id) return;
  await changePerson(parts, id, (present) =>
    softlyBounced(present, name, parts.clock.now(), parts.syllabus),
  );
  parts.journal.count('TransientBounces');
}
