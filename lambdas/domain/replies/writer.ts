/** Who wrote a mail that came in: by the signed token in the address it went to, else by its sender. */
import { type Address, personIdOf } from '../address.ts';
import type { EpochSeconds, PersonId } from '../ids.ts';
import { type LinkKeys, readToken } from '../link-token.ts';

/** How the local part of an address that we give out begins; a token of 55 characters follows. */
export const replyPrefix = 'r-';
export const leavePrefix = 'u-';

export interface Writer {
  /** Whether somebody stands behind it (any more) is for whoever asks for them to find out. */
  readonly personId: PersonId | undefined;
  readonly how: 'token' | 'sender' | undefined;
  /** When the token was signed: about when the letter went out that is answered. */
  readonly issuedAt: EpochSeconds | undefined;
  /**
   * Whom this mail may take off the course, were it to ask for it: every token does that, a retired
   * one too. `asked`: it went to the address that List-Unsubscribe offers, which asks for nothing else.
   */
  readonly wayOut: { readonly personId: PersonId; readonly asked: boolean } | undefined;
}

export interface Keys {
  readonly linkKeys: LinkKeys;
  readonly addressKey: string;
}

/**
 * @param recipients as they stand on the envelope, in whatever case; the first token counts
 * @param sender undefined where DMARC did not pass: anybody can write another's name there
 */
export function writerOf(
  recipients: readonly string[],
  sender: Address | undefined,
  now: EpochSeconds,
  { linkKeys, addressKey }: Keys,
): Writer {
  const locals = recipients.map((recipient) => recipient.split('@')[0]?.toLowerCase() ?? '');
  const token = (prefix: string) =>
    locals.find((local) => local.startsWith(prefix))?.slice(prefix.length) ?? '';
  const bearer = readToken(token(replyPrefix), 'reply', now, linkKeys);
  const known = bearer?.personId;
  const leaving = readToken(token(leavePrefix), 'leave', now, linkKeys)?.personId;
  const stopping = readToken(token(replyPrefix), 'stop', now, linkKeys)?.personId;
  const way = leaving ?? stopping;
  const personId = known ?? (sender && personIdOf(sender, addressKey));
  return {
    personId,
    how: known ? 'token' : personId && 'sender',
    issuedAt: bearer?.issuedAt,
    wayOut: way && { personId: way, asked: leaving !== undefined },
  };
}
