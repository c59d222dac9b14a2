/** The SES account of one host: identities, configuration sets, what may be sent, what was sent. */
import type { World } from '../../world.ts';
import { makeArn } from '../arn.ts';
import type { BusEvent } from '../events/bus-event.ts';
import {
  type ConfigurationSet,
  configurationSet,
  type EventDestination,
  eventDestination,
  type Identity,
  identity,
} from './configuration.ts';
import { mailLife } from './mail-life.ts';
import { type AcceptedMessage, type MailEventType, mailStore } from './mail-store.ts';
import { mailboxBehaviours } from './mailbox-behaviours.ts';
import { domainOf } from './raw-message.ts';
import { type SendingAccount, sendingWindow } from './sending-account.ts';

const DAY_MS = 86_400_000;

export const mailAccount = (options: {
  readonly world: World;
  readonly sending: SendingAccount;
  readonly publish: (event: BusEvent) => Promise<void>;
}) => {
  const { world, sending } = options;
  const store = mailStore(world.db);
  const behaviours = mailboxBehaviours(world.db);
  const identities = new Map<string, Identity>();
  const configurationSets = new Map<string, ConfigurationSet>();
  const destinations = new Map<string, EventDestination>();
  const sendingAtFirst: SendingAccount = { ...sending };
  const window = sendingWindow(
    world.clock,
    sending,
    store.sendTimesSince(world.clock.now() - DAY_MS),
  );
  let loses: (type: MailEventType, message: AcceptedMessage) => boolean = () => false;

  /** The verified identity that covers an address: itself, its domain, or a domain above. */
  const identityOf = (address: string): Identity | undefined => {
    const own = identities.get(address.toLowerCase());
    if (own !== undefined) return own;
    const labels = domainOf(address).split('.');
    for (let from = 0; from < labels.length - 1; from += 1) {
      const domain = identities.get(labels.slice(from).join('.'));
      if (domain !== undefined) return domain;
    }
    return undefined;
  };

  const life = mailLife({
    world,
    store,
    behaviours,
    publish: options.publish,
    configurationSets,
    destinations,
    identityOf,
    loses: (type, message) => loses(type, message),
  });

  return {
    world,
    sending,
    store,
    behaviours,
    window,
    life,
    configurationSets,
    identityOf,
    /** The identities that are domains. */
    domains: (): string[] => [...identities.keys()].filter((name) => !name.includes('@')),
    createIdentity(properties: unknown): Identity {
      const created = identity(properties);
      identities.set(created.name, created);
      return created;
    },
    createConfigurationSet(name: string, properties: unknown): void {
      configurationSets.set(name, configurationSet(name, properties));
    },
    createEventDestination(properties: unknown): void {
      const bus = makeArn(world, 'events', 'event-bus/default');
      const created = eventDestination(bus, properties);
      if (!configurationSets.has(created.configurationSet)) {
        throw new Error(
          `AWS::SES::ConfigurationSetEventDestination: no configuration set ${created.configurationSet}`,
        );
      }
      destinations.set(`${created.configurationSet} ${created.name}`, created);
    },
    loseEvents(test: (type: MailEventType, message: AcceptedMessage) => boolean): void {
      loses = test;
    },
    accept(message: AcceptedMessage, raw: Buffer): void {
      // In one transaction: a host killed in between must not have accepted half a message.
      world.db.exec('BEGIN');
      try {
        store.add(message, raw);
        life.accepted(message);
        world.db.exec('COMMIT');
      } catch (error) {
        world.db.exec('ROLLBACK');
        throw error;
      }
      window.record(message.destinations.length);
    },
    reset(): void {
      store.clear();
      behaviours.clear();
      window.reset();
      loses = () => false;
      Object.assign(sending, sendingAtFirst);
    },
  };
};

export type MailAccount = ReturnType<typeof mailAccount>;
