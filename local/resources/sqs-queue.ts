/** AWS::SQS::Queue. */
import { textOf } from '../json.ts';
import type { ResourceType } from './resource-type.ts';
import type { Stage } from './stage.ts';

export const sqsQueue: ResourceType<Stage> = {
  type: 'AWS::SQS::Queue',
  honoured: {
    QueueName: true,
    VisibilityTimeout: true,
    DelaySeconds: true,
    MessageRetentionPeriod: true,
    MaximumMessageSize: true,
    ReceiveMessageWaitTimeSeconds: true,
    RedrivePolicy: { deadLetterTargetArn: true, maxReceiveCount: true },
    SqsManagedSseEnabled: true,
  },
  identify({ logicalId, properties }, { madeUpName, region, account, wireOrigin }) {
    const name = textOf(properties.QueueName) ?? madeUpName(logicalId, 80);
    // A custom endpoint gives queue URLs of its own, and the SDK sends to the URL's origin.
    const url = `${wireOrigin}/${account}/${name}`;
    return {
      ref: url,
      attributes: {
        Arn: `arn:aws:sqs:${region}:${account}:${name}`,
        QueueName: name,
        QueueUrl: url,
      },
    };
  },
  create({ attributes, properties }, { sqs }) {
    sqs.createQueue(attributes.QueueName ?? '', properties);
  },
};
