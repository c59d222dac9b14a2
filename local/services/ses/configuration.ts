/** Configuration sets, event destinations and identities as the template declares them. */
import * as z from 'zod';
import { parseProperties } from '../parse-input.ts';
import type { MailEventType } from './mail-store.ts';

const tags = z.array(z.strictObject({ Key: z.string(), Value: z.string() })).optional();

const configurationSetProperties = z.strictObject({
  Name: z.string().optional(),
  SuppressionOptions: z
    .strictObject({ SuppressedReasons: z.array(z.enum(['BOUNCE', 'COMPLAINT'])).optional() })
    .optional(),
  SendingOptions: z.strictObject({ SendingEnabled: z.boolean() }).optional(),
  // No figure of these is shown here: reputation and TLS to other hosts are SES's own affair.
  ReputationOptions: z.strictObject({ ReputationMetricsEnabled: z.boolean() }).optional(),
  DeliveryOptions: z
    .strictObject({ TlsPolicy: z.enum(['REQUIRE', 'OPTIONAL']).optional() })
    .optional(),
  TrackingOptions: z
    .strictObject({
      CustomRedirectDomain: z.string().optional(),
      HttpsPolicy: z.string().optional(),
    })
    .optional(),
  Tags: tags,
});

/** Both spellings of an event type that CloudFormation takes. */
const EVENT_TYPES: Readonly<Record<string, MailEventType>> = {
  send: 'Send',
  reject: 'Reject',
  bounce: 'Bounce',
  complaint: 'Complaint',
  delivery: 'Delivery',
  open: 'Open',
  click: 'Click',
  renderingfailure: 'Rendering Failure',
  deliverydelay: 'DeliveryDelay',
};

const eventType = z.string().transform((written, context) => {
  const type = EVENT_TYPES[written.toLowerCase().replaceAll('_', '')];
  if (type !== undefined) return type;
  context.addIssue({ code: 'custom', message: `event type ${written} is not hosted` });
  return z.NEVER;
});

const eventDestinationProperties = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: z.string().optional(),
    Enabled: z.boolean(),
    MatchingEventTypes: z.array(eventType).min(1),
    EventBridgeDestination: z.strictObject({ EventBusArn: z.string() }),
  }),
});

const identityProperties = z.strictObject({
  EmailIdentity: z.string(),
  ConfigurationSetAttributes: z
    .strictObject({ ConfigurationSetName: z.string().optional() })
    .optional(),
  // Domain records do not exist here: an identity counts as verified once it is declared.
  DkimAttributes: z.strictObject({ SigningEnabled: z.boolean().optional() }).optional(),
  DkimSigningAttributes: z
    .strictObject({ NextSigningKeyLength: z.enum(['RSA_1024_BIT', 'RSA_2048_BIT']).optional() })
    .optional(),
  MailFromAttributes: z
    .strictObject({
      MailFromDomain: z.string().optional(),
      BehaviorOnMxFailure: z.enum(['USE_DEFAULT_VALUE', 'REJECT_MESSAGE']).optional(),
    })
    .optional(),
  FeedbackAttributes: z.strictObject({ EmailForwardingEnabled: z.boolean().optional() }).optional(),
  Tags: tags,
});

export interface ConfigurationSet {
  readonly name: string;
  /** undefined: the account's list holds for both reasons */
  readonly suppressedReasons: readonly ('BOUNCE' | 'COMPLAINT')[] | undefined;
  readonly sendingEnabled: boolean;
}

export interface EventDestination {
  /** unique within its configuration set; empty where the template gives none */
  readonly name: string;
  readonly configurationSet: string;
  readonly enabled: boolean;
  readonly types: ReadonlySet<string>;
}

export interface Identity {
  readonly name: string;
  readonly defaultConfigurationSet: string | undefined;
}

export const configurationSet = (name: string, properties: unknown): ConfigurationSet => {
  const parsed = parseProperties(
    'AWS::SES::ConfigurationSet',
    configurationSetProperties,
    properties,
  );
  return {
    name,
    suppressedReasons:
      parsed.SuppressionOptions === undefined
        ? undefined
        : (parsed.SuppressionOptions.SuppressedReasons ?? []),
    sendingEnabled: parsed.SendingOptions?.SendingEnabled ?? true,
  };
};

export const eventDestination = (defaultBusArn: string, properties: unknown): EventDestination => {
  const type = 'AWS::SES::ConfigurationSetEventDestination';
  const parsed = parseProperties(type, eventDestinationProperties, properties);
  const { EventBusArn } = parsed.EventDestination.EventBridgeDestination;
  if (EventBusArn !== defaultBusArn) {
    throw new Error(`${type}: EventBusArn ${EventBusArn}: SES publishes to the default bus alone`);
  }
  return {
    name: parsed.EventDestination.Name ?? '',
    configurationSet: parsed.ConfigurationSetName,
    enabled: parsed.EventDestination.Enabled,
    types: new Set(parsed.EventDestination.MatchingEventTypes),
  };
};

export const identity = (properties: unknown): Identity => {
  const parsed = parseProperties('AWS::SES::EmailIdentity', identityProperties, properties);
  return {
    name: parsed.EmailIdentity.toLowerCase(),
    defaultConfigurationSet: parsed.ConfigurationSetAttributes?.ConfigurationSetName,
  };
};
