/** AWS::SES::ReceiptRule with S3 actions. */
import { objectOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const sesReceiptRule: ResourceType<Stage> = {
  type: 'AWS::SES::ReceiptRule',
  honoured: {
    RuleSetName: true,
    Rule: {
      Name: true,
      Enabled: true,
      Recipients: true,
      ScanEnabled: true,
      TlsPolicy: true,
      Actions: { S3Action: { BucketName: true, ObjectKeyPrefix: true, TopicArn: true } },
    },
  },
  identify: ({ properties }) => ({ ref: String(objectOf(properties.Rule).Name), attributes: {} }),
  create({ properties }, { ses }) {
    ses.createReceiptRule(properties);
  },
};
