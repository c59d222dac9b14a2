/** Every address's mail, read and answered as its owner would: for the operator's pages and for tests. */
import type { AcceptedMessage, MailEvent } from '../services/ses/mail-store.ts';
import type { MailboxBehaviour } from '../services/ses/mailbox-behaviours.ts';
import type { ReceivedMail } from '../services/ses/received-store.ts';
import type { Reception } from '../services/ses/receiving.ts';
import type { FeedbackOutcome, SesStandIn } from '../services/ses/ses.ts';
import type { SqsStandIn } from '../services/sqs/sqs.ts';
import type { World } from '../world.ts';
import { type LocalOrigins, localUrl, type MailLink, mailLinks } from './mail-links.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { type Fate, fateOf } from './received-fate.ts';
import { rawReply } from './written-reply.ts';

/** What a server said to a one-click unsubscribe. */
export interface OneClickAnswer {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

export type OneClickEncoding = 'application/x-www-form-urlencoded' | 'multipart/form-data';

export interface Mailbox {
  /** Newest first. */
  messages(options?: { readonly to?: string; readonly limit?: number }): AcceptedMessage[];
  message(id: string): AcceptedMessage | undefined;
  events(id: string): MailEvent[];
  addresses(): { address: string; count: number; latest: number }[];
  /** The bytes, of a message as sent or a mail as it came in. Throws for an unknown id. */
  raw(id: string): Buffer;
  /** The bytes as the recipient's server gets them: a letter is signed then. */
  asDelivered(id: string): Promise<Buffer>;
  read(id: string): Promise<ReadMail>;
  links(id: string): Promise<MailLink[]>;
  localOrigins(): LocalOrigins;
  delivered(id: string): Promise<FeedbackOutcome>;
  bounce(id: string, kind?: 'noMailbox' | 'mailboxFull' | 'undetermined'): Promise<FeedbackOutcome>;
  complain(id: string): Promise<FeedbackOutcome>;
  reject(id: string): Promise<FeedbackOutcome>;
  delay(id: string): Promise<FeedbackOutcome>;
  failRendering(id: string): Promise<FeedbackOutcome>;
  /** How each later letter to this address fares. */
  behave(address: string, behaviour: MailboxBehaviour): void;
  open(id: string): Promise<FeedbackOutcome>;
  /** Reports the click where it is tracked; returns where the link leads on this machine. */
  click(id: string, url: string): Promise<string>;
  /** The POST of RFC 8058. Undefined: the message offers none. */
  unsubscribe(id: string, encoding?: OneClickEncoding): Promise<OneClickAnswer | undefined>;
  /** Writes a plain reply, which comes in as any mail does. Undefined: there is no address to reply to. */
  reply(id: string, body: string, over?: ReplyOptions): Promise<Reception | undefined>;
  /** Mail that came in, by reply or by SMTP; newest first. */
  received(): ReceivedMail[];
  findReceived(id: string): ReceivedMail | undefined;
  fate(mail: ReceivedMail): Fate;
}

export interface ReplyOptions {
  /** @default whoever got the message */
  readonly from?: string;
  /** @default where the message wants replies */
  readonly to?: string;
  /** Such as `X-Local-Verdicts: dmarc=FAIL`, or `Auto-Submitted: auto-replied`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** @default the letter's text is quoted below */
  readonly quoted?: boolean;
}

const MULTIPART_BOUNDARY = 'one-click-boundary';

const oneClickBody = (encoding: OneClickEncoding): { type: string; body: string } =>
  encoding === 'multipart/form-data'
    ? {
        type: `${encoding}; boundary=${MULTIPART_BOUNDARY}`,
        body: [
          `--${MULTIPART_BOUNDARY}`,
          'Content-Disposition: form-data; name="List-Unsubscribe"',
          '',
          'One-Click',
          `--${MULTIPART_BOUNDARY}--`,
          '',
        ].join('\r\n'),
      }
    : { type: encoding, body: 'List-Unsubscribe=One-Click' };

export const mailbox = (options: {
  readonly world: World;
  readonly ses: SesStandIn;
  readonly sqs: SqsStandIn;
  readonly localOrigins: () => LocalOrigins;
}): Mailbox => {
  const { world, ses, sqs, localOrigins } = options;

  const raw = (id: string): Buffer => {
    const bytes = ses.raw(id) ?? ses.receivedRaw(id);
    if (bytes === undefined) throw new Error(`no message ${id}`);
    return bytes;
  };
  const read = async (id: string): Promise<ReadMail> => {
    const mail = await readMail(raw(id));
    const given = ses.message(id) === undefined ? undefined : ses.messageIdOf(id);
    return { ...mail, messageId: mail.messageId ?? given };
  };

  /** SES tracks links only where the message's configuration set asks for clicks. */
  const links = async (id: string): Promise<MailLink[]> => {
    const asked = ses.message(id) !== undefined && ses.asksFor(id, 'Click');
    const found = mailLinks(await read(id), localOrigins());
    return asked ? found : found.map((link) => ({ ...link, tracked: false }));
  };

  return {
    messages: ses.messages,
    message: ses.message,
    events: ses.events,
    addresses: () => ses.addresses(),
    raw,
    asDelivered: async (id) => (await ses.asDelivered(id)) ?? raw(id),
    read,
    links,
    localOrigins,
    delivered: ses.delivered,
    bounce: (id, kind = 'noMailbox') => ses.bounce(id, kind),
    complain: (id) => ses.complain(id),
    reject: ses.reject,
    delay: ses.delay,
    failRendering: ses.failRendering,
    behave: ses.behave,
    open: ses.open,
    async click(id, url) {
      const link = (await links(id)).find((each) => each.url === url);
      if (link?.tracked === true) await ses.click(id, url);
      return localUrl(url, localOrigins());
    },
    async unsubscribe(id, encoding = 'application/x-www-form-urlencoded') {
      const { oneClick } = await read(id);
      if (oneClick === undefined) return undefined;
      const { type, body } = oneClickBody(encoding);
      const answer = await fetch(localUrl(oneClick, localOrigins()), {
        method: 'POST',
        headers: { 'content-type': type },
        body,
        // A redirect would be a mistake of the stack: it is shown, not followed.
        redirect: 'manual',
      });
      return { url: oneClick, status: answer.status, body: await answer.text() };
    },
    async reply(id, body, { headers = {}, quoted = true, ...over } = {}) {
      const mail = await read(id);
      const to = over.to ?? mail.replyTo ?? ses.message(id)?.source;
      const from = over.from ?? ses.message(id)?.destinations[0];
      if (to === undefined || from === undefined) return undefined;
      const subject = /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`;
      const reply = {
        at: world.clock.now(),
        from,
        to,
        subject,
        inReplyTo: mail.messageId,
        body,
        quoted: quoted ? mail.text : undefined,
        headers,
      };
      const raw = rawReply(reply, world.bytes(12).toString('hex'));
      return ses.receive({ mailFrom: from, recipients: [to] }, raw);
    },
    received: () => ses.received(),
    findReceived: ses.receivedMail,
    fate: (mail) => fateOf(mail, sqs),
  };
};
