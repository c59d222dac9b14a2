/** Reads a raw message the way a mail program shows it. */
import PostalMime from 'postal-mime';
import { addressesIn, type Header, readHeaders } from '../services/ses/raw-message.ts';

/** A message taken apart for showing. */
export interface ReadMail {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly replyTo: string | undefined;
  readonly date: string | undefined;
  readonly messageId: string | undefined;
  readonly html: string | undefined;
  readonly text: string | undefined;
  /** every header in its order, unfolded, encoded words decoded where they were */
  readonly headers: readonly Header[];
  /** the https address of List-Unsubscribe, when one click is offered (RFC 8058) */
  readonly oneClick: string | undefined;
  readonly attachments: readonly { readonly name: string; readonly type: string }[];
}

const nameAndAddress = (
  entry: { name?: string | undefined; address?: string | undefined } | undefined,
): string => {
  if (entry?.address === undefined || entry.address === '') return entry?.name ?? '';
  return entry.name ? `${entry.name} <${entry.address}>` : entry.address;
};

/** RFC 8058: exactly one https address, and the header that offers the POST. */
const oneClickOf = (listUnsubscribe: string | undefined, post: string | undefined) =>
  post?.trim() === 'List-Unsubscribe=One-Click'
    ? /<(https:[^>]+)>/.exec(listUnsubscribe ?? '')?.[1]
    : undefined;

export const readMail = async (raw: Buffer): Promise<ReadMail> => {
  const parsed = await PostalMime.parse(raw);
  const headers = readHeaders(raw);
  return {
    subject: parsed.subject ?? '',
    from: nameAndAddress(parsed.from),
    to: (parsed.to ?? []).map(nameAndAddress).join(', '),
    replyTo: addressesIn(headers.first('Reply-To'))[0],
    date: headers.first('Date'),
    messageId: headers.first('Message-ID'),
    html: parsed.html,
    text: parsed.text,
    headers: headers.all,
    oneClick: oneClickOf(headers.first('List-Unsubscribe'), headers.first('List-Unsubscribe-Post')),
    attachments: parsed.attachments.map((attachment) => ({
      name: attachment.filename ?? 'unnamed',
      type: attachment.mimeType,
    })),
  };
};
