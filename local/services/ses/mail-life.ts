/** What happens to a message after SES accepted it, and the publishing of it all. */
import type { World } from '../../world.ts';
import type { BusEvent } from '../events/bus-event.ts';
import type { ConfigurationSet, EventDestination, Identity } from './configuration.ts';
import { BOUNCES, type BounceKind, eventDetails, sesEvent } from './event-shapes.ts';
import type {
  AcceptedMessage,
  MailEventType,
  MailStore,
  PendingEvent,
  Suppressed,
} from './mail-store.ts';
import type { MailboxBehaviours } from './mailbox-behaviours.ts';
import { domainOf } from './raw-message.ts';

/** Virtual time from acceptance until each event, as it commonly is on AWS. */
const SEND_AFTER_MS = 1_000;
const DELIVERY_AFTER_MS = 3_000;
const COMPLAINT_AFTER_MS = 10_000;

const SIMULATOR_DOMAIN = 'simulator.amazonses.com';

type SimulatorBox = 'success' | 'bounce' | 'complaint' | 'suppressionlist' | 'ooto';

/** Undefined: a real address. Labels after a plus are allowed, as in the developer guide. */
const simulatorBox = (address: string): SimulatorBox | undefined => {
  if (domainOf(address) !== SIMULATOR_DOMAIN) return undefined;
  const local = address.slice(0, address.lastIndexOf('@')).split('+')[0]?.toLowerCase();
  switch (local) {
    case 'bounce':
    case 'complaint':
    case 'suppressionlist':
    case 'ooto':
      return local;
    default:
      return 'success';
  }
};

export const isSimulator = (address: string): boolean => simulatorBox(address) !== undefined;

/** The addresses that a planned event tells to be no mailboxes; one that bounced by the list is on it. */
const missingMailboxes = ({ type, detail }: Pick<PendingEvent, 'type' | 'detail'>): string[] => {
  if (type !== 'Bounce' || detail.bounceType !== 'Permanent') return [];
  if (detail.bounceSubType !== BOUNCES.noMailbox.subType) return [];
  return (detail.bouncedRecipients as { emailAddress: string }[]).map((one) => one.emailAddress);
};

/** The parts of the account that a message's life depends on. */
export interface MailSurroundings {
  readonly world: World;
  readonly store: MailStore;
  readonly behaviours: MailboxBehaviours;
  readonly publish: (event: BusEvent) => Promise<void>;
  readonly configurationSets: ReadonlyMap<string, ConfigurationSet>;
  readonly destinations: ReadonlyMap<string, EventDestination>;
  identityOf(address: string): Identity | undefined;
  /** Tests lose events with it, as AWS may: publishing is best effort. */
  loses(type: MailEventType, message: AcceptedMessage): boolean;
}

export const mailLife = (around: MailSurroundings) => {
  const { world, store } = around;

  const reasonsFor = (message: AcceptedMessage): readonly Suppressed['reason'][] =>
    (message.configurationSet === undefined
      ? undefined
      : around.configurationSets.get(message.configurationSet)?.suppressedReasons) ?? [
      'BOUNCE',
      'COMPLAINT',
    ];

  const isSuppressed = (message: AcceptedMessage, address: string): boolean => {
    const entry = store.suppressed(address);
    return entry !== undefined && reasonsFor(message).includes(entry.reason);
  };

  const addToSuppression = (
    message: AcceptedMessage,
    reason: Suppressed['reason'],
    addresses: readonly string[] = message.destinations,
  ): void => {
    if (!reasonsFor(message).includes(reason)) return;
    for (const address of addresses) {
      // The simulator's bounces and complaints leave the list alone.
      if (isSimulator(address)) continue;
      store.suppress({ address, reason, at: world.clock.now(), messageId: message.id });
    }
  };

  const isSubscribed = (message: AcceptedMessage, type: MailEventType): boolean =>
    [...around.destinations.values()].some(
      (destination) =>
        destination.enabled &&
        destination.configurationSet === message.configurationSet &&
        destination.types.has(type),
    );

  /** Records what happened and publishes it where a destination of the message's set asks for it. */
  const happen = async (
    message: AcceptedMessage,
    type: MailEventType,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const event = { messageId: message.id, type, at: world.clock.now(), detail };
    const raw = store.raw(message.id);
    if (raw !== undefined && isSubscribed(message, type) && !around.loses(type, message)) {
      await around.publish(sesEvent(world, message, raw, around.identityOf(message.source), event));
    }
    store.addEvent(event);
  };

  const planFor = (message: AcceptedMessage, address: string): void => {
    const { id: messageId, at } = message;
    const recipients = [address];
    const delivered = (): void => {
      const due = at + DELIVERY_AFTER_MS;
      const detail = eventDetails.delivery(world, due, at, recipients);
      store.plan({ due, messageId, type: 'Delivery', detail });
    };
    const bounced = (kind: BounceKind): void => {
      const due = at + DELIVERY_AFTER_MS;
      const detail = eventDetails.bounce(world, due, recipients, kind);
      store.plan({ due, messageId, type: 'Bounce', detail });
    };
    if (isSuppressed(message, address)) {
      bounced(BOUNCES.onSuppressionList);
      return;
    }
    const behaviour = around.behaviours.of(address);
    if (behaviour !== 'normal') {
      bounced(BOUNCES[behaviour]);
      return;
    }
    switch (simulatorBox(address)) {
      case 'bounce':
        bounced(BOUNCES.noMailbox);
        return;
      case 'suppressionlist':
        bounced(BOUNCES.suppressed);
        return;
      case 'complaint': {
        delivered();
        const due = at + COMPLAINT_AFTER_MS;
        const detail = eventDetails.complaint(world, due, recipients, 'abuse');
        store.plan({ due, messageId, type: 'Complaint', detail });
        return;
      }
      default:
        delivered();
    }
  };

  return {
    happen,
    isSubscribed,
    isSuppressed,
    addToSuppression,
    /** Plans everything that follows an acceptance. A suppressed message still counts as sent. */
    accepted(message: AcceptedMessage): void {
      store.plan({
        due: message.at + SEND_AFTER_MS,
        messageId: message.id,
        type: 'Send',
        detail: {},
      });
      for (const address of message.destinations) planFor(message, address);
      world.wake();
    },
    /** Publishes what is due. */
    async runDue(now: number): Promise<void> {
      for (const pending of store.duePending(now)) {
        const message = store.find(pending.messageId);
        if (message !== undefined) {
          await happen(message, pending.type, pending.detail);
          addToSuppression(message, 'BOUNCE', missingMailboxes(pending));
        }
        // Removed only afterwards: a crash in between publishes twice, as EventBridge may.
        store.removePending(pending.seq);
      }
    },
  };
};
