/** The JSON of SES events, as the developer guide shows them under "Examples of event data". */
import type { World } from '../../world.ts';
import { makeArn } from '../arn.ts';
import { type BusEvent, busEvent, busTime } from '../events/bus-event.ts';
import type { Identity } from './configuration.ts';
import type { AcceptedMessage, MailEvent, MailEventType } from './mail-store.ts';
import { domainOf, readHeaders } from './raw-message.ts';

/** SES's names for its events on the bus. */
const DETAIL_TYPES: Readonly<Record<MailEventType, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
  Open: 'Email Opened',
  Click: 'Email Clicked',
  DeliveryDelay: 'Email Delivery Delayed',
  'Rendering Failure': 'Email Rendering Failed',
};

/** SES tries for so long to hand a message over. */
const TRIES_FOR_MS = 14 * 3_600_000;

/** The member of the event that holds what is particular to its type. */
const memberOf = (type: MailEventType): string =>
  type === 'Rendering Failure' ? 'failure' : `${type.charAt(0).toLowerCase()}${type.slice(1)}`;

const listOf = (value: string | undefined): string[] | undefined =>
  value?.split(',').map((entry) => entry.trim());

const withoutUndefined = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const automaticTags = (message: AcceptedMessage): Record<string, readonly string[]> => ({
  'ses:source-tls-version': ['TLSv1.3'],
  'ses:operation': ['SendRawEmail'],
  ...(message.configurationSet === undefined
    ? {}
    : { 'ses:configuration-set': [message.configurationSet] }),
  'ses:source-ip': ['127.0.0.1'],
  'ses:from-domain': [domainOf(message.source)],
  'ses:caller-identity': [message.caller.slice(message.caller.lastIndexOf('/') + 1)],
});

/** The whole event for the bus. */
export const sesEvent = (
  world: World,
  message: AcceptedMessage,
  raw: Buffer,
  identity: Identity | undefined,
  event: MailEvent,
): BusEvent => {
  const headers = readHeaders(raw);
  const mail = {
    timestamp: new Date(message.at).toISOString(),
    source: message.source,
    sourceArn: makeArn(world, 'ses', `identity/${identity?.name ?? message.source}`),
    sendingAccountId: world.account,
    messageId: message.id,
    destination: message.destinations,
    headersTruncated: false,
    headers: headers.all,
    commonHeaders: withoutUndefined({
      from: listOf(headers.first('From')),
      replyTo: listOf(headers.first('Reply-To')),
      date: headers.first('Date'),
      to: listOf(headers.first('To')),
      messageId: message.id,
      subject: headers.first('Subject'),
    }),
    tags: { ...automaticTags(message), ...message.tags },
  };
  return busEvent(world, {
    'detail-type': DETAIL_TYPES[event.type],
    source: 'aws.ses',
    time: busTime(event.at),
    resources: [makeArn(world, 'ses', `configuration-set/${message.configurationSet}`)],
    detail: { eventType: event.type, mail, [memberOf(event.type)]: event.detail },
  });
};

/** The particular part of each event. */
export const eventDetails = {
  delivery: (world: World, at: number, sentAt: number, recipients: readonly string[]) => ({
    timestamp: new Date(at).toISOString(),
    processingTimeMillis: at - sentAt,
    recipients,
    smtpResponse: '250 2.6.0 Message received',
    remoteMtaIp: '127.0.0.1',
    reportingMTA: `a1-1.smtp-out.${world.region}.amazonses.com`,
  }),
  bounce: (world: World, at: number, recipients: readonly string[], kind: BounceKind) => ({
    feedbackId: feedbackId(world),
    bounceType: kind.type,
    bounceSubType: kind.subType,
    bouncedRecipients: recipients.map((emailAddress) => ({
      emailAddress,
      ...(kind.report === undefined ? {} : { action: 'failed', ...kind.report }),
    })),
    timestamp: new Date(at).toISOString(),
    ...(kind.report === undefined ? {} : { reportingMTA: 'dns; amazonses.com' }),
  }),
  deliveryDelay: (at: number, sentAt: number, recipients: readonly string[]) => ({
    timestamp: new Date(at).toISOString(),
    delayType: 'MailboxFull',
    expirationTime: new Date(sentAt + TRIES_FOR_MS).toISOString(),
    delayedRecipients: recipients.map((emailAddress) => ({
      emailAddress,
      ...BOUNCES.mailboxFull.report,
    })),
  }),
  renderingFailure: (templateName: string) => ({
    errorMessage: "Attribute 'attributeName' is not present in the rendering data.",
    templateName,
  }),
  complaint: (world: World, at: number, recipients: readonly string[], feedbackType: string) => ({
    feedbackId: feedbackId(world),
    complaintSubType: null,
    complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
    timestamp: new Date(at).toISOString(),
    userAgent: 'Walk Easier local inbox',
    complaintFeedbackType: feedbackType,
    arrivalDate: new Date(at).toISOString(),
  }),
  open: (at: number) => ({
    timestamp: new Date(at).toISOString(),
    userAgent: 'Walk Easier local inbox',
    ipAddress: '127.0.0.1',
  }),
  click: (at: number, link: string) => ({
    timestamp: new Date(at).toISOString(),
    userAgent: 'Walk Easier local inbox',
    ipAddress: '127.0.0.1',
    link,
    linkTags: null,
  }),
  reject: () => ({ reason: 'Bad content' }),
};

const feedbackId = (world: World): string =>
  `0100${world.bytes(6).toString('hex')}-${world.bytes(4).toString('hex')}-000000`;

export interface BounceKind {
  readonly type: 'Permanent' | 'Transient' | 'Undetermined';
  readonly subType: string;
  /** What the recipient's server said; undefined: it said nothing that could be read. */
  readonly report: { readonly status: string; readonly diagnosticCode: string } | undefined;
}

/** Each bounce by what brought it about. */
export const BOUNCES = {
  noMailbox: {
    type: 'Permanent',
    subType: 'General',
    report: { status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
  },
  onSuppressionList: {
    type: 'Permanent',
    subType: 'OnAccountSuppressionList',
    report: {
      status: '5.1.1',
      diagnosticCode:
        'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
    },
  },
  suppressed: {
    type: 'Permanent',
    subType: 'Suppressed',
    report: {
      status: '5.1.1',
      diagnosticCode:
        'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.',
    },
  },
  mailboxFull: {
    type: 'Transient',
    subType: 'MailboxFull',
    report: { status: '4.2.2', diagnosticCode: 'smtp; 452 4.2.2 mailbox full' },
  },
  undetermined: { type: 'Undetermined', subType: 'Undetermined', report: undefined },
} as const satisfies Readonly<Record<string, BounceKind>>;
