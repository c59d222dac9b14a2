/**
 * Reads a mail that came in: once, whatever SES, SNS and SQS deliver twice, and within limits.
 *
 * The order, and why. The mail is claimed, then acted on, then settled. Two deliveries at once: one
 * claims, the other fails and comes again after the first has settled. A crash between claiming and
 * settling leaves a claim that lapses, and the message, which nobody has deleted, is read again. So
 * nothing is lost, and whatever is done here may be done twice: acting must bear that, as leaving,
 * answering and sending by a ledger do. Settling before acting would lose a stop or a danger sign.
 */
import type { Address } from '../domain/address.ts';
import type { EpochSeconds, PersonId } from '../domain/ids.ts';
import type { Clock, Journal } from '../domain/ports.ts';
import type { IncomingMail } from '../domain/replies/incoming-mail.ts';
import { type MailReceived, readMailReceived } from '../domain/replies/mail-received.ts';
import type {
  DeadLetters,
  ParseMail,
  RawMails,
  ReceivedMails,
  Unreadable,
} from '../domain/replies/receiving-ports.ts';
import { type Keys, type Writer, writerOf } from '../domain/replies/writer.ts';

export interface ReceivedReply extends Writer {
  /** SES's own: the same for every delivery of this mail. */
  readonly messageId: string;
  /** Undefined where it cannot be read: a virus, too large, broken. */
  readonly mail: IncomingMail | undefined;
  /** As SES told them: all there is of a mail that cannot be read. */
  readonly headers: MailReceived['headers'];
  readonly dmarcPassed: boolean;
  readonly spam: boolean;
  readonly virus: boolean;
  readonly personId: PersonId | undefined;
  readonly how: 'token' | 'sender' | undefined;
  /** As it stands in From, whether DMARC passed or not: never to be written to unless it did. */
  readonly from: Address | undefined;
  readonly receivedAt: EpochSeconds;
}

export interface ReadReplyParts extends Keys {
  /** May be done twice: see above. */
  readonly act: (reply: ReceivedReply) => Promise<void>;
  readonly clock: Clock;
  readonly deadLetters: DeadLetters;
  readonly journal: Journal;
  readonly parseMail: ParseMail;
  readonly rawMails: RawMails;
  readonly receivedMails: ReceivedMails;
}

/** The queue gives the message out again, when the other one has settled or its claim has lapsed. */
export class ReplyUnderWayError extends Error {
  override readonly name = 'ReplyUnderWayError';
}

/** @param body of the queue's message */
export async function readReply(parts: ReadReplyParts, body: string): Promise<void> {
  const { deadLetters, journal } = parts;
  const told = readMailReceived(body);
  switch (told.kind) {
    case 'ignored':
      journal.count('NotificationsIgnored');
      return;
    case 'malformed':
      // Trying again would not mend it.
      journal.info('reply.malformed', { where: told.where });
      journal.count('NotificationsMalformed');
      await deadLetters.put(body, `malformed: ${told.where}`);
      return;
    case 'received':
      await readOnce(parts, told.mail, body);
  }
}

async function readOnce(parts: ReadReplyParts, told: MailReceived, body: string): Promise<void> {
  const { clock, deadLetters, journal, receivedMails } = parts;
  const { messageId } = told;
  const claim = await receivedMails.claim(messageId, clock.now());
  if (claim === 'under-way') throw new ReplyUnderWayError('another delivery of it is in hand');
  if (claim === 'done') {
    journal.count('RepliesRepeated');
    return;
  }
  const read = await mailOf(parts, told);
  await parts.act(replyOf(parts, told, read.kind === 'mail' ? read.mail : undefined));
  journal.count('RepliesRead');
  if (read.kind === 'unreadable') {
    journal.info('reply.unreadable', { why: read.why });
    journal.count('RepliesUnreadable');
    await deadLetters.put(body, read.why);
  }
  if (read.kind === 'quarantined') journal.count('RepliesQuarantined');
  await receivedMails.settle(messageId, clock.now());
}

type Read =
  | { readonly kind: 'mail'; readonly mail: IncomingMail }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  /** It lies where it lies until it expires: nobody opens it. */
  | { readonly kind: 'quarantined' };

async function mailOf({ parseMail, rawMails }: ReadReplyParts, told: MailReceived): Promise<Read> {
  if (!told.passed.virus) return { kind: 'quarantined' };
  const fetched = await rawMails.get(told.place);
  return fetched.kind === 'raw' ? parseMail(fetched.bytes) : fetched;
}

function replyOf(
  parts: ReadReplyParts,
  { messageId, passed, from, recipients, headers, receivedAt }: MailReceived,
  mail: IncomingMail | undefined,
): ReceivedReply {
  const sender = passed.dmarc ? from : undefined;
  return {
    messageId,
    mail,
    headers,
    dmarcPassed: passed.dmarc,
    spam: !passed.spam,
    virus: !passed.virus,
    from,
    receivedAt,
    ...writerOf(recipients, sender, parts.clock.now(), parts),
  };
}
