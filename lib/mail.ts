/** Sending: the domain's identity, three configuration sets, and the right to send through them. */
import { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Env, Settings } from '../lambdas/config.ts';
import type { CourseFunction } from './course-function.ts';
import type { DnsRecord } from './dns-records.ts';
import { acceptPattern } from './rules.ts';

/** lessons · lessons to people who agreed to be counted · the letter that asks for a confirmation */
export type SetName = 'plain' | 'tracked' | 'confirmation';

const envNameOf = {
  plain: 'PLAIN_SET',
  tracked: 'TRACKED_SET',
  confirmation: 'CONFIRMATION_SET',
} as const satisfies Record<SetName, keyof Env>;

export class Mail extends Construct {
  readonly sets: Readonly<Record<SetName, ConfigurationSet>>;
  readonly dnsRecords: readonly DnsRecord[];
  private readonly settings: Settings;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.settings = settings;
    // That someone gets these letters is itself a fact about their health: never in clear text.
    const tlsPolicy = ConfigurationSetTlsPolicy.REQUIRE;
    // SES's own suppression list is the net beneath ours, should a bounce event get lost.
    const suppressionReasons = SuppressionReasons.BOUNCES_AND_COMPLAINTS;
    this.sets = {
      plain: new ConfigurationSet(this, 'Plain', { tlsPolicy, suppressionReasons }),
      tracked: new ConfigurationSet(this, 'Tracked', { tlsPolicy, suppressionReasons }),
      // Who signs up anew must get the letter that lets them confirm, whatever was before.
      confirmation: new ConfigurationSet(this, 'Confirmation', {
        tlsPolicy,
        disableSuppressionList: true,
      }),
    };
    this.dnsRecords =
      settings.mode === 'full' ? this.ownDomain(settings.domain, settings.dmarcReportsTo) : [];
  }

  /** Lets a function send from the sender's address through these configuration sets. */
  grantSend(fn: CourseFunction, sets: readonly SetName[]): void {
    fn.allow(
      ['ses:SendRawEmail'],
      [
        ...this.identities(),
        ...sets.map((set) => this.arn('configuration-set', this.sets[set].configurationSetName)),
      ],
      { StringEquals: { 'ses:FromAddress': this.settings.sender.address } },
    );
    if (this.settings.sandbox) {
      acceptPattern(fn.role, this.arn('identity', '*'), 'The sandbox asks leave per recipient.');
    }
    this.tellSender(fn);
    fn.tell(
      Object.fromEntries(sets.map((set) => [envNameOf[set], this.sets[set].configurationSetName])),
    );
    if (this.settings.mode === 'full') fn.tell({ RECEIVING_DOMAIN: this.settings.domain });
  }

  /** Tells a function who the letters come from. */
  tellSender(fn: CourseFunction): void {
    const { sender, postalAddress } = this.settings;
    fn.tell({
      SENDER_NAME: sender.name,
      SENDER_ADDRESS: sender.address,
      POSTAL_ADDRESS: postalAddress,
    });
  }

  /** Lets a function take a person who confirmed anew off SES's suppression list. */
  grantUnsuppress(fn: CourseFunction): void {
    fn.allow(['ses:DeleteSuppressedDestination'], ['*']);
    acceptPattern(fn.role, '*', 'SES knows no resource for its account-wide suppression list.');
  }

  private identities(): string[] {
    // In the sandbox SES also asks for leave on the recipient's identity, whoever that is.
    if (this.settings.sandbox) return [this.arn('identity', '*')];
    const { address } = this.settings.sender;
    const domain = address.slice(address.indexOf('@') + 1);
    // SES checks the address itself where that is verified too (left from a trial, say).
    return [this.arn('identity', domain), this.arn('identity', address)];
  }

  private arn(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
  }

  private ownDomain(domain: string, dmarcReportsTo: string | undefined): DnsRecord[] {
    const { region } = this.settings;
    const bounces = `bounces.${domain}`;
    const identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(domain),
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: bounces,
      // Without its record SES falls back to its own domain: DKIM alone then carries DMARC.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      // Bounces come as events; copies by mail would put addresses into a mailbox.
      feedbackForwarding: false,
    });
    return [
      ...identity.dkimRecords.map(
        ({ name, value }, n): DnsRecord => ({
          purpose: `Dkim${n + 1}`,
          type: 'CNAME',
          name,
          value,
        }),
      ),
      {
        purpose: 'MailFromMx',
        type: 'MX',
        name: bounces,
        value: `10 feedback-smtp.${region}.amazonses.com`,
      },
      {
        purpose: 'MailFromSpf',
        type: 'TXT',
        name: bounces,
        value: 'v=spf1 include:amazonses.com ~all',
      },
      {
        purpose: 'Dmarc',
        type: 'TXT',
        name: `_dmarc.${domain}`,
        value: `v=DMARC1; p=quarantine; adkim=r; aspf=r${dmarcReportsTo ? `; rua=mailto:${dmarcReportsTo}` : ''}`,
      },
      {
        purpose: 'Receiving',
        type: 'MX',
        name: domain,
        value: `10 inbound-smtp.${region}.amazonaws.com`,
      },
    ];
  }
}
