/** The stand-in for Amazon SES: keeps every message as its recipient would get it. */
import { createHash } from 'node:crypto';
import type { DueSource, Service, World } from '../../world.ts';
import { makeArn } from '../arn.ts';
import type { BusEvent } from '../events/bus-event.ts';
import { deleteSuppressedDestination } from './delete-suppressed-destination.ts';
import { describeActiveReceiptRuleSet } from './describe-active-receipt-rule-set.ts';
import { type DkimRecord, dkim } from './dkim.ts';
import { BOUNCES, eventDetails } from './event-shapes.ts';
import { getSuppressedDestination } from './get-suppressed-destination.ts';
import { mailAccount } from './mail-account.ts';
import type { AcceptedMessage, MailEvent, MailEventType, Suppressed } from './mail-store.ts';
import type { MailboxBehaviour } from './mailbox-behaviours.ts';
import type { ReceivedMail } from './received-store.ts';
import { type Envelope, type Reception, receiving } from './receiving.ts';
import { sendRawEmail } from './send-raw-email.ts';
import type { SendingAccount } from './sending-account.ts';
import { setActiveReceiptRuleSet } from './set-active-receipt-rule-set.ts';

/** What a recipient's side does with a message. `not-subscribed`: nobody asked for such events. */
export type FeedbackOutcome = { readonly kind: 'published' } | { readonly kind: 'not-subscribed' };

export interface SesStandIn {
  readonly service: Service;
  readonly dueSources: readonly DueSource[];
  /** Sandbox or production, rate, quota, paused: may be changed at any time. */
  readonly sending: SendingAccount;
  /** Declares an identity of the template, verified at once. */
  createEmailIdentity(properties: unknown): {
    readonly arn: string;
    readonly dkimTokens: readonly { readonly name: string; readonly value: string }[];
  };
  /** Verifies an address or domain that no template declares: the trial's sender, sandbox recipients. */
  verifyIdentity(name: string): void;
  createConfigurationSet(name: string, properties: unknown): { readonly arn: string };
  createEventDestination(properties: unknown): void;
  createReceiptRuleSet(name: string): void;
  createReceiptRule(properties: unknown): void;
  /** Makes a rule set the active one, as its owner would; it is made where there is none. */
  activateRuleSet(name: string): void;
  /** Refused where no receipt rule takes mail for the address. */
  takesMailFor(recipient: string): Reception | undefined;
  /** Takes a mail that comes in; handed on at once, as the active receipt rules say. */
  receive(envelope: Envelope, raw: Buffer): Reception;
  /** Mail that came in, newest first. */
  received(limit?: number): ReceivedMail[];
  receivedMail(id: string): ReceivedMail | undefined;
  /** The bytes as they came. */
  receivedRaw(id: string): Buffer | undefined;
  /** Newest first. */
  messages(options?: { readonly to?: string; readonly limit?: number }): AcceptedMessage[];
  message(id: string): AcceptedMessage | undefined;
  /** The bytes as the program gave them. */
  raw(id: string): Buffer | undefined;
  /** The bytes as the recipient's server gets them: with a Message-ID, and signed for the domain. */
  asDelivered(id: string): Promise<Buffer | undefined>;
  /** The Message-ID that SES gives the message. */
  messageIdOf(id: string): string;
  /** The keys of the domains that letters are signed for, as DNS would tell them. */
  dkimRecords(): DkimRecord[];
  events(id: string): MailEvent[];
  addresses(limit?: number): { address: string; count: number; latest: number }[];
  suppressedList(limit?: number): Suppressed[];
  /** Puts an address on the account's suppression list, as a bounce or complaint long ago. */
  suppress(address: string, reason: Suppressed['reason']): void;
  unsuppress(address: string): boolean;
  /** Whether the message's configuration set asks for such events: only then SES tracks clicks and opens. */
  asksFor(id: string, type: MailEventType): boolean;
  delivered(id: string): Promise<FeedbackOutcome>;
  bounce(id: string, kind?: keyof typeof BOUNCES): Promise<FeedbackOutcome>;
  complain(id: string, feedbackType?: string): Promise<FeedbackOutcome>;
  /** SES found malware: the message is not delivered. */
  reject(id: string): Promise<FeedbackOutcome>;
  /** The message waits, as before a full mailbox; its delivery may still come. */
  delay(id: string): Promise<FeedbackOutcome>;
  /** The message's template could not be filled: it is neither sent nor delivered. */
  failRendering(id: string): Promise<FeedbackOutcome>;
  open(id: string): Promise<FeedbackOutcome>;
  click(id: string, link: string): Promise<FeedbackOutcome>;
  /** From now on each letter to this address meets such a mailbox: it is sent, then bounces. */
  behave(address: string, behaviour: MailboxBehaviour): void;
  /** From now on events for which the test holds are not published. */
  loseEvents(test: (type: MailEventType, message: AcceptedMessage) => boolean): void;
  /** Forgets messages, events, suppression and how mailboxes behave, and restores `sending`; what the template declared stays. */
  reset(): void;
}

const DEFAULT_LIST = 500;

export const ses = (
  world: World,
  options: {
    /** The default bus. */
    readonly publish: (event: BusEvent) => Promise<void>;
    readonly sending: SendingAccount;
    readonly onProblem?: (text: string) => void;
  },
): SesStandIn => {
  const account = mailAccount({ world, ...options });
  const { store, life } = account;
  const incoming = receiving(world, { onProblem: options.onProblem ?? (() => undefined) });

  const tokenOf = (name: string, number: number): string =>
    createHash('sha256').update(`${name} ${number}`).digest('hex').slice(0, 32);
  const signing = dkim(world, (domain) =>
    account.identityOf(domain)?.name === domain ? tokenOf(domain, 1) : undefined,
  );

  const mustFind = (id: string): AcceptedMessage => {
    const message = store.find(id);
    if (message === undefined) throw new Error(`no message ${id}`);
    return message;
  };

  const feedback = async (
    id: string,
    type: MailEventType,
    detailOf: (message: AcceptedMessage, now: number) => Readonly<Record<string, unknown>>,
  ): Promise<FeedbackOutcome> => {
    const message = mustFind(id);
    const outcome = life.isSubscribed(message, type) ? 'published' : 'not-subscribed';
    await life.happen(message, type, detailOf(message, world.clock.now()));
    world.wake();
    return { kind: outcome };
  };

  return {
    service: {
      name: 'ses',
      actions: {
        SendRawEmail: sendRawEmail(account),
        DeleteSuppressedDestination: deleteSuppressedDestination(account),
        GetSuppressedDestination: getSuppressedDestination(account),
        SetActiveReceiptRuleSet: setActiveReceiptRuleSet(incoming.rules),
        DescribeActiveReceiptRuleSet: describeActiveReceiptRuleSet(incoming.rules),
      },
    },
    dueSources: [
      {
        name: 'ses: an event of a message',
        next: () => store.nextPending(),
        runDue: life.runDue,
      },
      incoming.dueSource,
    ],
    sending: account.sending,
    createEmailIdentity(properties) {
      const { name } = account.createIdentity(properties);
      const dkimTokens = [1, 2, 3].map((number) => {
        const token = tokenOf(name, number);
        return { name: `${token}._domainkey.${name}`, value: `${token}.dkim.amazonses.com` };
      });
      return { arn: makeArn(world, 'ses', `identity/${name}`), dkimTokens };
    },
    verifyIdentity(name) {
      account.createIdentity({ EmailIdentity: name });
    },
    createConfigurationSet(name, properties) {
      account.createConfigurationSet(name, properties);
      return { arn: makeArn(world, 'ses', `configuration-set/${name}`) };
    },
    createEventDestination: account.createEventDestination,
    createReceiptRuleSet: incoming.rules.createSet,
    createReceiptRule: incoming.rules.createRule,
    activateRuleSet(name) {
      incoming.rules.createSet(name);
      incoming.rules.activate(name);
    },
    takesMailFor: incoming.takes,
    receive: incoming.receive,
    received: (limit = DEFAULT_LIST) => incoming.store.list(limit),
    receivedMail: incoming.store.find,
    receivedRaw: incoming.store.raw,
    messages: ({ to, limit = DEFAULT_LIST } = {}) => store.list({ to, limit }),
    message: store.find,
    raw: store.raw,
    async asDelivered(id) {
      const raw = store.raw(id);
      return raw === undefined ? undefined : signing.delivered(mustFind(id), raw);
    },
    messageIdOf: (id) => signing.messageId({ id }),
    dkimRecords: () => account.domains().flatMap((domain) => signing.record(domain) ?? []),
    events: store.events,
    addresses: (limit = DEFAULT_LIST) => store.addresses(limit),
    suppressedList: (limit = DEFAULT_LIST) => store.suppressedList(limit),
    suppress: (address, reason) =>
      store.suppress({ address, reason, at: world.clock.now(), messageId: undefined }),
    unsuppress: store.unsuppress,
    asksFor: (id, type) => life.isSubscribed(mustFind(id), type),
    delivered(id) {
      store.cancelPending(id, 'Delivery');
      return feedback(id, 'Delivery', (message, now) =>
        eventDetails.delivery(world, now, message.at, message.destinations),
      );
    },
    async bounce(id, kind = 'noMailbox') {
      store.cancelPending(id, 'Delivery');
      const outcome = await feedback(id, 'Bounce', (message, now) =>
        eventDetails.bounce(world, now, message.destinations, BOUNCES[kind]),
      );
      if (BOUNCES[kind].type === 'Permanent') life.addToSuppression(mustFind(id), 'BOUNCE');
      return outcome;
    },
    async complain(id, feedbackType = 'abuse') {
      const outcome = await feedback(id, 'Complaint', (message, now) =>
        eventDetails.complaint(world, now, message.destinations, feedbackType),
      );
      if (feedbackType !== 'not-spam') life.addToSuppression(mustFind(id), 'COMPLAINT');
      return outcome;
    },
    reject(id) {
      store.cancelPending(id, 'Delivery');
      return feedback(id, 'Reject', () => eventDetails.reject());
    },
    delay: (id) =>
      feedback(id, 'DeliveryDelay', (message, now) =>
        eventDetails.deliveryDelay(now, message.at, message.destinations),
      ),
    failRendering(id) {
      store.cancelPending(id, 'Send');
      store.cancelPending(id, 'Delivery');
      return feedback(id, 'Rendering Failure', (message) =>
        eventDetails.renderingFailure(message.tags.lesson?.[0] ?? 'letter'),
      );
    },
    open: (id) => feedback(id, 'Open', (_message, now) => eventDetails.open(now)),
    click: (id, link) => feedback(id, 'Click', (_message, now) => eventDetails.click(now, link)),
    behave: account.behaviours.set,
    loseEvents: account.loseEvents,
    reset() {
      account.reset();
      incoming.store.clear();
    },
  };
};
