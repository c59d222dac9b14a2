/** What a mail program sends as a plain answer. */

export interface WrittenReply {
  /** epoch ms */
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly inReplyTo: string | undefined;
  /** What is written above the letter that is quoted. */
  readonly body: string;
  /** The text of the letter, quoted below as mail programs do. */
  readonly quoted: string | undefined;
  /** Added to the others, such as `Auto-Submitted: auto-replied`. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function rawReply(reply: WrittenReply, messageId: string): Buffer {
  const date = new Date(reply.at).toUTCString().replace('GMT', '+0000');
  const quote =
    reply.quoted === undefined
      ? []
      : [
          '',
          `On ${date}, ${reply.to} wrote:`,
          ...reply.quoted.split(/\r?\n/).map((one) => `> ${one}`),
        ];
  const text = [...reply.body.split(/\r?\n/), ...quote, ''].join('\r\n');
  const subject = Buffer.from(reply.subject).toString('base64');
  const lines = [
    ...Object.entries(reply.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    `From: ${reply.from}`,
    `To: ${reply.to}`,
    `Subject: =?UTF-8?B?${subject}?=`,
    `Date: ${date}`,
    `Message-ID: <${messageId}@inbox.invalid>`,
    ...(reply.inReplyTo === undefined
      ? []
      : [`In-Reply-To: ${reply.inReplyTo}`, `References: ${reply.inReplyTo}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** What the reply page offers to be sent with one press. */
export const QUICK_REPLIES = [
  '6',
  'walked 10 minutes',
  'pause for two weeks',
  'stop',
  'I can’t pee',
] as const;
