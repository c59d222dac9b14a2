/** AWS::SES::EmailIdentity: verified at once, since no domain records exist here. */
import { createHash } from 'node:crypto';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const sesEmailIdentity: ResourceType<Stage> = {
  type: 'AWS::SES::EmailIdentity',
  honoured: {
    EmailIdentity: true,
    ConfigurationSetAttributes: { ConfigurationSetName: true },
    DkimAttributes: { SigningEnabled: true },
    DkimSigningAttributes: { NextSigningKeyLength: true },
    MailFromAttributes: { MailFromDomain: true, BehaviorOnMxFailure: true },
    FeedbackAttributes: { EmailForwardingEnabled: true },
    Tags: { Key: true, Value: true },
  },
  identify({ properties }) {
    const name = String(properties.EmailIdentity);
    const tokens = [1, 2, 3].map((number) => {
      const token = createHash('sha256').update(`${name} ${number}`).digest('hex').slice(0, 32);
      return {
        [`DkimDNSTokenName${number}`]: `${token}._domainkey.${name}`,
        [`DkimDNSTokenValue${number}`]: `${token}.dkim.amazonses.com`,
      };
    });
    return { ref: name, attributes: Object.assign({}, ...tokens) };
  },
  create({ properties }, { ses }) {
    ses.createEmailIdentity(properties);
  },
};
